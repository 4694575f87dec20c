import { readFileSync } from 'node:fs'
import { compile } from '../src/compiler/compile.ts'
import type { PagedDocument } from '../src/model/paged-document.ts'

const rows = Array.from(
  { length: 45 },
  (_, index) => `| ${index + 1} | Thôn ${index + 1}${index % 9 === 4 ? '[^2]' : ''} | ${index * 3 + 2},5 |`,
)

/** A draft with all that a paper may have: every mark, tables over pages, notes, a picture, lists in lists, appendices. */
export const wholeDraft = `---
cấp trên: Đảng bộ tỉnh Lam Giang
cơ quan: Đảng uỷ xã Suối Mây
ký hiệu: KL/ĐU
địa danh: Suối Mây
ngày: 05/6/2026
tác giả: Hội nghị Ban Chấp hành Đảng bộ xã lần thứ 3
trích yếu: về phát triển vùng chè
độ mật: mật
độ khẩn: khẩn
phạm vi lưu hành: Tài liệu hội nghị
dự thảo lần: 2
người soạn thảo: TranVanBinh-26
liên hệ: "Thôn Đồi, xã Suối Mây; điện thoại 0203 123 456"
người ký:
  quyền hạn: T/M Đảng uỷ
  chức vụ: Bí thư
  họ tên: Trần Văn Bình
nơi nhận:
  - Thường trực Tỉnh uỷ (để báo cáo)
  - Các chi bộ trực thuộc
  - Lưu Văn phòng Đảng uỷ
---

Ngày 04/6/2026, Ban Chấp hành Đảng bộ xã họp, xem xét *báo cáo* về **vùng chè**[^1] và các phụ lục kèm theo, thống nhất kết luận như sau:

I- Đánh giá tình hình

Diện tích chè đạt 120.000 m² theo [Nghị quyết](#), năng suất khá so với các xã trong vùng[^1].

| TT | Thôn | Diện tích (ha) |
|---:|:---|---:|
${rows.join('\n')}

![Sơ đồ vùng chè của xã](so-do.png)

1. Ban Thường vụ Đảng uỷ chỉ đạo rà soát quy hoạch vùng chè.

a) Chi bộ các thôn vận động hội viên cải tạo nương chè già cỗi.

II- Nhiệm vụ

- Giao Văn phòng Đảng uỷ theo dõi việc thực hiện.
  + Định kỳ báo cáo Ban Thường vụ[^2].
  + Phối hợp với các chi bộ.
- Giao các chi bộ tổng hợp kết quả.

Kết luận này được phổ biến đến chi bộ.

# Phụ lục 1

## Vùng chè của xã

Diện tích chè của từng thôn được giao theo bảng của phòng chuyên môn[^3].

| Thôn | Diện tích (ha) |
|---|---|
${rows.map((row) => row.replace(/^\| \d+ /, '').replaceAll('[^2]', '')).join('\n')}

# Phụ lục 2

## Lịch họp

Họp giao ban vào thứ hai đầu tháng.

[^1]: Theo Báo cáo số 12-BC/ĐU, ngày 01/6/2026.
[^2]: Số liệu làm tròn.
[^3]: Kèm bản đồ.
`

const picture = new Uint8Array(readFileSync(new URL('../docs/images/preview.png', import.meta.url)))

/** Its pages, the picture among them. */
export function wholePaper(): PagedDocument {
  const { paged } = compile(new TextEncoder().encode(wholeDraft), 'ban-thao.md', {
    stage: 'du-thao',
    edition: null,
    profile: null,
    overrides: {},
    image: () => ({ data: picture, mediaType: 'image/png', widthPx: 1440, heightPx: 900 }),
  })
  if (!paged) throw new Error('the draft has no pages')
  return paged
}
