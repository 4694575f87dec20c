/** Vietnamese letters taken apart: a vowel with its hat, and the tone mark above or below it. */

/** Tone marks as Unicode combines them; `null` is the level tone. */
export type Tone = '\u0300' | '\u0301' | '\u0303' | '\u0309' | '\u0323'

const tones: readonly Tone[] = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
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

/** Every toned vowel with its vowel and mark. */
const toned = new Map(
  [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'].flatMap((vowel) =>
    tones.map((tone) => [(vowel + tone).normalize('NFC'), { vowel, tone }] as const),
  ),
)

/** Takes the tone marks off an NFC word. */
export function bareOf(word: string): Bare {
  const found: { tone: Tone; at: number }[] = []
  let text = ''
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at)
    const parts = word.charCodeAt(at) < 0xc0 ? undefined : toned.get(letter)
    if (parts) found.push({ tone: parts.tone, at })
    text += parts?.vowel ?? letter
  }
  return { text, tones: found }
}

/** The word with a tone mark on the letter at an offset. */
export function withTone(bare: string, tone: Tone, at: number): string {
  return bare.slice(0, at) + (bare.charAt(at) + tone).normalize('NFC') + bare.slice(at + 1)
}

/** ă đ ĩ ũ ơ ư: the small letters of Vietnamese in Latin Extended-A and -B. */
const smallExtended = [0x103, 0x111, 0x129, 0x169, 0x1a1, 0x1b0]

/** Of other alphabets' small letters a few are taken for capitals. */
function mayBeCapital(code: number): boolean {
  if (code < 0x80) return code <= 0x5a
  if (code < 0x100) return code < 0xdf
  return code >= 0x1ea0 && code <= 0x1ef9 ? code % 2 === 0 : !smallExtended.includes(code)
}

/** What a UTF-16 unit is: no letter, a letter that is surely small, or one that may be a capital. */
export const letterKinds = { none: 0, small: 1, capital: 2 } as const

/** By unit, up to the last letter of a European alphabet: quicker than a pattern, and enough for Vietnamese and its loans. */
const kinds = new Uint8Array(0x1f00)
const alphabets = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xc0, 0x24f],
  [0x1e00, 0x1eff],
] as const
for (const [first, last] of alphabets)
  for (let code = first; code <= last; code++)
    kinds[code] = mayBeCapital(code) ? letterKinds.capital : letterKinds.small
// × and ÷.
kinds[0xd7] = kinds[0xf7] = letterKinds.none

/** One of {@link letterKinds}. */
export function letterKind(code: number): number {
  return kinds[code] ?? letterKinds.none
}

export function isLetter(code: number): boolean {
  return letterKind(code) !== letterKinds.none
}
