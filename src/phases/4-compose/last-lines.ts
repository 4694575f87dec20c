import type { Block, TableBlock } from '../../model/composition.ts'
import type { Compositor } from './compositor.ts'
import { runsWidth } from './measure.ts'

// The signature never stands without at least this much text before it on its page (design: typesetter).
const linesWithSignature = 2

/**
 * The last blocks before the signature, kept with it: as many from the end as make two lines of text or rows of a table.
 * Widow control keeps two lines of the last paragraph together already. A picture is enough by itself.
 */
export function keepWithSignature(compositor: Compositor, blocks: readonly Block[]): Block[] {
  const kept = [...blocks]
  let lines = 0
  for (let i = kept.length - 1; i >= 0 && lines < linesWithSignature; i--) {
    const block = kept[i]
    switch (block?.kind) {
      case 'paragraph':
        kept[i] = { ...block, keepWithNext: true }
        lines += linesOf(compositor, block)
        break
      case 'table':
        kept[i] = keepLastRows(block, linesWithSignature - lines)
        lines += block.rows.length - block.headerRows
        break
      case 'image':
        kept[i] = { ...block, keepWithNext: true }
        lines = linesWithSignature
        break
      case 'gap':
        kept[i] = { ...block, keepWithNext: true }
        break
      default:
        return kept
    }
  }
  return kept
}

function linesOf({ styles, textWidth }: Compositor, block: Extract<Block, { kind: 'paragraph' }>): number {
  const style = styles[block.style]
  const breaks = block.runs.filter((run) => run.kind === 'break').length
  const oneLine = runsWidth(block.runs, style) <= textWidth - style.firstLine + tolerance
  return breaks + (oneLine ? 1 : linesWithSignature)
}

function keepLastRows(table: TableBlock, count: number): TableBlock {
  const first = table.rows.length - count
  return {
    ...table,
    rows: table.rows.map((row, index) =>
      index < first
        ? row
        : {
            cells: row.cells.map((cell) => ({
              ...cell,
              blocks: cell.blocks.map((block) => ({ ...block, keepWithNext: true })),
            })),
          },
    ),
  }
}

// A line that ends this close to the margin may be settled either way.
const tolerance = 4
