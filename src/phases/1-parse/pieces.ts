import type { Span } from '../../source/span.ts'

/**
 * Length up to which the Markdown parser gets a text whole. Text pasted from Word may have no blank line at all, and the
 * parser's cost grows faster than the text. In UTF-16 units, about ten pages.
 */
export const pieceLength = 32 * 1024

/**
 * Marks in one piece, and a line's length, beyond which they are no author's: 16,000 marks in a row cost the parser 50 s.
 */
export const pieceMarks = 1000
export const lineLength = 64 * 1024

/**
 * Marks the Markdown parser is given in a draft of a length. Each costs it about 0.1 ms: a page of notes, code and mixed
 * emphasis has forty, pages of nothing else would take it a minute a megabyte.
 */
export function marksRead(length: number): number {
  return 4000 + length / 48
}

/** What calling the parser costs for any block, in marks. */
export const marksOfBlock = 3

const marks = /[*_`[\]|]/g
/** What must not be cut: tables, fenced code, footnotes. */
const whole = /^[ \t]*(?:(?:\|[ \t]*)?:?-+:?[ \t]*\||`{3}|~{3}|\[\^)/m

/**
 * Cuts a long block at ends of lines where no emphasis is open; a short one comes back as one piece. The line end
 * between two pieces belongs to neither.
 */
export function splitPieces(block: string): Span[] {
  if ((block.length <= pieceLength && countMarks(block) <= pieceMarks) || whole.test(block))
    return [{ start: 0, end: block.length }]
  const pieces: Span[] = []
  let start = 0
  let stars = 0
  let ticks = 0
  let marked = 0
  let lineStart = 0
  while (lineStart <= block.length) {
    const newline = block.indexOf('\n', lineStart)
    const end = newline < 0 ? block.length : newline
    const line = block.slice(lineStart, end)
    stars += line.match(/\*+/g)?.length ?? 0
    ticks += line.match(/`+/g)?.length ?? 0
    marked += countMarks(line)
    // In units of what a piece should hold: half the marks it may hold, so that one line more is no harm.
    const length = Math.max((end - start) / pieceLength, (marked * 2) / pieceMarks)
    const isClosed = stars % 2 === 0 && ticks % 2 === 0 && !/(?: {2}|\\)$/.test(line)
    if (newline < 0 || length > 2 || (length > 1 && isClosed)) {
      pieces.push({ start, end })
      start = end + 1
      stars = ticks = marked = 0
    }
    lineStart = end + 1
  }
  return pieces
}

/** A piece whose marks are left unread, because reading them would take longer than anyone waits. */
export function isUnreadable(piece: string): boolean {
  if (piece.length <= pieceMarks) return false
  const lines = piece.split('\n')
  // Tables and code, which come whole, cost by their lines.
  const parts = whole.test(piece) ? lines : [piece]
  return lines.some((line) => line.length > lineLength) || parts.some((part) => countMarks(part) > pieceMarks)
}

/** Characters that may be marks of Markdown. */
export function countMarks(text: string): number {
  return text.match(marks)?.length ?? 0
}
