import { strayBlankLines } from '../../../diagnostics/catalogue/structure.ts'
import type { Sink } from '../../../diagnostics/sink.ts'
import type { Span } from '../../../source/span.ts'
import type { Entry } from '../paragraphs.ts'

/** Blank lines in a row that are more than an author's way of parting paragraphs. */
const many = 3

/** Reports blank lines in number before paragraphs of the body. Those inside a cut paragraph are the joint's finding. */
export function reportBlankLines(entries: readonly Entry[], sink: Sink): void {
  const { text } = sink.source
  for (const [index, entry] of entries.entries()) {
    if (index === 0 || entry.type !== 'text' || entry.blanksBefore < many) continue
    const { span, count } = blankLinesBefore(text, entry.span.start)
    if (count < many) continue
    sink.report(
      strayBlankLines,
      span,
      { count },
      {
        fix: {
          title: { vi: 'Chỉ để một dòng trống', en: 'Leave one blank line' },
          safe: true,
          edits: [{ span, text: '\n' }],
        },
      },
    )
  }
}

/** The blank lines right above the line of a place. */
function blankLinesBefore(text: string, place: number): { readonly span: Span; readonly count: number } {
  const end = lineStart(text, place)
  let start = end
  let count = 0
  while (start > 0) {
    const above = lineStart(text, start - 1)
    if (text.slice(above, start).trim() !== '') break
    start = above
    count++
  }
  return { span: { start, end }, count }
}

function lineStart(text: string, place: number): number {
  return place === 0 ? 0 : text.lastIndexOf('\n', place - 1) + 1
}
