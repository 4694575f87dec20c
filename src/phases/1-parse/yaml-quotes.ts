import type { Replacement } from '../../source/offset-map.ts'
import type { Span } from '../../source/span.ts'
import { continuation, type Line, lineAt, valueSpan } from './yaml-lines.ts'

/** A quotation mark that opens a value or a key and has no partner, and what makes the value readable again. */
export interface UnclosedQuote {
  readonly mark: string
  /** Begins with the mark. */
  readonly span: Span
  readonly repair: readonly Replacement[]
  /** The repair takes the mark away; else it sets its partner. */
  readonly removes: boolean
}

/** The first mark from `from` up to `until` that nothing closes; `null` where all have partners. */
export function findUnclosedQuote(yaml: string, until: number, mark: string, from = 0): UnclosedQuote | null {
  const opening = new RegExp(`(?:^[ \\t]*|[:-][ \\t]+|[[{,][ \\t]*)${mark}`, 'gm')
  let closedAt = 0
  for (const { index, 0: words } of yaml.slice(from, until + 1).matchAll(opening)) {
    const start = from + index + words.length - 1
    // Inside a value that was closed further down.
    if (start < closedAt) continue
    const line = lineAt(yaml, start)
    const below = continuation(yaml, line)
    const last = below.at(-1) ?? line
    const close = closeOf(yaml.slice(start + 1, last.end), mark)
    if (close < 0) return unclosedAt(yaml, start, line, last, mark)
    closedAt = start + 1 + close + 1
  }
  return null
}

const reach = 50_000

/** A mark whose value ran on over fields below until the next mark: the error at `until` is the mark, or on the line where it ends. */
export function findSwallowingQuote(yaml: string, until: number): UnclosedQuote | null {
  const line = lineAt(yaml, until)
  const at = yaml.charAt(until)
  // Errors are many in a text that is no YAML, and each would look through all of it.
  const from = lineAt(yaml, Math.max(0, until - reach)).start
  const own = at === '"' || at === "'" ? findUnclosedQuote(yaml, until, at, from) : null
  if (own?.span.start === until) return own
  for (const mark of ['"', "'"]) {
    const found = line.content.includes(mark) ? findUnclosedQuote(yaml, line.start, mark, from) : null
    if (!found || found.span.start >= line.start) continue
    const close = closeOf(yaml.slice(found.span.start + 1, line.end), mark)
    if (close >= 0 && found.span.start + 1 + close >= line.start) return found
  }
  return null
}

/** A mark before a key whose partner is missing: `"số: 5`, or `"số: "5"`, where the next mark is the value's. */
export function unclosedKey(line: Line): UnclosedQuote | null {
  const key = /^[ \t]*(?:- )?(["'])[^"':\n]{1,40}: /.exec(line.content)
  if (!key) return null
  const start = line.start + key[0].indexOf(key[1] ?? '')
  return removed(start, line)
}

/** A value that begins with a mark and holds an odd number of them: `"về "thí điểm" mô hình`, with one to take away. */
export function oddQuote(line: Line): UnclosedQuote | null {
  const { start, end } = valueSpan(line)
  const value = line.content.slice(start - line.start, end - line.start)
  if (!value.startsWith('"')) return null
  return value.replace(/\\./g, '').split('"').length % 2 === 0 && value.length > 1 ? removed(start, line) : null
}

function removed(start: number, line: Line): UnclosedQuote {
  const end = line.start + line.content.trimEnd().length
  const mark = line.content.charAt(start - line.start)
  return { mark, span: { start, end }, repair: [{ start, length: 1, text: '' }], removes: true }
}

function unclosedAt(yaml: string, start: number, line: Line, last: Line, mark: string): UnclosedQuote {
  const bare = last === line && line.content.slice(start + 1 - line.start).trim() === ''
  // Nothing to be quoted: the mark itself is what is too much.
  if (bare || unclosedKey(line)?.span.start === start) return removed(start, line)
  const value = yaml.slice(start + 1, last.end)
  const key = line.content.slice(0, start - line.start)
  const end = start + 1 + valueLength(value, /[[{]/.test(key))
  const span = { start, end: Math.min(end, line.end) }
  // `"về công tác”`: the partner is there, in another form.
  const other = /[”“″]$/.exec(yaml.slice(start + 1, end))
  const replaces = other !== null && !value.includes('“')
  return {
    mark,
    span: replaces ? { start, end } : span,
    repair: [{ start: replaces ? end - 1 : end, length: replaces ? 1 : 0, text: mark }],
    removes: false,
  }
}

/** Without blanks and a comment behind it and, in a list in brackets, without the bracket that ends it. */
function valueLength(value: string, inBrackets: boolean): number {
  const comment = value.search(/[ \t]#[ \t]/)
  const text = (comment < 0 ? value : value.slice(0, comment)).trimEnd()
  return inBrackets ? text.replace(/[\]}]$/, '').trimEnd().length : text.length
}

/** Offset of the partner of a mark in what stands behind it; -1 for none. */
function closeOf(text: string, mark: string): number {
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (mark === '"' && char === '\\') at++
    else if (char === mark && mark === "'" && text.charAt(at + 1) === mark) at++
    else if (char === mark) return at
  }
  return -1
}
