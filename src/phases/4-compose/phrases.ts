import { fold } from '../../model/folding.ts'

/** A known phrase in a row of words: from word `start`, `words` of it as the edition writes them in running text. */
interface PhraseAt {
  readonly start: number
  readonly words: readonly string[]
}

/** Known phrases among the words, longest first at each place, none overlapping; case and tone placement do not matter. */
function findPhrases(words: readonly string[], phrases: readonly string[]): PhraseAt[] {
  const byFirstWord = new Map<string, { folded: string[]; words: string[] }[]>()
  for (const phrase of phrases) {
    const split = phrase.split(' ')
    const folded = split.map(fold)
    const first = folded[0] ?? ''
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { folded, words: split }])
  }
  // Brackets and commas belong to the sentence, not to the phrase.
  const foldedWords = words.map((word) => fold(word).replace(/^\(|[),.;:]+$/g, ''))
  const found: PhraseAt[] = []
  for (let i = 0; i < words.length; i++) {
    const longest = (byFirstWord.get(foldedWords[i] ?? '') ?? [])
      .filter(({ folded }) => folded.every((word, offset) => foldedWords[i + offset] === word))
      .sort((a, b) => b.words.length - a.words.length)[0]
    if (!longest) continue
    found.push({ start: i, words: longest.words })
    i += longest.words.length - 1
  }
  return found
}

/**
 * How unwelcome a line end after each word is, from 0: inside a known phrase most, inside what is left (proper names)
 * less, after a rank (`xã`, `phường`) a little. One entry less than there are words.
 */
export function bondsBetween(words: readonly string[], phrases: readonly string[]): number[] {
  const bonds: number[] = words.slice(1).map(() => 0.25)
  const raise = (gap: number, bond: number) => {
    if (gap >= 0 && gap < bonds.length) bonds[gap] = bond
  }
  for (const { start, words: phrase } of findPhrases(words, phrases)) {
    const last = start + phrase.length - 1
    const isRank = phrase[0] === phrase[0]?.toLowerCase()
    raise(start - 1, 0)
    raise(last, isRank ? 0.1 : 0)
    for (let gap = start; gap < last; gap++) raise(gap, 0.5)
  }
  words.forEach((word, index) => {
    if (word === '-') raise(index - 1, 0.5)
    if (word === '-' || word.endsWith(',')) raise(index, 0)
  })
  return bonds
}

/**
 * A name stored in capitals as running text writes it: `ĐẢNG UỶ XÃ VĨNH HOÀ` → `Đảng uỷ xã Vĩnh Hoà`. Known phrases have
 * the edition's case, other words are taken for proper names; Roman numerals stay.
 */
export function nameInRunningText(name: string, phrases: readonly string[]): string {
  const words = name.split(' ')
  const cased = words.map((word) => (/^\(?[IVXLC]+\)?,?$/.test(word) ? word : capitalised(word)))
  for (const { start, words: phrase } of findPhrases(words, phrases)) {
    phrase.forEach((pattern, offset) => {
      const word = words[start + offset] ?? ''
      cased[start + offset] = pattern === pattern.toLowerCase() ? word.toLowerCase() : capitalised(word)
    })
  }
  return cased.join(' ')
}

function capitalised(word: string): string {
  return word.toLowerCase().replace(/\p{L}/u, (letter) => letter.toUpperCase())
}
