/** A stretch of a source's normalised text: `start` inclusive, `end` exclusive, in UTF-16 units of {@link SourceFile.text}. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The smallest span that covers both. */
export function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
}

/** A span of no width, for what is missing at a place. */
export function pointAt(offset: number): Span {
  return { start: offset, end: offset }
}

/** `inner` lies in `outer`, edges included. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
