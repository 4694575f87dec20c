import type { TableFragment } from '../../../model/paged-document.ts'
import type { Sheet } from '../sheet.ts'
import type { Holder } from '../tags.ts'
import { drawParagraph, drawParagraphUntagged } from './paragraph.ts'

/** Rows of a data table on this page. A header drawn again on a further page is not read again; borders are not read. */
export function drawTable({ block, rows, strokes }: TableFragment, holder: Holder, sheet: Sheet): void {
  const { pen, tags } = sheet
  for (const row of rows) {
    if (row.repeated) {
      pen.artifact('Pagination', () => {
        for (const cell of row.cells) for (const part of cell.fragments) drawParagraphUntagged(part, sheet)
      })
      continue
    }
    row.cells.forEach((cell, column) => {
      const element = tags.tableCell(block, row.row, column, holder)
      for (const part of cell.fragments) drawParagraph(part, element, sheet)
    })
  }
  if (strokes.length > 0) pen.artifact('Layout', () => pen.strokes(strokes))
}
