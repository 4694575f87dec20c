import { describe, expect, it } from 'vitest'
import { type Inline, plainText } from '../../../model/inline.ts'
import { parseInline } from '../../1-parse/inline.ts'
import { sourceOffsets } from './offsets.ts'
import { boldLead, slice, tidy, withoutBold } from './slice.ts'

const inline = (source: string): Inline[] => parseInline(source, (index) => index)

/** Every text with the words at its span. */
const spelt = (content: readonly Inline[], source: string): string[] =>
  content.flatMap((node) => {
    if (node.type === 'emphasis' || node.type === 'strong') return spelt(node.children, source)
    return node.type === 'text' ? [`${node.value}=${source.slice(node.span.start, node.span.end)}`] : []
  })

describe('slice', () => {
  it('cuts one long line into thousands of cells in the time its length asks for', () => {
    const source = 'foo\\_   '.repeat(20_000)
    const value = source.replaceAll('\\', '')
    const content: Inline[] = [{ type: 'text', value, span: { start: 0, end: source.length } }]
    const start = process.cpuUsage()
    for (let from = 0; from < value.length; from += 7) {
      const part = slice(content, from, from + 4, source)
      if (from % 7000 === 0) expect(spelt(part, source)).toEqual(['foo_=foo\\_'])
    }
    // Of the processor: other tests run at the same time. Cell by cell it was minutes.
    expect(process.cpuUsage(start).user).toBeLessThan(5_000_000)
  })

  it('keeps emphasis and points at the words', () => {
    const source = '**2. Ban *Tổ chức*:** rà soát'
    const part = slice(inline(source), 3, 15, source)
    expect(plainText(part)).toBe('Ban Tổ chức:')
    expect(part.map((node) => node.type)).toEqual(['strong'])
    expect(spelt(part, source)).toEqual(['Ban =Ban ', 'Tổ chức=Tổ chức', ':=:'])
  })

  it('takes a footnote mark with the words before it', () => {
    const note: Inline = { type: 'footnoteReference', identifier: 'a', span: { start: 3, end: 7 } }
    const content: Inline[] = [{ type: 'text', value: 'Chữ', span: { start: 0, end: 3 } }, note]
    expect(slice(content, 0, 3, 'Chữ[^a]')).toEqual(content)
    expect(slice(content, 0, 2, 'Chữ[^a]').map((node) => node.type)).toEqual(['text'])
  })
})

describe('tidy', () => {
  it('folds blanks, joins texts and trims the ends', () => {
    const source = '  một\n   hai \\* ba  '
    expect(spelt(tidy(inline(source), source), source)).toEqual(['một hai * ba=một\n   hai \\* ba'])
  })

  it('leaves no blank beside a break and no break at the ends', () => {
    const at = { start: 0, end: 0 }
    const content: Inline[] = [
      { type: 'break', span: at },
      { type: 'text', value: 'một ', span: at },
      { type: 'break', span: at },
      { type: 'text', value: ' hai', span: at },
      { type: 'break', span: at },
    ]
    expect(tidy(content, '').map((node) => (node.type === 'text' ? node.value : node.type))).toEqual([
      'một',
      'break',
      'hai',
    ])
  })
})

describe('bold', () => {
  it.each([
    ['**1. Việc:** làm', 8],
    ['**1.** **Việc** làm', 7],
    ['***Việc*** làm', 4],
    ['việc **đậm**', 0],
  ])('%s leads with %i', (source, length) => {
    expect(boldLead(inline(source))).toBe(length)
  })

  it('goes, and emphasis stays', () => {
    const source = '**Về *kinh tế***'
    const content = withoutBold(inline(source), source)
    expect(content.map((node) => node.type)).toEqual(['text', 'emphasis'])
  })
})

describe('sourceOffsets', () => {
  it('finds characters behind folded blanks, escapes, references, comments and quote marks', () => {
    const source = 'a  \\* b &amp; c <!-- xd --> d\n> e'
    const value = 'a * b & c d e'
    const at = sourceOffsets(value, { start: 0, end: source.length }, source)
    for (const char of ['a', '*', 'b', 'c', 'e']) expect(source[at(value.indexOf(char))], char).toBe(char)
    expect(source.slice(at(value.indexOf('d')))).toBe('d\n> e')
    expect(source.slice(at(value.indexOf('&'))).startsWith('&amp;')).toBe(true)
    expect(at(value.length)).toBe(source.length)
  })
})
