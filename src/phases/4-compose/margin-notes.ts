import type { MarginNote } from '../../model/composition.ts'
import { fold } from '../../model/folding.ts'
import { mmToTwips } from '../../model/measures.ts'
import { type Compositor, paragraph, styledText } from './compositor.ts'

/** The note on circulation: at the head of the first page, or, if its words belong there, at the foot of the last (HD05 II). */
export function composeMarginNotes(compositor: Compositor): MarginNote[] {
  const { circulation, spans } = compositor.document.markings
  if (circulation === null) return []
  const { page, words } = compositor.edition
  const belongsLast = words.lastPageNotes.some((note) => fold(circulation).startsWith(fold(note)))
  const style = belongsLast ? 'lastPageNote' : 'circulation'
  const block = paragraph(compositor, {
    region: belongsLast ? 'closing' : 'letterhead',
    style,
    runs: [styledText(compositor, circulation, style)],
    span: spans.circulation ?? null,
  })
  return [{ block, edge: belongsLast ? 'bottom' : 'top', fromEdge: mmToTwips(page.circulationFromEdgeMm) }]
}
