import { describe, expect, it, test } from 'vitest'
import { withPlainLetters } from './letters.mjs'

const read = (pattern: string) => new RegExp(withPlainLetters(pattern), 'u')
const codePoints = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => String.fromCodePoint(from + index))

describe('properties spelled out', () => {
  const latin = [
    [0, 0x370],
    [0x1e00, 0x1f00],
    [0x2000, 0x2100],
  ] as const
  const cased = [
    [0, 0x180],
    [0x1a0, 0x1b1],
    [0x1ea0, 0x1efa],
  ] as const
  test.each([
    ['\\p{L}', latin],
    ['\\p{N}', latin],
    ['\\p{Lu}', cased],
    ['\\p{Ll}', cased],
  ] as const)('%s is exact where papers are written', (property, stretches) => {
    const plain = read(property)
    const exact = new RegExp(property, 'u')
    for (const [from, to] of stretches)
      for (const char of codePoints(from, to)) expect(plain.test(char), char).toBe(exact.test(char))
  })

  it('leave out no letter of the basic plane', () => {
    const plain = read('\\p{L}')
    const missed = [...codePoints(0, 0xd800), ...codePoints(0xe000, 0x10000)].filter(
      (char) => /\p{L}/u.test(char) && !plain.test(char),
    )
    expect(missed).toEqual([])
  })

  it('know the figures that papers write: Roman ones, fractions, numbers in circles', () => {
    expect([...'5²½Ⅳⅳ①⑩❷'].filter((char) => !read('\\p{N}').test(char))).toEqual([])
  })

  it('take no letter, capital or figure for another', () => {
    expect(read('\\p{Lu}').test('ư')).toBe(false)
    expect(read('\\p{Ll}').test('Ư')).toBe(false)
    expect(read('\\p{N}').test('Đ')).toBe(false)
  })
})

it('stand inside a class as ranges, outside as a class of their own, and nowhere behind an escape', () => {
  const of = (text: string) => withPlainLetters(text)
  expect(of('a')).toBe('a')
  expect(of('\\\\p{L}')).toBe('\\\\p{L}')
  expect(of('\\p{Sc}')).toBe('\\p{Sc}')
  const word = read('^[\\p{L}\\d]+\\p{L}\\[x\\]$')
  expect(word.test('Đảng5ộ[x]')).toBe(true)
  expect(word.test('Đảng5[x]')).toBe(false)
  expect(read('^[^\\p{L}\\p{N}]$').test('-')).toBe(true)
  expect(read('(?<!\\p{L})uỷ').test('Đảng uỷ')).toBe(true)
})
