import type { Span } from '../../../source/span.ts'

/**
 * Offsets of a text node's characters in the source. A value may differ from what its span covers: blanks were folded, a
 * quote mark or a backslash dropped, a character reference read. Index `value.length` is the end of the span.
 */
export function sourceOffsets(value: string, span: Span, source: string): (index: number) => number {
  if (source.startsWith(value, span.start)) return (index) => Math.min(span.start + index, span.end)
  // Worked out at the first question: of most texts nobody asks.
  let known: readonly number[] | null = null
  return (index) => {
    known ??= offsetsOf(value, span, source)
    return known[index] ?? span.end
  }
}

function offsetsOf(value: string, span: Span, source: string): number[] {
  const offsets: number[] = []
  let at = span.start
  for (let index = 0; index < value.length; index++) {
    const char = value.charAt(index)
    if (!isBlank(char)) at = seek(source, at, span.end, char)
    offsets.push(Math.min(at, span.end))
    if (!isBlank(char)) at += writtenLength(source, at, char)
    else if (isBlank(source.charAt(at))) {
      at++
      if (!isBlank(value.charAt(index + 1))) at = skipBlanks(source, at, span.end)
    }
  }
  offsets.push(span.end)
  return offsets
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\n'
}

/** Past blanks, comments, and the quote marks at the start of continued lines. */
function skipBlanks(source: string, from: number, end: number): number {
  let at = from
  while (at < end) {
    if (isBlank(source.charAt(at)) || source.charAt(at) === '>') at++
    else if (source.startsWith('<!--', at)) at = endOfComment(source, at, end)
    else break
  }
  return at
}

/** How far a character may stand behind the one before it, comments apart: blanks of a folded line, marks, escapes. */
const reach = 500

function seek(source: string, from: number, end: number, char: string): number {
  let left = reach
  for (let at = from; at < end && left > 0; at++, left--) {
    if (char !== '<' && source.startsWith('<!--', at)) at = endOfComment(source, at, end)
    if (source.charAt(at) === char || source.charAt(at) === '&') return at
  }
  return from
}

function endOfComment(source: string, at: number, end: number): number {
  const close = source.indexOf('-->', at)
  return close < 0 ? end : Math.min(close + 3, end)
}

/** A character reference (`&amp;`) is longer than the character it stands for. */
function writtenLength(source: string, at: number, char: string): number {
  if (source.charAt(at) !== '&') return 1
  const reference = /^&(?:#x?[\da-f]{1,7}|[a-z][a-z\d]{1,30});/i.exec(source.slice(at, at + 36))
  return reference && (char !== '&' || /^&(?:amp|#38|#x26);/i.test(reference[0])) ? reference[0].length : 1
}
