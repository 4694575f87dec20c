import type { Inline } from '../../model/inline.ts'
import { append } from '../../source/append.ts'
import { inlinesOf } from './convert.ts'
import { parseLine } from './markdown.ts'
import { isPlainInline, plainInline } from './plain.ts'
import { starredText } from './starred.ts'
import type { At } from './verbatim.ts'

/**
 * Markdown inline of a text that can be no block: a value of a YAML draft. `at` leads from an offset in `value` to the
 * source. Headings, rules and quotes at the start of a line are text; a blank line is a break. `footnotes`: identifiers of the
 * notes that have a text; a call of another one is text.
 */
export function parseInline(value: string, at: At, footnotes: ReadonlySet<string> = none): Inline[] {
  const content: Inline[] = []
  let start = 0
  for (const match of value.matchAll(/\n[ \t]*\n\s*|$/g)) {
    const part = partOf(value.slice(start, match.index), (index) => at(start + index), footnotes)
    const end = content.at(-1)?.span.end
    if (end !== undefined && part.length > 0) content.push({ type: 'break', span: { start: end, end } })
    append(content, part)
    start = match.index + match[0].length
  }
  return content
}

const none: ReadonlySet<string> = new Set()

function partOf(text: string, at: At, footnotes: ReadonlySet<string>): Inline[] {
  if (isPlainInline(text)) return plainInline(text, at)
  return starredText(text, at) ?? inlinesOf(parseLine(text), text, at, footnotes)
}
