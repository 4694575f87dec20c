import { phraseBond } from './phrases.ts'

/** What a text is broken by: the room of a line, the measure of a text, and the cost of parting neighbours. */
export interface Balancing {
  readonly maxWidth: number
  readonly measure: (text: string) => number
  /** Weights of {@link bondsBetween} for the words. */
  readonly bonds: (words: readonly string[]) => readonly number[]
}

// Beyond this it is running text, not a name, and evenness is worth nothing.
const mostWords = 200

/**
 * A text in the fewest lines that fit, one more if that saves a phrase from being parted, as even as the bonds between
 * its words allow. A word wider than the room stands alone. Broken again at any width between its widest line and
 * `maxWidth` it gives the same lines.
 */
export function balancedLines(text: string, { maxWidth, measure, bonds }: Balancing): string[] {
  const words = text.split(/[ \t\n]+/).filter((word) => word !== '')
  if (words.length === 0) return []
  const setting: Setting = { widths: words.map(measure), space: measure(' '), maxWidth }
  const ends = lineEnds(setting, () => bonds(words))
  return ends.map((end, index) => words.slice(index === 0 ? 0 : ends[index - 1], end).join(' '))
}

interface Setting {
  readonly widths: readonly number[]
  readonly space: number
  readonly maxWidth: number
}

/** The index after the last word of each line. */
function lineEnds(setting: Setting, bondsOf: () => readonly number[]): readonly number[] {
  const greedy = fewestLines(setting)
  if (greedy.length === 1 || setting.widths.length > mostWords) return greedy
  const bonds = bondsOf()
  const even = evenLines(setting, bonds, greedy.length)
  if (!partsPhrase(even, bonds) || greedy.length === setting.widths.length) return even
  const oneMore = evenLines(setting, bonds, greedy.length + 1)
  return partsPhrase(oneMore, bonds) ? even : oneMore
}

function partsPhrase(ends: readonly number[], bonds: readonly number[]): boolean {
  return ends.some((end) => (bonds[end - 1] ?? 0) >= phraseBond)
}

/** First-fit. */
function fewestLines({ widths, space, maxWidth }: Setting): number[] {
  const ends: number[] = []
  let line = 0
  let count = 0
  widths.forEach((width, index) => {
    if (count > 0 && line + space + width > maxWidth) {
      ends.push(index)
      line = width
      count = 1
    } else {
      line += count > 0 ? space + width : width
      count++
    }
  })
  return [...ends, widths.length]
}

/** Exactly `count` lines with the least sum of squares and bonds broken, by dynamic programming over line ends. */
function evenLines({ widths, space, maxWidth }: Setting, bonds: readonly number[], count: number): number[] {
  const total = widths.reduce((sum, width) => sum + width, space * (widths.length - 1))
  const bondCost = (total / count) ** 2
  // best[end]: the cheapest way to set the words before `end` in the lines so far, and where those lines start.
  let best: { cost: number; starts: readonly number[] }[] = widths.map(() => ({ cost: Infinity, starts: [] }))
  best.unshift({ cost: 0, starts: [] })
  for (let line = 1; line <= count; line++) {
    const next = best.map(() => ({ cost: Infinity, starts: [] as readonly number[] }))
    for (let end = line; end <= widths.length; end++) {
      let width = -space
      for (let start = end - 1; start >= line - 1; start--) {
        width += space + (widths[start] ?? 0)
        if (width > maxWidth && start < end - 1) break
        const before = best[start]
        const target = next[end]
        if (!before || !target || before.cost === Infinity) continue
        const cost = before.cost + width ** 2 + (start > 0 ? (bonds[start - 1] ?? 0) * bondCost : 0)
        if (cost < target.cost) next[end] = { cost, starts: [...before.starts, start] }
      }
    }
    best = next
  }
  const starts = best[widths.length]?.starts ?? []
  return [...starts.slice(1), widths.length]
}
