import { describe, expect, it } from 'vitest'
import { sourceOf } from './decode.ts'
import { lineIndex, lineText, positionOf } from './line-index.ts'

describe('lineIndex', () => {
  it('counts lines ended by LF, CRLF and CR', () => {
    const lines = lineIndex('một\r\nhai\rba\n')
    expect(lines.lineCount).toBe(4)
    expect([1, 2, 3, 4, 5].map(lines.textOf)).toEqual(['một', 'hai', 'ba', '', ''])
    expect(lines.positionAt(5)).toEqual({ line: 2, column: 1, offset: 5 })
    expect(lines.positionAt(4)).toEqual({ line: 1, column: 5, offset: 4 })
  })

  it('keeps within the text', () => {
    const lines = lineIndex('ab')
    expect(lines.positionAt(99)).toEqual({ line: 1, column: 3, offset: 2 })
    expect(lines.positionAt(-1)).toEqual({ line: 1, column: 1, offset: 0 })
    expect(lineIndex('').positionAt(0)).toEqual({ line: 1, column: 1, offset: 0 })
  })
})

describe('positionOf', () => {
  it('tells places in the author’s text: decomposed letters and emoji count their UTF-16 units', () => {
    const original = `${'Hội'.normalize('NFD')} 😀 nghị\r\nlần 2`
    const source = sourceOf(original, 'a.md')
    const offset = source.text.indexOf('nghị')
    expect(positionOf(source, offset)).toEqual({ line: 1, column: original.indexOf('nghị') + 1, offset: 9 })
    expect(positionOf(source, source.text.indexOf('lần'))).toMatchObject({ line: 2, column: 1 })
    expect(lineText(source, 1)).toBe(`${'Hội'.normalize('NFD')} 😀 nghị`)
  })

  it('works for a source without lines of its own', () => {
    const source = { path: 'a.md', text: 'a\nb', original: 'a\nb', toOriginal: (offset: number) => offset }
    expect(positionOf(source, 2)).toEqual({ line: 2, column: 1, offset: 2 })
  })
})
