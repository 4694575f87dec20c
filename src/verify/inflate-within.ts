import { Inflate, Unzlib } from 'fflate'
import { reasons, refuse } from './unreadable-file.ts'

/** Packed bytes taken at a time: what one of them unpacks to is at most a thousand times as much. */
const slice = 1 << 14

/** Unpacks up to `limit` bytes; more than that is refused as soon as it comes, whatever the file said of its size. */
export function inflateWithin(packed: Uint8Array, limit: number, format: 'deflate' | 'zlib'): Uint8Array {
  const chunks: Uint8Array[] = []
  let length = 0
  const stream = format === 'zlib' ? new Unzlib() : new Inflate()
  stream.ondata = (chunk) => {
    length += chunk.length
    if (length > limit) refuse(reasons.bomb)
    chunks.push(chunk)
  }
  for (let at = 0; at === 0 || at < packed.length; at += slice) {
    stream.push(packed.subarray(at, at + slice), at + slice >= packed.length)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
