import type { Block, Composition } from '../../model/composition.ts'
import { type Column, type Flow, single } from './flow.ts'
import { gridFlow } from './set-grid.ts'
import { boxAt, notesOn, placeParagraph, type SetParagraph, setParagraph } from './set-paragraph.ts'
import { placeGap, placeRule } from './set-stack.ts'
import { tableFlow } from './set-table.ts'

/** Lines of a paragraph that may not stand alone at the end of a page (orphans) or at its top (widows). */
const orphans = 2
const widows = 2

/** A block, set for the text area; `null` for what takes no room where it stands. */
export function flowOf(block: Block, composition: Composition, column: Column): Flow | null {
  switch (block.kind) {
    case 'paragraph':
      return paragraphFlow(setParagraph(block, composition.styles, column.width), column)
    case 'grid':
      return gridFlow(block, composition.styles, column)
    case 'table':
      return tableFlow(block, composition.styles, column)
    case 'rule':
      return {
        ...single(block, block.after),
        before: block.before,
        place: (_from, _to, y) => placeRule(block, column, y),
      }
    case 'gap':
      return { ...single(block, block.height), place: (_from, _to, y) => placeGap(block, column, y) }
    case 'image': {
      const { before, after, align } = composition.styles.image
      const slack = column.width - block.width
      const x = column.x + (align === 'center' ? slack / 2 : align === 'right' ? slack : 0)
      return {
        ...single(block, block.height),
        before,
        after,
        place: (_from, _to, y) => ({ kind: 'image', block, box: boxAt(x, y, block.width, block.height) }),
      }
    }
    // Notes flow at the foot of the page of their mark; breaks are the paginator's own.
    case 'footnote':
    case 'pageBreak':
      return null
  }
}

function paragraphFlow(set: SetParagraph, column: Column): Flow {
  const { block, lines, style } = set
  return {
    block,
    before: style.before,
    after: style.after,
    units: lines.map((line) => ({ height: style.lineHeight, notes: notesOn(set, line) })),
    repeated: 0,
    foot: 0,
    keepWithNext: block.keepWithNext,
    givesWay: false,
    movesWhole: true,
    keepTogether: block.keepTogether,
    canEndAfter: (count) => count >= orphans && lines.length - count >= widows,
    place: (from, to, y) => placeParagraph(set, from, to, column, y),
  }
}
