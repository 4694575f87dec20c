import { nearMisses } from './near-misses.ts'

/** A spelling that is never right, word by word in small letters; `not…` names neighbours that make it two other words. */
export interface Misspelling {
  readonly wrong: string
  readonly right: string
  readonly notAfter?: readonly string[]
  readonly notBefore?: readonly string[]
  /** Only in front of these, or behind those of `after`: elsewhere the words are right. */
  readonly before?: readonly string[]
  readonly after?: readonly string[]
}

/** `sai → đúng`, one a line. Only what no sentence can mean; what is right somewhere stands in the lists below. */
const sure = `
xát nhập → sáp nhập
xử dụng → sử dụng
xử xự → xử sự
xuất sứ → xuất xứ
cọ sát → cọ xát
suất sắc → xuất sắc
sản suất → sản xuất
đột suất → đột xuất
tần xuất → tần suất
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
riêng lẽ → riêng lẻ
vô hình chung → vô hình trung
trân thành → chân thành
chân trọng → trân trọng
chuyền thống → truyền thống
tuyên chuyền → tuyên truyền
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
mỡ rộng → mở rộng
xãy ra → xảy ra
sữa đổi → sửa đổi
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
kỹ niệm → kỷ niệm
kỹ cương → kỷ cương
tư tưỡng → tư tưởng
ảnh hưỡng → ảnh hưởng
hưỡng ứng → hưởng ứng
sẳn sàng → sẵn sàng
vửng chắc → vững chắc
vửng mạnh → vững mạnh
dể dàng → dễ dàng
khẫn trương → khẩn trương
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
hiệu quã → hiệu quả
kết quã → kết quả
hậu quã → hậu quả
quãn lý → quản lý
quãn lí → quản lí
nghi quyết → nghị quyết
phấn đầu → phấn đấu
tham mưa → tham mưu
kinh tê → kinh tế
phát triễn → phát triển
trách nhiện → trách nhiệm
thực hiên → thực hiện
nhiêm vụ → nhiệm vụ
bao gôm → bao gồm
mổi → mỗi
nhửng → những
dấy chứng nhận → giấy chứng nhận
trú chọng → chú trọng
`

/** `sai → đúng | not behind these words | not before those`: there the two syllables belong to other words. */
const guarded = `
sát nhập → sáp nhập | giám khảo cảnh trinh quan kiểm bám theo thị truy quân mật | khẩu cảnh học liệu ngũ cư kho tịch viện cuộc siêu
bổ xung → bổ sung |  | quanh kích đột yếu phong
sơ xuất → sơ suất | hồ | khẩu cảnh ngũ bản nhập viện kho hàng trình xưởng hoá hóa
xúc tích → súc tích | tiếp cảm | cực luỹ lũy hợp trữ
đề suất → đề xuất | vấn chủ chuyên tiền | ăn đầu vốn học quà lao
suất bản → xuất bản | hiệu công lãi năng tỷ tần | 
suất khẩu → xuất khẩu | hiệu công lãi năng tỷ | phần
lãi xuất → lãi suất |  | khẩu bản nhập hàng
tỷ xuất → tỷ suất |  | khẩu bản nhập siêu phát
xác xuất → xác suất | chính | hiện viện khẩu phát
vui vẽ → vui vẻ |  | tranh
chỉnh chu → chỉn chu | điều tinh hiệu chấn tu uốn hoàn | kỳ kì trình vi đáo cấp chuyển
tựu chung → tựu trung | thành | 
trú trọng → chú trọng | cư lưu tạm thường nội | điểm tâm yếu
trú ý → chú ý | cư lưu tạm thường nội | 
chuyên truyền → tuyên truyền |  | thông hình
nổ lực → nỗ lực | bùng chất vật | lượng
sữa chữa → sửa chữa |  | bệnh cháy
bão đảm → bảo đảm |  | bảo đương nhiệm
kỹ luật → kỷ luật | cứu đọc hiểu xem nắm tìm rất | sư
thế kỹ → thế kỷ |  | thuật năng sư lưỡng càng
nhiệm kỹ → nhiệm kỳ |  | thuật năng sư lưỡng
kỷ thuật → kỹ thuật | thế | ngữ
đảng viễn → đảng viên |  | thông
nghỉ quyết → nghị quyết |  | toán định liệt tâm
nghĩ quyết → nghị quyết | suy dám | đoán liệt tâm định
phân đấu → phấn đấu |  | thầu giá
chất lương → chất lượng | phẩm bản vật tính | thiện thực tâm hưu khô
chính quyển → chính quyền |  | sách sổ
nhân dấn → nhân dân |  | thân
nhiệm vu → nhiệm vụ |  | khống cáo oan
khẩn chương → khẩn trương |  | trình
năng xuất → năng suất | khả tiềm chức kỹ kĩ tài tính | khẩu hiện phát bản nhập cảnh trình sắc ngũ viện xưởng khỏi
hiệu xuất → hiệu suất | danh tín thương | sắc hiện phát khẩu
công xuất → công suất | thành nhân gia thi chấm nhà | sắc khẩu hiện phát bản nhập cảnh trình ngũ viện xưởng
thăm quan → tham quan |  | chức tài sát hệ toà tòa khách cảnh họ viên
sử lý → xử lý | lịch | luận
sử lí → xử lí | lịch | luận
chuẩn đoán → chẩn đoán | tiêu | 
kỷ năng → kỹ năng | thế | động
nâng cáo → nâng cao |  | trạng buộc trình
đầy mạnh → đẩy mạnh | tràn | mẽ dạn bạo
chang bị → trang bị | y
chủ chương → chủ trương |  | trình
trương trình → chương trình | chủ khẩn phô khoa | duyệt xin
dám sát → giám sát |  | cánh hại phạt hạch nhập thương
dải ngân → giải ngân |  | hà
giữ liệu → dữ liệu | lưu cất gìn nắm | trình
khiếu lại → khiếu nại | năng thị
sung đột → xung đột | bổ | xuất ngột phá
súc tiến → xúc tiến | gia | hành độ
sử phạt → xử phạt | lịch tiền
tham ra → tham gia | lòng máu | mặt
trấn chỉnh → chấn chỉnh | thị | trang đốn sửa
tuyển trọn → tuyển chọn |  | gói bộ vẹn
vị chí → vị trí | đơn quý chư | ít
đồng trí → đồng chí | tương | tuệ thức lực
đội ngủ → đội ngũ | bộ toàn cả | yên say ngon trưa
cáng bộ → cán bộ |  | đội
gắng kết → gắn kết | cố ráng gượng | thúc
nghiêng cứu → nghiên cứu |  | hộ nạn trợ
quang hệ → quan hệ |  | thống
xen xét → xem xét | đan | nghiệm xử
gián sát → giám sát |  | cánh nhập hại
dự tảo → dự thảo |  | mộ hôn
`

/** Wrong only in front of these words. */
const inFrontOf: readonly Misspelling[] = [
  {
    wrong: 'tập chung',
    right: 'tập trung',
    notAfter: words('bài luyện học thực sưu tuyển tổng buổi'),
    before: words('vào lãnh chỉ các cao thực triển nguồn nâng đẩy giải mọi xây rà hoàn tháo phát tuyên quán khắc'),
  },
  {
    wrong: 'phân đầu',
    right: 'phấn đấu',
    before: words('hoàn đạt đến tăng giữ nâng xây thực giảm trở vượt để hết'),
  },
  {
    wrong: 'cũng cố',
    right: 'củng cố',
    notBefore: words('gắng tình ý sức thủ'),
    before: words('tổ kiện quốc khối hệ niềm chất bộ mối và nâng vững lực đội'),
    after: words('trung cường phần việc nhằm tục kịp pháp tác'),
  },
  {
    wrong: 'chỉ đạp',
    right: 'chỉ đạo',
    notBefore: words('xe phanh ga máy chân'),
    before: words('các việc thực triển xây công quyết sát trực của uỷ ủy'),
    after: words('trung lãnh cường ban sự tác nguồn kiến tiếp'),
  },
  {
    wrong: 'phòng trống',
    right: 'phòng chống',
    before: words('tham lãng thiên dịch tội bão lụt ma tệ bạo buôn'),
  },
]

export type Entry = Misspelling & { readonly words: readonly string[] }

/** What the lists hold, by first word, as it is written there: a line is read when a draft has its first word. */
const lines = new Map<string, string[]>()
for (const line of [...sure.trim().split('\n'), ...nearMisses.split('; '), ...guarded.trim().split('\n')]) {
  const first = firstOf(line)
  const known = lines.get(first)
  if (known) known.push(line)
  else lines.set(first, [line])
}

const entries = new Map<string, readonly Entry[]>()

/** The entries that begin with a word. */
export function misspellingsFrom(first: string): readonly Entry[] {
  const known = entries.get(first)
  if (known) return known
  const listed = lines.get(first)?.map(read) ?? []
  const found = [...listed, ...inFrontOf]
    .map((entry) => ({ ...entry, words: words(entry.wrong) }))
    .filter((entry) => entry.words[0] === first)
  entries.set(first, found)
  return found
}

/** First words of all entries. */
export const firstWords: ReadonlySet<string> = new Set([
  ...lines.keys(),
  ...inFrontOf.map(({ wrong }) => firstOf(wrong)),
])

function read(line: string): Misspelling {
  const [spelling = '', after = '', before = ''] = line.split(' | ')
  const [wrong = '', right = ''] = spelling.split(' → ')
  return { wrong, right, notAfter: words(after), notBefore: words(before) }
}

function firstOf(text: string): string {
  return text.slice(0, text.indexOf(' '))
}

function words(text: string): string[] {
  return text.split(' ').filter((word) => word !== '')
}
