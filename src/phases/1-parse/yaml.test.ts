import { describe, expect, it } from 'vitest'
import type { DataMap, DataNode, DataScalar } from '../../model/data.ts'
import { applyEdits } from '../../source/apply-edits.ts'
import { sourceOf } from '../../source/decode.ts'
import { positionOf } from '../../source/line-index.ts'
import { parse } from './parse.ts'

function parsed(text: string, path = 'a.yaml') {
  const source = sourceOf(text, path)
  const { value, diagnostics } = parse(source, { stage: 'du-thao' })
  const findings = diagnostics.map(({ definition, location }) => {
    const { line = 0, column = 0 } = location ? positionOf(source, location.span.start) : {}
    return `${definition.name} ${line}:${column}`
  })
  return { source, data: value.data, draft: value, diagnostics, findings }
}

/** The tree as plain values. */
function plain(node: DataNode | null): unknown {
  if (!node) return null
  switch (node.type) {
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]))
    case 'list':
      return node.items.map(plain)
    case 'scalar':
      return node.value
  }
}

function scalarAt(data: DataMap | null, key: string): DataScalar {
  const value = data?.entries.find((entry) => entry.key === key)?.value
  if (value?.type !== 'scalar') throw new Error(`no scalar ${key}`)
  return value
}

describe('parseYaml', () => {
  it('reads the core schema: dates stay text, numbers keep how they were written', () => {
    const { data, findings } = parsed('ngày: 2026-06-05\nsố: 05\nmật: true\nđịa danh:\nkhác: ~\nyes: no\n')
    expect(plain(data)).toEqual({ ngày: '2026-06-05', số: 5, mật: true, 'địa danh': null, khác: null, yes: 'no' })
    expect(scalarAt(data, 'số').text).toBe('05')
    expect(findings).toEqual([])
  })

  it('cannot be talked into another schema', () => {
    expect(plain(parsed('%YAML 1.1\n---\nngày: 2026-06-05\na: yes\n').data)).toEqual({ ngày: '2026-06-05', a: 'yes' })
    expect(plain(parsed('<<: {a: 1}\nb: 2\n').data)).toEqual({ '<<': { a: 1 }, b: 2 })
  })

  it('gives every node its span in the source, front matter included', () => {
    const text = '---\nnơi nhận:\n  - Thường trực\n  - {tên: "Lưu VP"}\nsố: 7 # ghi chú\n---\n'
    const { data, source } = parsed(text, 'a.md')
    const written: string[] = []
    const visit = (node: DataNode): void => {
      written.push(source.text.slice(node.span.start, node.span.end))
      if (node.type === 'list') node.items.forEach(visit)
      if (node.type === 'map') {
        for (const entry of node.entries) {
          expect(source.text.slice(entry.keySpan.start, entry.keySpan.end)).toBe(entry.key)
          visit(entry.value)
        }
      }
    }
    if (data) visit(data)
    expect(written.slice(1)).toEqual([
      '- Thường trực\n  - {tên: "Lưu VP"}',
      'Thường trực',
      '{tên: "Lưu VP"}',
      '"Lưu VP"',
      '7',
    ])
  })

  it.each([
    ['plain', 'a: Đảng uỷ xã'],
    ['plain over lines', 'a: Đảng uỷ\n  xã  \n\n  An Bình'],
    ['single quotes', "a: 'Đảng ''uỷ'' xã\n  An'"],
    ['double quotes', 'a: "Đảng \\"uỷ\\" x\\u00e3 \\U0001F600 \\x41\n  An\\\n  Bình"'],
    ['a literal block', 'a: |\n    Đảng uỷ\n      xã\n\n    An Bình\n'],
    ['a folded block', 'a: >-\n  Đảng uỷ\n  xã\n\n  An Bình\n'],
    ['a block that begins with a blank line', 'a: |\n\n  Đảng\n'],
  ])('leads from a text back to where it was written: %s', (_, text) => {
    const { data, source } = parsed(text)
    const scalar = scalarAt(data, 'a')
    let previous = scalar.span.start - 1
    for (let index = 0; index < scalar.text.length; index++) {
      const at = scalar.at(index)
      const character = scalar.text.charAt(index)
      const isSecondHalf = /[\uDC00-\uDFFF]/.test(character)
      expect(at).toBeGreaterThan(isSecondHalf ? previous - 1 : previous)
      previous = at
      const written = source.text.charAt(at)
      if (/\S/.test(character)) expect([character, '\\', "'"]).toContain(written)
      else expect(written).toMatch(/\s|\\/)
    }
    expect(scalar.at(scalar.text.length)).toBeLessThanOrEqual(source.text.length)
  })

  it('drops control characters that escapes name, and says so', () => {
    const { data, findings } = parsed('a: "x\\u0007y"')
    expect(scalarAt(data, 'a').text).toBe('xy')
    expect(findings).toEqual(['control-character 1:6'])
  })

  it('takes no-break spaces from Word for spaces where YAML needs one', () => {
    expect(plain(parsed('số:\u00A05\n\u00A0\u00A0\nnơi nhận:\n-\u00A0Lưu\u00A0VP\n').data)).toEqual({
      số: 5,
      'nơi nhận': ['Lưu\u00A0VP'],
    })
  })
})

describe('parseYaml: what authors get wrong', () => {
  it('points into the draft, also for a mistake at its very end', () => {
    const { source, diagnostics } = parsed('%d')
    expect(diagnostics.length).toBeGreaterThan(0)
    for (const { location } of diagnostics) expect(location?.span.end).toBeLessThanOrEqual(source.text.length)
  })

  const rest = { 'địa danh': 'An Bình' }
  it.each<[string, string, string[], object]>([
    ['a tab', 'người ký:\n\thọ tên: A\n', ['yaml-tab 2:1'], { 'người ký': { 'họ tên': 'A' } }],
    ['no colon', 'cơ quan Đảng uỷ\nsố: 5\n', ['yaml-missing-colon 1:1'], { số: 5 }],
    ['no space after the colon', 'số:5\n', ['yaml-missing-colon 1:1'], { số: 5 }],
    [
      'no space after a dash',
      'nơi nhận:\n-A\n-B\n',
      ['yaml-syntax 2:1', 'yaml-syntax 3:1'],
      { 'nơi nhận': ['A', 'B'] },
    ],
    ['too deep', 'số: 5\n  ngày: 6\n', ['yaml-indentation 2:3'], { số: 5, ngày: 6 }],
    ['not deep enough', 'ký:\n    a: 1\n  b: 2\n', ['yaml-indentation 3:3'], { ký: { a: 1, b: 2 } }],
    ['a double quote', 'trích yếu: "về việc\nsố: 5\n', ['yaml-unclosed-quote 1:12'], { 'trích yếu': 'về việc', số: 5 }],
    ['a single quote', "trích yếu: 'về việc\nsố: 5\n", ['yaml-unclosed-quote 1:12'], { 'trích yếu': 'về việc', số: 5 }],
    ['a bracket', 'nơi nhận: [A, B\nsố: 5\n', ['yaml-unclosed-quote 1:11'], { 'nơi nhận': ['A', 'B'], số: 5 }],
    [
      'a colon in a value',
      'tác giả: Hội nghị: lần 2\n',
      ['yaml-unquoted-value 1:10'],
      { 'tác giả': 'Hội nghị: lần 2' },
    ],
    ['text after a quote', 'a: "Dân vận" năm 2024\n', ['yaml-unquoted-value 1:4'], { a: '"Dân vận" năm 2024' }],
    ['an apostrophe besides', 'a: "Dân vận" ở D\'Ran\n', ['yaml-unquoted-value 1:4'], { a: '"Dân vận" ở D\'Ran' }],
    ['text after a bracket', 'a: [dự thảo] về\n', ['yaml-unquoted-value 1:4'], { a: '[dự thảo] về' }],
    [
      'a reserved character',
      'a: @b\nc: `d\n',
      ['yaml-unquoted-value 1:4', 'yaml-unquoted-value 2:4'],
      { a: '@b', c: '`d' },
    ],
    ['italics', 'a: *Sau khi* xem\n', ['yaml-alias 1:4'], { a: '*Sau khi* xem' }],
    ['italics of one word', 'a: *nghiêng*\n', ['yaml-alias 1:4'], { a: '*nghiêng*' }],
    ['an anchor', 'a: &b c\n', ['yaml-alias 1:4'], { a: '&b c' }],
    ['a tag', 'a: !abc việc\n', ['yaml-tag 1:4'], { a: 'việc' }],
    ['an exclamation mark', 'a: !khẩn việc\n', ['yaml-unquoted-value 1:4'], { a: '!khẩn việc' }],
    ['the same key twice', 'a: 1\na: 2\n', ['yaml-duplicate-key 2:1'], { a: 1 }],
    ['a key that is no text', '[a]: 1\nb: 2\n', ['yaml-key-not-text 1:1'], { b: 2 }],
  ])('%s: says where, and reads the rest as it was meant', (_, text, findings, data) => {
    const result = parsed(`${text}địa danh: An Bình\n`)
    expect(result.findings).toEqual(findings)
    expect(plain(result.data)).toEqual({ ...data, ...rest })
    // A fix writes down how it was read: the same tree, and the finding is gone.
    const fixes = result.diagnostics.flatMap(({ fix }) => (fix ? [fix] : []))
    const edits = fixes.flatMap((fix) => fix.edits)
    const mended = parsed(applyEdits(result.source, edits))
    expect(plain(mended.data)).toEqual({ ...data, ...rest })
    expect(mended.findings).toHaveLength(findings.length - fixes.length)
  })

  it('deletes a repeated key only where nothing is lost', () => {
    const mended = (text: string) => {
      const { source, diagnostics } = parsed(text)
      return diagnostics.map(({ fix }) => (fix?.safe ? applyEdits(source, fix.edits) : null))
    }
    expect(mended('a: 1\nb: 2\na: 1\nc: 3\n')).toEqual(['a: 1\nb: 2\nc: 3\n'])
    expect(mended('a:\n  - x\n  - y\na:\n  - x\n  - y\nc: 3\n')).toEqual(['a:\n  - x\n  - y\nc: 3\n'])
    expect(mended('a: 1\na: 2\n')).toEqual([null])
    expect(mended('a: {b: 1, b: 1}\n')).toEqual([null])
    expect(mended('a: 1\na: 1 # khác\n')).toEqual([null])
  })

  it('keeps the body of a draft whose front matter is broken', () => {
    const { draft, findings } = parsed('---\r\na: "b\r\nc: d\r\n---\r\nKẾT LUẬN\r\n', 'a.md')
    expect(findings).toEqual(['yaml-unclosed-quote 2:4'])
    expect(draft.blocks).toHaveLength(1)
  })

  it('names both places of a repeated key', () => {
    const { diagnostics } = parsed('số: 1\nngày: 2\nsố: 3\n')
    expect(diagnostics[0]).toMatchObject({
      location: { span: { start: 14, end: 16 } },
      related: [{ location: { span: { start: 0, end: 2 } } }],
    })
  })

  it('refuses what is no mapping, and a second document', () => {
    expect(parsed('một dòng văn bản\nhai dòng\n')).toMatchObject({ data: null, findings: ['yaml-not-mapping 1:1'] })
    expect(parsed('- a\n- b\n').findings).toEqual(['yaml-not-mapping 1:1'])
    const several = parsed('a: 1\n---\nb: 2\n')
    expect(several.findings).toEqual(['yaml-several-documents 2:1'])
    expect(plain(several.data)).toEqual({ a: 1 })
  })

  it('refuses bottomless nesting in front matter', () => {
    expect(parsed(`---\na: ${'['.repeat(5000)}\n---\nb`, 'a.md')).toMatchObject({
      data: null,
      findings: ['nested-too-deep 2:1'],
    })
  })

  it('stops after a hundred syntax errors', () => {
    const { findings } = parsed('a: "b" c\n'.repeat(300))
    expect(findings.filter((finding) => !finding.startsWith('yaml-duplicate')).length).toBeLessThanOrEqual(100)
  })

  it('never throws, whatever is cut off where', () => {
    const text = '---\na: "x\n  b: [c, {d: e}\nf: |\n  g\n\n- h: *i\n? [j]\n: &k !l m\n"n": o # p\n...\n'
    for (let end = 0; end <= text.length; end++) {
      for (const path of ['a.yaml', 'a.md']) expect(() => parsed(text.slice(0, end), path)).not.toThrow()
    }
  })
})
