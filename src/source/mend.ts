import { composeMaps, identityMap, type OffsetMap, type Replacement, replaceAll } from './offset-map.ts'
import { pointAt, type Span } from './span.ts'
import type { TextEdit } from './text-edit.ts'

/** What kind of character was not taken over as it stands. */
export type MendKind = 'control' | 'invisible' | 'direction' | 'lineEnd' | 'decomposed'

/** One code point that was left out or replaced, with its places. */
export interface Mend {
  readonly kind: MendKind
  /** `null` for decomposed text, which is many. */
  readonly codePoint: number | null
  readonly count: number
  /** The first places in the mended text; at most {@link placesKept}. What was left out has no width there. */
  readonly places: readonly Span[]
  /** Write into the author's text what was read: after them the text is the same and this mend is not needed any more. */
  readonly edits: readonly TextEdit[]
}

export const placesKept = 8
/** One more than are made use of: a text with more is no draft. */
const editsKept = 20_001

/** As Unicode writes it: `U+200B`. */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
}

/** Line ends become LF: what Word (VT), printers (FF), mainframes (NEL) and the Unicode separators mean by theirs. */
const oddLineEnds = '\\u000B\\u000C\\u0085\\u2028\\u2029'
/** C0 but tab and line ends, DEL, C1 but NEL, and the two code points no XML may hold. */
const controls = '\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F\\uFFFE\\uFFFF'
const directions = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069'
const invisibles = '\\u00AD\\u180E\\u200B-\\u200D\\u2060-\\u2064\\uFEFF'

const offending = new RegExp(`\\r\\n?|[${oddLineEnds}${controls}${directions}${invisibles}]`, 'g')
const isLineEnd = new RegExp(`[${oddLineEnds}]`)
const isDirection = new RegExp(`[${directions}]`)
const isInvisible = new RegExp(`[${invisibles}]`)
const joiner = '\u200D'

export interface Mended {
  /** NFC, line ends LF, none of the characters above. */
  readonly text: string
  /** From `text` to what was given. */
  readonly map: OffsetMap
  readonly mends: readonly Mend[]
}

/** Normalises line ends, drops what cannot or must not be printed, composes to NFC. Ordinary text passes untouched. */
export function mend(original: string): Mended {
  const cleaned = clean(original)
  const composed = compose(cleaned.text)
  const map = composeMaps(composed.map, cleaned.map)
  const mends = mendsOfFound(cleaned.found, map, composed.text, original)
  if (composed.changed.length > 0) {
    mends.push({
      kind: 'decomposed',
      codePoint: null,
      count: composed.changed.length,
      places: composed.changed.slice(0, placesKept),
      edits: composingEdits(composed.changed, map, composed.text, original),
    })
  }
  return { text: composed.text, map, mends }
}

function mendsOfFound(found: readonly Found[], map: OffsetMap, text: string, original: string): Mend[] {
  const mends = new Map<
    number,
    { kind: MendKind; codePoint: number; count: number; places: Span[]; edits: TextEdit[] }
  >()
  const lineEnd = original.includes('\r\n') ? '\r\n' : '\n'
  for (const { kind, codePoint, at, text: instead } of found) {
    const entry = mends.get(codePoint) ?? { kind, codePoint, count: 0, places: [], edits: [] }
    const span = pointAt(derivedOffset(at, map.toBase, text.length))
    entry.count++
    if (entry.places.length < placesKept) entry.places.push(span)
    if (entry.edits.length < editsKept)
      entry.edits.push({ span, original: { start: at, end: at + 1 }, text: instead.replaceAll('\n', lineEnd) })
    mends.set(codePoint, entry)
  }
  return [...mends.values()]
}

/** One edit for neighbours that differ from the author's text only in how their letters are composed. */
function composingEdits(changed: readonly Span[], map: OffsetMap, text: string, original: string): TextEdit[] {
  const edits: TextEdit[] = []
  let last: { span: Span; original: Span } | null = null
  const flush = () => {
    if (last) edits.push({ ...last, text: text.slice(last.span.start, last.span.end) })
  }
  for (const span of changed) {
    if (edits.length >= editsKept) return edits
    const place = { start: map.toBaseAfter(span.start), end: map.toBase(span.end) }
    const gap: string = last ? text.slice(last.span.end, span.start) : '\n'
    if (last && !gap.includes('\n') && gap === original.slice(last.original.end, place.start)) {
      last = {
        span: { start: last.span.start, end: span.end },
        original: { start: last.original.start, end: place.end },
      }
    } else {
      flush()
      last = { span, original: place }
    }
  }
  flush()
  return edits
}

interface Found {
  readonly kind: MendKind
  readonly codePoint: number
  /** In the original. */
  readonly at: number
  /** What is read instead. */
  readonly text: string
}

function clean(original: string): { text: string; map: OffsetMap; found: Found[] } {
  const found: Found[] = []
  const replacements: Replacement[] = []
  for (const match of original.matchAll(offending)) {
    const [piece] = match
    const start = match.index
    if (piece.startsWith('\r')) {
      replacements.push({ start, length: piece.length, text: '\n' })
      continue
    }
    if (piece === joiner && joinsEmoji(original, start)) continue
    const kind = kindOf(piece)
    const text = kind === 'lineEnd' ? lineEndFor(piece) : ''
    found.push({ kind, codePoint: piece.charCodeAt(0), at: start, text })
    replacements.push({ start, length: 1, text })
  }
  return { ...replaceAll(original, replacements), found }
}

function kindOf(piece: string): MendKind {
  if (isLineEnd.test(piece)) return 'lineEnd'
  if (isDirection.test(piece)) return 'direction'
  return isInvisible.test(piece) ? 'invisible' : 'control'
}

/** A page break and a paragraph separator end the paragraph, not only the line. */
function lineEndFor(piece: string): string {
  return piece === '\f' || piece === '\u2029' ? '\n\n' : '\n'
}

/** Inside an emoji sequence the joiner is part of the picture; nowhere else has Vietnamese a use for it. */
function joinsEmoji(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at)
  const after = text.slice(at + 1, at + 3)
  return /\p{Extended_Pictographic}/u.test(before) && /^\p{Extended_Pictographic}/u.test(after)
}

/**
 * The last offset of a derived text, `length` units long, that does not lie behind `place` of what it was derived from. The
 * way back never decreases, so it can be searched.
 */
export function derivedOffset(place: number, toBase: (offset: number) => number, length: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (toBase(middle) <= place) low = middle
    else high = middle - 1
  }
  return low
}

/** A character with its combining marks, or a run of conjoining Hangul: what composition looks at as one. */
const composable = /\P{M}?\p{M}+|[\u1100-\u11FF]+/gu

/** NFC with the way back; `changed`: what was composed, in the result. */
function compose(text: string): { text: string; map: OffsetMap; changed: Span[] } {
  const whole = text.normalize('NFC')
  if (whole === text) return { text, map: identityMap, changed: [] }
  const replacements: Replacement[] = []
  const replace = (start: number, piece: string) => {
    const normal = piece.normalize('NFC')
    if (normal !== piece) replacements.push({ start, length: piece.length, text: normal })
  }
  // Between clusters only single characters can change (U+212B and its like), and rarely do.
  const replaceSingles = (start: number, stretch: string) => {
    if (stretch.normalize('NFC') === stretch) return
    let at = start
    for (const character of stretch) {
      replace(at, character)
      at += character.length
    }
  }
  let at = 0
  for (const match of text.matchAll(composable)) {
    replaceSingles(at, text.slice(at, match.index))
    replace(match.index, match[0])
    at = match.index + match[0].length
  }
  replaceSingles(at, text.slice(at))
  const { text: result, map } = replaceAll(text, replacements)
  let shift = 0
  const changed = replacements.map((replacement) => {
    const start = replacement.start + shift
    shift += replacement.text.length - replacement.length
    return { start, end: start + replacement.text.length }
  })
  return { text: result, map, changed }
}
