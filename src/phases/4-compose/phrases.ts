/** A word as it is compared: without case, and its tone wherever it was put (`UỶ`, `Ủy`), but no other word's. */
function spelling(word: string): string {
  const letters = word.toLowerCase().normalize('NFD')
  return letters.replace(tones, '') + (letters.match(tones) ?? []).join('')
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/** A known phrase in a row of words: from word `start`, `words` of it as the edition writes them in running text. */
interface PhraseAt {
  readonly start: number
  readonly words: readonly string[]
}

/** Known phrases among the words, longest first at each place, none overlapping; case and tone placement do not matter. */
function findPhrases(words: readonly string[], phrases: readonly string[]): PhraseAt[] {
  const byFirstWord = new Map<string, { spelled: string[]; words: string[] }[]>()
  for (const phrase of phrases) {
    const split = phrase.split(' ')
    const spelled = split.map(spelling)
    const first = spelled[0] ?? ''
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { spelled, words: split }])
  }
  // Brackets and commas belong to the sentence, not to the phrase.
  const spelledWords = words.map((word) => spelling(word.replace(/^\(|(?<![),.;:])[),.;:]+$/g, '')))
  const found: PhraseAt[] = []
  for (let i = 0; i < words.length; i++) {
    const longest = (byFirstWord.get(spelledWords[i] ?? '') ?? [])
      .filter(({ spelled }) => spelled.every((word, offset) => spelledWords[i + offset] === word))
      .sort((a, b) => b.words.length - a.words.length)[0]
    if (!longest) continue
    found.push({ start: i, words: longest.words })
    i += longest.words.length - 1
  }
  return found
}

/** What an edition knows of words: its `words.phrases` and `words.particles`. */
export interface Vocabulary {
  readonly phrases: readonly string[]
  readonly particles: readonly string[]
}

/** Inside a phrase: the strongest bond. */
export const phraseBond = 0.5

/**
 * How unwelcome a line end after each word is, from 0: inside a known phrase most, after a particle (`của`) or before a
 * hyphen hardly less, inside what is left (proper names) less, after a rank (`xã`, `phường`) a little. One entry less than
 * there are words.
 */
export function bondsBetween(words: readonly string[], { phrases, particles }: Vocabulary): number[] {
  const phraseOf = new Map<number, PhraseAt>()
  for (const phrase of findPhrases(words, phrases))
    for (let index = phrase.start; index < phrase.start + phrase.words.length; index++) phraseOf.set(index, phrase)
  const leaning = new Set(particles.map(spelling))
  return words.slice(1).map((next, gap) => {
    const word = words[gap] ?? ''
    const before = phraseOf.get(gap)
    const after = phraseOf.get(gap + 1)
    if (before && before === after) return phraseBond
    if (word === '-' || word.endsWith(',')) return 0
    if (next === '-') return phraseBond
    if (leaning.has(spelling(word))) return 0.4
    if (before && before.words[0] === before.words[0]?.toLowerCase()) return 0.1
    return before || after || leaning.has(spelling(next)) ? 0 : 0.25
  })
}

/**
 * A name stored in capitals as running text writes it: `ĐẢNG UỶ XÃ VĨNH HOÀ` → `Đảng uỷ xã Vĩnh Hoà`. Known phrases have
 * the edition's case, other words are taken for proper names; Roman numerals stay.
 */
export function nameInRunningText(name: string, { phrases, particles }: Vocabulary): string {
  const words = name.split(' ')
  const leaning = new Set(particles.map(spelling))
  const cased = words.map((word) => {
    if (/^\(?[IVXLC]+\)?,?$/.test(word)) return word
    return leaning.has(spelling(word)) ? word.toLowerCase() : capitalised(word)
  })
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
