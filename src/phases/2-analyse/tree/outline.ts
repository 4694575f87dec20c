import type { Label } from '../../../model/labels.ts'
import type { Entry, TextEntry } from '../paragraphs.ts'
import { isCapitals } from '../zones/words.ts'

/**
 * The level of every entry: part (`A.`, `Phần I`) -1, section 0, `1.` 1, `1.1.` 2 …, `a)` 12, `1)` below them 14, dash 20, `+` 21, `a)` that
 * a dash leads to 22; `null` for paragraphs and tables, which belong where they stand. Labels decide; Markdown depth speaks
 * only for headings without one.
 */
export type Rank = number | null

export interface Placed<E extends Entry = Entry> {
  readonly entry: E
  readonly rank: Rank
}

export const partRank = -1
export const sectionRank = 0
const letterRank = 12
const innerArabicRank = 14
export const dashRank = 20
export const plusRank = 21
/** Points under a dash that ends in a colon: `- Các việc sau:` / `a) …`. */
export const pointRank = 22

/** Ranks all entries of a body. */
export function outline(entries: readonly Entry[]): Placed[] {
  const traits = traitsOf(entries)
  return withPoints(entries.map((entry) => ({ entry, rank: entry.type === 'text' ? rankOf(entry, traits) : null })))
}

/**
 * `a)` right behind a dash that ends in a colon begins points of that dash, not of the division around it; they go on as long as
 * their letters do.
 */
function withPoints(placed: readonly Placed[]): Placed[] {
  let dash: TextEntry | null = null
  let expected = 0
  return placed.map(({ entry, rank }): Placed => {
    if (entry.type !== 'text' || rank === null) {
      if (entry.type === 'end') dash = null
      return { entry, rank }
    }
    if (rank === dashRank || rank === plusRank) {
      dash = entry.text.endsWith(':') ? entry : null
      expected = 1
    } else if (dash && rank === letterRank && entry.label?.kind === 'letter' && entry.label.value === expected) {
      expected++
      return { entry, rank: pointRank }
    } else dash = null
    return { entry, rank }
  })
}

interface Traits {
  readonly roman: boolean
  readonly arabic: boolean
  /** `1.` and `1)` in one body: the brackets are the lower level. */
  readonly mixedArabic: boolean
  /** Smallest Markdown depth of headings with such a label; `Infinity` where they are no Markdown headings. */
  readonly romanDepth: number
  readonly arabicDepth: number
  /** Smallest depth of headings without label. */
  readonly bareDepth: number
}

function traitsOf(entries: readonly Entry[]): Traits {
  const texts = entries.filter((entry): entry is TextEntry => entry.type === 'text')
  const labelled = (kind: Label['kind']) => texts.filter((entry) => entry.label?.kind === kind)
  const minDepth = (list: readonly TextEntry[]) =>
    list.reduce((least, { depth }) => (depth > 0 && depth < least ? depth : least), Number.POSITIVE_INFINITY)
  const arabic = labelled('arabic')
  const separators = new Set(
    arabic.map(({ label }) => (label?.kind === 'arabic' && label.depth === 1 ? label.separator : null)),
  )
  return {
    roman: labelled('roman').length > 0,
    arabic: arabic.length > 0,
    // `2)` between `1.` and `3.` is a slip of their level: a level of its own begins with `1)`.
    mixedArabic:
      arabic.some(({ label }) => label?.kind === 'arabic' && label.separator === ')' && label.value === 1) &&
      (separators.has('.') || separators.has('-') || separators.has('/')),
    romanDepth: minDepth(labelled('roman')),
    arabicDepth: minDepth(arabic),
    bareDepth: minDepth(texts.filter((entry) => entry.label === null)),
  }
}

function rankOf(entry: TextEntry, traits: Traits): Rank {
  const { label } = entry
  if (!label) return isBareHeading(entry) ? bareRank(entry, traits) : null
  switch (label.kind) {
    case 'part':
      return partRank
    case 'roman':
      return sectionRank
    case 'arabic':
      return traits.mixedArabic && label.separator === ')' && entry.depth === 0
        ? innerArabicRank
        : Math.min(label.depth, letterRank - 1)
    case 'letter':
      return letterRank
    case 'dash':
      return label.text === '+' ? plusRank : dashRank
  }
}

/** A heading without label: by Markdown, or a bold line in capitals, or by the data of a YAML draft. */
function isBareHeading(entry: TextEntry): boolean {
  if (entry.mark) return entry.mark.kind === 'division'
  return (entry.depth > 0 || (entry.bold && isCapitals(entry.text))) && entry.text !== ''
}

function bareRank(entry: TextEntry, traits: Traits): number {
  // Only labels tell whether the top of a YAML body is made of sections or, without a Roman level, of items.
  if (entry.mark) return !traits.roman && traits.arabic ? Math.max(entry.mark.level, 1) : entry.mark.level
  if (isCapitals(entry.text)) return sectionRank
  if (traits.roman)
    return entry.depth > 0 && entry.depth <= traits.romanDepth && traits.romanDepth < 7 ? sectionRank : 1
  if (traits.arabic && entry.depth >= traits.arabicDepth) return 1
  return Math.min(entry.depth - traits.bareDepth, letterRank - 1)
}
