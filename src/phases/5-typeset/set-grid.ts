import type { Composition, GridBlock } from '../../model/composition.ts'
import type { GridFragment } from '../../model/paged-document.ts'
import { type Column, type Flow, single } from './flow.ts'
import { boxAt } from './set-paragraph.ts'
import { notesInStack, placeStack, type SetStack, setStack, settledBlocks } from './set-stack.ts'

/** Letterhead or closing: columns without padding, rows as high as their highest cell, never split. */
export function gridFlow(block: GridBlock, styles: Composition['styles'], column: Column): Flow {
  const rows = block.rows.map((row) => {
    const stacks = row.cells.map((cell, index) => setStack(cell.blocks, styles, block.columns[index] ?? 0))
    return { stacks, height: Math.max(0, ...stacks.map((stack) => stack.height)) }
  })
  const stacks = rows.flatMap((row) => row.stacks)
  const settled = !stacks.some((stack) => stack.isSettled)
    ? block
    : settle(
        block,
        rows.map((row) => row.stacks),
      )
  const height = rows.reduce((sum, row) => sum + row.height, 0)
  return {
    ...single(settled, height, stacks.flatMap(notesInStack)),
    place: (_from, _to, y) => placeGrid(settled, rows, column, y),
  }
}

function settle(block: GridBlock, stacks: readonly (readonly SetStack[])[]): GridBlock {
  return {
    ...block,
    rows: block.rows.map((row, rowIndex) => ({
      cells: row.cells.map((cell, index) => {
        const stack = stacks[rowIndex]?.[index]
        return stack ? { blocks: settledBlocks(cell.blocks, stack) } : cell
      }),
    })),
  }
}

function placeGrid(
  block: GridBlock,
  rows: readonly { readonly stacks: readonly SetStack[]; readonly height: number }[],
  column: Column,
  top: number,
): GridFragment {
  const width = block.columns.reduce<number>((sum, one) => sum + one, 0)
  let y = top
  const placed = rows.map((row) => {
    let x = column.x
    const cells = row.stacks.map((stack, index) => {
      const cell = { x, width: block.columns[index] ?? 0 }
      x += cell.width
      return { box: boxAt(cell.x, y, cell.width, row.height), fragments: placeStack(stack, cell, y) }
    })
    const box = boxAt(column.x, y, width, row.height)
    y += row.height
    return { box, cells }
  })
  return { kind: 'grid', block, box: boxAt(column.x, top, width, y - top), rows: placed }
}
