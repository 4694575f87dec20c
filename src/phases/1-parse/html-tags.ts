import * as say from '../../diagnostics/catalogue/text.ts'
import type { Fix } from '../../diagnostics/diagnostic.ts'
import type { Sink } from '../../diagnostics/sink.ts'
import type { Span } from '../../source/span.ts'

const tag = /<(\/?)([a-z][a-z0-9]*)(?:\s[^<>\n]*)?\/?>/gi

/** What a browser knows; `<abc>` in angle brackets is the author's own words. */
const known: ReadonlySet<string> = new Set(
  `a b big blockquote body br center code dd del div dl dt em font footer h1 h2 h3 h4 h5 h6 head header hr html i img ins li
  link mark meta nbsp ol p pre s script section small span strike strong style sub sup table tbody td th thead title tr tt u ul`.split(
    /\s+/,
  ),
)
/** What Markdown writes for them. */
const markdown: Readonly<Record<string, string>> = { b: '**', strong: '**', i: '*', em: '*', br: '  \n' }

/** HTML tags in a verbatim text that stands at `start`: they have no effect, and are printed. */
export function reportHtmlTags(value: string, start: number, sink: Sink, mendable: boolean): void {
  if (!value.includes('<')) return
  for (const { 0: written, 2: name = '', index } of value.matchAll(tag)) {
    const element = name.toLowerCase()
    if (!known.has(element)) continue
    const span = { start: start + index, end: start + index + written.length }
    sink.report(say.rawHtml, span, { tag: written }, mendable ? { fix: fixOf(element, span) } : {})
  }
}

function fixOf(element: string, span: Span): Fix {
  const text = markdown[element]
  const title =
    text === undefined
      ? { vi: 'Xoá thẻ HTML', en: 'Delete the tag' }
      : { vi: 'Thay bằng dấu của Markdown', en: 'Write the mark of Markdown' }
  return { title, safe: false, edits: [{ span, text: text ?? '' }] }
}
