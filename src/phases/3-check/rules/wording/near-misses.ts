/** `sai → đúng`: sounds confused or a mark lost in words that official papers are full of, where no sentence has the two side by side. */
export const nearMisses = [
  'ang toàn → an toàn; an toàng → an toàn; biêng chế → biên chế; biêng giới → biên giới; biểu giương → biểu dương',
  'bác sỉ → bác sĩ; bãi bõ → bãi bỏ; bình đẵng → bình đẳng; bản xắc → bản sắc; bão hiểm → bảo hiểm; bảo hiển → bảo hiểm',
  'bão vệ → bảo vệ; bảo đản → bảo đảm; bấc cập → bất cập; bố chí → bố trí; bỗ nhiệm → bổ nhiệm; bỗ sung → bổ sung',
  'bức súc → bức xúc; bức xút → bức xúc; bứt xúc → bức xúc; triến dịch → chiến dịch; chiếng dịch → chiến dịch',
  'triến lược → chiến lược; chiến lượt → chiến lược; chiếng lược → chiến lược; triến sĩ → chiến sĩ; chiến sỉ → chiến sĩ',
  'chuyển biếng → chuyển biến; chuyển rịch → chuyển dịch; chuyển đỗi → chuyển đổi; chính xách → chính sách',
  'chú trọn → chú trọng; chăm xóc → chăm sóc; trăm sóc → chăm sóc; chương chình → chương trình; chấm rứt → chấm dứt',
  'chấm dức → chấm dứt; chấn dứt → chấm dứt; chấn chĩnh → chấn chỉnh; trấp hành → chấp hành; chất lượn → chất lượng',
  'chặt trẽ → chặt chẽ; chỉnh chang → chỉnh trang; chĩnh trang → chỉnh trang; chĩnh đốn → chỉnh đốn',
  'chồng tréo → chồng chéo; chủ chì → chủ trì; trủ tịch → chủ tịch; trủ động → chủ động; chức lăng → chức năng',
  'chức năn → chức năng; công rân → công dân; côn dân → công dân; côn nghiệp → công nghiệp; công chình → công trình',
  'côn trình → công trình; công chường → công trường; công tát → công tác; côn tác → công tác; căng cứ → căn cứ',
  'căm cứ → căn cứ; cơ quang → cơ quan; cơ xở → cơ sở; cơ sỡ → cơ sở; cạnh chanh → cạnh tranh; cãi tạo → cải tạo',
  'củn cố → củng cố; ri tích → di tích; du nịch → du lịch; duy chì → duy trì; dân trủ → dân chủ; rân chủ → dân chủ',
  'rân cư → dân cư; dân xố → dân số; rân tộc → dân tộc; dân tột → dân tộc; dâng tộc → dân tộc; rân vận → dân vận',
  'dâng vận → dân vận; rư luận → dư luận; rịch bệnh → dịch bệnh; dịch tể → dịch tễ; rịch vụ → dịch vụ; dịp lể → dịp lễ',
  'dữ niệu → dữ liệu; dử liệu → dữ liệu; dự toáng → dự toán; dự áng → dự án; da đình → gia đình; dan lận → gian lận',
  'dao lưu → giao lưu; dao thông → giao thông; dá trị → giá trị; rám sát → giám sát; giám sác → giám sát',
  'giáo giục → giáo dục; giáo rục → giáo dục; ráo dục → giáo dục; ráo viên → giáo viên; rải ngân → giải ngân',
  'dải pháp → giải pháp; rải pháp → giải pháp; dải phóng → giải phóng; dải quyết → giải quyết; rải quyết → giải quyết',
  'giản nghèo → giảm nghèo; giảng rạy → giảng dạy; dấy phép → giấy phép; dấy tờ → giấy tờ; giới chẻ → giới trẻ',
  'giới trẽ → giới trẻ; dữ gìn → giữ gìn; giữ vửng → giữ vững; gìn dữ → gìn giữ; hiểu biếc → hiểu biết; hiểu rỏ → hiểu rõ',
  'hiện chạng → hiện trạng; hiệu nực → hiệu lực; hoàn chĩnh → hoàn chỉnh; hoàng chỉnh → hoàn chỉnh',
  'hoàng thiện → hoàn thiện; hoạt độn → hoạt động; huy độn → huy động; hướng dẩn → hướng dẫn; hạng chế → hạn chế',
  'hệ thốn → hệ thống; hỗ chợ → hỗ trợ; hợp tát → hợp tác; khó khăng → khó khăn; khả lăng → khả năng; khảo sác → khảo sát',
  'khắc phụt → khắc phục; khắt phục → khắc phục; khẳn định → khẳng định; kinh nghiện → kinh nghiệm; kiểm cha → kiểm tra',
  'kiểm điển → kiểm điểm; kết lận → kết luận; kỷ nục → kỷ lục; kỷ lụt → kỷ lục; kỷ liệm → kỷ niệm; kỹ lăng → kỹ năng',
  'kỹ năn → kỹ năng; lao độn → lao động; liêng kết → liên kết; liêng quan → liên quan; niệt sĩ → liệt sĩ',
  'liệt sỉ → liệt sĩ; lâu rài → lâu dài; lảng phí → lãng phí; lỉnh vực → lĩnh vực; lủ lụt → lũ lụt; nạc hậu → lạc hậu',
  'lạt hậu → lạc hậu; lể hội → lễ hội; nịch sử → lịch sử; nực lượng → lực lượng; lực lượn → lực lượng',
  'môi chường → môi trường; môi trườn → môi trường; mặt chận → mặt trận; mặc trận → mặt trận; mở dộng → mở rộng',
  'mở rộn → mở rộng; nghiêm tút → nghiêm túc; nghiên túc → nghiêm túc; nghiêm cứu → nghiên cứu; nghĩa chang → nghĩa trang',
  'nghĩ hưu → nghỉ hưu; nguyên nhâng → nguyên nhân; nguyên tắt → nguyên tắc; nguồn nực → nguồn lực',
  'nguồn vống → nguồn vốn; ngân xách → ngân sách; ngưởng mộ → ngưỡng mộ; nhân rân → nhân dân; nhâng dân → nhân dân',
  'nhân nực → nhân lực; nhâng lực → nhân lực; nhân dộng → nhân rộng; nhâng rộng → nhân rộng; nhâng sự → nhân sự',
  'lâng cao → nâng cao; nân cao → nâng cao; lâng cấp → nâng cấp; nân cấp → nâng cấp; lông dân → nông dân',
  'nông rân → nông dân; nôn dân → nông dân; lông nghiệp → nông nghiệp; nôn nghiệp → nông nghiệp; nông sảng → nông sản',
  'lông thôn → nông thôn; nôn thôn → nông thôn; năn học → năm học; lăng lượng → năng lượng; lăng lực → năng lực',
  'năng nực → năng lực; năn lực → năng lực; lăng suất → năng suất; nước xạch → nước sạch; nổi bậc → nổi bật',
  'nỗi bật → nổi bật; lỗ lực → nỗ lực; nỗ nực → nỗ lực; lội dung → nội dung; nội rung → nội dung; nội dun → nội dung',
  'lộp thuế → nộp thuế; phong chào → phong trào; phác hiện → phát hiện; phác huy → phát huy; phác triển → phát triển',
  'phác động → phát động; phân bỗ → phân bổ; phân côn → phân công; phương áng → phương án; phạn vi → phạm vi',
  'phẩn chất → phẩm chất; phổ biếng → phổ biến; phụ lữ → phụ nữ; phụt vụ → phục vụ; quang trọng → quan trọng',
  'quan trọn → quan trọng; quang tâm → quan tâm; quan tân → quan tâm; quang điểm → quan điểm; quan điển → quan điểm',
  'quy chình → quy trình; quyết niệt → quyết liệt; quyết tân → quyết tâm; quáng triệt → quán triệt; quảng lý → quản lý',
  'quần trúng → quần chúng; quầng chúng → quần chúng; quốc da → quốc gia; riêng nẻ → riêng lẻ; dà soát → rà soát',
  'già soát → rà soát; ràng buột → ràng buộc; rõ dàng → rõ ràng; rõ giàng → rõ ràng; rõ ràn → rõ ràng',
  'dút kinh → rút kinh; rúc kinh → rút kinh; rơm dạ → rơm rạ; rơm giạ → rơm rạ; giủi ro → rủi ro; rủi gio → rủi ro',
  'sai phạn → sai phạm; xinh hoạt → sinh hoạt; siết chặc → siết chặt; xuy thoái → suy thoái; xáp nhập → sáp nhập',
  'sâu dộng → sâu rộng; xâu rộng → sâu rộng; xâu sắc → sâu sắc; sâu sắt → sâu sắc; xông suối → sông suối; xơ kết → sơ kết',
  'xạch sẽ → sạch sẽ; sạch sẻ → sạch sẽ; sạt nở → sạt lở; sạt lỡ → sạt lở; sảng phẩm → sản phẩm; sảng xuất → sản xuất',
  'sẵn xàng → sẵn sàng; sẵn sàn → sẵn sàng; số niệu → số liệu; xố liệu → số liệu; sử rụng → sử dụng; xửa chữa → sửa chữa',
  'sửa chửa → sửa chữa; xửa đổi → sửa đổi; sửa đỗi → sửa đổi; tham da → tham gia; than mưu → tham mưu',
  'than nhũng → tham nhũng; theo rõi → theo dõi; thiêng tai → thiên tai; thiếc bị → thiết bị; thiếc thực → thiết thực',
  'thiếu xót → thiếu sót; thiếu sóc → thiếu sót; thu húc → thu hút; thuỷ sảng → thuỷ sản; thành nập → thành lập',
  'thí điển → thí điểm; thút đẩy → thúc đẩy; thúc đẫy → thúc đẩy; thườn trực → thường trực; thườn vụ → thường vụ',
  'thườn xuyên → thường xuyên; thạc sỉ → thạc sĩ; thẩn quyền → thẩm quyền; thẩm cha → thẩm tra; thẩn tra → thẩm tra',
  'thẩn định → thẩm định; thốn kê → thống kê; thống nhấc → thống nhất; thốn nhất → thống nhất; thời dan → thời gian',
  'thời giang → thời gian; thời hạng → thời hạn; thủ tụt → thủ tục; thực chạng → thực trạng; tinh gọng → tinh gọn',
  'tiêu trí → tiêu chí; tiến sỉ → tiến sĩ; tiếng độ → tiến độ; tiếp tụt → tiếp tục; tiếc kiệm → tiết kiệm',
  'tiềm lăng → tiềm năng; tiềm năn → tiềm năng; tran bị → trang bị; chanh chấp → tranh chấp; tranh trấp → tranh chấp',
  'chanh thủ → tranh thủ; triệt đễ → triệt để; chong sạch → trong sạch; trong xạch → trong sạch; tron sạch → trong sạch',
  'chái phép → trái phép; tránh chùng → tránh trùng; chình độ → trình độ; chích yếu → trích yếu; chường học → trường học',
  'chưởng phòng → trưởng phòng; trưỡng phòng → trưởng phòng; chưởng thành → trưởng thành; trưỡng thành → trưởng thành',
  'trẽ em → trẻ em; trọn tâm → trọng tâm; trọn điểm → trọng điểm; trọng điển → trọng điểm; chồng trọt → trồng trọt',
  'trồng chọt → trồng trọt; trồng trọc → trồng trọt; trụ xở → trụ sở; trụ sỡ → trụ sở; chực thuộc → trực thuộc',
  'tu bỗ → tu bổ; tuyển rụng → tuyển dụng; tài niệu → tài liệu; tài sảng → tài sản; tín rụng → tín dụng',
  'tăn cường → tăng cường; tăng chưởng → tăng trưởng; tăng trưỡng → tăng trưởng; tăn trưởng → tăng trưởng',
  'tưởng liệm → tưởng niệm; tập trun → tập trung; tệ lạn → tệ nạn; tồng tại → tồn tại; tổn hợp → tổng hợp',
  'tổn kết → tổng kết; tội phạn → tội phạm; tự dác → tự giác; tự giát → tự giác; tỷ nệ → tỷ lệ; vai chò → vai trò',
  'vi phạn → vi phạm; văn bảng → văn bản; văng bản → văn bản; văng hoá → văn hoá; văng phòng → văn phòng',
  'vướng mắt → vướng mắc; vận độn → vận động; vững trắc → vững chắc; vững chắt → vững chắc; sanh sạch → xanh sạch',
  'xanh xạch → xanh sạch; xem sét → xem xét; xem xéc → xem xét; su hướng → xu hướng; xuất xắc → xuất sắc',
  'sác minh → xác minh; xát minh → xác minh; sác nhận → xác nhận; xát nhận → xác nhận; sác định → xác định',
  'xát định → xác định; sây dựng → xây dựng; sã hội → xã hội; xả hội → xã hội; sã viên → xã viên; xả viên → xã viên',
  'sét duyệt → xét duyệt; xéc duyệt → xét duyệt; xút tiến → xúc tiến; xúc tiếng → xúc tiến; sảy ra → xảy ra',
  'xảy da → xảy ra; xảy gia → xảy ra; xứng đán → xứng đáng; áp rụng → áp dụng; ô nhiễn → ô nhiễm; đoàng kết → đoàn kết',
  'đoàng thể → đoàn thể; đoàng viên → đoàn viên; đánh dá → đánh giá; đơm vị → đơn vị; đạo đứt → đạo đức',
  'đảm bão → đảm bảo; đản bảo → đảm bảo; đãng bộ → đảng bộ; đãng viên → đảng viên; đản viên → đảng viên; đấu dá → đấu giá',
  'đấu chanh → đấu tranh; đẫy mạnh → đẩy mạnh; đẫy nhanh → đẩy nhanh; đề áng → đề án; địa bàng → địa bàn',
  'đồn chí → đồng chí; đồn thời → đồng thời; đỗi mới → đổi mới; ưu tiêng → ưu tiên; ổng định → ổn định',
  'ứng rụng → ứng dụng',
].join('; ')

/** Words of two syllables that official papers are full of. */
const common = `
an ninh, an sinh, an toàn, áp dụng, ảnh hưởng, ban hành, bàn giao, bảo đảm, đảm bảo, bảo vệ, bảo hiểm, bản sắc, báo cáo
báo chí, bất cập, bí thư, biên chế, biên giới, biện pháp, biểu dương, bình đẳng, bổ nhiệm, bổ sung, bố trí, bồi dưỡng
bồi thường, bức xúc, cải cách, cải thiện, cải tạo, cán bộ, cảnh báo, cạnh tranh, căn cứ, cân đối, cấp bách, cấp phép, cấp uỷ
chấn chỉnh, chấm dứt, chăm lo, chăm sóc, chấp hành, chất lượng, chất vấn, chặt chẽ, chế độ, chỉ đạo, chỉ thị, chỉ tiêu
chỉnh trang, chính quyền, chính sách, chính trị, chủ động, chủ trì, chủ trương, chủ tịch, chuẩn bị, chú trọng, chú ý
chuyên đề, chuyên môn, chuyên trách, chuyển biến, chuyển dịch, chuyển đổi, chuyển giao, chức năng, chức vụ, chứng nhận
chương trình, cơ cấu, cơ chế, cơ quan, cơ sở, củng cố, cung cấp, công chức, công dân, công khai, công nghệ, công nghiệp
công tác, công trình, công trường, cộng đồng, cưỡng chế, dân chủ, dân cư, dân quân, dân số, dân tộc, dân vận, dịch vụ
diễn biến, doanh nghiệp, du lịch, duy trì, dự án, dự thảo, dự toán, dữ liệu, đại biểu, đại diện, đại hội, đảng bộ, đảng viên
đánh giá, đào tạo, đạo đức, đất đai, đầu tư, đầy đủ, đẩy mạnh, đẩy nhanh, đấu giá, đấu thầu, đấu tranh, đề án, đề nghị
đề xuất, địa bàn, địa phương, điều chỉnh, điều hành, điều kiện, định hướng, định kỳ, đoàn kết, đoàn thể, đoàn viên
đối tượng, đồng bào, đồng bộ, đồng chí, đồng thời, đổi mới, đơn vị, đường bộ, gắn kết, ghi nhận, giá trị, giải pháp
giải phóng, giải ngân, giải quyết, giảm nghèo, giảm thiểu, giám sát, gian lận, giao thông, giáo dục, giấy phép, giấy tờ
gìn giữ, giữ gìn, giữ vững, góp phần, hạ tầng, hạn chế, hành chính, hành động, hành vi, hậu quả, hệ thống, hiện đại
hiện trạng, hiệu lực, hiệu quả, hình thức, hỗ trợ, hộ nghèo, hộ gia, hoà bình, hoàn chỉnh, hoàn thành, hoàn thiện, hoạt động
hội nghị, hội nhập, hội đồng, hội viên, hợp tác, huy động, hướng dẫn, hưởng ứng, kế hoạch, kết luận, kết quả, kết nối
khai thác, khảo sát, khắc phục, khẩn trương, khen thưởng, khiếu nại, khoa học, khó khăn, khu vực, khuyến khích, kịp thời
kiểm điểm, kiểm soát, kiểm tra, kiến nghị, kiến thức, kiện toàn, kinh doanh, kinh nghiệm, kinh phí, kinh tế, kỷ cương
kỷ luật, kỷ niệm, kỹ năng, kỹ thuật, lãng phí, lãnh đạo, lao động, lắng nghe, lấn chiếm, lĩnh vực, liên kết, liên quan
luân chuyển, lực lượng, lưu trữ, lý luận, mặt trận, minh bạch, mở rộng, mục đích, mục tiêu, môi trường, nâng cao, nâng cấp
năng lực, năng lượng, năng suất, nền nếp, nề nếp, ngân hàng, ngân sách, nghề nghiệp, nghị quyết, nghĩa vụ, nghiêm chỉnh
nghiêm túc, nghiên cứu, nghiệp vụ, nguồn lực, nguồn vốn, nguyên nhân, nguyên tắc, nhà nước, nhân dân, nhân lực, nhân rộng
nhân sự, nhận thức, nhiệm kỳ, nhiệm vụ, nổi bật, nội bộ, nội dung, nông dân, nông nghiệp, nông thôn, nộp thuế, nỗ lực
ô nhiễm, ổn định, phát động, phát huy, phát hiện, phát triển, phân bổ, phân cấp, phân công, phấn đấu, pháp luật, phạm vi
phản ánh, phản biện, phẩm chất, phê bình, phê duyệt, phiền hà, phong cách, phong phú, phong trào, phòng chống, phòng ngừa
phổ biến, phối hợp, phục vụ, phụ trách, phương án, phương hướng, phương thức, phương tiện, quán triệt, quan điểm, quan hệ
quan tâm, quan trọng, quản lý, quảng bá, quần chúng, quốc gia, quốc phòng, quy chế, quy định, quy hoạch, quy mô, quy trình
quyền hạn, quyền lợi, quyết định, quyết liệt, quyết tâm, rà soát, ràng buộc, rõ ràng, rơm rạ, rút kinh, sai phạm, sáng kiến
sáng tạo, sắp xếp, sản phẩm, sản xuất, sáp nhập, sâu rộng, sâu sắc, sẵn sàng, sinh hoạt, số liệu, sơ kết, suy thoái, sử dụng
sửa chữa, sửa đổi, tái định, tài chính, tài liệu, tài nguyên, tài sản, tạm ứng, tăng cường, tăng trưởng, tập huấn, tập thể
tập trung, tệ nạn, tham gia, tham mưu, tham nhũng, thảo luận, thành lập, thành tích, thành viên, thanh niên, thanh toán
thanh tra, thay thế, thẩm định, thẩm quyền, thẩm tra, theo dõi, thể chế, thể hiện, thể thao, thí điểm, thích ứng, thiết bị
thiết thực, thiên tai, thiếu sót, thôn bản, thông báo, thông qua, thông tin, thống kê, thống nhất, thời gian, thời hạn
thủ tục, thu hồi, thu hút, thuận lợi, thúc đẩy, thực hiện, thực tiễn, thực trạng, thường trực, thường vụ, thường xuyên
thương mại, tích cực, tiêu cực, tiêu chí, tiêu chuẩn, tiếp cận, tiếp tục, tiếp thu, tiến độ, tiến hành, tiết kiệm, tiềm năng
tình hình, tinh gọn, tinh thần, tín dụng, tổ chức, tố cáo, tội phạm, tổng hợp, tổng kết, tồn tại, trách nhiệm, trang bị
tranh thủ, tranh chấp, trẻ em, triển khai, triệt để, trình độ, trong sạch, trọng điểm, trọng tâm, trồng trọt, trường học
trưởng phòng, trưởng thành, trực tiếp, trực thuộc, truyền thông, truyền thống, trụ sở, tu bổ, tuân thủ, tuyên truyền
tuyển dụng, tuyển chọn, tự giác, tự nguyện, tư tưởng, tương xứng, tỷ lệ, ứng dụng, ứng phó, ưu tiên, uỷ ban, uỷ viên
uỷ quyền, vai trò, văn bản, văn hoá, văn phòng, vận động, vận hành, vi phạm, vị trí, vốn vay, vững chắc, vững mạnh
vướng mắc, xã hội, xác định, xác minh, xác nhận, xanh sạch, xâm hại, xảy ra, xây dựng, xem xét, xét duyệt, xếp loại, xoá đói
xu hướng, xuất bản, xuất hiện, xuất khẩu, xuất sắc, xúc tiến, xung đột, xứng đáng, xử lý, xử phạt, y tế, yêu cầu, chỉnh đốn
đội ngũ, khẳng định, khởi công, khởi nghiệp, khả thi, khả năng, nghỉ hưu, kỷ lục, mẫu mực, gương mẫu, mạnh mẽ, hiểu biết
hiểu rõ, hiện hữu, bãi bỏ, bãi nhiệm, miễn nhiệm, miễn giảm, biểu quyết, bảng biểu, cử tri, bầu cử, ứng cử, đề cử, chữ ký
tưởng niệm, tưởng thưởng, lưỡng lự, ngưỡng mộ, nguyện vọng, nghĩa trang, liệt sĩ, thương binh, chiến sĩ, bác sĩ, tiến sĩ
thạc sĩ, di tích, dịch bệnh, dịch tễ, diện tích, dân sinh, dịp lễ, dư luận, dự phòng, giao lưu, giao đất, giảng dạy
giảng viên, giáo viên, gia đình, gia tăng, giá cả, giới thiệu, giới tính, giới trẻ, rừng phòng, rủi ro, ruộng đất, ra quân
riêng biệt, riêng lẻ, trật tự, trợ giúp, trợ cấp, trích yếu, trích lập, trái phép, trái pháp, tránh trùng, chồng chéo
chống tham, chống lãng, chênh lệch, chứng cứ, chứng thực, chứng minh, chiến lược, chiến dịch, chiếm dụng, sạch sẽ, sạt lở
siết chặt, song song, sông suối, sự nghiệp, sự kiện, xuống cấp, xã viên, xe máy, lạc hậu, lâm nghiệp, lâu dài, làng nghề
lập hồ, lễ hội, lịch sử, luật sư, lũ lụt, lương thực, nước sạch, nông sản, nuôi trồng, nạn nhân, nợ đọng, nợ xấu, năm học
nữ giới, phụ nữ, thuỷ lợi, thuỷ sản, thương nghiệp
`

/** Syllables that can be written and that no word has, behind the one a hand meant: sounds confused, a mark or letter lost. */
const unused = [
  'ban: bam binh: bih biên: biêm iên biến: iến biết: iết bit biểu: biễu biêu iểu bểu biu biện: biệng biệm iện',
  'biệt: iệt bit biệc buộc: uộc buc bàn: àn bác: bac bách: bach báh bãi: ãi bình: bìh bìn bạch: bach bạh bản: ản bãn bảm',
  'bảng: bãng bảg bầu: ầu bật: ật bệnh: bệh bồi: ồi chiếm: triếm chếm chiến: chến chin',
  'chuyên: truyên cuyên chyên chuên chuyn chuyển: chuyn truyển chuyễn huyển cuyển chyển chuển',
  'chuẩn: truẩn chuẫn chuân chuẩng huẩn cuẩn chênh: trênh chêh chên chính: trính hính chíh chúng: chún chúg',
  'chương: chươn chươg chấm: trấm hấm chấn: chấng chất: trất chấc chặt: trặt hặt chẽ: hẽ chế: trế hế chỉ: trỉ chĩ',
  'chỉnh: trỉnh chỉh chọn: chọng chon chọm họn chống: chốg chồng: chồg chủ: chũ chức: trức chứt chứng: chứn chứg chữ: chử',
  'chữa: trữa hữa cữa cung: cug cách: cach cáh công: côg cương: cươn cươg cường: ường cườn cườg',
  'cưỡng: ưỡng cưởng cưỡn cưỡg cạnh: cạh cả: cã cảnh: cãnh cảh cầu: ầu cận: ận cậng cậm cộng: ộng cộg củng: củg cứu: ứu',
  'cực: cựt di: gii diễn: giiễn riễn diển diễng iễn dễn din diện: iện din giiện riện diệng diệm',
  'doanh: gioanh roanh donh doah dung: giung dug duy: giuy ruy dy duyệt: giuyệt ruyệt uyệt dyệt duệt duyt dài: ài giài',
  'dân: giân dõi: dõ giõi dỏi õi dư: giư dương: dươn dươg dưỡng: giưỡng rưỡng dưởng dưỡn ưỡng dưỡg dạy: dy giạy ạy',
  'dẫn: giẫn rẫn dẫng ẫn dịch: giịch dich dịh dịc dịp: ịp giịp rịp dip dục: duc dụt dụng: giụng dụn ụng dụg dứt: giứt ứt',
  'dữ: rữ dự: giự rự dựng: giựng rựng dựn ựng dựg gian: ian gin giao: iao giác: giac gic giám: gim gám giáo: dáo',
  'giúp: dúp giup gúp giải: gii gải giảm: dảm rảm giãm gảm gim giảng: dảng rảng giãng gảng ging giảg giấy: rấy giy',
  'giới: dới rới giơi gới gii giớ giữ: rữ giử giư gữ gìn: gin góp: gop gó gương: gươn gưng gươg gắn: ắn gọn: gọm ọn gọ',
  'hiểm: hiễm hiêm iểm hểm hiểu: iểu hiêu hiễu hểu hiện: iện hiệm hiệng hện hin hiệu: iệu hiêu hệu hoàn: oàn hoàm hoá: oá',
  'hoạch: hoạc hoach hoch hoạh hoạt: hoat hoạc oạt hot huấn: huấng uấn hàng: àng hàg hành: ành hàh hình: hinh hìh hìn',
  'hút: hut hướng: hướn ướng hướg hưởng: hưỡng hưởn ưởng hưởg hại: ại hạn: ạn hậu: ậu học: hoc họt hồi: ồi hội: ội',
  'hợp: ợp hợ hữu: hửu ữu khai: kai khen: kheng khiếu: khếu khoa: koa khu: ku khuyến: huyến khyến khuến khuyn',
  'khích: khich khíh khíc khó: hó khăn: hăn khả: khã khảo: khão khẩn: khẫn khẩng khẩm hẩn khẩu: khẫu',
  'khẳng: khẵng hẳng khẳg khởi: khỡi khở kinh: kin kih kiến: iến kin kiếng kến kiểm: iểm kiễm kiển kểm kiệm: iệm kệm',
  'kiện: iện kiệng kện kin ký: ky kết: ết kịp: kip ịp kỳ: ky kỷ: ky kỹ: ky liên: iên liệt: liệc iệt lệt lit liệu: iệu lệu',
  'loại: noại loai loạ luân: uân lun nuân luâng luận: nuận luậng uận lun luật: nuật luậc uật lut làng: àng làg lâm: nâm',
  'lãng: nãng ãng lãg lãnh: ãnh nãnh lãh lý: ný lĩnh: nĩnh lĩh lĩn lũ: nũ lưu: nưu lương: lươg',
  'lưỡng: ưỡng nưỡng lưởng lưỡn lưỡg lược: ược lượng: nượng ượng lượg lạc: lac ạc lấn: nấn lấng lận: nận ận lậng lậm',
  'lắng: lắn lắg lễ: nễ lệch: nệch lệh lịch: lich lịh lịc lợi: nợi ợi lục: luc lụt: lut nụt lực: lựt minh: mih',
  'miễn: iễn miển miễng miễm mễn máy: my mưu: mư mại: ại mạnh: mạh mẫu: mẩu ẫu mặt: ặt mục: muc mụt mực: mựt mự nghe: nge',
  'nghiêm: nhiêm nghim ghiêm nghêm nghiên: ghiên nghên nghin nghiệm: ghiệm nghệm nghim nghiệp: ghiệp nhiệp nghệp nghip',
  'nghèo: ngheo ghèo ngho nghĩa: nghỉa nghia ghĩa nhĩa ngha nghề: nhề nghệ: ghệ nhệ nghỉ: ghỉ nghị: ghị',
  'nguyên: guyên nuyên nguên nguyn nguyện: nguyn guyện nuyện nguện nguồn: nguôn nguồng nguồm guồn nuồn ngun ngân: ngâng',
  'ngũ: gũ nũ ngưỡng: nưỡng ngương ngưỡn ngưỡg ngừa: gừa nừa nhanh: nhah nhiễm: hiễm nhiêm nhim nhiểm niễm nhễm',
  'nhiệm: nhiêm nhiện hiệm nhệm nhim nhũng: nhủng hũng nhũg nhất: nất nhận: nhậng nận ninh: nih niên: iên niêng',
  'niệm: niện iệm nim nuôi: luôi uôi nui nâng: âng nâg nông: nôg năng: năg nước: lước nướt nại: ại nạn: ạn nếp: lếp ếp nế',
  'nền: lền nềng nềm ền nổi: lổi nội: ội nữ: nử phiền: phiềng phiềm piền phền phong: phon pong phog pháp: phap háp',
  'phát: phat pát phân: phâng phâm pân phép: phep hép pép phé phí: pí phòng: phòn pòng phòg phó: hó pó',
  'phóng: phón póng phóg phú: pú phương: phươn pương phươg phạm: pham pạm phạ phạt: phat phạ phạc pạt phản: phãn phảm hản',
  'phấn: phấng phấm pấn phần: phầng hần pần phẩm: phâm phẫm pẩm phối: pối phổ: phỗ pổ phụ: hụ pụ phục: phuc pục',
  'qua: ua qa quan: quam uan qun quy: qy quyết: uyết quyt quyền: quyềng quyềm uyền quền quyn quán: qun quám',
  'quân: qun quâng quâm uân quả: quã qả quản: qun quãn quảm quảng: qung quảg quần: qun quầm uần quốc: quốt uốc quc quố',
  'riêng: diêng giiêng riên iêng rêng ring riêg ruộng: duộng giuộng ruông ruộn uộng ruộg ràng: àng ràg rõ: dõ giõ',
  'rút: giút rut rơm: dơm giơm ơm rộng: ộng giộng rộg rủi: dủi rũi rui rừng: giừng rừn rừg sai: xai sinh: sih',
  'siết: iết siếc sết sit song: sog soát: soat soác sot soá sung: sug suy: sy suất: suấc sut suối: xuối suôi uối sối',
  'sàng: àng sàg sách: sach sáh sáng: xáng ság sáp: sap sát: sat sóc: soc sót: sot sông: sôn sôg sĩ: xĩ sư: xư',
  'sạch: sach sạh sạc sạt: sat sạc xạt sản: ản xản sãn sảm sẵn: xẵn sẳn sẵng sẵm ẵn sẽ: xẽ sử: sữ sửa: ửa sự: xự',
  'thanh: thah thay: thy thiên: thên thiết: hiết thit thiếu: thếu thiểu: thiễu thiện: thiệng thiệm thiệu: tiệu thệu',
  'thoái: hoái thuận: thuân thuậng huận tuận thuật: thuậc huật tuật thut thuế: huế thuộc: thuc thuột huộc',
  'thuỷ: thuỹ thuy thỷ thành: thàh thàn thác: thac thát thích: thich thíh thíc thôn: thôm thông: thôg thúc: thuc',
  'thương: thươn thươg thường: thườg thưởng: thưỡng thưởn thưởg thạc: thac thạt thạ thảo: thão thần: hần thầng thầu: tầu',
  'thế: hế thể: thễ thị: hị thống: thốg thủ: thũ thức: thứt thực: thựt tực tin: ting tinh: tih tiên: iên tiêu: iêu',
  'tiến: iến tến tiếp: iếp tếp tip tiết: iết tit tiềm: iềm tềm tiễn: iễn tiển tiễng tiễm tễn tiện: iện tiệng tện',
  'toàn: toàm oàn toán: toám toá trang: trag tranh: trah triển: chiển triễn triên triểng triểm riển tiển trển trin',
  'triệt: chiệt triệc trit trong: trog trung: trug truyền: truyên ruyền tryền truền truyn trách: chách trach tráh',
  'tránh: tráh ránh trình: trìh trìn trích: trich tríh tríc trùng: trùg trương: trươn trươg trường: trườg',
  'trưởng: trưởn rưởng trưởg trạng: trạn trạg trận: trậng trật: trậc trị: rị trọng: chọng rọng trọg trọt: trot',
  'trồng: trồn trồg trụ: chụ rụ trữ: rữ trử trư tữ trực: tực trựt tuyên: tyên tuên tuyển: tuyễn tyển tuển tuân: uân tuâng',
  'tài: ài tác: tac tình: tìh tìn tích: tich tíh tíc tính: tíh ính túc: úc tuc tăng: tăg tương: tươn tươg',
  'tưởng: ưởng tưỡng tưởn tưởg tượng: ượng tượn tượg tại: ại tạm: tạn ạm tầng: ầng tầg tịch: tich tịh tịc tồn: tồm tổ: tỗ',
  'tổng: tỗng tổg tội: ội tục: tuc tỷ: tỹ uỷ: uỹ vay: ay vy viên: iên viêng vin văn: văm vướng: ướng vướn vướg',
  'vấn: vấng vấm vận: vậng ận vọng: vọn ọng vọg vốn: vốm ốn vững: vữn ững vữg vực: vựt vự xanh: xah xem: sem xoá: soá oá',
  'xung: xun xug xuyên: suyên xyên xuên xuyn xuất: xuấc xất xut xuống: suống xuông xuốn xuốg xác: xac xâm: xân xây: xy ây',
  'xét: xet xúc: xuc úc xảy: xãy ảy xy xếp: ếp xứng: sứng xứn xứg xử: xữ xư yêu: yu yếu: yu ếu ánh: áh áp: ap',
  'điều: iều điu điểm: iểm điễm điêm đểm đim đoàn: oàn đoàm đoà đáng: đág đánh: đáh đình: đìh đìn đích: đíh đíc',
  'đường: ường đườg đại: ại đảm: đãm đảng: đảg đất: đấc đầu: ầu đầy: đy đẩy: đy đẳng: đẳn đẳg địa: đia ịa đị',
  'định: ịnh địh địn đọng: ọng đọg đốn: ốn đồng: đồg đội: ội động: ộng độg đột: ột đủ: đũ ảnh: ãnh ảh ản ổn: ỗn ổm',
  'ứng: ứn ứg',
].join(' ')

/** Whether a syllable is none: few papers have one, and only for these {@link meantBy} is read. What else is in it ends in `:`. */
export const unusedSyllables: ReadonlySet<string> = new Set(unused.split(' '))

/** What an unused syllable may be meant for. */
export function meantBy(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  let meant = ''
  for (const syllable of unused.split(' ')) {
    if (syllable.endsWith(':')) meant = syllable.slice(0, -1)
    else found.set(syllable, [...(found.get(syllable) ?? []), meant])
  }
  return found
}

let words: ReadonlySet<string> | null = null

/** The most frequent words of two syllables; read when first asked for. */
export function commonWords(): ReadonlySet<string> {
  words ??= new Set(common.trim().split(/, |\n/))
  return words
}
