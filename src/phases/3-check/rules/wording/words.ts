import { isLetter, letterKind, letterKinds } from './letters.ts'

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

export type Spelling = Pick<Word, 'text' | 'lower'>

function spellingOf(text: string, spellings: Map<string, Spelling>): Spelling {
  const known = spellings.get(text)
  if (known) return known
  const spelling = { text, lower: text.toLowerCase() }
  spellings.set(text, spelling)
  return spelling
}

/** What joins letters to more of a name or symbol; figures besides. */
const joints = "-–'’@/_&.\\"

/**
 * The words of a passage in order. Read letter by letter, which is quicker than a pattern. `spellings`: strings that passages
 * share, since a paper of a thousand pages has half a million words and three thousand spellings.
 */
export function wordsOf({ text }: { readonly text: string }, spellings = new Map<string, Spelling>()): Word[] {
  const words: Word[] = []
  let last = -1
  let at = 0
  while (at < text.length) {
    let kind = letterKind(text.charCodeAt(at))
    if (kind === letterKinds.none) {
      at++
      continue
    }
    const start = at
    // Behind the end is NaN, which is no letter.
    while (kind !== letterKinds.none) kind = letterKind(text.charCodeAt(++at))
    const { text: word, lower } = spellingOf(text.slice(start, at), spellings)
    words.push({
      text: word,
      lower,
      start,
      end: at,
      follows: last >= 0 && isBlank(text, last, start),
      attached: joins(text, start - 1, -1) || joins(text, at, 1),
    })
    last = at
  }
  return words
}

/** A figure stands at `at`, or a joint with a letter or figure beyond it. */
function joins(text: string, at: number, step: 1 | -1): boolean {
  const code = text.charCodeAt(at)
  if (code === 0x20 || Number.isNaN(code)) return false
  if (isFigure(code)) return true
  const character = text.charAt(at)
  const beyond = text.charCodeAt(at + step)
  return joints.includes(character) && (isLetter(beyond) || isFigure(beyond))
}

function isFigure(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isBlank(text: string, start: number, end: number): boolean {
  if (end - start === 1) return text.charCodeAt(start) === 0x20 || /\s/.test(text.charAt(start))
  return end - start < 40 && /^[\s*_]+$/.test(text.slice(start, end))
}

/** The word opens a sentence, a line or a quotation: its capital says nothing. */
export function opensSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start)
  const end = before.trimEnd().length
  return end === 0 || /[.?!:…;“"(-]/u.test(before.charAt(end - 1)) || before.includes('\n', end)
}
