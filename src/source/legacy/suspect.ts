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

const wordOf: Readonly<Record<LegacyEncoding, RegExp>> = {
  'TCVN3 (ABC)': /[\p{L}\p{M}\u00A1-\u00BF×÷]+/gu,
  VNI: /[\p{L}\p{M}]+/gu,
  VISCII: /[\p{L}\p{M}\u0080-\u00BF×÷€‚ƒ„…†‡ˆ‰‹‘’“”•–—˜™›]+/gu,
}

/** The old code page that words of the text are in, where their number leaves no doubt; else `null`. Linear in time. */
export function suspectLegacy(text: string): Suspicion | null {
  if (!hasTelltales(text)) return null
  const again = suspectUtf8(text)
  if (again) return again
  const best = strongest(encodings.map((encoding) => tally(text, encoding, wordOf[encoding], decoders[encoding])))
  if (!best || !convinces(best, leastWords, leastDistinct)) return null
  return {
    encoding: best.encoding,
    words: best.evidence,
    first: best.first,
    conversions: conversionsOf(text, wordOf[best.encoding], best.known),
  }
}

/** The old code page of bytes that are no UTF-8, by the words that become Vietnamese; `null` where none convinces. */
export function sniffLegacy(bytes: Uint8Array): LegacyEncoding | 'Windows-1258' | null {
  const text = westernText(bytes.subarray(0, 65536))
  const best = strongest([
    tally(text, 'Windows-1258' as const, wordOf.VNI, decodeWindows1258),
    ...encodings.map((encoding) => tally(text, encoding, wordOf[encoding], decoders[encoding])),
  ])
  return best && convinces(best, 3, 3) ? best.encoding : null
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
  if (decoded === null) return { meant: null, tells: false, against: false }
  const meant = inCapitals.test(written) ? decoded.toUpperCase() : decoded
  const isWord = hasLetters.test(written) && !isSyllable(written)
  const becomes = isSyllable(meant) || isSyllable(decode(unquoted(written)) ?? '')
  return { meant, tells: isWord && becomes && isLong.test(written), against: isWord && !becomes }
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

/** Line by line; words that only Unicode can write stay, and so does what stands between them without a telling word. */
function conversionsOf(text: string, pattern: RegExp, known: ReadonlyMap<string, Judgement>): Conversion[] {
  const isWhole = ![...known.values()].some(({ meant }) => meant === null)
  const conversions: Conversion[] = []
  let run: Word[] = []
  const flush = () => {
    const changed = run.filter((word) => word.text !== word.written)
    const [first] = changed
    const last = changed.at(-1)
    if (first && last && (isWhole || run.some(({ judgement }) => judgement.tells))) {
      conversions.push({
        start: first.start,
        end: last.end,
        text: converted(text.slice(first.start, last.end), changed),
      })
    }
    run = []
  }
  let lineEnd = 0
  for (const { 0: written, index: start } of text.matchAll(pattern)) {
    const judgement = known.get(written)
    if (!judgement) continue
    if (start >= lineEnd) {
      flush()
      const newline = text.indexOf('\n', start)
      lineEnd = newline < 0 ? text.length : newline
    }
    const { meant } = judgement
    if (meant === null) flush()
    else run.push({ written, judgement, start, end: start + written.length, text: meant })
  }
  flush()
  return conversions
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
  return { encoding: 'UTF-8', words, first, conversions }
}
