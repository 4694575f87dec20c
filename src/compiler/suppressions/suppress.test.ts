import { describe, expect, it } from 'vitest'
import { compile } from '../compile.ts'

/** A paper whose two sections bear one number; `{…}` are places for comments. */
const paper = `---
cấp trên: Đảng bộ tỉnh Lam Giang
cơ quan: Đảng uỷ xã Bình Khê
---

**KẾT LUẬN**

-----

Đảng uỷ xã kết luận:
{above-first}
I. TÌNH HÌNH
{below-first}
Nội dung thứ nhất.
{above-second}
## I. NHIỆM VỤ{beside-second}

Nội dung thứ hai.
{end}
`

const place = (at: string, comment: string) =>
  paper.replace(`{${at}}`, `${/^beside/.test(at) ? ' ' : '\n'}${comment}`).replace(/\{[a-z-]+\}/g, '')

const compiled = (text: string, path = 'a.md') => {
  const { diagnostics, suppressed } = compile(new TextEncoder().encode(text), path, {
    stage: 'du-thao',
    edition: null,
    profile: null,
    overrides: {},
  })
  const told = diagnostics.filter(({ definition }) => /^KL(?:705|3102|2104)/.test(definition.code))
  return {
    told: told.map(({ definition, location }) => {
      const words = location?.source.text.slice(location.span.start, location.span.end).split('\n')[0]
      return `${definition.name}: ${words}`
    }),
    suppressed: suppressed.map(({ diagnostic, reason }) => `${diagnostic.definition.name}: ${reason}`),
    diagnostics,
  }
}

const duplicate = compiled(place('end', '')).diagnostics.find(({ definition }) => /duplicate/.test(definition.name))
const { code = 'KL0000', name = '' } = duplicate?.definition ?? {}
const saidOf = (text: string) => {
  const { told, suppressed } = compiled(text)
  return {
    told: told.filter((line) => !/^missing/.test(line)),
    suppressed,
    open: compiled(text).diagnostics.filter((d) => d.definition.code === code).length,
  }
}

describe('a comment with code and reason', () => {
  const reason = 'đánh số theo tài liệu gốc'
  it.each([
    ['above-second', `<!-- ketluan-bỏ-qua ${code}: ${reason} -->`],
    ['above-second', `<!-- ketluan-bỏ-qua ${name}: ${reason} -->`],
    ['above-second', `<!-- ketluan-ignore ${code.toLowerCase()}: ${reason} -->`],
    ['above-second', `<!-- KETLUAN-BO-QUA ${code}: ${reason} -->`],
    ['above-second', `<!-- ${'ketluan-bỏ-qua'.normalize('NFD')} ${code}: ${reason} -->`],
    ['above-second', `<!-- ketluan-bỏ-qua ${code}: đánh số\n     theo tài liệu gốc -->`],
    ['above-second', `<!-- ketluan-bỏ-qua ${code}: ${reason} -->\n<!-- một ghi chú khác -->\n`],
    ['beside-second', `<!-- ketluan-bỏ-qua ${code}: ${reason} -->`],
  ])('%s %s', (at, comment) => {
    expect(saidOf(place(at, comment))).toEqual({ told: [], suppressed: [`${name}: ${reason}`], open: 0 })
  })

  it('speaks for the next line of text and no further', () => {
    for (const at of ['above-first', 'below-first', 'end']) {
      const { told, suppressed, open } = saidOf(place(at, `<!-- ketluan-bỏ-qua ${code}: ${reason} -->`))
      expect([at, told, suppressed, open]).toEqual([at, [`unused-suppression: ${code}`], [], 1])
    }
  })

  it('may name several, and each is asked for', () => {
    const { told, suppressed } = saidOf(
      place('above-second', `<!-- ketluan-bỏ-qua KL1205, ${name}; KL2202: ${reason} -->`),
    )
    expect(told).toEqual(['unused-suppression: KL1205', 'unused-suppression: KL2202'])
    expect(suppressed).toEqual([`${name}: ${reason}`])
  })
})

it('answers for one place of a finding that gathers several, and not for the others', () => {
  const comment = '<!-- ketluan-bỏ-qua double-space: cột của bảng cũ -->'
  const text = place('above-second', comment).replace('I. NHIỆM VỤ', 'I. NHIỆM  VỤ').replaceAll('Nội dung', 'Nội  dung')
  const { diagnostics, suppressed } = compiled(text)
  expect(suppressed).toEqual(['double-space: cột của bảng cũ'])
  const [left, ...more] = diagnostics.filter((finding) => finding.definition.name === 'double-space')
  expect(more).toEqual([])
  expect([left?.params.count, left?.related.length, left?.fix?.edits.length]).toEqual([2, 1, 2])
  const words = (span: { start: number; end: number }) => text.slice(span.start - 3, span.end + 4)
  expect(words(left?.location?.span ?? { start: 0, end: 0 })).toBe('Nội  dung')
  expect(left?.fix?.edits.map(({ span }) => words(span))).toEqual(['Nội  dung', 'Nội  dung'])
})

describe('a comment that holds for nothing is told', () => {
  it.each([
    [`<!-- ketluan-bỏ-qua ${code} -->`, [`suppression-without-reason: <!-- ketluan-bỏ-qua ${code} -->`]],
    [`<!-- ketluan-bỏ-qua ${code}: -->`, [`suppression-without-reason: <!-- ketluan-bỏ-qua ${code}: -->`]],
    [`<!-- ketluan-bỏ-qua ${code}: . -->`, [`suppression-without-reason: <!-- ketluan-bỏ-qua ${code}: . -->`]],
    [`<!-- ketluan-bỏ-qua ${code} vì thế -->`, [`suppression-without-reason: <!-- ketluan-bỏ-qua ${code} vì thế -->`]],
    ['<!-- ketluan-bỏ-qua: vì thế -->', ['suppression-without-code: <!-- ketluan-bỏ-qua: vì thế -->']],
    ['<!-- ketluan-bỏ-qua KL0001: vì thế -->', ['unknown-finding: KL0001']],
    ['<!-- ketluan-bo-quaa KL3102: vì thế -->', ['misspelt-suppression: ketluan-bo-quaa']],
  ])('%s', (comment, told) => {
    expect(saidOf(place('above-second', comment))).toEqual({ told, suppressed: [], open: 1 })
  })

  it('with what was probably meant', () => {
    const { diagnostics } = compiled(place('above-second', '<!-- ketluan-bỏ-qua duplicate-labell: vì thế -->'))
    const unknown = diagnostics.find(({ definition }) => definition.name === 'unknown-finding')
    expect(JSON.stringify(unknown?.params)).toContain(name)
    expect(unknown?.fix?.safe).toBe(false)
  })
})

it('other comments are left alone', () => {
  for (const words of ['hỏi lại anh Bình', 'ketluan: xem lại', 'ketluan-24 là bản cũ', 'KL3102: xem lại']) {
    expect(saidOf(place('above-second', `<!-- ${words} -->`)).told).toEqual([])
  }
})

describe('YAML', () => {
  const draft = (first: string, second: string) => `${first}cơ quan: Đảng uỷ xã Bình Khê
${second}người kí nhầm: x # không phải ghi chú của chương trình
trích yếu: "về việc # ketluan-bỏ-qua KL2001: chữ trong giá trị"
`
  it('a comment above a line, or on it', () => {
    const above = compiled(draft('', '# ketluan-bỏ-qua KL2001: khoá của phần mềm khác\n'), 'a.yaml')
    expect(above.suppressed).toEqual(['unknown-field: khoá của phần mềm khác'])
    expect(above.diagnostics.map(({ definition }) => definition.code)).not.toContain('KL7050')
    const beside = compiled(
      draft('', '').replace('# không phải', '# ketluan-bỏ-qua unknown-field: không phải'),
      'a.yaml',
    )
    expect(beside.suppressed).toHaveLength(1)
  })
  it('in the first line of front matter speaks for what the fields lack', () => {
    const text = place('end', '').replace('---\n', '---\n# ketluan-bỏ-qua missing-place: chưa có nơi ban hành\n')
    const found = compiled(text)
    expect(found.told.filter((line) => /place|unused/.test(line))).toEqual([])
  })
  it('speaks for the whole of a long value', () => {
    const text = 'cơ quan: |\n  Đảng uỷ xã\n  Bình Khê 😀\n'
    const code = compiled(text, 'a.yaml').diagnostics.find(
      ({ location }) => (location?.span.start ?? 0) > 20,
    )?.definition
    expect(code).toBeDefined()
    const found = compiled(`# ketluan-bỏ-qua ${code?.code}: chữ của tên\n${text}`, 'a.yaml')
    expect(found.suppressed).toEqual([`${code?.name}: chữ của tên`])
  })
})
