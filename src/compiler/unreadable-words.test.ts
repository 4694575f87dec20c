import { describe, expect, it } from 'vitest'
import { memoryHost } from '../host/memory-host.ts'
import { compile } from './compile.ts'
import { textLoader } from './load-texts.ts'

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

/** File and code of each finding; those of the draft by the code alone. */
function codes(text: string, files: Readonly<Record<string, string>> = {}): string[] {
  const host = memoryHost({ files: { ...files, 'draft.md': text } })
  const { diagnostics } = compile(host.readFile('draft.md'), 'draft.md', {
    stage: 'du-thao',
    edition: null,
    profile: null,
    overrides: {},
    include: textLoader(host, 'draft.md', 'draft.md'),
  })
  const told = diagnostics.map(({ definition: { code }, location }) => {
    const { path = 'draft.md' } = location?.source ?? {}
    return path === 'draft.md' ? code : `${path} ${code}`
  })
  return [...new Set(told)]
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

it('still tells slips of what can be read where most cannot', () => {
  const found = codes(`${asWestern(paper)}\n3. Giao các ban,các chi bộ.\n`)
  expect(found).toEqual(expect.arrayContaining(['KL1113', 'KL4303']))
  expect(found).not.toContain('KL2105')
})

describe('an appendix in a file of its own', () => {
  const named = (text: string) => text.replace('---\n\n', 'phụ lục: phụ.md\n---\n\n')
  const rows = 'Các chi bộ thực hiện hoà hoà giải, báo cáo kết quả về Văn phòng Đảng uỷ xã.\n\n'

  it('is told of where its own words cannot be read, and of nothing in them', () => {
    const told = codes(named(paper), { 'phụ.md': `# Phụ lục\n\n## Việc\n\n1. Kinh tế\n\n${asWestern(rows)}` })
    expect(told).toContain('phụ.md KL1113')
    expect(told).not.toContain('phụ.md KL4343')
  })

  it('is told of beside a draft that cannot be read either', () => {
    const western = named(paper).replace(/\n1\. [\s\S]*/, (text) => asWestern(text.repeat(9)))
    const found = codes(western, { 'phụ.md': `${'Danh sách.\n\n'.repeat(40)}${asWestern(rows)}` })
    expect(found).toEqual(expect.arrayContaining(['KL1113', 'phụ.md KL1113']))
  })

  it('hides no missing part of a draft that can be read', () => {
    const found = codes(named(paper), { 'phụ.md': asWestern(rows.repeat(20)) })
    expect(found).toEqual(expect.arrayContaining(['phụ.md KL1113', 'KL2105']))
  })
})
