import { textWidth } from '../../model/font-metrics.ts'
import { points } from '../../model/measures.ts'
import type { FontFace } from '../../model/paged-document.ts'

/** Type of the whole table. */
const size = points(12)
/** Exact for Times New Roman at 12 points, in Excel and LibreOffice. */
export const lineHeightPt = 15.75
/** No row of a sheet is higher. */
const highestPt = 409
/** A column is as wide as so many digits, less the white at its sides. */
const digitPt = 6
const sidesPt = 4

/**
 * Height of a row, in points, that shows every line of its wrapped cells. Programs make rows fit as they are edited, but not
 * all do when they open a file that says nothing, and lines of one row are then printed over those of the next.
 */
export function rowHeight(cells: readonly { readonly text: string; readonly width: number }[], face: FontFace): number {
  const lines = cells.map(({ text, width }) => lineCount(text, width * digitPt - sidesPt, face))
  return Math.min(highestPt, Math.max(1, ...lines) * lineHeightPt)
}

function lineCount(text: string, widthPt: number, face: FontFace): number {
  const room = widthPt * 20
  let lines = 1
  let used = 0
  for (const word of text.split(/(?<=\s)/)) {
    const wide = textWidth(word.trimEnd(), face, size)
    if (used > 0 && used + wide > room) {
      lines++
      used = 0
    }
    // A word that is wider than the column is cut.
    lines += Math.max(0, Math.ceil(wide / room) - 1)
    used += wide > room ? wide % room : textWidth(word, face, size)
  }
  return lines
}
