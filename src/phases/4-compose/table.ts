import { tableTooWide } from '../../diagnostics/catalogue/layout.ts'
import type { Bilingual } from '../../diagnostics/define.ts'
import type { GapBlock, Region, TableBlock, TableRowBlock } from '../../model/composition.ts'
import type { Table, TableRow } from '../../model/document.ts'
import type { StyleName } from '../../model/edition.ts'
import { mmToTwips, ptToTwips, type Twip } from '../../model/measures.ts'
import { textArea } from '../../model/text-area.ts'
import { type Compositor, contentRuns, paragraph } from './compositor.ts'
import { styledWidth, wrapSafety } from './measure.ts'
import { pageSetup } from './styles.ts'
import { type ColumnNeed, distribute } from './table-columns.ts'

type CellAlign = TableRowBlock['cells'][number]['align']

/**
 * A bordered table over the full text width and the white below it; the first row is the header. Rows short of cells are
 * filled up. Reports {@link tableTooWide}.
 */
export function composeTable(compositor: Compositor, table: Table, region: Region): [TableBlock, GapBlock] {
  const block = tableBlock(compositor, table, region)
  const height = ptToTwips(compositor.edition.table.afterPt)
  return [
    block,
    { kind: 'gap', id: compositor.blockId(), region, span: null, keepWithNext: false, name: 'space', height },
  ]
}

function tableBlock(compositor: Compositor, table: Table, region: Region): TableBlock {
  const { edition, textWidth } = compositor
  const id = compositor.blockId()
  const padding = mmToTwips(edition.table.paddingMm)
  const count = table.rows.reduce((most, row) => Math.max(most, row.cells.length), 1)
  const needs = columnNeeds(compositor, table.rows, count, padding)
  const least = needs.reduce((sum, need) => sum + need.least, 0)
  if (least > textWidth)
    compositor.sink.report(tableTooWide, table.span, { columns: count, sheet: sheetExceeded(least, compositor) })
  return {
    kind: 'table',
    id,
    region,
    span: table.span,
    columns: distribute(needs, textWidth),
    headerRows: 1,
    rows: table.rows.map((row, index) => composeRow(compositor, row, count, index === 0, table.align, region)),
    borderWeight: ptToTwips(edition.table.borderPt),
    padding,
  }
}

/** Whether turning the sheet is a way out for a table that needs so much width. */
function sheetExceeded(least: number, { edition }: Compositor): Bilingual {
  const { textWidth } = textArea(pageSetup(edition, false, 'landscape'))
  return least <= textWidth
    ? { vi: 'trang giấy dọc', en: 'an upright page' }
    : { vi: 'cả trang giấy ngang', en: 'even a page on its side' }
}

const cellStyle = (header: boolean): StyleName => (header ? 'tableHeader' : 'tableCell')

function composeRow(
  compositor: Compositor,
  row: TableRow,
  count: number,
  header: boolean,
  align: Table['align'],
  region: Region,
): TableRowBlock {
  const style = cellStyle(header)
  const cells = Array.from({ length: count }, (_, column) => {
    const cell = row.cells[column]
    const runs = cell ? contentRuns(compositor, cell.content, style) : []
    const cellAlign: CellAlign = header ? 'center' : (align[column] ?? 'left')
    return { align: cellAlign, blocks: [paragraph(compositor, { region, style, runs, span: cell?.span ?? row.span })] }
  })
  return { cells }
}

function columnNeeds(compositor: Compositor, rows: readonly TableRow[], count: number, padding: Twip): ColumnNeed[] {
  const needs = Array.from({ length: count }, () => ({ least: 0, most: 0 }))
  rows.forEach((row, index) => {
    const style = compositor.styles[cellStyle(index === 0)]
    row.cells.forEach((cell, column) => {
      const need = needs[column]
      if (!need) return
      // Emphasis may widen a word: bold is the wider face.
      const look = { ...style, bold: style.bold || cell.content.some((node) => node.type !== 'text') }
      for (const word of cell.text.split(/\s+/)) need.least = Math.max(need.least, styledWidth(word, style, look))
      need.most = Math.max(need.most, styledWidth(cell.text, style, look))
    })
  })
  const frame = padding * 2 + wrapSafety
  return needs.map(({ least, most }) => ({ least: least + frame, most: most + frame }))
}
