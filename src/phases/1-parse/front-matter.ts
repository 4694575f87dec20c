import type { Span } from '../../source/span.ts'

/** Where the front matter of a draft lies. */
export interface FrontMatter {
  /** With its fences. */
  readonly span: Span
  /** The YAML between them. */
  readonly yaml: Span
  /** Where the body begins. */
  readonly bodyStart: number
  /** No proper fence closes it; it was taken to end at a line of other dashes or at a blank line. */
  readonly unclosed: boolean
  /** The line of other dashes that was meant to close it. */
  readonly nearlyClosed: Span | null
}

const opening = /^---[ \t]*$/
const closing = /^(?:---|\.\.\.)[ \t]*$/
/** What hands and Word's autocorrection make of the closing fence. */
const nearlyClosing = /^(?:-{2}|-{4,}|[–—]+)[ \t]*$/
/** `khoá: …`, also quoted; a sentence with a colon is longer than any field's name. */
const field = /^["']?[\p{L}_][^:#\n]{0,40}:(?:[ \t]|$)/u

/**
 * Front matter at the start of `text`, or of the file that begins at `start`: `---` on the first line that is neither blank nor comment, with fields after it. A pasted draft may
 * begin with a rule, so text that is no mapping is body, and the rule a rule. `null`: there is none.
 */
export function findFrontMatter(text: string, start = 0): FrontMatter | null {
  const lines = linesFrom(text, openingLine(text, start))
  const first = lines.next().value
  if (!first || !opening.test(first.content)) return null
  const yamlStart = first.next
  const inside: Line[] = []
  let end: Line | null = null
  let firstBlank: Line | null = null
  let nearly: Line | null = null
  let unclosed = false
  for (const line of lines) {
    if (closing.test(line.content)) {
      end = line
      break
    }
    if (nearlyClosing.test(line.content) && looksLikeMapping(inside)) {
      end = line
      nearly = line
      unclosed = true
      break
    }
    if (line.content.trim() === '') firstBlank ??= line
    inside.push(line)
  }
  if (!end) {
    // Never closed: the fields reach to the first blank line, so that the body is not lost.
    unclosed = true
    const last = inside.at(-1)
    end = firstBlank ?? (last ? { ...last, start: last.next } : null)
    inside.splice(firstBlank ? inside.indexOf(firstBlank) : inside.length)
  }
  const empty = inside.every((line) => line.content.trim() === '')
  if (!end || (empty ? unclosed : !looksLikeMapping(inside))) return null
  return {
    span: { start: first.start, end: unclosed ? end.start : end.start + end.content.trimEnd().length },
    yaml: { start: yamlStart, end: end.start },
    bodyStart: unclosed && firstBlank === end ? end.start : end.next,
    unclosed,
    nearlyClosed: nearly && { start: nearly.start, end: nearly.start + nearly.content.trimEnd().length },
  }
}

/** Start of the first line that is neither blank nor comment. */
function openingLine(text: string, start: number): number {
  let at = start
  for (;;) {
    while (at < text.length && text.charAt(at).trim() === '') at++
    const close = text.startsWith('<!--', at) ? text.indexOf('-->', at) : -1
    if (close < 0) return text.lastIndexOf('\n', at - 1) + 1
    at = close + 3
  }
}

interface Line {
  readonly content: string
  readonly start: number
  readonly next: number
}

function* linesFrom(text: string, from: number): Generator<Line, undefined> {
  let start = from
  while (start < text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const next = newline < 0 ? end : end + 1
    yield { content: text.slice(start, end), start, next }
    start = next
  }
}

/**
 * The first line is a field, or at least half of the lines that begin in the first column are. Below a blank line, where
 * prose between two rules would stand, it takes two fields.
 */
function looksLikeMapping(lines: readonly Line[]): boolean {
  const written = lines.filter(({ content }) => /^[^\s#-]/.test(content))
  const fields = written.filter(({ content }) => field.test(content)).length
  const first = written[0]
  if (!first) return false
  if (lines[0]?.content.trim() === '' && fields < 2) return false
  return field.test(first.content) || fields * 2 >= written.length
}
