/**
 * Letters that look like Latin ones and are not: what a paper's words hold when they were typed with a foreign keyboard,
 * read by a scanner or copied from a PDF. The plain letter is what Vietnamese in Unicode is written with (TCVN 6909:2001).
 */

/** Cyrillic and Greek letters that nobody can tell from a Latin one in Times New Roman. */
const cyrillicFrom = 'АВЕЅІЈКМНОРСТУХҮԚԜаеорсухѕіјһԁԛԝ'
const cyrillicTo = 'ABESIJKMHOPCTYXYQWaeopcyxsijhdqw'
const greekFrom = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο'
const greekTo = 'ABEZHIKMNOPTYXo'

const lookalikes: ReadonlyMap<string, string> = new Map([
  ...Array.from(cyrillicFrom, (letter, index) => [letter, cyrillicTo.charAt(index)] as const),
  ...Array.from(greekFrom, (letter, index) => [letter, greekTo.charAt(index)] as const),
])

// Scripts take long to look up, and few papers have a word that asks for them: no pattern is made until one does.
const isLatin = (text: string) => /\p{Script=Latin}/u.test(text)
const isCyrillicOrGreek = (text: string) => /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)
const numeral = /^[IVXLC]+$/

/**
 * A word of Latin letters and Cyrillic or Greek look-alikes, all Latin; also a numeral made of look-alikes alone (`ІІ`).
 * `null`: it has none, or it may be a word of that language.
 */
export function inLatin(word: string): string | null {
  if (!isCyrillicOrGreek(word)) return null
  let mixed = false
  let result = ''
  for (const letter of word) {
    const plain = lookalikes.get(letter)
    if (plain === undefined && isCyrillicOrGreek(letter)) return null
    if (plain === undefined && isLatin(letter)) mixed = true
    result += plain ?? letter
  }
  return mixed || numeral.test(result) ? result.normalize('NFC') : null
}

const formatForms = /[\uFF01-\uFF5E\uFB00-\uFB06\u2160-\u217F\u{1D400}-\u{1D7FF}]/u

/** Full-width letters, ligatures, Roman numerals of one character and mathematical letters as plain ones; else `null`. */
export function plainForm(character: string): string | null {
  return formatForms.test(character) ? character.normalize('NFKC') : null
}
