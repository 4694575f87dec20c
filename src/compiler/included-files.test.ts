import { describe, expect, test } from 'vitest'
import { messageOf } from '../diagnostics/render/text.ts'
import { type MemoryHostOptions, memoryHost } from '../host/memory-host.ts'
import { positionOf } from '../source/line-index.ts'
import { compile } from './compile.ts'
import { mend } from './fixes/mend.ts'
import { imageLoader } from './load-images.ts'
import { textLoader } from './load-texts.ts'

const png = new Uint8Array(40)
png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 9, 0, 0, 0, 9])

const draft = (appendices: string, body = 'Các chỉ tiêu nêu tại phụ lục kèm theo.') => `---
cơ quan: Đảng uỷ xã Vĩnh Hoà
số: 5
ký hiệu: KL/ĐU
ngày: 05/6/2026
phụ lục:${appendices}
---

Ban Thường vụ kết luận như sau:

${body}
`

function compiled(files: NonNullable<MemoryHostOptions['files']>, options: Omit<MemoryHostOptions, 'files'> = {}) {
  const host = memoryHost({ files, ...options })
  const again = (bytes: Uint8Array) =>
    compile(bytes, 'kl.md', {
      stage: 'du-thao',
      edition: null,
      profile: null,
      overrides: {},
      image: imageLoader(host, 'kl.md'),
      include: textLoader(host, 'kl.md', 'kl.md'),
    })
  const bytes = host.readFile('kl.md')
  const compilation = again(bytes)
  const { document, paged, diagnostics } = compilation
  if (!document || !paged) throw new Error('not compiled')
  const told = diagnostics.flatMap((diagnostic) => {
    const { location, definition } = diagnostic
    if (!location) return [`${definition.code}`]
    const { line, column } = positionOf(location.source, location.span.start)
    return [`${location.source.path}:${line}:${column} ${definition.code}`]
  })
  const said = diagnostics.filter(({ definition }) => definition.code === 'KL3031').map((one) => messageOf(one, 'en'))
  return { document, paged, compilation, told, said, bytes, again }
}

describe('appendices in files of their own', () => {
  test('a plain line above the table of a file is its title, unless the draft gives one', () => {
    const file = 'Dự toán thu ngân sách xã\n\n| Khoản | Số |\n|---|---|\n| Thuế | 3 |\n'
    const read = (appendices: string, text: string) => {
      const [appendix] = compiled({ 'kl.md': draft(appendices), 'bieu.md': text }).document.appendices
      return { title: appendix?.title, children: appendix?.children.map(({ type }) => type) }
    }
    const plain = { title: 'Dự toán thu ngân sách xã', children: ['table'] }
    const given = { title: 'BIỂU THU', children: ['paragraph', 'table'] }
    expect(read(' bieu.md', file)).toEqual(plain)
    expect(read(' bieu.md', `# Phụ lục 1\n\n${file}`)).toEqual(plain)
    for (const text of [file, `# Phụ lục 1\n\n${file}`]) {
      expect(read('\n  - tên: BIỂU THU\n    tệp: bieu.md', text)).toEqual(given)
      expect(read(' bieu.md', `---\ntên: BIỂU THU\n---\n\n${text}`)).toEqual(given)
    }
  })

  test('a text with label and title, one without, and one as data give the tree that a draft with them in place gives', () => {
    const bare = (tree: unknown) =>
      JSON.stringify(tree, (key, value) => (key === 'span' || key === 'spans' || key === 'file' ? undefined : value))
    const apart = compiled({
      'kl.md': draft('\n  - một.md\n  - số: 2\n    tên: Biểu phân công\n    tệp: biểu/hai.txt\n  - biểu/ba.yaml'),
      'một.md': '# Phụ lục 1\n\n## Chỉ tiêu\n\n1. Thu đạt **100 %**.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n',
      'biểu/hai.txt': '- Giao Văn phòng rà soát.\n- Giao Công an xã tuần tra.\n',
      'biểu/ba.yaml': 'số: 3\ntên: Kinh phí\nnội dung:\n  - Một đoạn.\n  - nhiệm vụ: [Giao kế toán chi]\n',
    })
    const inPlace = compiled({
      'kl.md': `${draft('')}
# Phụ lục 1

## Chỉ tiêu

1. Thu đạt **100 %**.

| A | B |
|---|---|
| 1 | 2 |

# Phụ lục 2

## Biểu phân công

- Giao Văn phòng rà soát.
- Giao Công an xã tuần tra.

# Phụ lục 3

## Kinh phí

Một đoạn.

- Giao kế toán chi
`,
    })
    expect(bare(apart.document)).toBe(bare(inPlace.document))
    expect(apart.document.appendices.map(({ file }) => file)).toEqual(['một.md', 'biểu/hai.txt', 'biểu/ba.yaml'])
    expect(apart.paged.pages.length).toBe(inPlace.paged.pages.length)
    expect(apart.document.span.end).toBe(new TextDecoder().decode(apart.bytes).length)
  })

  test('a file says how its sheets lie above its text or in it; what the draft says of it wins', () => {
    const { document, paged } = compiled({
      'kl.md': draft(
        '\n  - một.md\n  - hai.md\n  - ba.yaml\n  - tệp: bốn.md\n    hướng giấy: dọc\n  - {tệp: năm.md, hướng giấy: ngang}',
      ),
      'một.md': '# Phụ lục 1\n\nHướng giấy: ngang\n\n## Chỉ tiêu\n\nThu đạt.\n',
      'hai.md':
        '---\nhướng giấy: ngang\n---\n\n# Phụ lục 2\n\n## Chỉ tiêu\n\nThu đạt.\n\n# Phụ lục 3\n\n## Kinh phí\n\nChi đủ.\n',
      'ba.yaml': 'số: 4\ntên: Kinh phí\nkhổ giấy: ngang\nnội dung: [Chi đủ.]\n',
      'bốn.md': '# Phụ lục 5\n\nHướng giấy: ngang\n\n## Lịch họp\n\nThứ hai.\n',
      'năm.md': '# Phụ lục 6\n\n## Danh sách\n\nThôn Đông.\n',
    })
    expect(document.appendices.map(({ label, orientation }) => [label, orientation])).toEqual([
      ['1', 'landscape'],
      ['2', 'landscape'],
      ['3', null],
      ['4', 'landscape'],
      ['5', 'portrait'],
      ['6', 'landscape'],
    ])
    expect(paged.pages.map(({ width, height }) => width > height)).toEqual([
      false,
      true,
      true,
      false,
      true,
      false,
      true,
    ])
  })

  test('notes and pictures are those of the file they are named in', () => {
    const { document, told, paged } = compiled({
      'kl.md': draft(
        '\n  - biểu/một.md\n  - biểu/hai.yaml',
        'Đạt chỉ tiêu[^1] ở phụ lục kèm theo.\n\n[^1]: Của bản thảo.',
      ),
      'biểu/một.md': 'Phụ lục 1\n\nCHỈ TIÊU\n\nThu[^1] đạt.\n\n![Sơ đồ](hình/a.png)\n\n[^1]: Của phụ lục.\n',
      'biểu/hai.yaml': 'số: 2\ntên: Kinh phí\nnội dung: [Chi[^1] đủ.]\nchú thích: {"1": Của dữ liệu.}\n'.replace(
        '[Chi[^1] đủ.]',
        '"Chi[^1] đủ."',
      ),
      'biểu/hình/a.png': png,
      'hình/a.png': 'không phải hình',
    })
    expect(
      document.footnotes.map(({ content }) => content.map((node) => ('value' in node ? node.value : '')).join('')),
    ).toEqual(['Của bản thảo.', 'Của phụ lục.', 'Của dữ liệu.'])
    expect(new Set(document.footnotes.map(({ identifier }) => identifier)).size).toBe(3)
    expect(paged.composition.footnotes.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(told.filter((line) => /KL5104|KL1[23]|KL32/.test(line))).toEqual([])
    expect(paged.composition.blocks.some(({ kind }) => kind === 'image')).toBe(true)
  })

  test('findings stand in the file they are about, sorted draft first; a file’s own comment speaks for them', () => {
    const files = {
      'kl.md': draft(' một.md', 'Nêu tại phụ lục kèm theo ,và hết.'),
      'một.md': '# Phụ lục\n\n## Chỉ tiêu\r\n\r\nThu đạt ,đủ.\n\n![x](thiếu.png)\n\n**hở\n',
    }
    const { told, compilation, bytes, again } = compiled(files)
    expect(told).toContain('kl.md:11:25 KL4302')
    expect(told).toContain('một.md:5:8 KL4302')
    expect(told).toContain('một.md:7:1 KL5104')
    const paths = told.map((line) => line.split(':')[0])
    expect(paths).toEqual([...paths].sort((a, b) => Number(a === 'một.md') - Number(b === 'một.md')))
    // A mend writes the draft alone.
    const mended = mend(bytes, compilation, { safe: true, unsafe: true, codes: new Set() }, again)
    expect(new TextDecoder().decode(mended?.bytes)).toContain('kèm theo, và hết.')
    expect(mended?.compilation.diagnostics.some(({ definition }) => definition.code === 'KL4302')).toBe(true)
    for (const { location, fix } of compilation.diagnostics)
      if (location?.source.path === 'một.md') expect(fix).toBeNull()
    const spoken = compiled({
      ...files,
      'một.md': '# Phụ lục\n\n## Chỉ tiêu\n\n<!-- ketluan-bỏ-qua KL4302: như bản gốc -->\nThu đạt ,đủ.\n',
    })
    expect(spoken.told).toContain('kl.md:11:25 KL4302')
    expect(spoken.told.filter((line) => /^một.*KL4302/.test(line))).toEqual([])
    expect(spoken.compilation.suppressed.map(({ reason }) => reason)).toEqual(['như bản gốc'])
  })

  test('a comment at the end of the draft speaks for nothing in a file behind it', () => {
    const { told } = compiled({
      'kl.md': `${draft(' một.md')}\n<!-- ketluan-bỏ-qua KL4302: không có -->\n`,
      'một.md': '# Phụ lục\n\n## Chỉ tiêu\n\nThu đạt ,đủ.\n',
    })
    expect(told).toContain('một.md:5:8 KL4302')
  })

  test('a file that cannot be taken in is told where it is named; the rest of the paper stands', () => {
    const { document, said, told } = compiled({
      'kl.md': draft(
        '\n  - một.md\n  - thiếu.md\n  - biểu\n  - kl.md\n  - ../ngoài.md\n  - /van-phong/một.md\n  - https://a.vn/b.md\n  - a.docx\n  - pdf.md\n  - to.md\n  - rác.md\n  - trống.md\n  - khoá.md',
      ),
      'một.md': '# Phụ lục\n\n## Chỉ tiêu\n\nThu đạt.\n',
      'biểu/x.md': 'x',
      '/ngoài.md': 'x',
      'a.docx': 'x',
      'pdf.md': new TextEncoder().encode('%PDF-1.7\n1 0 obj'),
      'to.md': 'chữ '.repeat(1_100_000),
      'rác.md': new Uint8Array([0x43, 0x68, 0xff, 0xfe, 0x41, 0x20, 0xc3]),
      'trống.md': '\n\n',
      'khoá.md': 'x',
    })
    expect(document.appendices.map(({ title }) => title).slice(0, 1)).toEqual(['Chỉ tiêu'])
    const reasons = said.map((text) => text.replace(/^.*?“(.*?)”.*?: /, '$1: '))
    expect(reasons.slice(0, 7)).toEqual([
      'thiếu.md: there is no such file',
      'biểu: it is a folder, no file',
      'kl.md: it is the draft itself',
      '../ngoài.md: it does not lie in the folder of the draft',
      '/van-phong/một.md: it does not lie in the folder of the draft',
      'https://a.vn/b.md: it does not lie in the folder of the draft',
      'a.docx: it is no draft file (.md, .markdown, .txt, .yaml, .yml)',
    ])
    expect(reasons.slice(7).map((text) => text.split(':')[0])).toEqual(['pdf.md', 'to.md', 'rác.md', 'trống.md'])
    expect(reasons[7]).toMatch(/PDF/)
    expect(reasons[8]).toMatch(/MB/)
    expect(reasons[10]).toBe('trống.md: the file is empty')
    expect(told.filter((line) => line.endsWith('KL3031'))).toEqual(
      said.map((_, index) => `kl.md:${index + 8}:5 KL3031`),
    )
    expect(told).toContain('rác.md:1:3 KL1003')
  })

  test('circles, chains without end and too many files end', () => {
    const circle = compiled({
      'kl.md': draft(' a.md'),
      'a.md': '---\ntên: A\nphụ lục: b.md\n---\nMột.\n',
      'b.md': '---\ntên: B\nphụ lục: [a.md, b.md, kl.md]\n---\nHai.\n',
    })
    expect(circle.document.appendices.map(({ title, file }) => `${title} ${file}`)).toEqual(['A a.md', 'B b.md'])
    expect(circle.told.filter((line) => line.endsWith('KL3031'))).toEqual([
      'b.md:3:11 KL3031',
      'b.md:3:17 KL3031',
      'b.md:3:23 KL3031',
    ])
    const chain = compiled({
      'kl.md': draft(' 1.md'),
      ...Object.fromEntries(
        Array.from({ length: 9 }, (_, index) => [
          `${index + 1}.md`,
          `---\ntên: Tên\nphụ lục: ${index + 2}.md\n---\nMột.\n`,
        ]),
      ),
    })
    expect(chain.document.appendices.length).toBe(5)
    expect(chain.said).toEqual([expect.stringContaining('more than 5 files inside one another')])
    const names = Array.from({ length: 103 }, () => '\n  - một.md').join('')
    const many = compiled({ 'kl.md': draft(names), 'một.md': '# Phụ lục\n\nMột.\n' })
    expect(many.said.map((text) => text.split(': ').at(-1))).toEqual(Array(3).fill('more than 100 files'))
    const heavy = compiled({
      'kl.md': draft('\n  - 1.md\n  - 2.md\n  - 3.md'),
      ...Object.fromEntries(
        [1, 2, 3].map((count) => [`${count}.md`, `${'Một đoạn văn.\n\n'.repeat(20)}${' '.repeat(1_500_000)}x`]),
      ),
    })
    expect(heavy.said).toEqual([expect.stringContaining('over 4 MB together')])
  })

  test('on Windows too', () => {
    const { document, told } = compiled(
      { 'kl.md': draft('\n  - biểu/một.md\n  - ..\\x.md\n  - C:\\x.md'), 'biểu/một.md': 'Thu đạt ,đủ.\n' },
      { platform: 'win32' },
    )
    expect(document.appendices.length).toBe(1)
    expect(told).toContain('biểu\\một.md:1:8 KL4302')
    expect(told.filter((line) => line.endsWith('KL3031'))).toEqual(['kl.md:8:5 KL3031', 'kl.md:9:5 KL3031'])
  })
})
