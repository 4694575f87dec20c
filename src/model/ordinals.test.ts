import { describe, expect, it } from 'vitest'
import { ordinalAt } from './ordinals.ts'

describe('ordinals', () => {
  it.each<[string, number | null]>([
    ['5', 5],
    ['24, khoá xx', 24],
    ['nhất', 1],
    ['tư ban chấp hành', 4],
    ['bảy', 7],
    ['mười', 10],
    ['mười lăm', 15],
    ['mười hai ban chấp hành', 12],
    ['hai mươi', 20],
    ['hai mươi mốt', 21],
    ['5/2026', null],
    ['xvi', null],
    ['ban', null],
    ['mươi', null],
  ])('%s', (text, expected) => {
    expect(ordinalAt(text)).toBe(expected)
  })
})
