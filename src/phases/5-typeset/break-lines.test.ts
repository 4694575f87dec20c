import { describe, expect, test } from 'vitest'
import { faceOf, textWidth } from '../../model/font-metrics.ts'
import { points } from '../../model/measures.ts'
import { breakLines } from './break-lines.ts'
import { measureText } from './measured-text.ts'
import { dice, run } from './pages.test-support.ts'

const look = { size: points(14), bold: false, italic: false }
const syllables =
  'Đảng uỷ xã Vĩnh Hoà tổ chức hội nghị sơ kết công tác sáu tháng đầu năm nghiêm túc, dân chủ; (1) 07/19 chỉ tiêu đạt'.split(
    ' ',
  )

const broken = (text: string, capacity: number, indent = 0) =>
  breakLines(measureText([run(text)], look), (line) => capacity - (line === 0 ? indent : 0))

/** Another way to the same lines: the longest head of the remaining words that is not wider than the line. */
function longestHeads(text: string, capacity: number, indent: number): string[] {
  const width = (words: readonly string[]) => textWidth(words.join(' '), 'regular', points(14))
  const found: string[] = []
  let words = text.split(' ')
  while (words.length > 0) {
    const room = capacity - (found.length === 0 ? indent : 0)
    let count = words.length
    while (count > 1 && width(words.slice(0, count)) > room) count--
    found.push(words.slice(0, count).join(' '))
    words = words.slice(count)
  }
  return found
}

describe('lines', () => {
  test('are the longest heads that fit, for any text and width', () => {
    const roll = dice('heads')
    for (let round = 0; round < 300; round++) {
      const count = 1 + Math.floor(roll() * 120)
      const text = Array.from({ length: count }, () => syllables[Math.floor(roll() * syllables.length)]).join(' ')
      const [capacity, indent] = [1500 + roll() * 8000, roll() * 600]
      const lines = broken(text, capacity, indent).lines.map((line) => text.slice(line.start, line.inkEnd))
      expect(lines).toEqual(longestHeads(text, capacity, indent))
    }
  })

  test('measure every run in its own face', () => {
    const runs = [run('Trách nhiệm '), run('của Ban Thường vụ', { bold: true }), run(' và chi bộ', { italic: true })]
    const { lines } = breakLines(measureText(runs, look), () => 1e6)
    const expected = runs.reduce((sum, part) => sum + textWidth(part.text, faceOf(part), points(14)), 0)
    expect(lines).toHaveLength(1)
    expect(lines[0]?.width).toBeCloseTo(expected, 6)
  })

  test('let spaces hang, and count those that stretch', () => {
    const { lines } = broken('một hai  ba ', 1e6)
    expect(lines).toMatchObject([{ start: 0, inkEnd: 11, end: 12, spaces: 3, last: true }])
    const narrow = broken('một hai  ba ', textWidth('một hai', 'regular', points(14)))
    expect(narrow.lines.map(({ start, inkEnd, end, spaces }) => [start, inkEnd, end, spaces])).toEqual([
      [0, 7, 9, 1],
      [9, 11, 12, 0],
    ])
  })

  test('never break at a no-break space or inside a word with marks', () => {
    const text = 'số\u00a005-KL/ĐU 2021–2025 và/hoặc'
    const { lines } = broken(text, textWidth('số 05-KL/ĐU', 'regular', points(14)) + 100)
    expect(lines.map((line) => text.slice(line.start, line.inkEnd))).toEqual([
      'số\u00a005-KL/ĐU',
      '2021–2025',
      'và/hoặc',
    ])
  })

  test('end where the author broke them, an empty one included', () => {
    const runs = [
      run('một'),
      { kind: 'break' } as const,
      { kind: 'break' } as const,
      run('hai'),
      { kind: 'break' } as const,
    ]
    const { lines } = breakLines(measureText(runs, look), () => 1e6)
    expect(lines.map(({ start, inkEnd, end, last }) => [start, inkEnd, end, last])).toEqual([
      [0, 3, 4, true],
      [4, 4, 5, true],
      [5, 8, 9, true],
      [9, 9, 9, true],
    ])
  })

  test('of an empty paragraph are one', () => {
    expect(breakLines(measureText([], look), () => 100).lines).toMatchObject([{ start: 0, end: 0, last: true }])
  })
})

describe('a word wider than a line', () => {
  test('is cut at the last character that fits', () => {
    const capacity = textWidth('m', 'regular', points(14)) * 5.5
    const { lines } = broken(`ab ${'m'.repeat(12)} c`, capacity)
    expect(lines.map(({ start, inkEnd, cut }) => [inkEnd - start, cut])).toEqual([
      [2, false],
      [5, true],
      [5, true],
      [4, false],
    ])
  })

  test('stays with its combining marks and whole characters', () => {
    const word = 'e\u0323\u0302'.repeat(6)
    const { lines } = broken(word, textWidth('eee', 'regular', points(14)) + 1)
    expect(lines.map((line) => word.slice(line.start, line.end))).toEqual([word.slice(0, 9), word.slice(9)])
    expect(broken('𝒳𝒳', 10).lines.map(({ start, end }) => end - start)).toEqual([2, 2])
  })

  test('in no room at all still goes on, a character a line', () => {
    const { lines } = broken('abc', 0)
    expect(lines.map(({ start, end, last }) => [start, end, last])).toEqual([
      [0, 1, false],
      [1, 2, false],
      [2, 3, true],
    ])
  })
})

describe('ties', () => {
  const text = 'một hai ba bốn'
  const edge = textWidth('một hai ba', 'regular', points(14))

  test('are words that end within a tenth of a point of the margin, on either side', () => {
    for (const [off, isTie] of [
      [-2.5, false],
      [-1.9, true],
      [0, true],
      [1.9, true],
      [2.5, false],
    ] as const) {
      const { ties } = broken(text, edge - off)
      expect(
        ties.filter((tie) => tie.line === 0),
        `${off}`,
      ).toHaveLength(isTie ? 1 : 0)
      if (isTie) expect(ties[0]).toMatchObject({ lineStart: 0, wordStart: 8, wordEnd: 10 })
    }
  })

  test('reach further where every change of look is one more rounding', () => {
    const runs = [run('một ', { bold: true }), run('hai '), run('ba', { italic: true }), run(' bốn')]
    const measured = measureText(runs, look)
    const end = measured.edges[10] ?? 0
    expect(breakLines(measured, () => end - 2.9).ties).toHaveLength(1)
    expect(breakLines(measured, () => end - 3.1).ties).toHaveLength(0)
  })

  test('reach furthest behind the mark of a footnote', () => {
    const measured = measureText(
      [run('một hai'), { kind: 'footnoteReference', footnote: 'n1', number: 1 }, run(' ba')],
      look,
    )
    const end = measured.edges.at(-1) ?? 0
    expect(breakLines(measured, () => end - 12).ties).toHaveLength(1)
    expect(breakLines(measured, () => end - 14).ties).toHaveLength(0)
  })
})
