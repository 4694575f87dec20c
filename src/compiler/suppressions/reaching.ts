import type { Span } from '../../source/span.ts'

/** Which of many stretches, some of them inside others, hold a place; edges included. In the order of their starts. */
export function reaching<T extends { readonly reach: Span }>(stretches: readonly T[]): (place: number) => readonly T[] {
  const sorted = [...stretches].sort((a, b) => a.reach.start - b.reach.start)
  // How far the stretches up to each one reach: further back than that a search need not go.
  const furthest: number[] = []
  for (const { reach } of sorted) furthest.push(Math.max(furthest.at(-1) ?? 0, reach.end))
  return (place) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.reach.start ?? 0) <= place) low = middle + 1
      else high = middle
    }
    const found: T[] = []
    for (let index = low - 1; index >= 0 && (furthest[index] ?? 0) >= place; index--) {
      const stretch = sorted[index]
      if (stretch && stretch.reach.end >= place) found.push(stretch)
    }
    return found.reverse()
  }
}
