import type { Span } from './span.ts'

/** Index of the first of spans, sorted by their starts, that starts at a place or behind it; their number where none does. */
export function firstStartingFrom(spans: readonly Span[], place: number): number {
  return firstWhere(spans, ({ start }) => start >= place)
}

/** Index of the first of spans, sorted and none over another, that ends behind a place; their number where none does. */
export function firstEndingBehind(spans: readonly Span[], place: number): number {
  return firstWhere(spans, ({ end }) => end > place)
}

export function byStart(a: Span, b: Span): number {
  return a.start - b.start
}

/** By halves: what holds for one holds for all behind it. */
function firstWhere(spans: readonly Span[], holds: (span: Span) => boolean): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    const span = spans[middle]
    if (span && !holds(span)) low = middle + 1
    else high = middle
  }
  return low
}
