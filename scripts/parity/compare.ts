import type { ExpectedLine } from './expected-lines.ts'
import { baselineOf, type PdfWord } from './pdf-words.ts'

/** What one rendering of a paper has to do with the typesetter's lines. */
export interface Comparison {
  readonly pages: { readonly expected: number; readonly found: number }
  readonly lines: number
  readonly differences: readonly Difference[]
  /** Largest distances in points of a line's baseline and ends from where they should be, among lines of equal text. */
  readonly offBaseline: number
  readonly offLeft: number
  readonly offRight: number
}

export interface Difference {
  readonly page: number
  readonly part: string
  readonly expected: string
  readonly found: string
}

/**
 * Points a baseline may be off before a line counts as out of place. Chromium moves the rows of a table, the rule over notes
 * and the notes each to a whole pixel (0.75 pt).
 */
const placeTolerance = 1.8
/** Points within which a word is looked for: less than half of the closest lines' distance, more than raised text's rise. */
const reach = 7

/**
 * Gives every word to the line at whose place it stands and compares texts, so that a word on another line shows as a
 * difference of both. White space and characters that only forbid or allow breaks do not count.
 */
export function compare(expected: readonly ExpectedLine[], found: readonly (readonly PdfWord[])[]): Comparison {
  const differences: Difference[] = []
  const off = { baseline: 0, left: 0, right: 0 }
  const pages = Math.max(0, ...expected.map((line) => line.page))
  for (let page = 1; page <= Math.max(pages, found.length); page++) {
    const lines = expected.filter((line) => line.page === page)
    const words = (found[page - 1] ?? []).filter((word) => bare(word.text) !== '')
    const { given, strays } = giveWords(lines, words)
    for (const line of lines) {
      const ofLine = [...(given.get(line) ?? [])].sort((a, b) => a.left - b.left)
      const text = ofLine.map((word) => word.text).join(' ')
      if (bare(text) !== bare(line.text)) {
        differences.push({ page, part: line.part, expected: line.text.trim(), found: text })
        continue
      }
      const [first, last] = [ofLine[0], ofLine.at(-1)]
      if (!first || !last) continue
      const low = Math.max(...ofLine.map((word) => baselineOf(word, line.size)))
      const baseline = Math.abs(low - line.baseline)
      off.baseline = Math.max(off.baseline, baseline)
      // Reserved places are blank: where such a line begins or ends cannot be seen.
      if (!/^\s/.test(line.text)) off.left = Math.max(off.left, Math.abs(first.left - line.left))
      if (!/\u00a0 *$/.test(line.text)) off.right = Math.max(off.right, Math.abs(last.right - line.right))
      if (baseline > placeTolerance) {
        const place = (y: number) => `${line.text.trim().slice(0, 40)} (baseline at ${y.toFixed(1)} pt)`
        differences.push({ page, part: line.part, expected: place(line.baseline), found: place(low) })
      }
    }
    const stray = strays.map((word) => word.text).join(' ')
    if (bare(stray) !== '') differences.push({ page, part: 'nowhere', expected: '', found: stray })
  }
  return {
    pages: { expected: pages, found: found.length },
    lines: expected.length,
    differences,
    offBaseline: off.baseline,
    offLeft: off.left,
    offRight: off.right,
  }
}

function giveWords(lines: readonly ExpectedLine[], words: readonly PdfWord[]) {
  const given = new Map<ExpectedLine, PdfWord[]>()
  const strays: PdfWord[] = []
  for (const word of words) {
    let best: ExpectedLine | null = null
    let least = Number.POSITIVE_INFINITY
    for (const line of lines) {
      const down = Math.abs(baselineOf(word, line.size) - line.baseline)
      if (down > reach) continue
      const outside = Math.max(0, line.left - word.right, word.left - line.right)
      if (down + outside < least) {
        least = down + outside
        best = line
      }
    }
    if (!best) strays.push(word)
    else given.set(best, [...(given.get(best) ?? []), word])
  }
  return { given, strays }
}

/** Text without white space and without the characters that steer breaks. */
export function bare(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\u2011', '-')
    .replace(/\s|\u00ad|\u200b|\u200d|\u2060|\ufeff/gu, '')
}
