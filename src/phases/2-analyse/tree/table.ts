import type { Table } from '../../../model/document.ts'
import { plainText } from '../../../model/inline.ts'
import type { DraftTable } from '../../1-parse/draft.ts'
import { tidy } from '../inline/slice.ts'

/** A table as the tree has it: cells with plain text beside their content. */
export function tableOf(table: DraftTable, source: string): Table {
  return {
    type: 'table',
    align: table.align,
    rows: table.rows.map((row) => ({
      cells: row.cells.map((cell) => {
        const content = tidy(cell.content, source)
        return { text: plainText(content), content, span: cell.span }
      }),
      span: row.span,
    })),
    span: table.span,
  }
}
