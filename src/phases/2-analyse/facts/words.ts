/** A stretch of a text: `start` inclusive, `end` exclusive, in UTF-16 units of that text. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A word with its place; digits and inner hyphens (`KT-XH`) belong to it. */
export interface Word extends Range {
  readonly text: string
}

const word = /[\p{L}\p{N}]+(?:[-/&][\p{L}\p{N}]+)*/uy

/** The word that begins at `at`, or `null`. */
export function wordAt(text: string, at: number): Word | null {
  word.lastIndex = at
  const match = word.exec(text)
  return match ? { text: match[0], start: at, end: at + match[0].length } : null
}

/** The words from `at` on that only a blank parts, at most `most`. */
export function wordsFrom(text: string, at: number, most: number): Word[] {
  const words: Word[] = []
  for (let next = wordAt(text, at); next && words.length < most; next = wordAt(text, next.end + 1)) {
    words.push(next)
    if (text.charAt(next.end) !== ' ') break
  }
  return words
}

/** Whether a word begins with a capital. */
export function isCapitalised(text: string): boolean {
  return /^\p{Lu}/u.test(text)
}

/** The part of `text` between two offsets without blanks and `marks` at its ends. */
export function trimmed(text: string, { start, end }: Range, marks = /[\s,;:.]/): Range {
  let from = start
  let to = end
  while (from < to && marks.test(text.charAt(from))) from++
  while (to > from && marks.test(text.charAt(to - 1))) to--
  return { start: from, end: to }
}
