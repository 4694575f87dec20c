import { join } from '../bytes.ts'
import type { ImageData } from './images.ts'
import { inflate } from './inflate.ts'
import { type Passes, samplesOf } from './png-samples.ts'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

interface Chunks {
  readonly header: DataView
  readonly palette: Uint8Array | null
  readonly transparency: Uint8Array | null
  readonly data: Uint8Array
}

/**
 * A PNG: opaque ones keep their rows as they are; transparent and interlaced ones are laid on white paper, which looks
 * the same here and spares PDF/A and printers the transparency. `null` for what is none or is broken. `eightBits`: no sample
 * has more of them, as PDF 1.4 wants it.
 */
export function readPng(bytes: Uint8Array, eightBits = false): ImageData | null {
  if (!signature.every((byte, index) => bytes[index] === byte)) return null
  try {
    const chunks = readChunks(bytes)
    return chunks && imageOf(chunks, eightBits)
  } catch {
    // A damaged stream or a chunk that says more than there is.
    return null
  }
}

function readChunks(bytes: Uint8Array): Chunks | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = new Map<string, Uint8Array[]>()
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const content = bytes.subarray(at + 8, at + 8 + length)
    const parts = found.get(name)
    if (parts) parts.push(content)
    else found.set(name, [content])
    at += 12 + length
  }
  const [header] = found.get('IHDR') ?? []
  const data = found.get('IDAT')
  if (!header || !data) return null
  return {
    header: new DataView(header.buffer, header.byteOffset, header.byteLength),
    palette: found.get('PLTE')?.[0] ?? null,
    transparency: found.get('tRNS')?.[0] ?? null,
    data: join(data),
  }
}

/** Samples a pixel by PNG's colour type. */
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

function imageOf({ header, palette, transparency, data }: Chunks, eightBits: boolean): ImageData | null {
  const width = header.getUint32(0)
  const height = header.getUint32(4)
  const bits = header.getUint8(8)
  const colorType = header.getUint8(9)
  const interlaced = header.getUint8(12) === 1
  const channels = channelsOf[colorType]
  if (!channels || width === 0 || height === 0 || (colorType === 3 && !palette)) return null

  const rows = inflate(data, lengthOfRows(width, height, channels * bits))
  const passes: Passes = { width, height, bits, channels, interlaced }
  const tooFine = eightBits && bits > 8
  if (!interlaced && !transparency && !tooFine && channels !== 2 && channels !== 4) {
    if (rows.length < height * (1 + Math.ceil((width * channels * bits) / 8))) return null
    const colorSpace = colorType === 3 && palette ? { palette } : channels === 3 ? 'DeviceRGB' : 'DeviceGray'
    return { width, height, bitsPerComponent: bits, colorSpace, encoding: 'png', bytes: data }
  }
  const samples = samplesOf(rows, passes)
  if (!samples) return null
  const pixel = pixelReader({ samples, channels, bits, palette, transparency })
  const rgb = new Uint8Array(width * height * 3)
  for (let index = 0; index < width * height; index++) rgb.set(pixel(index), index * 3)
  return { width, height, bitsPerComponent: 8, colorSpace: 'DeviceRGB', encoding: 'raw', bytes: rgb }
}

/** With the byte before each row that names its filter; an interlaced picture has up to three rows for two. */
function lengthOfRows(width: number, height: number, bitsOfPixel: number): number {
  return 2 * height * (2 + Math.ceil((width * bitsOfPixel) / 8))
}

interface Pixels {
  readonly samples: Uint16Array
  readonly channels: number
  readonly bits: number
  readonly palette: Uint8Array | null
  readonly transparency: Uint8Array | null
}

/** The colour of a pixel on white paper. */
function pixelReader({ samples, channels, bits, palette, transparency }: Pixels) {
  const scale = 255 / (2 ** bits - 1)
  const key = transparency && !palette ? keyColour(transparency) : null
  const onWhite = (value: number, opacity: number) => Math.round(255 + (value - 255) * opacity)
  return (index: number): [number, number, number] => {
    const at = index * channels
    const sample = (channel: number) => samples[at + channel] ?? 0
    if (palette && channels === 1) {
      const entry = sample(0)
      const opacity = (transparency?.[entry] ?? 255) / 255
      const colour = (channel: number) => onWhite(palette[entry * 3 + channel] ?? 255, opacity)
      return [colour(0), colour(1), colour(2)]
    }
    const colours = channels < 3 ? 1 : 3
    const keyed = key?.slice(0, colours).every((value, channel) => value === sample(channel))
    const opacity = keyed ? 0 : colours < channels ? (sample(colours) * scale) / 255 : 1
    const colour = (channel: number) => onWhite(sample(colours === 1 ? 0 : channel) * scale, opacity)
    return [colour(0), colour(1), colour(2)]
  }
}

/** The one colour that is transparent in a picture without palette: two bytes a channel. */
function keyColour(transparency: Uint8Array): number[] {
  const view = new DataView(transparency.buffer, transparency.byteOffset, transparency.byteLength)
  return Array.from({ length: transparency.length >> 1 }, (_, index) => view.getUint16(index * 2))
}
