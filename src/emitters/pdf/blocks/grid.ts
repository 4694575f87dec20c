import type { GridFragment, RuleFragment } from '../../../model/paged-document.ts'
import type { Sheet } from '../sheet.ts'
import type { Holder } from '../tags.ts'
import { drawParagraph } from './paragraph.ts'

/** Letterhead or closing: cells in reading order, each a division of its own. */
export function drawGrid(fragment: GridFragment, holder: Holder, sheet: Sheet): void {
  fragment.rows.forEach((row, rowIndex) => {
    row.cells.forEach((cell, column) => {
      const paragraphs = cell.fragments.some((part) => part.kind === 'paragraph')
      const division = paragraphs ? sheet.tags.gridCell(fragment.block, rowIndex, column, holder) : holder
      for (const part of cell.fragments) {
        switch (part.kind) {
          case 'paragraph':
            drawParagraph(part, division, sheet)
            break
          case 'rule':
            drawRule(part, sheet)
            break
          case 'gap':
            break
        }
      }
    })
  })
}

/** A drawn line divides the page, it says nothing. */
export function drawRule({ stroke }: RuleFragment, { pen }: Sheet): void {
  pen.artifact('Layout', () => pen.strokes([stroke]))
}
