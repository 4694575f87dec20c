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
  const readings = encodings.map((encoding) => readAs(text, encoding, wordOf[encoding], decoders[encoding]))
  const best = readings.reduce((a, b) => (b.evidence.length > a.evidence.length ? b : a))
  const [first] = best.evidence
  if (!first || !convinces(best, leastWords, leastDistinct)) return null
  const { start, end } = first
  return {
    encoding: best.encoding,
    words: best.evidence.length,
    first: { start, end, text: first.text },
    conversions: conversionsOf(text, best),
  }
}

/** The old code page of bytes that are no UTF-8, by the words that become Vietnamese; `null` where none convinces. */
export function sniffLegacy(bytes: Uint8Array): LegacyEncoding | 'Windows-1258' | null {
  const text = westernText(bytes.subarray(0, 65536))
  const readings = [
    readAs(text, 'Windows-1258' as const, wordOf.VNI, decodeWindows1258),
    ...encodings.map((encoding) => readAs(text, encoding, wordOf[encoding], decoders[encoding])),
  ]
  const best = readings.reduce((a, b) => (b.evidence.length > a.evidence.length ? b : a))
  return convinces(best, 3, 3) ? best.encoding : null
}

const encodings = ['TCVN3 (ABC)', 'VNI', 'VISCII'] as const

function hasTelltales(text: string): boolean {
  telltale.lastIndex = 0
  for (let count = 0; count < leastTelltales; count++) if (!telltale.test(text)) return false
  return true
}

interface Word {
  readonly start: number
  readonly end: number
  readonly written: string
  /** Decoded; `null`: not of this code page. */
  readonly meant: string | null
  /** No syllable as it stands, one when it is decoded. */
  readonly tells: boolean
}

interface Reading<Encoding> {
  readonly encoding: Encoding
  readonly words: readonly Word[]
  readonly evidence: readonly (Conversion & { readonly written: string })[]
  /** Words that are no syllables either way. */
  readonly against: number
}

function readAs<Encoding>(text: string, encoding: Encoding, pattern: RegExp, decode: Decoder): Reading<Encoding> {
  const words: Word[] = []
  const evidence: (Conversion & { written: string })[] = []
  let against = 0
  const known = new Map<string, Omit<Word, 'start' | 'end'>>()
  for (const { 0: written, index: start } of text.matchAll(pattern)) {
    if (isAscii.test(written)) continue
    const judged = known.get(written) ?? judge(written, decode)
    known.set(written, judged)
    const word = { ...judged, start, end: start + written.length }
    words.push(word)
    if (word.tells) evidence.push({ ...word, text: word.meant ?? written })
    else if (word.meant !== null && hasLetters.test(written) && !isSyllable(written)) against++
  }
  return { encoding, words, evidence, against }
}

const isAscii = /^[\u0000-\u007F]*$/
const hasLetters = /[A-Za-z]/

function judge(written: string, decode: Decoder): Omit<Word, 'start' | 'end'> {
  const decoded = decode(written)
  if (decoded === null) return { written, meant: null, tells: false }
  const meant = inCapitals.test(written) ? decoded.toUpperCase() : decoded
  return { written, meant, tells: !isSyllable(written) && isSyllable(bare(meant)) }
}

/** Fonts for capitals have no codes of their own: `§¶NG` is all capitals. */
const inCapitals = /^(?=(?:.*[A-Z]){2})[^a-z]*$/

/** Without quotes and dashes that the code page shares with punctuation. */
const bare = (word: string): string => word.replace(/^[“‘„«–—]+|[”’»–—…]+$/g, '')

function convinces({ evidence, against }: Reading<unknown>, words: number, distinct: number): boolean {
  if (evidence.length < words || evidence.length < against * leastRatio) return false
  return new Set(evidence.map(({ written }) => written)).size >= distinct
}

/** Line by line; words that only Unicode can write stay, and so does what stands between them without a telling word. */
function conversionsOf(text: string, { words }: Reading<LegacyEncoding>): Conversion[] {
  const isWhole = words.every(({ meant }) => meant !== null)
  const conversions: Conversion[] = []
  let run: Word[] = []
  const flush = () => {
    const changed = run.filter(({ written, meant }) => meant !== written)
    const [first] = changed
    const last = changed.at(-1)
    if (first && last && (isWhole || run.some(({ tells }) => tells))) {
      conversions.push({ start: first.start, end: last.end, text: converted(text, changed, first.start) })
    }
    run = []
  }
  let lineEnd = 0
  for (const word of words) {
    if (word.start >= lineEnd) {
      flush()
      const newline = text.indexOf('\n', word.start)
      lineEnd = newline < 0 ? text.length : newline
    }
    if (word.meant === null) flush()
    else run.push(word)
  }
  flush()
  return conversions
}

function converted(text: string, words: readonly Word[], from: number): string {
  let result = ''
  let at = from
  for (const { start, end, written, meant } of words) {
    result += text.slice(at, start) + (meant ?? written)
    at = end
  }
  return result
}

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
    const skipped = /\S*$/.exec(written.slice(0, beyond))?.index ?? 0
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
