import type { Text } from '../../model/inline.ts'
import type { Span } from '../../source/span.ts'

/** Offset in the text being read → offset in the source; strictly growing, with gaps where something was left out. */
export type At = (index: number) => number

/** The source span of `[start, end)` of the text being read. */
export function spanAt(start: number, end: number, at: At): Span {
  return { start: at(start), end: end > start ? at(end - 1) + 1 : at(start) }
}

/**
 * Text nodes of a verbatim stretch that begins at `start` of the text being read: one, or several where the source has
 * something in between (a comment, a line's indent), so that offsets into a node are offsets into the source.
 */
export function verbatim(value: string, start: number, at: At): Text[] {
  const pieces: Text[] = []
  let from = 0
  while (from < value.length) {
    const to = contiguousEnd(start + from, start + value.length, at) - start
    pieces.push({ type: 'text', value: value.slice(from, to), span: spanAt(start + from, start + to, at) })
    from = to
  }
  return pieces
}

/** The largest end so that `[from, end)` has no gap: binary search, since a stretch without gaps has none in its halves. */
function contiguousEnd(from: number, limit: number, at: At): number {
  const base = at(from) - from
  let low = from + 1
  let high = limit
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (at(middle - 1) - (middle - 1) === base) low = middle
    else high = middle - 1
  }
  return low
}
