/**
 * Where lists and quotes nest deeper than `limit`, by one pass over the lines: the offset of the line, or `null`.
 * It looks at quote marks, chains of list marks (`- - - x`) and list lines indented ever deeper; with `everyLine`
 * (YAML), at any line indented ever deeper and at open brackets. It refuses too much rather than too little: no paper
 * comes near the limit.
 */
export function tooDeepAt(text: string, limit: number, everyLine = false): number | null {
  const indents: number[] = []
  let brackets = 0
  let lineStart = 0
  while (lineStart < text.length) {
    const newline = text.indexOf('\n', lineStart)
    const lineEnd = newline < 0 ? text.length : newline
    const { indent, marks, lists, end } = prefixOf(text, lineStart, lineEnd)
    if (marks > limit) return lineStart
    if (end < lineEnd) {
      if (lists > 0 || everyLine) {
        while (indents.length > 0 && (indents[indents.length - 1] ?? 0) >= indent) indents.pop()
        indents.push(indent)
      } else if (indent === 0) indents.length = 0
      if (everyLine) brackets = openBrackets(text, end, lineEnd, brackets, limit)
      const chained = Math.max(0, lists - 1)
      if (marks + indents.length + chained > limit || brackets > limit) return lineStart
    }
    lineStart = lineEnd + 1
  }
  return null
}

interface LinePrefix {
  /** Columns before the first mark or text that is no quote mark. */
  readonly indent: number
  /** Quote marks. */
  readonly marks: number
  /** List marks in a row. */
  readonly lists: number
  /** Offset of what follows the marks; the line's end when there is nothing else (a rule such as `- - -`). */
  readonly end: number
}

function prefixOf(text: string, start: number, lineEnd: number): LinePrefix {
  let at = start
  let indent = 0
  let marks = 0
  let lists = 0
  while (at < lineEnd) {
    const character = text[at]
    if (character === ' ' || character === '\t') {
      if (lists === 0) indent += character === '\t' ? 4 : 1
    } else if (character === '>' && lists === 0) marks++
    else {
      const length = listMark(text, at, lineEnd)
      if (length === 0) break
      lists++
      at += length
      continue
    }
    at++
  }
  return { indent, marks, lists, end: at }
}

/** Length of a list mark followed by white space or the line's end at `at`; else 0. */
function listMark(text: string, at: number, lineEnd: number): number {
  let end = at
  while (end < lineEnd && end - at < 9 && isDigit(text.charCodeAt(end))) end++
  const mark = text[end]
  const isMark = end > at ? mark === '.' || mark === ')' : mark === '-' || mark === '*' || mark === '+'
  if (!isMark) return 0
  const next = text[end + 1]
  return end + 1 >= lineEnd || next === ' ' || next === '\t' ? end + 1 - at : 0
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

function openBrackets(text: string, from: number, to: number, open: number, limit: number): number {
  let count = open
  for (let at = from; at < to && count <= limit; at++) {
    const character = text[at]
    if (character === '[' || character === '{') count++
    else if ((character === ']' || character === '}') && count > 0) count--
  }
  return count
}
