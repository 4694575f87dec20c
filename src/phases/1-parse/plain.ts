import type { Inline } from '../../model/inline.ts'
import { append } from '../../source/append.ts'
import { endsInHardBreak, endWithout, startWithout } from '../../source/blanks.ts'
import { type At, spanAt, verbatim } from './verbatim.ts'

/** What could be Markdown inside a line. A lone `&` is text, and so is `<` unless it opens an address in brackets. */
const marks = /[*_`[\]\\|~]|&[#\w]|<[^\s<>]+[:@]/
/** What could make more of a line than text: heading, quote, rule, after any indent. */
const blockMarks = /^[ \t]*(?:#{1,6}(?:[ \t]|$)|>|-[ \t]*-[ \t]*-)/m

/** Text that the Markdown parser would hand back as it stands; a third to a half of the blocks of real drafts. */
export function isPlain(text: string): boolean {
  return !marks.test(text) && !blockMarks.test(text)
}

/** As {@link isPlain} for text that can be no block, such as a value of YAML. */
export function isPlainInline(text: string): boolean {
  return !marks.test(text)
}

/**
 * Inline content of plain lines as the parser would make it: blanks at both ends of a line go, two or more spaces at a
 * line's end make a hard break.
 */
export function plainInline(text: string, at: At): Inline[] {
  const content: Inline[] = []
  const length = endWithout(text, ' \t\n')
  // What stands in one piece: a line and its end go together unless blanks were cut between them.
  const leading = /^(?:[ \t]*\n)*/.exec(text)?.[0].length ?? 0
  let start = leading
  let end = leading
  const flush = () => {
    if (start < end) append(content, verbatim(text.slice(start, end), start, at))
    start = end
  }
  let lineStart = leading
  while (lineStart < length) {
    const newline = text.indexOf('\n', lineStart)
    const lineEnd = newline < 0 ? length : newline
    const line = text.slice(lineStart, Math.min(lineEnd, length))
    const from = lineStart + startWithout(line, ' \t')
    const to = lineStart + endWithout(line, ' \t')
    if (from !== end) flush()
    if (start === end) start = from
    end = Math.max(from, to)
    if (lineEnd < length) {
      if (endsInHardBreak(line)) {
        flush()
        content.push({ type: 'break', span: spanAt(to, lineEnd + 1, at) })
        start = end = lineEnd + 1
      } else {
        if (end !== lineEnd) {
          flush()
          start = lineEnd
        }
        end = lineEnd + 1
      }
    }
    lineStart = lineEnd + 1
  }
  flush()
  return content
}
