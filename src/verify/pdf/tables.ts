import type { Place } from '../measured-paper.ts'
import type { PageText, TextPiece } from './pieces.ts'

/** Rules of one length, one below the other, that make a table. */
const fewestRules = 3
const sameEnd = 1.5

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
function regionsOf({ strokes }: PageText): readonly Region[] {
  const rows: { y: number; left: number; right: number }[] = []
  for (const { y, left, right } of [...strokes].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const row = rows.at(-1)
    if (row && Math.abs(row.y - y) < 1 && left <= row.right + 2) row.right = Math.max(row.right, right)
    else rows.push({ y, left, right })
  }
  const regions: (Region & { readonly count: number })[] = []
  for (const { y, left, right } of rows) {
    const at = regions.findIndex(
      (region) => Math.abs(region.left - left) < sameEnd && Math.abs(region.right - right) < sameEnd,
    )
    const known = regions[at]
    if (known) regions[at] = { ...known, bottom: y, count: known.count + 1 }
    else regions.push({ left, right, top: y, bottom: y, count: 1 })
  }
  return regions.filter(({ count }) => count >= fewestRules)
}
