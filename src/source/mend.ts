import { composeMaps, identityMap, type OffsetMap, type Replacement, replaceAll } from './offset-map.ts'

/** What kind of character was not taken over as it stands. */
export type MendKind = 'control' | 'invisible' | 'direction' | 'lineEnd' | 'decomposed'

/** One code point that was left out or replaced, with its places. */
export interface Mend {
  readonly kind: MendKind
  /** `null` for decomposed text, which is many. */
  readonly codePoint: number | null
  readonly count: number
  /** The first places, as offsets of the mended text; at most {@link placesKept}. */
  readonly places: readonly number[]
}

export const placesKept = 8

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
  const mends = new Map<string, { kind: MendKind; codePoint: number | null; count: number; places: number[] }>()
  const note = (kind: MendKind, codePoint: number | null, original: number) => {
    const key = `${kind}${codePoint}`
    const entry = mends.get(key) ?? { kind, codePoint, count: 0, places: [] }
    entry.count++
    if (entry.places.length < placesKept) entry.places.push(original)
    mends.set(key, entry)
  }
  for (const { kind, codePoint, at } of cleaned.found) note(kind, codePoint, at)
  const map = composeMaps(composed.map, cleaned.map)
  for (const entry of mends.values()) entry.places = entry.places.map((place) => offsetOf(place, map, composed.text))
  for (const at of composed.changed) note('decomposed', null, at)
  return { text: composed.text, map, mends: [...mends.values()] }
}

interface Found {
  readonly kind: MendKind
  readonly codePoint: number
  /** In the original. */
  readonly at: number
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
    found.push({ kind, codePoint: piece.charCodeAt(0), at: start })
    replacements.push({ start, length: 1, text: kind === 'lineEnd' ? lineEndFor(piece) : '' })
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
  const pictograph = /\p{Extended_Pictographic}/u
  const before = text.slice(Math.max(0, at - 3), at)
  const after = text.slice(at + 1, at + 3)
  return pictograph.test(before) && new RegExp(`^${pictograph.source}`, 'u').test(after)
}

/** The last offset of the mended text that does not lie behind `place`. The map never decreases, so it can be searched. */
function offsetOf(place: number, map: OffsetMap, text: string): number {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (map.toBase(middle) <= place) low = middle
    else high = middle - 1
  }
  return low
}

/** A character with its combining marks, or a run of conjoining Hangul: what composition looks at as one. */
const composable = /\P{M}?\p{M}+|[\u1100-\u11FF]+/gu

/** NFC with the way back; `changed`: offsets in the result. */
function compose(text: string): { text: string; map: OffsetMap; changed: number[] } {
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
    return start
  })
  return { text: result, map, changed }
}
