import { define } from '../../../../diagnostics/define.ts'
import type { Inline } from '../../../../model/inline.ts'
import type { Span } from '../../../../source/span.ts'
import type { Rule, RuleContext } from '../../rule.ts'
import { reportTogether } from './slips.ts'
import { isBlankForm } from './unfilled.ts'

export const doubleSpace = define({
  code: 'KL4301',
  name: 'double-space',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Thừa khoảng trắng giữa các từ ({count} chỗ)',
    en: 'More than one blank between words ({count} places)',
  },
  help: {
    vi: 'Giữa hai từ chỉ gõ một khoảng trắng. Bản in đã gộp lại, nhưng bản thảo nên sạch.',
    en: 'One blank is enough between two words. It is printed as one, but the draft had better be clean.',
  },
})

const run = /[ \t\u00a0]{2,}/g

/** The tree folds blanks, so the draft itself is read, text by text: indents, padding of tables and fields are not text. */
export const doubleSpaceRule: Rule = {
  name: 'double-space',
  needs: 'body',
  reports: [doubleSpace],
  run({ title }, { sink, prose, draft }: RuleContext) {
    const { text } = draft.source
    const spans = [title.spans.author, title.spans.subject].flatMap((span) => (span ? [span] : []))
    for (const { content } of prose) collect(content, spans)
    const inComment = (at: number) => draft.comments.some(({ span }) => span.start <= at + 1 && at - 1 <= span.end)
    const slips = spans
      .flatMap((span) => runsIn(text, span))
      .filter((span) => !inComment(span.start) && !inComment(span.end))
      .map((span) => ({ span, edit: { span, text: ' ' } }))
      .sort((a, b) => a.span.start - b.span.start)
    reportTogether(
      sink,
      doubleSpace,
      slips,
      { count: slips.length },
      { title: { vi: 'Chỉ để một khoảng trắng', en: 'Leave one blank' }, safe: true },
    )
  },
}

function collect(content: readonly Inline[], spans: Span[]): void {
  for (const node of content) {
    if (node.type === 'text') spans.push(node.span)
    else if (node.type === 'emphasis' || node.type === 'strong') collect(node.children, spans)
  }
}

function runsIn(source: string, { start, end }: Span): Span[] {
  const written = source.slice(start, end)
  if (!/[ \t\u00a0]{2}/.test(written)) return []
  return [...written.matchAll(run)].flatMap((match) => {
    const span = { start: start + match.index, end: start + match.index + match[0].length }
    // Blanks at a line's edge are its indent, its wrapping or a hard break.
    const isInside = /\S/.test(source.charAt(span.start - 1)) && /\S/.test(source.charAt(span.end))
    return isInside && !isBlankForm(source, span) ? [span] : []
  })
}
