import { zlibSync } from 'fflate'
import { expect, it } from 'vitest'
import { inflate } from './inflate.ts'

const bytes = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 7919) % 251)

it('unpacks what was packed, whatever its length', () => {
  for (const length of [0, 1, 1000, 100_000, 3_000_000]) {
    const packed = zlibSync(bytes(length))
    for (const most of [length, length + 1]) expect(Buffer.compare(inflate(packed, most), bytes(length))).toBe(0)
  }
})

it('unpacks no more than was asked for, and does not look at the rest', () => {
  const bomb = zlibSync(new Uint8Array(1 << 25))
  const started = process.cpuUsage()
  for (let round = 0; round < 20; round++) expect(inflate(bomb, 5000)).toHaveLength(5000)
  expect(process.cpuUsage(started).user).toBeLessThan(5_000_000)
})

it('refuses damaged data', () => {
  const packed = zlibSync(bytes(1000))
  expect(() => inflate(packed.subarray(0, 40), 1000)).toThrow()
  expect(() => inflate(Uint8Array.of(1, 2, 3), 1000)).toThrow()
})
