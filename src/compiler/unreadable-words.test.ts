import { expect, it } from 'vitest'
import { compile } from './compile.ts'

const paper = `---
cơ quan: Đảng uỷ xã Mường Lống
số: 9
ký hiệu: KL/ĐU
tác giả: Của Ban Thường vụ Đảng uỷ xã
---

Tại phiên họp ngày 09/10/2026, Ban Thường vụ Đảng uỷ xã kết luận như sau:

1. Cơ bản thống nhất với báo cáo của các cơ quan về tình hình quý III.

2. Các chi bộ thực hiện hoà hoà giải.
`
const asWestern = (text: string) => Buffer.from(text).toString('latin1')

function codes(text: string): string[] {
  const { diagnostics } = compile(new TextEncoder().encode(text), 'draft.md', {
    stage: 'du-thao',
    edition: null,
    profile: null,
    overrides: {},
  })
  return [...new Set(diagnostics.map(({ definition }) => definition.code))]
}

it('tells nothing of words that cannot be read, but that they cannot', () => {
  expect(codes(paper)).toEqual(expect.arrayContaining(['KL2102', 'KL2105', 'KL2106']))
  expect(codes(asWestern(paper))).toEqual(['KL1113'])
})

it('still checks what can be read beside them', () => {
  const [, line = ''] = /\n(1\. [^\n]+)/.exec(paper) ?? []
  const found = codes(paper.replace(line, asWestern(line)))
  expect(found).toEqual(expect.arrayContaining(['KL1113', 'KL2102', 'KL2105', 'KL2106']))
  expect(found).not.toContain('KL4343')
})
