import type { Place } from '../measured-paper.ts'
import type { PageText, TextPiece } from './pieces.ts'

/** Rules of one length, one below the other and joined by lines at their ends or between, make a table. */
const sameEnd = 1.5
/** Points a vertical line may end short of a rule. */
const reach = 2

interface Region {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Tells the pieces that stand in ruled tables: running text is judged without them. */
export function tableCells(pages: readonly PageText[]): (piece: TextPiece) => Place['cell'] {
  const regions = pages.map(regionsOf)
  return ({ page, left, right, baseline }) => {
    const table = (regions[page] ?? []).findIndex(
      (region) =>
        left >= region.left - 1 && right <= region.right + 1 && baseline > region.top && baseline < region.bottom + 1,
    )
    // Rows and columns do not matter to anyone here, only that it is one.
    return table < 0 ? null : { table: 1000 * (page + 1) + table, row: 0, column: 0, columns: 1, whole: false }
  }
}

/** Borders may be drawn cell by cell: strokes on one height are taken together. */
function regionsOf({ strokes, uprights }: PageText): readonly Region[] {
  const rows: { y: number; left: number; right: number }[] = []
  for (const { y, left, right } of [...strokes].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const row = rows.at(-1)
    if (row && Math.abs(row.y - y) < 1 && left <= row.right + 2) row.right = Math.max(row.right, right)
    else rows.push({ y, left, right })
  }
  const joined = (top: number, bottom: number, { left, right }: Region) =>
    uprights.some(
      (line) =>
        line.x >= left - sameEnd &&
        line.x <= right + sameEnd &&
        line.top <= top + reach &&
        line.bottom >= bottom - reach,
    )
  const regions: Region[] = []
  for (const { y, left, right } of rows) {
    const at = regions.findLastIndex(
      (region) => Math.abs(region.left - left) < sameEnd && Math.abs(region.right - right) < sameEnd,
    )
    const above = regions[at]
    if (above && joined(above.bottom, y, above)) regions[at] = { ...above, bottom: y }
    else regions.push({ left, right, top: y, bottom: y })
  }
  return regions.filter(({ top, bottom }) => bottom > top)
}
