import { expect, test } from 'vitest'
import { base64 } from './markup.ts'

test('bytes are written as base64 at every length and with every byte', () => {
  const every = Uint8Array.from({ length: 300 }, (_, index) => (index * 7) % 256)
  for (let length = 0; length <= every.length; length++) {
    const bytes = every.subarray(0, length)
    expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
  }
})
