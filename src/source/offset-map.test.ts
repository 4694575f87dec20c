import { describe, expect, it } from 'vitest'
import { composeMaps, identityMap, replaceAll } from './offset-map.ts'

describe('replaceAll', () => {
  it('returns the very text and the identity when nothing is replaced', () => {
    const { text, map } = replaceAll('abc', [])
    expect(text).toBe('abc')
    expect(map).toBe(identityMap)
  })

  it('leads to both sides of what was left out', () => {
    const { text, map } = replaceAll('ab--cd', [{ start: 2, length: 2, text: '' }])
    expect(text).toBe('abcd')
    expect(map.toBase(2)).toBe(2)
    expect(map.toBaseAfter(2)).toBe(4)
    expect(map.toBase(3)).toBe(5)
  })

  it('leads from inside a replacement to its beginning', () => {
    const { text, map } = replaceAll('axb', [{ start: 1, length: 1, text: '123' }])
    expect(text).toBe('a123b')
    expect([0, 1, 2, 3, 4, 5].map(map.toBase)).toEqual([0, 1, 1, 1, 2, 3])
  })

  it('handles replacements that touch and insertions', () => {
    const { text, map } = replaceAll('abcd', [
      { start: 1, length: 1, text: '' },
      { start: 2, length: 1, text: 'XY' },
      { start: 4, length: 0, text: '!' },
    ])
    expect(text).toBe('aXYd!')
    expect(map.toBaseAfter(1)).toBe(2)
    expect(map.toBase(3)).toBe(3)
    expect(map.toBaseAfter(5)).toBe(4)
  })
})

describe('composeMaps', () => {
  it('goes through both texts', () => {
    const first = replaceAll('a\r\nb\r\nc', [
      { start: 1, length: 2, text: '\n' },
      { start: 4, length: 2, text: '\n' },
    ])
    const second = replaceAll(first.text, [{ start: 0, length: 1, text: '' }])
    const map = composeMaps(second.map, first.map)
    expect(second.text).toBe('\nb\nc')
    expect(map.toBase(3)).toBe(6)
    expect(composeMaps(identityMap, first.map)).toBe(first.map)
    expect(composeMaps(second.map, identityMap)).toBe(second.map)
  })
})
