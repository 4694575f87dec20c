import { describe, expect, test } from 'vitest'
import { compare } from './compare.ts'
import type { ExpectedLine } from './expected-lines.ts'
import { baselineOf, type PdfWord } from './pdf-words.ts'

const size = 14
const line = (text: string, baseline: number, more: Partial<ExpectedLine> = {}): ExpectedLine => ({
  page: 1,
  part: 'body',
  text,
  left: 85,
  right: 300,
  baseline,
  size,
  ...more,
})
const word = (text: string, baseline: number, left = 85, right = 300): PdfWord => ({
  text,
  left,
  right,
  top: baseline - 0.891 * size,
  bottom: baseline + 0.216 * size,
})

describe('a rendering', () => {
  const set = [line('Ban Thường vụ ', 70), line('thống nhất', 88)]

  test('is the same for the same words on the same lines, however they are spaced and joined', () => {
    const found = [[word('Ban', 70, 85, 110), word('Thường vụ', 70, 120, 300), word('thống\u2060nhất', 88)]]
    expect(compare(set, found)).toMatchObject({ pages: { expected: 1, found: 1 }, lines: 2, differences: [] })
    expect(compare([line('03-NQ/HU', 70)], [[word('03\u2011NQ/HU', 70)]]).differences).toEqual([])
  })

  test('differs on both lines where a word moved to the next one', () => {
    const found = [
      [
        word('Ban', 70, 85, 110),
        word('Thường', 70, 115, 200),
        word('vụ', 88, 85, 100),
        word('thống nhất', 88, 105, 300),
      ],
    ]
    expect(compare(set, found).differences.map((each) => [each.expected, each.found])).toEqual([
      ['Ban Thường vụ', 'Ban Thường'],
      ['thống nhất', 'vụ thống nhất'],
    ])
  })

  test('differs where a line moved to another page, or words stand where no line is', () => {
    const found = [[word('Ban Thường vụ', 70)], [word('thống nhất', 70)]]
    const { pages, differences } = compare(set, found)
    expect(pages).toEqual({ expected: 1, found: 2 })
    expect(differences.map((each) => [each.page, each.part])).toEqual([
      [1, 'body'],
      [2, 'nowhere'],
    ])
  })

  test('differs where a line stands too high or too low, and tells how far lines are off', () => {
    expect(compare(set, [[word('Ban Thường vụ', 70.5, 85.2), word('thống nhất', 88, 85, 299)]])).toMatchObject({
      differences: [],
    })
    const off = compare(set, [[word('Ban Thường vụ', 70.5, 85.2), word('thống nhất', 88, 85, 299)]])
    expect([off.offBaseline, off.offLeft, off.offRight].map((length) => Math.round(length * 10) / 10)).toEqual([
      0.5, 0.2, 1,
    ])
    expect(compare(set, [[word('Ban Thường vụ', 72), word('thống nhất', 88)]]).differences).toHaveLength(1)
  })

  test('tells two cells on one height apart', () => {
    const cells = [line('Nơi nhận:', 70, { right: 150 }), line('T/M ĐẢNG UỶ', 70, { left: 350, right: 450 })]
    const found = [[word('T/M ĐẢNG UỶ', 70, 350, 450), word('Nơi nhận:', 70, 85, 150)]]
    expect(compare(cells, found).differences).toEqual([])
  })
})

test('a baseline is found in the boxes of either kind of font', () => {
  expect(baselineOf({ text: '', left: 0, right: 0, top: 100 - 0.95 * 14, bottom: 100 + 0.35 * 14 }, 14)).toBeCloseTo(
    100,
    6,
  )
  expect(baselineOf(word('x', 100), 14)).toBeCloseTo(100, 6)
})
