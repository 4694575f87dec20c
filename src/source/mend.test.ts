import { describe, expect, it } from 'vitest'
import { type Mended, mend } from './mend.ts'

/** Repeatable random numbers (Lehmer). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48271) % 0x7fffffff
    return state % below
  }
}

const pieces = [
  'Đảng uỷ xã ',
  'Đảng uỷ xã '.normalize('NFD'),
  'ế'.normalize('NFD'),
  'a\u0301\u0323',
  '\r\n',
  '\n',
  '\r',
  '\t',
  ' ',
  '\u0000',
  '\u0007',
  '\u000B',
  '\u000C',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u200B',
  '\u00AD',
  '\uFEFF',
  '\u202E',
  '\u0301',
  '😀',
  '👨\u200D👩',
  '\u212B',
  '\u1112\u1161\u11AB',
  'x',
]

function randomText(seed: number): string {
  const random = randomFrom(seed)
  return Array.from({ length: 1 + random(40) }, () => pieces[random(pieces.length)]).join('')
}

/** What the mended text must be, said in another way: clean everything, then compose. */
function expected(original: string): string {
  return original
    .replace(/\r\n?/g, '\n')
    .replace(/[\u000B\u0085\u2028]/g, '\n')
    .replace(/[\u000C\u2029]/g, '\n\n')
    .replace(/[\u0000\u0007\u200B\u00AD\uFEFF\u202E]/g, '')
    .normalize('NFC')
}

/** Where the map leads wrong, as sentences. */
function wrongPlaces(original: string, { text, map }: Mended): string[] {
  const wrong: string[] = []
  for (let offset = 0; offset <= text.length; offset++) {
    if (offset > 0 && map.toBase(offset) < map.toBase(offset - 1)) wrong.push(`goes back at ${offset}`)
    if (map.toBaseAfter(offset) < map.toBase(offset)) wrong.push(`after before before at ${offset}`)
  }
  if (map.toBaseAfter(text.length) !== original.length) wrong.push('does not reach the end')
  // Every stretch of the text leads to the stretch it was made from.
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 1; end <= Math.min(text.length, start + 6); end++) {
      // Ends inside a replaced piece have no counterpart of their own.
      if (!isEdge(start, map) || !isEdge(end, map)) continue
      const made = expected(original.slice(map.toBase(start), map.toBase(end)))
      if (made !== text.slice(start, end).normalize('NFC')) wrong.push(`${start}–${end} comes from "${made}"`)
    }
  }
  return wrong
}

/** Not inside a piece of two units that came from one. */
function isEdge(offset: number, map: Mended['map']): boolean {
  return offset === 0 || map.toBaseAfter(offset - 1) < map.toBase(offset)
}

describe('mend', () => {
  it('leaves ordinary text untouched, with the identity as its map', () => {
    const original = 'KẾT LUẬN\n\tcủa Đảng uỷ\u00A0xã 😀\n'
    const { text, map, mends } = mend(original)
    expect(text).toBe(original)
    expect(mends).toEqual([])
    expect(map.toBase(7)).toBe(7)
  })

  it('finds the way back through any mix of line ends, marks and characters that are dropped', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const original = randomText(seed)
      const mended = mend(original)
      expect(mended.text).toBe(expected(original))
      expect(wrongPlaces(original, mended)).toEqual([])
    }
  })

  it('takes CRLF and CR as one line end each', () => {
    const { text, map } = mend('a\r\nb\rc\n')
    expect(text).toBe('a\nb\nc\n')
    expect([0, 1, 2, 3, 4, 5, 6].map(map.toBase)).toEqual([0, 1, 3, 4, 5, 6, 7])
  })

  it('composes decomposed Vietnamese and counts it once', () => {
    const original = 'Ủy ban'.normalize('NFD')
    const { text, map, mends } = mend(original)
    expect(text).toBe('Ủy ban')
    expect(map.toBase(1)).toBe(2)
    expect(mends).toEqual([{ kind: 'decomposed', codePoint: null, count: 1, places: [0] }])
  })

  it('drops control, invisible and direction characters and says where each first stood', () => {
    const { text, mends } = mend('a\u0007b\u200B\u200Bc\u0007\u202Ed')
    expect(text).toBe('abcd')
    expect(mends).toEqual([
      { kind: 'control', codePoint: 7, count: 2, places: [1, 3] },
      { kind: 'invisible', codePoint: 0x200b, count: 2, places: [2, 2] },
      { kind: 'direction', codePoint: 0x202e, count: 1, places: [3] },
    ])
  })

  it('keeps the joiner of an emoji and drops it between letters', () => {
    expect(mend('👨\u200D👩').text).toBe('👨\u200D👩')
    expect(mend('đảng\u200Dviên').text).toBe('đảngviên')
  })

  it('composes over a dropped character between a letter and its mark', () => {
    expect(mend('e\u0000\u0302\u200B\u0301').text).toBe('ế')
  })

  it('makes a page break and a paragraph separator end the paragraph', () => {
    expect(mend('a\fb\u2029c\u000Bd').text).toBe('a\n\nb\n\nc\nd')
  })

  it('keeps the first places only, however many there are', () => {
    const [entry] = mend('\u0001'.repeat(5000)).mends
    expect(entry?.count).toBe(5000)
    expect(entry?.places).toHaveLength(8)
  })
})
