import { firstBehind, type MeasuredText } from './measured-text.ts'

/** One line of a broken paragraph; positions are those of the printed text. */
export interface BrokenLine {
  readonly start: number
  /** End of what shows; the spaces after it hang over the margin. */
  readonly inkEnd: number
  /** With the hanging spaces and the author's break. */
  readonly end: number
  /** Natural width in twips, from `start` to `inkEnd`. */
  readonly width: number
  /** What the line may fill, in twips. */
  readonly capacity: number
  /** Spaces that stretch: U+0020 before `inkEnd`. */
  readonly spaces: number
  /** Ends by the author's break or with the paragraph. */
  readonly last: boolean
  /** Ends inside a word that is wider than a line. */
  readonly cut: boolean
}

/** A word whose end falls so close to the margin that programs which round differently may disagree about it. */
export interface Tie {
  readonly line: number
  readonly lineStart: number
  readonly wordStart: number
  readonly wordEnd: number
  /** How far the word reaches over the margin, in twips; negative: it stays inside. */
  readonly excess: number
  /** Up to which excess, over or under, the word may be disagreed about. */
  readonly tolerance: number
}

export interface BrokenText {
  readonly lines: readonly BrokenLine[]
  readonly ties: readonly Tie[]
}

/** Twips that sums of fractions may be off without meaning anything. */
const epsilon = 1e-6

/**
 * LibreOffice rounds to twips, browsers to 1/64 px: 0.1 pt covers both on a line of one look. Each further look on the
 * line is one more rounding.
 */
const tieTolerance = 2
const tolerancePerLook = 0.5
/** LibreOffice draws a footnote's mark at 58 % of the text's size, whatever the file says. */
const tolerancePerMarkDigit = 10
// Most words end far from the margin: the looks before them need not be counted.
const farFromMargin = 100

/**
 * Greedy first fit. Lines break at U+0020 only; the spaces at a break hang. A word wider than a line is cut at the last
 * character that fits. A line is never empty but where the author broke it.
 */
export function breakLines(text: MeasuredText, capacityOf: (line: number) => number): BrokenText {
  const { printed, edges } = text
  const lines: BrokenLine[] = []
  const ties: Tie[] = []
  const edge = (position: number) => edges[position] ?? 0
  let lineStart = 0
  let position = 0
  let inkEnd = 0
  let spaces = 0
  let capacity = capacityOf(0)
  // Kept from line to line, since one word may fill a thousand of them.
  let wordEnd = 0

  const close = (end: number, last: boolean, cut = false) => {
    const width = edge(inkEnd) - edge(lineStart)
    lines.push({ start: lineStart, inkEnd, end, width, capacity, spaces, last, cut })
    lineStart = end
    position = end
    inkEnd = end
    spaces = 0
    capacity = capacityOf(lines.length)
  }

  while (position < printed.length) {
    const wordStart = position
    if (wordEnd <= wordStart) wordEnd = endOfWord(printed, wordStart)
    const excess = edge(wordEnd) - edge(lineStart) - capacity
    if (wordStart > lineStart && wordEnd > wordStart && Math.abs(excess) < farFromMargin) {
      const tolerance = toleranceOf(text, lineStart, wordEnd)
      if (Math.abs(excess) <= tolerance)
        ties.push({ line: lines.length, lineStart, wordStart, wordEnd, excess, tolerance })
    }
    if (excess > epsilon && wordEnd > wordStart) {
      if (wordStart > lineStart) {
        close(wordStart, false)
        continue
      }
      inkEnd = lastThatFits(printed, edges, lineStart, wordEnd, capacity)
      close(inkEnd, inkEnd === printed.length, true)
      continue
    }
    if (wordEnd > wordStart) {
      spaces += countSpaces(printed, inkEnd, wordStart)
      inkEnd = wordEnd
    }
    position = endOfSpaces(printed, wordEnd)
    if (printed[position] === '\n') close(position + 1, true)
  }
  if (lineStart < printed.length || lines.length === 0 || printed.endsWith('\n')) close(printed.length, true)
  return { lines, ties }
}

const space = 0x20
const lineFeed = 0x0a

function endOfWord(printed: string, from: number): number {
  let end = from
  while (end < printed.length) {
    const unit = printed.charCodeAt(end)
    if (unit === space || unit === lineFeed) break
    end++
  }
  return end
}

function endOfSpaces(printed: string, from: number): number {
  let end = from
  while (printed.charCodeAt(end) === space) end++
  return end
}

function countSpaces(printed: string, from: number, to: number): number {
  let count = 0
  for (let position = from; position < to; position++) if (printed.charCodeAt(position) === space) count++
  return count
}

function toleranceOf({ pieces }: MeasuredText, from: number, to: number): number {
  let tolerance = tieTolerance - tolerancePerLook
  for (let index = firstBehind(pieces, from); index < pieces.length; index++) {
    const piece = pieces[index]
    if (!piece || piece.start >= to) break
    tolerance += tolerancePerLook
    if (piece.footnote) tolerance += tolerancePerMarkDigit * (piece.end - piece.start)
  }
  return tolerance
}

/** At least one character, with the marks and the second half that belong to it. */
function lastThatFits(printed: string, edges: Float64Array, start: number, end: number, capacity: number): number {
  let fitting = start + 1
  while (fitting < end && (edges[fitting + 1] ?? 0) - (edges[start] ?? 0) <= capacity + epsilon) fitting++
  while (fitting > start + 1 && belongsToPrevious(printed, fitting)) fitting--
  while (fitting < end && fitting === start + 1 && belongsToPrevious(printed, fitting)) fitting++
  return fitting
}

/** The unit at a position continues the character before it: a combining mark or a low surrogate. */
export function belongsToPrevious(printed: string, position: number): boolean {
  return /^[\p{M}\uDC00-\uDFFF]/u.test(printed.slice(position, position + 1))
}
