/**
 * Places of a derived text in the text it was derived from. Only the places where the two differ are stored, so an
 * unchanged text costs nothing and a look-up is a binary search.
 */
export interface OffsetMap {
  /**
   * Offset in the derived text → offset in the base text. Never decreases. Where characters were left out, the
   * offset before them.
   */
  toBase(offset: number): number
  /** As `toBase`, but the offset after characters that were left out: for the start of what follows them. */
  toBaseAfter(offset: number): number
}

/** `length` units of the base text were replaced by `text`. */
export interface Replacement {
  readonly start: number
  readonly length: number
  readonly text: string
}

export const identityMap: OffsetMap = { toBase: (offset) => offset, toBaseAfter: (offset) => offset }

/** Applies replacements, which are sorted and do not overlap, and keeps the way back. */
export function replaceAll(base: string, replacements: readonly Replacement[]): { text: string; map: OffsetMap } {
  if (replacements.length === 0) return { text: base, map: identityMap }
  const parts: string[] = []
  // Of each replacement: where it begins in the derived text, and where it and what it replaced end.
  const starts = new Float64Array(replacements.length)
  const ends = new Float64Array(replacements.length)
  const baseStarts = new Float64Array(replacements.length)
  const baseEnds = new Float64Array(replacements.length)
  let baseAt = 0
  let at = 0
  replacements.forEach((replacement, index) => {
    parts.push(base.slice(baseAt, replacement.start), replacement.text)
    at += replacement.start - baseAt
    baseAt = replacement.start + replacement.length
    starts[index] = at
    at += replacement.text.length
    ends[index] = at
    baseStarts[index] = replacement.start
    baseEnds[index] = baseAt
  })
  parts.push(base.slice(baseAt))

  /** Number of replacements that begin before `offset` (`orAt`: or at it). */
  const countBefore = (offset: number, orAt: boolean): number => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      const start = starts[middle] ?? 0
      if (start < offset || (orAt && start === offset)) low = middle + 1
      else high = middle
    }
    return low
  }
  const lookUp = (offset: number, count: number): number => {
    if (count === 0) return offset
    const end = ends[count - 1] ?? 0
    // Inside replaced text there is no counterpart but its beginning.
    if (offset < end) return baseStarts[count - 1] ?? 0
    return (baseEnds[count - 1] ?? 0) + offset - end
  }
  return {
    text: parts.join(''),
    map: {
      toBase: (offset) => lookUp(offset, countBefore(offset, false)),
      toBaseAfter: (offset) => lookUp(offset, countBefore(offset, true)),
    },
  }
}

/** The map through an intermediate text: `outer` leads into the text `inner` was derived to. */
export function composeMaps(outer: OffsetMap, inner: OffsetMap): OffsetMap {
  if (outer === identityMap) return inner
  if (inner === identityMap) return outer
  return {
    toBase: (offset) => inner.toBase(outer.toBase(offset)),
    toBaseAfter: (offset) => inner.toBaseAfter(outer.toBaseAfter(offset)),
  }
}
