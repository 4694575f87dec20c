import { describe, expect, it } from 'vitest'
import { applyEdits } from './apply-edits.ts'
import { sourceOf } from './decode.ts'
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
    expect(mends).toMatchObject([{ kind: 'decomposed', codePoint: null, count: 1, places: [{ start: 0, end: 1 }] }])
  })

  it('drops control, invisible and direction characters and says where each first stood', () => {
    const { text, mends } = mend('a\u0007b\u200B\u200Bc\u0007\u202Ed')
    expect(text).toBe('abcd')
    const points = (...offsets: number[]) => offsets.map((at) => ({ start: at, end: at }))
    expect(mends).toMatchObject([
      { kind: 'control', codePoint: 7, count: 2, places: points(1, 3) },
      { kind: 'invisible', codePoint: 0x200b, count: 2, places: points(2, 2) },
      { kind: 'direction', codePoint: 0x202e, count: 1, places: points(3) },
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

  it('writes down what it read: the edits make a text that needs no mend and is read the same', () => {
    for (let seed = 1; seed <= 400; seed++) {
      // A lone CR would become half of a CRLF where what follows it is taken away.
      const original = randomText(seed).replace(/\r(?!\n)/g, '\n')
      const source = sourceOf(original, 'a.md')
      // All at once, and one kind after the other.
      const edits = mend(original).mends.flatMap((entry) => entry.edits)
      let written = original
      for (let round = 0; round < 20 && mend(written).mends.length > 0; round++) {
        written = applyEdits(sourceOf(written, 'a.md'), mend(written).mends[0]?.edits ?? [])
      }
      for (const result of [applyEdits(source, edits), written]) {
        expect(mend(result).mends).toEqual([])
        expect(mend(result).text).toBe(source.text)
      }
    }
  })

  it('touches nothing but what it mends', () => {
    const [entry] = mend('một\r\nhai\u000Bba').mends
    expect(entry?.edits).toMatchObject([{ original: { start: 8, end: 9 }, text: '\r\n' }])
    const [composed] = mend(
      `${'ế'.normalize('NFD')} và ${'ạ'.normalize('NFD')}\u200B, x ${'ề'.normalize('NFD')}`,
    ).mends.slice(-1)
    expect(composed?.edits.map(({ text }) => text)).toEqual(['ế và ạ', 'ề'])
  })

  it('keeps the first places only, however many there are', () => {
    const [entry] = mend('\u0001'.repeat(5000)).mends
    expect(entry?.count).toBe(5000)
    expect(entry?.places).toHaveLength(8)
  })
})
