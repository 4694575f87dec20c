import type { Point, Twip } from './measures.ts'
import type { FontFace } from './paged-document.ts'
import { advances, codePointRanges, faceMetrics } from './widths.generated.ts'

/**
 * What is known of the shipped fonts without opening one: advance widths and vertical measures. Widths are plain
 * advances, no kerning and no ligatures: every output switches those off, so all of them measure the same lines.
 */

/** Units of the width table in one em. */
export const unitsPerEm = 2048

const lacking = 0xffff

/** One slot a code point up to the last one of the font, so that a look-up is one read. */
function byCodePoint(widths: readonly number[]): Uint16Array {
  const table = new Uint16Array((codePointRanges.at(-1)?.[1] ?? 0) + 1).fill(lacking)
  let index = 0
  for (const [first, last] of codePointRanges) {
    for (let codePoint = first; codePoint <= last; codePoint++) table[codePoint] = widths[index++] ?? lacking
  }
  return table
}

const tables: Readonly<Record<FontFace, Uint16Array>> = {
  regular: byCodePoint(advances.regular),
  bold: byCodePoint(advances.bold),
  italic: byCodePoint(advances.italic),
  boldItalic: byCodePoint(advances.boldItalic),
}

/** The face of a run's look. */
export function faceOf(look: { readonly bold: boolean; readonly italic: boolean }): FontFace {
  if (look.bold) return look.italic ? 'boldItalic' : 'bold'
  return look.italic ? 'italic' : 'regular'
}

/** Whether the shipped fonts can draw a character; the four faces hold the same ones. */
export function hasGlyph(codePoint: number): boolean {
  return (tables.regular[codePoint] ?? lacking) !== lacking
}

/** Advance width in 1/2048 em; `undefined` for a character the font lacks. */
export function advance(face: FontFace, codePoint: number): number | undefined {
  const width = tables[face][codePoint]
  return width === lacking ? undefined : width
}

/** U+25A1, the empty square: what a reader sees for a character without a glyph has about its width. */
const fallback = 0x25a1

/** Advance width in 1/2048 em; a character the font lacks is as wide as an empty square. */
export function advanceOrFallback(face: FontFace, codePoint: number): number {
  return advanceIn(tables[face], codePoint)
}

/** Fills in where each UTF-16 unit of `text` from `start` to `end` ends, beginning at `left`; the last such place, in twips. */
export function measure(
  text: string,
  { start, end, face, size, tracking }: Measured,
  edges: Float64Array,
  left: number,
): number {
  const twipsPerUnit = (size * 20) / unitsPerEm
  const widths = tables[face]
  let edge = left
  // By code units: a string for each character would cost more than all the rest.
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if ((unit & 0xfc00) === 0xd800 && at + 1 < end) {
      // The second half of a surrogate pair has no width of its own.
      edge += advanceIn(widths, text.codePointAt(at) ?? 0) * twipsPerUnit + tracking
      edges[++at] = edge
    } else if (unit !== lineFeed) edge += advanceIn(widths, unit) * twipsPerUnit + tracking
    edges[at + 1] = edge
  }
  return edge
}

/** A stretch of a text in one look. */
export interface Measured {
  readonly start: number
  readonly end: number
  readonly face: FontFace
  readonly size: Point
  readonly tracking: Twip
}

const lineFeed = 0x0a

function advanceIn(widths: Uint16Array, codePoint: number): number {
  const width = widths[codePoint]
  return width !== undefined && width !== lacking ? width : (widths[fallback] ?? unitsPerEm)
}

/** Natural width of a text on one line, in (fractional) twips. */
export function textWidth(text: string, face: FontFace, size: Point): Twip {
  let units = 0
  for (const character of text) units += advanceOrFallback(face, character.codePointAt(0) ?? fallback)
  return ((units * size * 20) / unitsPerEm) as Twip
}

/** Height of the face above the baseline at a size, in twips. */
export function ascent(face: FontFace, size: Point): Twip {
  return ((faceMetrics[face].ascent * size * 20) / unitsPerEm) as Twip
}

/** Depth of the face below the baseline at a size, in twips, positive. */
export function descent(face: FontFace, size: Point): Twip {
  return ((faceMetrics[face].descent * size * 20) / unitsPerEm) as Twip
}

/** The stroke under underlined text: distance of its top edge below the baseline, and its weight, in twips. */
export function underline(face: FontFace, size: Point): { readonly offset: Twip; readonly weight: Twip } {
  const scale = (size * 20) / unitsPerEm
  const metrics = faceMetrics[face]
  return {
    offset: (-metrics.underlinePosition * scale) as Twip,
    weight: (metrics.underlineThickness * scale) as Twip,
  }
}
