import { inflateWithin } from '../inflate-within.ts'
import { reasons, refuse } from '../unreadable-file.ts'

/** What streams of one file may unpack to, all together: a thousand pages are 30 MB. */
const largestSum = 192 << 20
/** Deflate packs a thousand zeros into one byte; pages of text pack to a fifth. */
const highestRatio = 400
const smallEnough = 1 << 20

/** Unpacks within bounds. */
export interface Inflater {
  inflate(bytes: Uint8Array): Uint8Array
}

export function createInflater(): Inflater {
  let left = largestSum
  return {
    inflate(bytes) {
      const limit = Math.min(left, Math.max(smallEnough, bytes.length * highestRatio))
      const unpacked = inflateWithin(bytes, limit, 'zlib')
      left -= unpacked.length
      return unpacked
    },
  }
}

/** Undoes the row predictors of PNG that cross-reference and object streams are packed with (ISO 32000-1, 7.4.4.4). */
export function undoPredictor(
  bytes: Uint8Array,
  predictor: number,
  columns: number,
  colors: number,
  bits: number,
): Uint8Array {
  if (predictor < 10) return bytes
  const pixel = Math.max(1, (colors * bits) >> 3)
  const width = (columns * colors * bits + 7) >> 3
  if (width < 1 || width > 1 << 20) refuse(reasons.damaged)
  const rows = Math.floor(bytes.length / (width + 1))
  const out = new Uint8Array(rows * width)
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (width + 1)] ?? 0
    for (let column = 0; column < width; column++) {
      const at = row * width + column
      const raw = bytes[row * (width + 1) + 1 + column] ?? 0
      const left = column >= pixel ? (out[at - pixel] ?? 0) : 0
      const up = row > 0 ? (out[at - width] ?? 0) : 0
      const upLeft = row > 0 && column >= pixel ? (out[at - width - pixel] ?? 0) : 0
      out[at] = raw + predicted(kind, left, up, upLeft)
    }
  }
  return out
}

function predicted(kind: number, left: number, up: number, upLeft: number): number {
  switch (kind) {
    case 1:
      return left
    case 2:
      return up
    case 3:
      return (left + up) >> 1
    case 4: {
      const estimate = left + up - upLeft
      const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - upLeft)]
      return a <= b && a <= c ? left : b <= c ? up : upLeft
    }
    default:
      return 0
  }
}
