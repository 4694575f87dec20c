/** How a PNG's rows lie in its data. */
export interface Passes {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly channels: number
  readonly interlaced: boolean
}

/** First column, first row, step between columns, step between rows of the seven passes of Adam7. */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** Every sample of the picture, row by row, unfiltered; `null` when data are missing. */
export function samplesOf(data: Uint8Array, passes: Passes): Uint16Array | null {
  const { width, height, bits, channels, interlaced } = passes
  const samples = new Uint16Array(width * height * channels)
  let at = 0
  for (const [x0, y0, dx, dy] of interlaced ? adam7 : ([[0, 0, 1, 1]] as const)) {
    const columns = Math.ceil((width - x0) / dx)
    const rows = Math.ceil((height - y0) / dy)
    if (columns <= 0 || rows <= 0) continue
    const rowLength = Math.ceil((columns * channels * bits) / 8)
    const step = Math.max(1, (channels * bits) >> 3)
    let above: Uint8Array = new Uint8Array(rowLength)
    for (let row = 0; row < rows; row++) {
      if (at + 1 + rowLength > data.length) return null
      const line = unfilter(data[at] ?? 0, data.subarray(at + 1, at + 1 + rowLength), above, step)
      at += 1 + rowLength
      above = line
      for (let index = 0; index < columns * channels; index++) {
        const column = x0 + Math.floor(index / channels) * dx
        samples[((y0 + row * dy) * width + column) * channels + (index % channels)] = sampleAt(line, index, bits)
      }
    }
  }
  return samples
}

function sampleAt(line: Uint8Array, index: number, bits: number): number {
  if (bits === 16) return ((line[index * 2] ?? 0) << 8) | (line[index * 2 + 1] ?? 0)
  if (bits === 8) return line[index] ?? 0
  const bit = index * bits
  return ((line[bit >> 3] ?? 0) >> (8 - bits - (bit & 7))) & (2 ** bits - 1)
}

/** One row without its filter (PNG specification, section 9). */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array, step: number): Uint8Array {
  const line = new Uint8Array(row.length)
  for (let index = 0; index < row.length; index++) {
    const left = index < step ? 0 : (line[index - step] ?? 0)
    const up = above[index] ?? 0
    const upLeft = index < step ? 0 : (above[index - step] ?? 0)
    line[index] = (row[index] ?? 0) + predict(filter, left, up, upLeft)
  }
  return line
}

function predict(filter: number, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 1:
      return left
    case 2:
      return up
    case 3:
      return (left + up) >> 1
    case 4: {
      const estimate = left + up - upLeft
      const [a, b, c] = [left, up, upLeft].map((value) => Math.abs(estimate - value)) as [number, number, number]
      return a <= b && a <= c ? left : b <= c ? up : upLeft
    }
    default:
      return 0
  }
}
