/** Vietnamese letters taken apart: a vowel with its hat, and the tone mark above or below it. */

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/

/** Tone marks as Unicode combines them; `null` is the level tone. */
export type Tone = '\u0300' | '\u0301' | '\u0303' | '\u0309' | '\u0323'

const acute: Tone = '\u0301'
const dotBelow: Tone = '\u0323'

/** Syllables that end in a stop (`c ch p t`) have one of these. */
export function isStopTone(tone: Tone | null): boolean {
  return tone === acute || tone === dotBelow
}

export interface Bare {
  /** The word without its tone marks; hats, horns and `đ` stay. As long as the word. */
  readonly text: string
  /** Every tone mark, with the offset of its letter. */
  readonly tones: readonly { readonly tone: Tone; readonly at: number }[]
}

/** Takes the tone marks off an NFC word. */
export function bareOf(word: string): Bare {
  const tones: { tone: Tone; at: number }[] = []
  let text = ''
  for (const letter of word) {
    // Plain letters are most of them and come apart into themselves.
    const parts = letter < '\u00c0' ? letter : letter.normalize('NFD')
    const tone = toneMarks.exec(parts)?.[0] as Tone | undefined
    if (tone) tones.push({ tone, at: text.length })
    text += tone ? parts.replace(tone, '').normalize('NFC') : letter
  }
  return { text, tones }
}

/** The word with a tone mark on the letter at an offset. */
export function withTone(bare: string, tone: Tone, at: number): string {
  return bare.slice(0, at) + (bare.charAt(at) + tone).normalize('NFC') + bare.slice(at + 1)
}
