import { describe, expect, it } from 'vitest'
import { validUtf8Length } from './utf8.ts'

const decodes = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

describe('validUtf8Length', () => {
  it('is the length of well-formed text', () => {
    const bytes = new TextEncoder().encode('Đảng uỷ xã 😀 \u0000\uFFFF')
    expect(validUtf8Length(bytes)).toBe(bytes.length)
  })

  it('agrees with the platform’s decoder on every sequence of lead and second byte', () => {
    const wrong: number[][] = []
    for (let lead = 0x7f; lead < 256; lead++) {
      for (let second = 0; second < 256; second += second < 0x7f || second > 0xc1 ? 13 : 1) {
        for (const tail of [[], [0x80], [0xbf, 0x80], [0x80, 0x41]]) {
          const bytes = Uint8Array.from([0x41, lead, second, ...tail])
          const length = validUtf8Length(bytes)
          const isWhole = length === bytes.length
          if (isWhole !== decodes(bytes) || !decodes(bytes.subarray(0, length))) wrong.push([...bytes])
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it.each([
    ['a cut letter at the end', [0x61, 0xe1, 0xba], 1],
    ['a lone continuation', [0x61, 0x62, 0x80], 2],
    ['a surrogate', [0xed, 0xa0, 0x80], 0],
    ['an overlong slash', [0xc0, 0xaf], 0],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80], 0],
  ])('finds %s', (_, bytes, expected) => {
    expect(validUtf8Length(Uint8Array.from(bytes))).toBe(expected)
  })
})
