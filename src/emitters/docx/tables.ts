import {
  BorderStyle,
  HeightRule,
  type IContext,
  type ITableOptions,
  type IXmlableObject,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Composition, GridBlock, GridCell, TableBlock, TableRowBlock } from '../../model/composition.ts'
import { drawGap, drawParagraph, drawRule, eighths, type Surroundings } from './blocks.ts'
import { helperStyles, layoutTable } from './named-styles.ts'

const twips = (size: number) => ({ size: Math.round(size), type: WidthType.DXA })

/**
 * Letterhead and closing: a borderless table of the exact columns. Its rows never split and hold together; its caption
 * and its look without header tell a reader that cannot see that it only lays out. `below`: what stays on its page, as a
 * row over all columns. Word keeps text before a table with the rows that hold together, and with nothing behind the table;
 * LibreOffice (7.4) keeps a table with the next paragraph alone.
 */
export function drawGrid(block: GridBlock, around: Surroundings, below: GridCell['blocks'] = []): Table {
  const columns = block.columns.map((column) => Math.round(column))
  const lastRow = below.length > 0 ? [fullRow(below, columns.length, around)] : []
  return new DescribedTable(gridDescriptions[block.name], {
    style: layoutTable.id,
    ...fixed(columns),
    indent: twips(0),
    tableLook: plainLook,
    rows: [
      ...block.rows.map((row, rowIndex) => {
        const last = rowIndex === block.rows.length - 1
        const cell = (content: GridCell, column: number) =>
          new TableCell({
            width: twips(columns[column] ?? 0),
            children: drawCell(content, {
              ...around,
              width: columns[column] ?? 0,
              pageBreakBefore: around.pageBreakBefore && rowIndex === 0 && column === 0,
              keepWithNext: around.keepWithNext || block.keepWithNext || !last || below.length > 0,
            }),
          })
        return new TableRow({ cantSplit: true, children: row.cells.map(cell) })
      }),
      ...lastRow,
    ],
  })
}

function fullRow(blocks: GridCell['blocks'], columnSpan: number, around: Surroundings): TableRow {
  // In a row only its first paragraph would count, and what it stays with is not the next paragraph of the row.
  const cell = { blocks: blocks.map((block) => ({ ...block, keepWithNext: false })) }
  const children = drawCell(cell, { ...around, pageBreakBefore: false })
  return new TableRow({
    cantSplit: true,
    children: [new TableCell({ width: twips(around.width), columnSpan, children })],
  })
}

function drawCell(cell: GridCell, around: Surroundings): Paragraph[] {
  const drawn = cell.blocks.map((block, index) => {
    const here = index === 0 ? around : { ...around, pageBreakBefore: false }
    switch (block.kind) {
      case 'paragraph':
        return drawParagraph(block, here)
      case 'rule':
        return drawRule(block, here)
      case 'gap':
        return drawGap(block, here)
    }
  })
  // A cell must hold a paragraph, and Word asks the first cell whether the row stays with the next one.
  return drawn.length > 0 ? drawn : [new Paragraph({ style: helperStyles.gap.id, keepNext: around.keepWithNext })]
}

/** A table of data: ruled, its header rows repeated on every page, its rows whole. */
export function drawTable(block: TableBlock, around: Surroundings): Table {
  const columns = block.columns.map((column) => Math.round(column))
  const line = { style: BorderStyle.SINGLE, size: eighths(block.borderWeight), space: 0, color: '000000' }
  const padding = Math.round(block.padding)
  return new Table({
    ...fixed(columns),
    // Up to mode 14 Word measures a table's indent to the text of its first column, later to its edge.
    indent: twips(around.composition.compatibilityMode < 15 ? padding : 0),
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: { top: 0, bottom: 0, left: padding, right: padding, marginUnitType: WidthType.DXA },
    tableLook: { ...plainLook, firstRow: block.headerRows > 0 },
    rows: block.rows.map((row, rowIndex) => {
      const header = rowIndex < block.headerRows
      return new TableRow({
        cantSplit: true,
        ...(header && { tableHeader: true }),
        height: { value: heightOfOneLine(row, around.composition.styles), rule: HeightRule.ATLEAST },
        children: row.cells.map(
          (cell, column) =>
            new TableCell({
              width: twips(columns[column] ?? 0),
              children: cell.blocks.map((paragraph, index) =>
                drawParagraph(
                  paragraph,
                  {
                    ...around,
                    width: (columns[column] ?? 0) - 2 * padding,
                    pageBreakBefore: around.pageBreakBefore && rowIndex === 0 && column === 0 && index === 0,
                    // A header row never stands alone at the foot of a page.
                    keepWithNext: header,
                  },
                  cell.align,
                ),
              ),
            }),
        ),
      })
    }),
  })
}

/**
 * The height no row is below, with a line in each cell. Word's pages are the same without it. LibreOffice (7.4) takes rows
 * it has not set yet for nothing high, so that notes of rows far behind come to a page and push its last rows off for good.
 */
function heightOfOneLine({ cells }: TableRowBlock, styles: Composition['styles']): number {
  const lines = cells.flatMap(({ blocks }) => blocks.map(({ style }) => styles[style]))
  return Math.max(0, ...lines.map(({ before, lineHeight, after }) => Math.round(before + lineHeight + after)))
}

function fixed(columns: readonly number[]) {
  return {
    width: twips(columns.reduce((sum, column) => sum + column, 0)),
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
  }
}

const plainLook = {
  firstRow: false,
  lastRow: false,
  firstColumn: false,
  lastColumn: false,
  noHBand: true,
  noVBand: true,
}

/** What a reader that cannot see is told of a table that only lays out. */
const gridDescriptions = {
  letterhead: {
    caption: 'Phần đầu văn bản',
    description: 'Bảng chỉ để trình bày: bên trái là cơ quan ban hành, bên phải là tiêu đề, địa danh và ngày tháng.',
  },
  closing: {
    caption: 'Phần cuối văn bản',
    description: 'Bảng chỉ để trình bày: bên trái là nơi nhận, bên phải là chữ ký.',
  },
} as const

/** docx writes no caption of a table; Word shows it as the table's alternative text. */
class DescribedTable extends Table {
  private readonly texts: { readonly caption: string; readonly description: string }

  constructor(texts: DescribedTable['texts'], options: ITableOptions) {
    super(options)
    this.texts = texts
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = super.prepForXml(context)
    const children: unknown = xml?.['w:tbl']
    const properties = Array.isArray(children) ? children.find((child) => 'w:tblPr' in child) : undefined
    properties?.['w:tblPr'].push(
      { 'w:tblCaption': { _attr: { 'w:val': this.texts.caption } } },
      { 'w:tblDescription': { _attr: { 'w:val': this.texts.description } } },
    )
    return xml
  }
}
