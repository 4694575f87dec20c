import type { Composition, MarginNote } from '../../model/composition.ts'
import type { ParagraphFragment } from '../../model/paged-document.ts'
import type { Column } from './flow.ts'
import type { FilledPage } from './paginate.ts'
import { heightOf, placeParagraph, type SetParagraph, setParagraph } from './set-paragraph.ts'

/** What stands in the margins of a page, given by its place among the pages. */
export type MarginNotesOf = (index: number) => readonly ParagraphFragment[]

/** Notes in the margins, with their settled runs. */
export function settleMarginNotes({ marginNotes, styles }: Composition, { width }: Column): MarginNote[] {
  return marginNotes.map((note) => ({ ...note, block: setParagraph(note.block, styles, width).block }))
}

/** The head of the first page has notes of the upper edge, the foot of the last one before the appendices those of the lower. */
export function placeMarginNotes(
  { marginNotes, styles, page }: Composition,
  column: Column,
  filled: readonly FilledPage[],
): MarginNotesOf {
  const appendix = filled.findIndex(({ number }, index) => index > 0 && number === 1)
  const end = appendix < 0 ? filled.length : appendix
  const last = filled.findLastIndex(({ fragments }, index) => index < end && (fragments.length > 0 || index === 0))
  const placed = marginNotes.map(({ block, edge, fromEdge }) => {
    const set: SetParagraph = setParagraph(block, styles, column.width)
    const y = edge === 'top' ? fromEdge : page.height - fromEdge - heightOf(set)
    return { index: edge === 'top' ? 0 : last, fragment: placeParagraph(set, 0, set.lines.length, column, y) }
  })
  return (index) => placed.flatMap((note) => (note.index === index ? [note.fragment] : []))
}
