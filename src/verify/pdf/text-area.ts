import type { TextPiece } from './pieces.ts'

/** Edges the lines of a page keep to. */
export interface TextArea {
  readonly left: number
  readonly right: number
  /** Lines show that it is the edge of the text, and not that of a few short paragraphs. */
  readonly leftKnown: boolean
  readonly rightKnown: boolean
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
  const wide = pieces.filter(({ left, right, page }) => right - left > longLine * (widths[page] ?? Infinity))
  // Titles are centred and headings end where they like: running text has the edges.
  const plain = wide.filter(({ runs }) => !runs.every(({ bold, text }) => bold || text.trim() === ''))
  const long = plain.length > 1 ? plain : wide
  const both = areaOf(long)
  const [odds, evens] = [0, 1].map((side) => long.filter(({ page }) => page % 2 === side)) as [TextPiece[], TextPiece[]]
  const odd = odds.length < enoughLines ? null : areaOf(odds)
  const even = evens.length < enoughLines ? null : areaOf(evens)
  return odd && even && areMirrored(odd, even) ? alike(odd, even) : { odd: both, even: both }
}

/** Mirrored pages move both edges the same way; anything else is chance. Lines that fill the measure show the right one alone. */
function areMirrored(odd: TextArea, even: TextArea): boolean {
  const [left, right] = [even.left - odd.left, even.right - odd.right]
  if (Math.abs(left) > 5 && Math.abs(right) > 5 && Math.abs(left - right) < 5) return true
  const leftShows = odd.leftKnown && even.leftKnown
  return odd.rightKnown && even.rightKnown && !leftShows && Math.abs(right) > 5 && left * right > 0
}

/** Text is as wide on either side: where only first lines begin, the edge lies further out. */
function alike(odd: TextArea, even: TextArea): { readonly odd: TextArea; readonly even: TextArea } {
  const width = Math.max(odd.right - odd.left, even.right - even.left)
  const widened = (area: TextArea) => (area.leftKnown ? area : { ...area, left: area.right - width })
  return { odd: widened(odd), even: widened(even) }
}

/** Long lines that odd or even pages need to speak for themselves. */
const enoughLines = 6

function areaOf(long: readonly TextPiece[]): TextArea | null {
  if (long.length < 2) return null
  const left = Math.min(...long.map((piece) => piece.left))
  const right = Math.max(...long.map((piece) => piece.right))
  const full = long.filter((piece) => right - piece.right <= sameEdge)
  return {
    left,
    right,
    // Where every line begins at one place, it is the edge only if lines go on from the one above.
    leftKnown:
      long.some((piece) => piece.left > left + indented) ||
      long.some((piece) => full.length > 1 && goesOnFromFull(piece, full)),
    rightKnown: full.length > 1,
  }
}

/** Points a first line is indented at least. */
const indented = 3

function goesOnFromFull(piece: TextPiece, full: readonly TextPiece[]): boolean {
  return full.some(({ page, left, baseline, size }) => {
    const step = piece.baseline - baseline
    return page === piece.page && Math.abs(left - piece.left) <= sameEdge && step > 0 && step < 1.7 * size
  })
}
