import { type Point, points, type Twip, twips } from './measures.ts'

/**
 * Size and rise of raised text: about two thirds, a third of an em up, as Word draws it. Both are whole half-points, so
 * that every format can say exactly these.
 */
export function superscript(size: Point): { readonly size: Point; readonly rise: Twip } {
  return { size: points(Math.round(size * 0.65 * 2) / 2), rise: twips(Math.round(size * 0.33 * 2) * 10) }
}
