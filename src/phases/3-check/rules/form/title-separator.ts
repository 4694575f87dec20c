import { define } from '../../../../diagnostics/define.ts'
import type { PartyDocument } from '../../../../model/document.ts'
import type { Draft } from '../../../1-parse/draft.ts'
import type { Rule } from '../../rule.ts'
import { isTyped } from './typed.ts'

export const separatorNotFiveHyphens = define({
  code: 'KL4143',
  name: 'title-separator',
  severity: 'hint',
  tier: 'rule',
  basis: 'HD05 I.5.2',
  message: {
    vi: 'Dưới trích yếu là năm dấu gạch nối “-----”, ở đây là “{written}”',
    en: 'Under the title stand five hyphens “-----”, here “{written}”',
  },
  help: {
    vi: 'Bản in luôn có đúng năm dấu; hãy sửa cả trong bản thảo.',
    en: 'The printed paper always has five; mend the draft too.',
  },
})

// Signs of one kind, with or without blanks between them; a star alone was the custom of older papers.
const separator = /^[ \t>]*((?:([-–—_=*~.⎯─])[ \t]?)(?:\2[ \t]?)*)$/u

/**
 * What parts title and text, where it was typed (HD05 I.5.2). `---`, `***` and `___` of a Markdown file are its way to draw a
 * rule, and say nothing about the paper.
 */
export const titleSeparator: Rule = {
  name: 'title-separator',
  needs: 'body',
  reports: [separatorNotFiveHyphens],
  run(document, { sink, draft }) {
    const end = endOfTitle(document, draft)
    if (end === null) return
    const source = draft.source.text
    const after = /^[*_#\s]*?\n(?:[ \t]*\n){0,3}/.exec(source.slice(end, end + 400))
    if (!after) return
    const start = end + after[0].length
    const lineEnd = source.indexOf('\n', start)
    const line = source.slice(start, lineEnd < 0 ? source.length : lineEnd)
    const match = line.length > 80 ? null : separator.exec(line.trimEnd())
    const written = match?.[1]?.trim()
    if (match === null || written === undefined || written === '-----') return
    if (/^(?:-{3}|\*{3}|_{3})$/.test(written) && /\.(?:md|markdown)$/i.test(draft.source.path)) return
    const at = { start: start + line.indexOf(written), end: start + line.indexOf(written) + written.length }
    const title = { vi: 'Viết năm dấu gạch nối', en: 'Write five hyphens' }
    sink.report(
      separatorNotFiveHyphens,
      at,
      { written: written.length > 20 ? `${written.slice(0, 20)}…` : written },
      {
        fix: { title, safe: true, edits: [{ span: at, text: '-----' }] },
      },
    )
  },
}

/** Where the last typed line of the title ends; `null` for a title of front matter. */
function endOfTitle({ title }: PartyDocument, draft: Draft): number | null {
  const typed = [title.spans.label, title.spans.author, title.spans.subject].filter((span) => isTyped(span, draft))
  const ends = typed.map((span) => span?.end ?? 0)
  return ends.length === 0 ? null : Math.max(...ends)
}
