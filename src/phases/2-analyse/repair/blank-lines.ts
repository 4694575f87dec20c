import { strayBlankLines } from '../../../diagnostics/catalogue/structure.ts'
import type { Sink } from '../../../diagnostics/sink.ts'
import type { Entry } from '../paragraphs.ts'

/** Blank lines in a row that are more than an author's way of parting paragraphs. */
const many = 3

/** Reports blank lines in number before paragraphs of the body. Those inside a cut paragraph are the joint's finding. */
export function reportBlankLines(entries: readonly Entry[], sink: Sink): void {
  const { text } = sink.source
  for (const [index, entry] of entries.entries()) {
    if (index === 0 || entry.type !== 'text' || entry.blanksBefore < many) continue
    const gap = /\n((?:[ \t]*\n)+)[^\n]*$/.exec(text.slice(Math.max(0, entry.span.start - 2000), entry.span.start))
    const blanks = gap?.[1]
    if (!gap || blanks === undefined) continue
    const start = Math.max(0, entry.span.start - 2000) + gap.index + 1
    const span = { start, end: start + blanks.length }
    const count = blanks.split('\n').length - 1
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
