import { describe, expect, it } from 'vitest'
import { splitBlocks } from './blocks.ts'
import { countMarks, isUnreadable, lineLength, pieceLength, pieceMarks, splitPieces } from './pieces.ts'

const chunksOf = (text: string): string[] => splitBlocks(text).map(({ start, end }) => text.slice(start, end))

describe('splitBlocks', () => {
  it('splits at blank lines, whatever blanks they hold', () => {
    expect(chunksOf('\n a\nb \n \t\u00A0\nc\n\n\n')).toEqual([' a\nb ', 'c'])
    expect(chunksOf('')).toEqual([])
  })

  it('keeps fenced code whole, by the fence that closes it', () => {
    expect(chunksOf('```\na\n\n~~~\n\nb\n````\n\nc')).toEqual(['```\na\n\n~~~\n\nb\n````', 'c'])
    expect(chunksOf('~~~\n\n```\n\n~~~ x\n\n~~~\n\na')).toEqual(['~~~\n\n```\n\n~~~ x\n\n~~~', 'a'])
  })

  it('ends a fence that nothing closes at the blank line', () => {
    expect(splitBlocks('````\na\n\n```\n\nb')).toMatchObject([
      { start: 0, end: 6, unclosedFence: '````' },
      { start: 8, end: 11, unclosedFence: '```' },
      { start: 13, end: 14, unclosedFence: null },
    ])
  })

  it('keeps the paragraphs of a footnote together', () => {
    expect(chunksOf('[^1]: a\n\n\n    b\n\n\tc\n\nd')).toEqual(['[^1]: a\n\n\n    b\n\n\tc', 'd'])
  })
})

describe('what the parser is given', () => {
  const paragraph = '- **Tăng cường** công tác xây dựng Đảng, *chính quyền* và vận động Nhân dân;\n'
  /** Characters given to the parser, and the longest text given at once. */
  const cost = (text: string) => {
    const pieces = splitBlocks(text).flatMap((chunk) => splitPieces(text.slice(chunk.start, chunk.end)))
    return {
      count: pieces.length,
      total: pieces.reduce((sum, { start, end }) => sum + end - start, 0),
      longest: pieces.reduce((longest, { start, end }) => Math.max(longest, end - start), 0),
    }
  }

  it.each([
    ['paragraphs', `${paragraph}\n`],
    ['pasted lines without a blank one', paragraph],
    ['open fences', '```a\n'],
  ])('grows with the text and no faster: %s', (_, unit) => {
    const small = cost(unit.repeat(1000))
    const large = cost(unit.repeat(10_000))
    expect(small.total).toBeLessThanOrEqual(unit.length * 1000)
    expect(large.total).toBeLessThanOrEqual(unit.length * 10_000)
    expect(large.total / small.total).toBeLessThan(10.2)
    expect(large.count / small.count).toBeLessThan(11)
    if (!unit.includes('```')) expect(large.longest).toBeLessThanOrEqual(pieceLength * 2 + unit.length)
  })

  it('cuts long text at ends of lines where no emphasis is open', () => {
    const text = `${'**a\nb** c\n'.repeat(pieceLength / 5)}`
    const pieces = splitPieces(text).map(({ start, end }) => text.slice(start, end))
    expect(pieces.length).toBeGreaterThan(1)
    for (const piece of pieces.slice(0, -1)) expect(piece.endsWith('b** c')).toBe(true)
    expect(pieces.join('\n')).toBe(text)
  })

  it('never cuts a table', () => {
    expect(splitPieces(`| a | b |\n|---|---|\n${'| c | d |\n'.repeat(10_000)}`)).toHaveLength(1)
  })

  it('leaves unread what would take too long', () => {
    expect(isUnreadable('*a_ '.repeat(pieceMarks))).toBe(true)
    expect(isUnreadable(`${'a'.repeat(lineLength + 1)}*`)).toBe(true)
    expect(isUnreadable(paragraph.repeat(20))).toBe(false)
    expect(isUnreadable(`|a|\n|-|\n${'| *c* |\n'.repeat(1000)}`)).toBe(false)
    for (const { start, end } of splitPieces(paragraph.repeat(5000))) {
      expect(countMarks(paragraph.repeat(5000).slice(start, end))).toBeLessThanOrEqual(pieceMarks)
    }
  })
})
