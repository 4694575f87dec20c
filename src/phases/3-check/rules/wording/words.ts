import type { Passage } from './passage.ts'

/** A run of letters with what tells whether it stands alone. */
export interface Word {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  /** Blanks only between it and the word before; `false` for the first one, and behind a mark, figure or bracket. */
  readonly follows: boolean
  /** Joined to its neighbours by more than blanks: part of a symbol, an address, a loan (`vắc-xin`, `H'Mông`). */
  readonly attached: boolean
}

const letters = /\p{L}+/gu
const joint = /[-–'’@/_&.\\\p{N}\p{M}]/u

/** The words of a passage in order. */
export function wordsOf({ text }: Pick<Passage, 'text'>): Word[] {
  const words: Word[] = []
  let last = 0
  for (const { index: start, 0: word } of text.matchAll(letters)) {
    const end = start + word.length
    const before = text.charAt(start - 1)
    const after = text.charAt(end)
    words.push({
      text: word,
      lower: word.toLowerCase(),
      start,
      end,
      follows: words.length > 0 && isBlank(text, last, start),
      attached:
        (joint.test(before) && /[\p{L}\p{N}]/u.test(text.charAt(start - 2) || before)) ||
        (joint.test(after) && /[\p{L}\p{N}]/u.test(/\p{N}/u.test(after) ? after : text.charAt(end + 1))),
    })
    last = end
  }
  return words
}

function isBlank(text: string, start: number, end: number): boolean {
  if (end - start === 1) return /\s/.test(text.charAt(start))
  return end - start < 40 && /^[\s*_]+$/.test(text.slice(start, end))
}

/** The word opens a sentence, a line or a quotation: its capital says nothing. */
export function opensSentence(text: string, start: number): boolean {
  return /(?:^|[.?!:…;“"(\n-])\s*$/u.test(text.slice(Math.max(0, start - 3), start)) || start === 0
}
