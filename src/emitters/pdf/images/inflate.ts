import { Unzlib } from 'fflate'
import { join } from '../bytes.ts'

/** Packed bytes given at once: each may become a thousand, and the answer has to be looked at now and then. */
const step = 16 * 1024

/** What zlib data unpack to, at most `most` bytes: a kilobyte may be made to fill the memory. Throws for damaged data. */
export function inflate(data: Uint8Array, most: number): Uint8Array {
  const parts: Uint8Array[] = []
  let left = most
  const stream = new Unzlib((part) => {
    if (left <= 0) return
    parts.push(part.length > left ? part.slice(0, left) : part)
    left -= part.length
  })
  for (let at = 0; at < data.length && left > 0; at += step)
    stream.push(data.subarray(at, at + step), at + step >= data.length)
  return join(parts)
}
