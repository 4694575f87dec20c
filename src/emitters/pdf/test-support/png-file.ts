import { zlibSync } from 'fflate'

export interface PngParts {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly colorType: number
  readonly interlaced?: boolean
  readonly rows: readonly (readonly number[])[]
  readonly extra?: readonly (readonly [name: string, content: readonly number[]])[]
}

/** A PNG by hand; rows begin with their filter. Checksums are zero: no reader of ours asks for them. */
export function png({ width, height, bits, colorType, interlaced = false, rows, extra = [] }: PngParts): Uint8Array {
  const uint32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
  const chunk = (name: string, content: readonly number[]) => [
    ...uint32(content.length),
    ...[...name].map((letter) => letter.charCodeAt(0)),
    ...content,
    ...uint32(0),
  ]
  const header = [...uint32(width), ...uint32(height), bits, colorType, 0, 0, interlaced ? 1 : 0]
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', header),
    ...extra.flatMap(([name, content]) => chunk(name, content)),
    ...chunk('IDAT', [...zlibSync(Uint8Array.from(rows.flat()))]),
    ...chunk('IEND', []),
  ])
}
