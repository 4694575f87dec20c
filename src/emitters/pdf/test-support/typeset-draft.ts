import { compile } from '../../../compiler/compile.ts'
import type { PagedDocument } from '../../../model/paged-document.ts'

const tasks = Array.from(
  { length: 14 },
  (_, index) =>
    `- Giao Văn phòng Đảng uỷ chủ trì việc thứ ${index + 1}, phối hợp với các chi bộ *rà soát*, đôn đốc và báo cáo kết quả ` +
    'về Thường trực Đảng uỷ trước ngày 30/9/2026 để tổng hợp, báo cáo Ban Thường vụ theo quy định.',
).join('\n\n')

const draft = `---
cơ quan: Đảng uỷ xã Suối Mây
cấp trên: Đảng bộ tỉnh Lâm Sơn
số: 5
địa danh: Suối Mây
ngày: 2026-06-05
tác giả: Hội nghị Ban Chấp hành Đảng bộ xã lần thứ 3
người ký: { quyền hạn: T/M ĐẢNG UỶ, chức vụ: BÍ THƯ, họ tên: Trần Văn Bình }
nơi nhận: [Ban Thường vụ Tỉnh uỷ, Lưu Văn phòng Đảng uỷ]
---

Ngày 04/6/2026, Ban Chấp hành Đảng bộ xã họp và kết luận như sau:

## I- ĐÁNH GIÁ

Kết quả đạt khá, diện tích tăng 12 m²[^a].

| Chỉ tiêu | Kế hoạch |
|---|---:|
| Hộ nghèo | 25 |

## II- NHIỆM VỤ

1. Văn phòng Đảng uỷ

${tasks}

# Phụ lục 1

1. Việc thứ nhất.

[^a]: Theo Báo cáo số 12-BC/ĐU, ngày 01/6/2026.
`

/**
 * A made-up paper of several pages through all phases: letterhead, lists over pages, a table, a note, an appendix. `more`:
 * further appendices.
 */
export function typesetDraft(more = ''): PagedDocument {
  const { paged } = compile(new TextEncoder().encode(draft + more), 'ket-luan.md', {
    stage: 'du-thao',
    edition: null,
    profile: null,
    overrides: {},
  })
  if (!paged) throw new Error('the draft was refused')
  return paged
}
