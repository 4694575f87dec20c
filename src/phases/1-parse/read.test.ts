import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../source/apply-edits.ts'
import { positionOf } from '../../source/line-index.ts'
import { read } from './read.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const readAt = (bytes: Uint8Array, path = 'a.md') => read(bytes, path, { stage: 'du-thao' })

describe('read', () => {
  it('passes an ordinary draft without a word', () => {
    const { value, diagnostics } = readAt(bytesOf('\uFEFFKẾT LUẬN\r\n'))
    expect(value?.text).toBe('KẾT LUẬN\n')
    expect(diagnostics).toEqual([])
  })

  it.each([
    ['file-too-large', new Uint8Array(10_000_000).fill(0x61)],
    ['binary-file', bytesOf('%PDF-1.7')],
    ['utf-16-file', Uint8Array.from([0xff, 0xfe, 0x4b, 0])],
    ['invalid-utf8', Uint8Array.from([0x61, 0xff])],
    ['nested-too-deep', bytesOf(`${'- '.repeat(1000)}x`)],
  ])('refuses with %s, an error in every stage', (name, bytes) => {
    for (const stage of ['du-thao', 'phat-hanh'] as const) {
      const { value, diagnostics } = read(bytes, 'a.md', { stage })
      expect(value).toBeNull()
      expect(diagnostics.map(({ definition, severity }) => [definition.name, severity])).toEqual([[name, 'error']])
    }
  })

  it('places the bad byte in the file and in its line', () => {
    const { diagnostics } = readAt(Uint8Array.from([...bytesOf('một\r\nhai '), 0xff]))
    expect(diagnostics[0]?.params).toEqual({ byte: '0xFF', position: 11, line: 2 })
    const location = diagnostics[0]?.location
    expect(location && positionOf(location.source, location.span.start)).toMatchObject({ line: 2, column: 5 })
  })

  it('reports what it dropped, once for each character, with its places', () => {
    const { value, diagnostics } = readAt(bytesOf('a\u0007b\r\nc\u0007\u202Ed\u200Be\u000Bf'))
    expect(value?.text).toBe('ab\ncde\nf')
    expect(diagnostics.map(({ definition, params }) => [definition.name, params.codePoint, params.count])).toEqual([
      ['control-character', 'U+0007', 2],
      ['direction-control', 'U+202E', 1],
      ['invisible-character', 'U+200B', 1],
      ['unusual-line-end', 'U+000B', 1],
    ])
    const places = [diagnostics[0]?.location, ...(diagnostics[0]?.related ?? []).map(({ location }) => location)]
    expect(places.map((at) => at && positionOf(at.source, at.span.start))).toMatchObject([
      { line: 1, column: 2 },
      { line: 2, column: 2 },
    ])
  })

  it('only hints at decomposed text', () => {
    const { diagnostics } = readAt(bytesOf('Đảng uỷ xã'.normalize('NFD')))
    expect(diagnostics).toMatchObject([{ definition: { name: 'decomposed-text' }, severity: 'hint' }])
  })

  it('mends safely what is read the same, and leaves turned text to a person', () => {
    const { value, diagnostics } = readAt(bytesOf('a\u0007b\u200Ec\u202Ed\u200B\u000Be'))
    expect(diagnostics.map(({ definition, fix }) => [definition.name, fix?.safe])).toEqual([
      ['control-character', true],
      ['direction-control', true],
      ['direction-control', false],
      ['invisible-character', true],
      ['unusual-line-end', true],
    ])
    const edits = diagnostics.flatMap(({ fix }) => fix?.edits ?? [])
    expect(value && applyEdits(value, edits)).toBe('abcd\ne')
  })

  it('tells of an old code page, converts nothing, and lets nothing of it be deleted', () => {
    // TCVN3 has ư where Western text has a soft hyphen.
    const text = '§¶ng uû ph\u00ADêng VÜnh Hoµ kÕt luËn vÒ c«ng t¸c n¨m\u200B'
    const { value, diagnostics } = readAt(bytesOf(text))
    expect(diagnostics.map(({ definition, fix }) => [definition.name, fix?.safe])).toEqual([
      ['invisible-character', undefined],
      ['tcvn3-text', false],
    ])
    const edits = diagnostics.at(-1)?.fix?.edits ?? []
    expect(value?.original).toBe(text)
    expect(value && applyEdits(value, edits)).toBe('Đảng uỷ phường Vĩnh Hoà kết luận về công tác năm\u200B')
  })
})
