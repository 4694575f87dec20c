import { describe, expect, it } from 'vitest'
import { withPlainLetters } from './letters.mjs'

const read = (pattern: string) => new RegExp(withPlainLetters(pattern), 'u')
const codePoints = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => String.fromCodePoint(from + index))

describe('letters spelled out', () => {
  const plain = read('\\p{L}')

  it('are the letters of Latin, and no mark, figure or punctuation', () => {
    for (const [from, to] of [
      [0, 0x370],
      [0x1e00, 0x1f00],
      [0x2000, 0x2100],
    ] as const)
      for (const char of codePoints(from, to)) expect(plain.test(char), char).toBe(/\p{L}/u.test(char))
  })

  it('leave out no letter of the basic plane', () => {
    const missed = [...codePoints(0, 0xd800), ...codePoints(0xe000, 0x10000)].filter(
      (char) => /\p{L}/u.test(char) && !plain.test(char),
    )
    expect(missed).toEqual([])
  })
})

it('stand inside a class as ranges, outside as a class of their own, and nowhere behind an escape', () => {
  const of = (text: string) => withPlainLetters(text)
  expect(of('a')).toBe('a')
  expect(of('\\\\p{L}')).toBe('\\\\p{L}')
  const word = read('^[\\p{L}\\d]+\\p{L}\\[x\\]$')
  expect(word.test('Đảng5ộ[x]')).toBe(true)
  expect(word.test('Đảng5[x]')).toBe(false)
  expect(read('^[^\\p{L}]$').test('5')).toBe(true)
  expect(read('(?<!\\p{L})uỷ').test('Đảng uỷ')).toBe(true)
})
