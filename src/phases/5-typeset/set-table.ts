import type { Composition, ParagraphBlock, TableBlock } from '../../model/composition.ts'
import { twips } from '../../model/measures.ts'
import type { ParagraphFragment, Stroke, TableFragment, TableRowFragment } from '../../model/paged-document.ts'
import { type Column, type Flow, single } from './flow.ts'
import { boxAt } from './set-paragraph.ts'
import { notesInStack, placeStack, type SetStack, setStack, settledBlocks } from './set-stack.ts'

interface SetRow {
  readonly stacks: readonly SetStack[]
  /** With the border above it. */
  readonly height: number
  readonly keepWithNext: boolean
}

/**
 * A ruled table: rows never split, header rows stand again on every further page and never alone. The border above a row
 * adds to its height, the one below the last row to the table's; borders are centred on the edges of the columns. Word's
 * and LibreOffice's rows are as high.
 */
export function tableFlow(given: TableBlock, styles: Composition['styles'], column: Column): Flow {
  const { columns, padding, borderWeight } = given
  const rows = given.rows.map((row): SetRow => {
    const stacks = row.cells.map((cell, index) =>
      setStack(cell.blocks, styles, (columns[index] ?? 0) - 2 * padding, cell.align),
    )
    const content = Math.max(0, ...stacks.map((stack) => stack.height))
    const keepWithNext = row.cells.some((cell) => cell.blocks.some((block) => block.keepWithNext))
    return { stacks, height: borderWeight + content, keepWithNext }
  })
  const stacks = rows.flatMap((row) => row.stacks)
  const block = stacks.some((stack) => stack.isSettled) ? settle(given, rows) : given
  const repeated = rows.slice(0, block.headerRows).reduce((sum, row) => sum + row.height, 0)
  return {
    ...single(block, 0),
    units: rows.map((row) => ({ height: row.height, notes: row.stacks.flatMap(notesInStack) })),
    repeated,
    foot: borderWeight,
    keepWithNext: rows.at(-1)?.keepWithNext ?? false,
    movesWhole: false,
    keepTogether: false,
    canEndAfter: (count) => count > block.headerRows && rows[count - 1]?.keepWithNext !== true,
    place: (from, to, y) => placeTable(block, rows, from, to, column, y),
  }
}

function settle(block: TableBlock, rows: readonly SetRow[]): TableBlock {
  return {
    ...block,
    rows: block.rows.map((row, rowIndex) => ({
      cells: row.cells.map((cell, index) => {
        const stack = rows[rowIndex]?.stacks[index]
        return stack ? { ...cell, blocks: settledBlocks(cell.blocks, stack) } : cell
      }),
    })),
  }
}

function placeTable(
  block: TableBlock,
  rows: readonly SetRow[],
  from: number,
  to: number,
  column: Column,
  top: number,
): TableFragment {
  const width = block.columns.reduce<number>((sum, one) => sum + one, 0)
  const placed: TableRowFragment[] = []
  let y = top
  const add = (index: number, repeated: boolean) => {
    const row = rows[index]
    if (!row) return
    placed.push({
      row: index,
      header: index < block.headerRows,
      repeated,
      box: boxAt(column.x, y, width, row.height),
      cells: placeCells(block, row, column.x, y),
    })
    y += row.height
  }
  if (from > 0) for (let index = 0; index < block.headerRows; index++) add(index, true)
  for (let index = from; index < to; index++) add(index, false)
  return {
    kind: 'table',
    block,
    box: boxAt(column.x, top, width, y + block.borderWeight - top),
    rows: placed,
    strokes: strokesOf(block, placed, column.x, y),
    starts: from === 0,
    ends: to === rows.length,
  }
}

function placeCells({ columns, padding, borderWeight }: TableBlock, row: SetRow, left: number, y: number) {
  let x = left
  return row.stacks.map((stack, index) => {
    const width = columns[index] ?? 0
    const inside = { x: x + padding, width: width - 2 * padding }
    const box = boxAt(x, y, width, row.height)
    x += width
    return { box, fragments: placeStack(stack, inside, y + borderWeight).filter(isParagraph) }
  })
}

const isParagraph = (fragment: {
  kind: string
  block: unknown
}): fragment is ParagraphFragment & { block: ParagraphBlock } => fragment.kind === 'paragraph'

/** Borders: one above every row and below the last, one at every edge of a column. */
function strokesOf(block: TableBlock, rows: readonly TableRowFragment[], left: number, bottom: number): Stroke[] {
  const weight = block.borderWeight
  const right = left + block.columns.reduce<number>((sum, one) => sum + one, 0)
  const top = rows[0]?.box.y ?? bottom
  const across = (y: number): Stroke => ({
    // The outer corners are closed by the ends of the horizontal strokes.
    x1: twips(left - weight / 2),
    y1: twips(y + weight / 2),
    x2: twips(right + weight / 2),
    y2: twips(y + weight / 2),
    weight,
  })
  const down = (x: number): Stroke => ({
    x1: twips(x),
    y1: twips(top),
    x2: twips(x),
    y2: twips(bottom + weight),
    weight,
  })
  const edges = [left]
  for (const column of block.columns) edges.push((edges.at(-1) ?? left) + column)
  return [...rows.map((row) => across(row.box.y)), across(bottom), ...edges.map(down)]
}
