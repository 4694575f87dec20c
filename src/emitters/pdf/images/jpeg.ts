import type { ImageData } from './images.ts'

/** Start-of-frame markers of the JPEG kinds PDF's DCTDecode reads: baseline, extended, progressive. */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2])
const standalone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)

/**
 * A JPEG goes into the file as it is. `null` for what is none, and for four inks: the output intent is sRGB, beside which
 * PDF/A-2 allows no DeviceCMYK (ISO 19005-2, 6.2.4.3).
 */
export function readJpeg(bytes: Uint8Array): ImageData | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff || standalone(marker)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    if (frames.has(marker)) return frame(bytes, view, at + 4)
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

function frame(bytes: Uint8Array, view: DataView, at: number): ImageData | null {
  const bitsPerComponent = view.getUint8(at)
  const height = view.getUint16(at + 1)
  const width = view.getUint16(at + 3)
  const components = view.getUint8(at + 5)
  const colorSpace = components === 1 ? 'DeviceGray' : components === 3 ? 'DeviceRGB' : null
  if (!colorSpace || bitsPerComponent !== 8 || width === 0 || height === 0) return null
  return { width, height, bitsPerComponent, colorSpace, encoding: 'jpeg', bytes }
}
