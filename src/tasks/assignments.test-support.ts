import { compile } from '../compiler/compile.ts'
import type { Assignment } from './assignment.ts'
import { collectAssignments } from './collect-assignments.ts'

/** The assignments of a draft. */
export function assignmentsIn(draft: string, path = 'ket-luan.md'): Assignment[] {
  const { document, source } = compile(new TextEncoder().encode(draft), path, {
    stage: 'du-thao',
    edition: null,
    profile: null,
    overrides: {},
  })
  return document && source ? collectAssignments(document, source, path) : []
}

/** A paper of a made-up commune with this body. */
export function paper(body: string, date = '2026-06-05'): string {
  return `---
cơ quan: Đảng uỷ xã Lâm Khê
cấp trên: Đảng bộ tỉnh Nam Sơn
số: 12
ký hiệu: KL/ĐU
ngày: ${date}
tác giả: HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ XÃ LẦN THỨ 3
---

Ban Chấp hành Đảng bộ xã kết luận:

${body}
`
}
