import type { Word } from './words.ts'

/** A phrase and its words in small letters. */
export interface Phrase {
  readonly text: string
  readonly words: readonly string[]
}

/** Phrases by their first word, longer ones first: they are looked for at every word of a paper. */
export function byFirstWord(phrases: readonly string[]): ReadonlyMap<string, readonly Phrase[]> {
  const found = new Map<string, Phrase[]>()
  for (const text of [...phrases].sort((a, b) => b.length - a.length)) {
    const words = text.toLowerCase().split(' ')
    const first = words[0] ?? ''
    found.set(first, [...(found.get(first) ?? []), { text, words }])
  }
  return found
}

/** The phrase stands at `index`, whatever its capitals, with blanks only between its words. */
export function stands({ words: wanted }: Pick<Phrase, 'words'>, words: readonly Word[], index: number): boolean {
  return wanted.every((lower, offset) => {
    const word = words[index + offset]
    return word?.lower === lower && !word.attached && (offset === 0 || word.follows)
  })
}
