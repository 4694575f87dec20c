import type { ParagraphBlock } from '../../model/composition.ts'
import type { StyleName } from '../../model/edition.ts'
import type { Span } from '../../source/span.ts'
import { balancedRuns, type Compositor, paragraph, styledText } from './compositor.ts'
import { wrapSafety } from './measure.ts'

/** Type, author lines, subject lines and the five hyphens below (HD05 I.5.2). A line longer than the page is wrapped in balance. */
export function composeTitle(compositor: Compositor): ParagraphBlock[] {
  const { title } = compositor.document
  const line = (style: StyleName, text: string, span: Span | undefined): ParagraphBlock =>
    paragraph(compositor, {
      region: 'title',
      style,
      runs: balancedRuns(compositor, text, style, compositor.textWidth - wrapSafety),
      span: span ?? null,
    })
  return [
    paragraph(compositor, {
      region: 'title',
      style: 'typeName',
      role: { type: 'heading', level: 1 },
      runs: [styledText(compositor, title.label, 'typeName')],
      span: title.spans.label ?? null,
    }),
    ...title.author.map((text) => line('author', text, title.spans.author)),
    ...title.subject.map((text) => line('subject', text, title.spans.subject)),
    paragraph(compositor, {
      region: 'title',
      style: 'titleSeparator',
      runs: [styledText(compositor, compositor.edition.words.titleSeparator, 'titleSeparator')],
    }),
  ]
}
