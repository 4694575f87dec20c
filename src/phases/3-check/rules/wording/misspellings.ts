/** A spelling that is never right, word by word in small letters; `not…` names neighbours that make it two other words. */
export interface Misspelling {
  readonly wrong: string
  readonly right: string
  readonly notAfter?: readonly string[]
  readonly notBefore?: readonly string[]
  /** Only in front of these: elsewhere the words are right. */
  readonly before?: readonly string[]
}

/** `sai → đúng`, one a line. Only what no sentence can mean; what is right somewhere stands in {@link guarded}. */
const sure = `
sát nhập → sáp nhập
xát nhập → sáp nhập
bổ xung → bổ sung
xử dụng → sử dụng
xử xự → xử sự
xuất sứ → xuất xứ
sơ xuất → sơ suất
xúc tích → súc tích
cọ sát → cọ xát
đề suất → đề xuất
suất sắc → xuất sắc
suất bản → xuất bản
suất khẩu → xuất khẩu
sản suất → sản xuất
đột suất → đột xuất
lãi xuất → lãi suất
tỷ xuất → tỷ suất
tần xuất → tần suất
xác xuất → xác suất
kiểm xoát → kiểm soát
rà xoát → rà soát
giám xát → giám sát
khảo xát → khảo sát
cảnh xát → cảnh sát
sâu xắc → sâu sắc
xắp xếp → sắp xếp
sắp sếp → sắp xếp
sếp loại → xếp loại
sếp hạng → xếp hạng
khắc khe → khắt khe
chặc chẽ → chặt chẽ
chặt chẻ → chặt chẽ
chặc chẻ → chặt chẽ
mạnh mẻ → mạnh mẽ
suôn sẽ → suôn sẻ
vui vẽ → vui vẻ
riêng lẽ → riêng lẻ
chỉnh chu → chỉn chu
tựu chung → tựu trung
vô hình chung → vô hình trung
trú trọng → chú trọng
trú ý → chú ý
trân thành → chân thành
chân trọng → trân trọng
chuyền thống → truyền thống
tuyên chuyền → tuyên truyền
chuyên truyền → tuyên truyền
chiển khai → triển khai
triễn khai → triển khai
trủ trương → chủ trương
trủ trì → chủ trì
chách nhiệm → trách nhiệm
chọng tâm → trọng tâm
chọng điểm → trọng điểm
xữ lý → xử lý
xữ lí → xử lí
lảnh đạo → lãnh đạo
hổ trợ → hỗ trợ
nổ lực → nỗ lực
mỡ rộng → mở rộng
xãy ra → xảy ra
sữa chữa → sửa chữa
sữa đổi → sửa đổi
bão đảm → bảo đảm
đãm bảo → đảm bảo
bảo vể → bảo vệ
quãng cáo → quảng cáo
quãng bá → quảng bá
giử vững → giữ vững
gìn giử → gìn giữ
nghỉa vụ → nghĩa vụ
ý nghỉa → ý nghĩa
chử ký → chữ ký
cữ tri → cử tri
bầu cữ → bầu cử
ứng cữ → ứng cử
đề cữ → đề cử
kỹ luật → kỷ luật
kỹ niệm → kỷ niệm
kỹ cương → kỷ cương
thế kỹ → thế kỷ
nhiệm kỹ → nhiệm kỳ
kỷ thuật → kỹ thuật
tư tưỡng → tư tưởng
ảnh hưỡng → ảnh hưởng
hưỡng ứng → hưởng ứng
sẳn sàng → sẵn sàng
vửng chắc → vững chắc
vửng mạnh → vững mạnh
dể dàng → dễ dàng
khẫn trương → khẩn trương
khẩn chương → khẩn trương
nghiêm chĩnh → nghiêm chỉnh
điều chĩnh → điều chỉnh
chĩ đạo → chỉ đạo
chĩ tiêu → chỉ tiêu
chĩ thị → chỉ thị
cãi cách → cải cách
cãi thiện → cải thiện
hổn hợp → hỗn hợp
rỏ ràng → rõ ràng
làm rỏ → làm rõ
bải bỏ → bãi bỏ
miển giảm → miễn giảm
miển nhiệm → miễn nhiệm
bải nhiệm → bãi nhiệm
thẫm quyền → thẩm quyền
thẫm định → thẩm định
thẫm tra → thẩm tra
phẫm chất → phẩm chất
sản phẫm → sản phẩm
thũ tục → thủ tục
thũ trưởng → thủ trưởng
củng như → cũng như
giãi pháp → giải pháp
giãi quyết → giải quyết
giãi phóng → giải phóng
giãi ngân → giải ngân
tỗ chức → tổ chức
tổng hợi → tổng hợp
hiệu quã → hiệu quả
kết quã → kết quả
hậu quã → hậu quả
quãn lý → quản lý
quãn lí → quản lí
đảng viễn → đảng viên
nghỉ quyết → nghị quyết
nghi quyết → nghị quyết
nghĩ quyết → nghị quyết
phấn đầu → phấn đấu
phân đấu → phấn đấu
tham mưa → tham mưu
chất lương → chất lượng
chính quyển → chính quyền
nhân dấn → nhân dân
kinh tê → kinh tế
phát triễn → phát triển
trách nhiện → trách nhiệm
thực hiên → thực hiện
nhiêm vụ → nhiệm vụ
nhiệm vu → nhiệm vụ
bao gôm → bao gồm
`

const guarded: readonly Misspelling[] = [
  {
    wrong: 'thăm quan',
    right: 'tham quan',
    notBefore: ['chức', 'tài', 'sát', 'hệ', 'toà', 'tòa', 'khách', 'cảnh', 'họ', 'viên'],
  },
  { wrong: 'sử lý', right: 'xử lý', notAfter: ['lịch'], notBefore: ['luận'] },
  { wrong: 'sử lí', right: 'xử lí', notAfter: ['lịch'], notBefore: ['luận'] },
  { wrong: 'chuẩn đoán', right: 'chẩn đoán', notAfter: ['tiêu'] },
  {
    wrong: 'năng xuất',
    right: 'năng suất',
    notAfter: ['khả', 'tiềm', 'chức', 'kỹ', 'kĩ', 'tài', 'tính'],
    notBefore: ['khẩu', 'hiện', 'phát', 'bản', 'nhập', 'cảnh', 'trình', 'sắc', 'ngũ', 'viện', 'xưởng', 'khỏi'],
  },
  { wrong: 'hiệu xuất', right: 'hiệu suất', notAfter: ['danh', 'tín', 'thương'], notBefore: ['sắc', 'hiện', 'phát'] },
  {
    wrong: 'công xuất',
    right: 'công suất',
    notAfter: ['thành', 'nhân', 'gia', 'thi', 'chấm', 'nhà'],
    notBefore: ['sắc', 'khẩu', 'hiện', 'phát', 'bản', 'nhập', 'cảnh', 'trình', 'ngũ', 'viện', 'xưởng'],
  },
  { wrong: 'tập chung', right: 'tập trung', notAfter: ['bài', 'luyện', 'học', 'thực', 'sưu', 'tuyển', 'tổng', 'buổi'] },
  {
    wrong: 'phân đầu',
    right: 'phấn đấu',
    notBefore: ['tư', 'mối', 'vào', 'ra', 'số', 'việc', 'người', 'nguồn', 'kỳ', 'cuối', 'tiên'],
    before: ['hoàn', 'đạt', 'đến', 'tăng', 'giữ', 'nâng', 'xây', 'thực', 'giảm', 'trở', 'vượt', 'để', 'hết'],
  },
  {
    wrong: 'cũng cố',
    right: 'củng cố',
    before: ['tổ', 'kiện', 'quốc', 'khối', 'hệ', 'niềm', 'chất', 'bộ', 'mối', 'và', 'nâng', 'vững', 'lực', 'đội'],
  },
  { wrong: 'kỷ năng', right: 'kỹ năng', notAfter: ['thế'], notBefore: ['động'] },
  { wrong: 'nâng cáo', right: 'nâng cao', notBefore: ['trạng', 'buộc', 'trình'] },
  { wrong: 'đầy mạnh', right: 'đẩy mạnh', notBefore: ['mẽ', 'dạn', 'bạo'], notAfter: ['tràn'] },
  { wrong: 'xây rựng', right: 'xây dựng' },
]

/** Every entry by its first word. */
export function misspellingsByFirstWord(): ReadonlyMap<
  string,
  readonly (Misspelling & { readonly words: readonly string[] })[]
> {
  const simple = sure
    .trim()
    .split('\n')
    .map((line): Misspelling => {
      const [wrong = '', right = ''] = line.split(' → ')
      return { wrong, right }
    })
  const found = new Map<string, (Misspelling & { words: readonly string[] })[]>()
  for (const entry of [...simple, ...guarded]) {
    const words = entry.wrong.split(' ')
    const first = words[0] ?? ''
    found.set(first, [...(found.get(first) ?? []), { ...entry, words }])
  }
  return found
}
