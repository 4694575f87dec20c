import { append } from '../append.ts'
import { isSyllable } from '../syllable.ts'
import {
  type Decoder,
  decoders,
  decodeUtf8Again,
  decodeWindows1258,
  type LegacyEncoding,
  westernText,
} from './code-pages.ts'

/** Text of an old code page, or of UTF-8 read as Western text, inside a readable file. Offsets of the text looked at. */
export interface Suspicion {
  readonly encoding: LegacyEncoding | 'UTF-8'
  /** Words that are no Vietnamese until they are decoded. */
  readonly words: number
  /** The first of them. */
  readonly first: Conversion
  /** Everything to replace: whole paragraphs, or what of them is in the old code page. */
  readonly conversions: readonly Conversion[]
  /** Words among Unicode that read well in both; they stay. */
  readonly doubtful: readonly Conversion[]
}

export interface Conversion {
  readonly start: number
  readonly end: number
  /** What it says in Unicode. */
  readonly text: string
}

/** Characters that Vietnamese in Unicode has no use for, or hardly any. */
const telltale = /[\u0080-\u00BFÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ]/g
const leastTelltales = 5
const leastWords = 5
const leastDistinct = 4
/** So many decoded words for each one that decoding does not mend. */
const leastRatio = 3

/** Made when asked for: hardly a paper is. */
const wordOf: Readonly<Record<LegacyEncoding, () => RegExp>> = {
  'TCVN3 (ABC)': () => /[\p{L}\p{M}\u00A1-\u00BF×÷]+/gu,
  VNI: () => /[\p{L}\p{M}]+/gu,
  VISCII: () => /[\p{L}\p{M}\u0080-\u00BF×÷€‚ƒ„…†‡ˆ‰‹‘’“”•–—˜™›]+/gu,
}

/** The old code page that words of the text are in, where their number leaves no doubt; else `null`. Linear in time. */
export function suspectLegacy(text: string): Suspicion | null {
  if (!hasTelltales(text)) return null
  const again = suspectUtf8(text)
  if (again) return again
  const best = strongest(encodings.map((encoding) => tally(text, encoding, wordOf[encoding](), decoders[encoding])))
  if (!best || !convinces(best, leastWords, leastDistinct)) return null
  return {
    encoding: best.encoding,
    words: best.evidence,
    first: best.first,
    ...conversionsOf(text, wordOf[best.encoding](), best.known),
  }
}

/** The old code page of bytes that are no UTF-8, by the words that become Vietnamese; `null` where none convinces. */
export function sniffLegacy(bytes: Uint8Array): LegacyEncoding | 'Windows-1258' | null {
  const beginning = bytes.subarray(0, 65536)
  if (isDamagedUtf8(beginning)) return null
  const text = westernText(beginning)
  const best = strongest([
    tally(text, 'Windows-1258' as const, wordOf.VNI(), decodeWindows1258),
    ...encodings.map((encoding) => tally(text, encoding, wordOf[encoding](), decoders[encoding])),
  ])
  return best && convinces(best, 3, 3) ? best.encoding : null
}

/** Letters that other code pages make by chance are few beside what they break. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes)
  const broken = text.match(/\uFFFD/g)?.length ?? 0
  const letters = text.match(/[\u00C0-\u1EF9]/g)?.length ?? 0
  return letters > broken * 3
}

const encodings = ['TCVN3 (ABC)', 'VNI', 'VISCII'] as const

function hasTelltales(text: string): boolean {
  telltale.lastIndex = 0
  for (let count = 0; count < leastTelltales; count++) if (!telltale.test(text)) return false
  return true
}

/** What one way to write a word comes to in a code page. */
interface Judgement {
  /** Decoded; `null`: not of this code page. */
  readonly meant: string | null
  /** No syllable as it stands, one when it is decoded. */
  readonly tells: boolean
  /** No syllable either way. */
  readonly against: boolean
  /** A syllable as it stands: `both` is one when it is decoded too, `unicode` only so; `null`: no syllable, or the same either way. */
  readonly stands: 'both' | 'unicode' | null
}

/** All words of a text as they are in one code page. */
interface Tally<Encoding> {
  readonly encoding: Encoding
  readonly known: ReadonlyMap<string, Judgement>
  readonly evidence: number
  readonly distinct: number
  readonly against: number
  readonly first: Conversion
}

function tally<Encoding>(text: string, encoding: Encoding, pattern: RegExp, decode: Decoder): Tally<Encoding> | null {
  const known = new Map<string, Judgement>()
  let evidence = 0
  let distinct = 0
  let against = 0
  let first: Conversion | null = null
  for (const { 0: written, index: start } of text.matchAll(pattern)) {
    if (isAscii.test(written)) continue
    let judgement = known.get(written)
    if (!judgement) {
      judgement = judge(written, decode)
      known.set(written, judgement)
      if (judgement.tells) distinct++
    }
    if (judgement.against) against++
    if (!judgement.tells) continue
    evidence++
    first ??= { start, end: start + written.length, text: judgement.meant ?? written }
  }
  return first && { encoding, known, evidence, distinct, against, first }
}

const isAscii = /^[\u0000-\u007F]*$/
const hasLetters = /[A-Za-z]/
/** A shorter one may be a unit: `m²`, `µm`. */
const isLong = /^(?:[\s\S]{3,}|[^\P{L}µªº]{2})$/u

function judge(written: string, decode: Decoder): Judgement {
  const decoded = decode(written)
  const isRight = isSpeltInUnicode(written)
  if (decoded === null) return { meant: null, tells: false, against: false, stands: isRight ? 'unicode' : null }
  const meant = inCapitals.test(written) ? decoded.toUpperCase() : decoded
  const isWord = hasLetters.test(written) && !isSyllable(written)
  const becomes = isSyllable(meant) || isSyllable(decode(unquoted(written)) ?? '')
  const stands = !isRight || meant === written ? null : becomes ? 'both' : 'unicode'
  return { meant, tells: isWord && becomes && isLong.test(written), against: isWord && !becomes, stands }
}

const oneCase = /^(?:\P{Lu}+|\p{Lu}\P{Lu}*|\P{Ll}+)$/u
/** Onsets before a vowel that they are never written with: `kà`, `ngì`. */
const wrongOnset = /^(?:k[aàáảãạăâoòóỏõọôơuùúủũụư]|(?:c|ng|g)[eèéẻẽẹêyỳýỷỹỵ]|(?:c|ng)[iìíỉĩị])/u

/** A tone on the last of two vowels that only `oa oe uy uê uơ`, `qu` and `gi` have there: `xaõ`, `caù`. */
const lateTone =
  /(?<!^q(?=u)|^g(?=i))(?!oa|oe|uy|ue\u0302|uo\u031B)[aeiouy][\u0302\u0306\u031B]?[aeiouy][\u0302\u0306\u031B]?[\u0300\u0301\u0303\u0309\u0323]$/

/** A syllable that also keeps to one case, to the spelling of its onset and to the place of its tone. */
function isSpeltInUnicode(word: string): boolean {
  if (!isSyllable(word) || !oneCase.test(word.normalize('NFC'))) return false
  const small = word.toLowerCase()
  return !wrongOnset.test(small.normalize('NFC')) && !lateTone.test(small.normalize('NFD'))
}

/** Fonts for capitals have no codes of their own: `§¶NG` is all capitals. */
const inCapitals = /^(?=(?:[^A-Z]*[A-Z]){2})[^a-z]*$/

/** VISCII has letters where Western text has quotes and dashes. */
const unquoted = (word: string): string => word.replace(/^[“‘„«–—]+|(?<![”’»–—…])[”’»–—…]+$/g, '')

function strongest<T extends { readonly evidence: number }>(tallies: readonly (T | null)[]): T | null {
  return tallies.reduce((best, next) => ((next?.evidence ?? 0) > (best?.evidence ?? 0) ? next : best), null)
}

function convinces(found: Tally<unknown>, words: number, distinct: number): boolean {
  return found.evidence >= words && found.distinct >= distinct && found.evidence >= found.against * leastRatio
}

interface Word extends Conversion {
  readonly written: string
  readonly judgement: Judgement
}

/**
 * Line by line; words that only Unicode can write stay, and so does what stands between them without a telling word. Beside
 * them a word that reads well in both may be either, and is left to its author.
 */
function conversionsOf(
  text: string,
  pattern: RegExp,
  known: ReadonlyMap<string, Judgement>,
): Pick<Suspicion, 'conversions' | 'doubtful'> {
  const isWhole = ![...known.values()].some(({ meant }) => meant === null)
  const conversions: Conversion[] = []
  const doubtful: Conversion[] = []
  const convertLine = (words: readonly Word[]) => {
    const isMixed = !isWhole && words.some((word) => word.judgement.stands === 'unicode' && !isKey(text, word))
    for (const run of runsOf(words)) {
      if (!isWhole && !run.some(({ judgement }) => judgement.tells)) continue
      for (const stretch of stretchesOf(run, isMixed)) append(conversions, conversionOf(text, stretch))
      if (isMixed) append(doubtful, run.filter(({ judgement }) => judgement.stands === 'both').map(bareConversion))
    }
  }
  let line: Word[] = []
  let lineEnd = 0
  for (const { 0: written, index: start } of text.matchAll(pattern)) {
    const judgement = known.get(written)
    if (!judgement) continue
    if (start >= lineEnd) {
      convertLine(line)
      line = []
      const newline = text.indexOf('\n', start)
      lineEnd = newline < 0 ? text.length : newline
    }
    line.push({ written, judgement, start, end: start + written.length, text: judgement.meant ?? written })
  }
  convertLine(line)
  return { conversions, doubtful }
}

/** The key of a field is the program's word, not its author's. */
function isKey(text: string, { start, end }: Word): boolean {
  const before = text.slice(Math.max(text.lastIndexOf('\n', start) + 1, start - 40), start)
  return /^[\p{L}\p{M}\s-]*$/u.test(before) && /^[\p{L}\p{M} ]{0,40}:(?:\s|$)/u.test(text.slice(end, end + 43))
}

/** The words of a line between those that its code page cannot write. */
function runsOf(words: readonly Word[]): Word[][] {
  return splitBy(words, ({ judgement }) => judgement.meant === null)
}

/** What of a run changes in one piece: words that stay part it. */
function stretchesOf(run: readonly Word[], isMixed: boolean): Word[][] {
  return splitBy(run, ({ judgement: { stands } }) => stands === 'unicode' || (isMixed && stands === 'both'))
}

function splitBy(words: readonly Word[], parts: (word: Word) => boolean): Word[][] {
  const pieces: Word[][] = [[]]
  for (const word of words) {
    if (parts(word)) pieces.push([])
    else pieces.at(-1)?.push(word)
  }
  return pieces
}

function conversionOf(text: string, words: readonly Word[]): Conversion[] {
  const changed = words.filter((word) => word.text !== word.written)
  const [first] = changed
  const last = changed.at(-1)
  if (!first || !last) return []
  return [{ start: first.start, end: last.end, text: converted(text.slice(first.start, last.end), changed) }]
}

function bareConversion({ start, end, text }: Word): Conversion {
  return { start, end, text }
}

/** `written` with its words replaced; they are places of the whole text, the first one at its start. */
function converted(written: string, words: readonly Word[]): string {
  const base = words[0]?.start ?? 0
  let result = ''
  let at = 0
  for (const { start, end, text } of words) {
    result += written.slice(at, start - base) + text
    at = end - base
  }
  // A line in a font for capitals, whose short words cannot show it alone.
  return capitalLine.test(written) ? result.toUpperCase() : result
}

const capitalLine = /^(?=(?:[^A-Z]*[A-Z]){4})[^a-z]*$/

/** Stretches of a line that Windows-1252 can write. */
const western = /[\u0000-\u0009\u000E-\u00FF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]+/g
const beyondAscii = /[^\u0000-\u007F]/

/** Well-formed UTF-8 does not come about by chance: `Äáº£ng` is `Đảng` read as Western text. */
function suspectUtf8(text: string): Suspicion | null {
  const conversions: Conversion[] = []
  let words = 0
  for (const { 0: written, index } of text.matchAll(western)) {
    const beyond = written.search(beyondAscii)
    if (beyond < 0) continue
    let skipped = beyond
    while (skipped > 0 && written.charAt(skipped - 1) > ' ') skipped--
    const start = index + skipped
    const stretch = written.slice(skipped)
    const meant = decodeUtf8Again(stretch)
    if (meant === null) continue
    const vietnamese = (meant.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => !isAscii.test(word) && isSyllable(word))
    if (vietnamese.length === 0) continue
    words += vietnamese.length
    conversions.push({ start, end: start + stretch.length, text: meant })
  }
  const [whole] = conversions
  if (!whole || words < leastWords) return null
  const length = text.slice(whole.start, whole.end).search(/\s|$/)
  const word = decodeUtf8Again(text.slice(whole.start, whole.start + length))
  const first = word === null ? whole : { start: whole.start, end: whole.start + length, text: word }
  return { encoding: 'UTF-8', words, first, conversions, doubtful: [] }
}
