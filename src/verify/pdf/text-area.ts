import { median, type TextPiece } from './pieces.ts'

/** Edges the lines of a page keep to; `null` where too few lines tell. */
export interface TextArea {
  readonly left: number
  readonly right: number
}

/** Lines shorter than this part of the sheet say nothing of the edges. */
const longLine = 0.55
/** Points two lines may differ that stand at one edge. */
const sameEdge = 1

/**
 * Where the text of the file begins and ends, on odd and on even pages: the outermost edges at which long lines stand.
 * `null` for a file without two long lines.
 */
export function textAreas(
  pieces: readonly TextPiece[],
  widths: readonly number[],
): { readonly odd: TextArea | null; readonly even: TextArea | null } {
  const long = pieces.filter(({ left, right, page }) => right - left > longLine * (widths[page] ?? Infinity))
  const both = areaOf(long)
  const [odds, evens] = [0, 1].map((side) => long.filter(({ page }) => page % 2 === side)) as [TextPiece[], TextPiece[]]
  const odd = odds.length < enoughLines ? null : areaOf(odds)
  const even = evens.length < enoughLines ? null : areaOf(evens)
  // Mirrored pages move both edges the same way; anything else is chance.
  const moved = odd && even ? [even.left - odd.left, even.right - odd.right] : [0, 0]
  const mirrored = moved.every((by) => Math.abs(by) > 5) && Math.abs((moved[0] ?? 0) - (moved[1] ?? 0)) < 5
  return mirrored ? { odd, even } : { odd: both, even: both }
}

/** Long lines that odd or even pages need to speak for themselves. */
const enoughLines = 6

function areaOf(long: readonly TextPiece[]): TextArea | null {
  if (long.length < 2) return null
  const left = outermost(long.map((piece) => piece.left))
  const right = outermost(long.map((piece) => -piece.right))
  return left === null || right === null ? null : { left, right: -right }
}

/** Part of the long lines that must stand at an edge: in a list most lines are first ones, and indented. */
const share = 0.1

/** The smallest place at which enough lines stand; one line that sticks out is no edge. */
function outermost(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const enough = Math.max(2, Math.ceil(sorted.length * share))
  for (const value of sorted) {
    const near = sorted.filter((other) => other >= value && other <= value + sameEdge)
    if (near.length >= enough) return median(near)
  }
  return null
}
