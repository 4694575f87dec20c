import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { FileReport } from '../../diagnostics/render/report.ts'
import type { Location } from '../../source/source-file.ts'
import { partByPlace, placesOf, shownPlaces } from '../suppressions/places.ts'

/**
 * Findings of drafts as they are recognised again: by the draft's path, the code and the words they stand at, never by line
 * or column. The same words may be there several times.
 */
export type KnownFindings = ReadonlyMap<string, readonly KnownFinding[]>

export interface KnownFinding {
  readonly code: string
  /** White space folded, cut; empty for what is missing, which has no words. */
  readonly words: string
  readonly count: number
}

const wordsKept = 120

/** What a draft has to be told, for a later run to know it again: each place by itself. Sorted. */
export function fingerprints(diagnostics: readonly Diagnostic[]): readonly KnownFinding[] {
  const counted = new Map<string, KnownFinding>()
  const add = (code: string, words: string, places: number) => {
    const key = `${code} ${words}`
    counted.set(key, { code, words, count: (counted.get(key)?.count ?? 0) + places })
  }
  for (const diagnostic of diagnostics) {
    const { code } = diagnostic.definition
    const shown = shownPlaces(diagnostic)
    for (const place of shown) add(code, wordsAt(place), 1)
    const hidden = placesOf(diagnostic) - shown.length
    if (hidden > 0) add(code, wordsAt(diagnostic.location), hidden)
  }
  return [...counted.values()].sort((a, b) => compare(a.code, b.code) || compare(a.words, b.words))
}

/** A report as a baseline leaves it. */
export interface FreshReport {
  readonly report: FileReport
  /** How many of the known places the draft no longer has. */
  readonly gone: number
}

/** The report with what was known before set aside, place by place; of equal ones the first are the known. */
export function withoutKnown(report: FileReport, known: readonly KnownFinding[]): FreshReport {
  const left = new Map(known.map(({ code, words, count }) => [`${code} ${words}`, count]))
  const take = (code: string, words: string, wanted: number): number => {
    const key = `${code} ${words}`
    const taken = Math.min(wanted, left.get(key) ?? 0)
    if (taken > 0) left.set(key, (left.get(key) ?? 0) - taken)
    return taken
  }
  const suppressed = [...(report.suppressed ?? [])]
  const diagnostics = report.diagnostics.flatMap((diagnostic): Diagnostic[] => {
    const { code } = diagnostic.definition
    const shown = shownPlaces(diagnostic)
    const knownPlaces = new Set(shown.filter((place) => take(code, wordsAt(place), 1) === 1))
    const hidden = Math.max(0, placesOf(diagnostic) - shown.length)
    const unknown = hidden - take(code, wordsAt(diagnostic.location), hidden)
    if (knownPlaces.size === 0) return [diagnostic]
    if (knownPlaces.size === shown.length) {
      // What is new is among those that are not shown.
      if (unknown > 0) return [diagnostic]
      suppressed.push({ diagnostic, by: 'baseline', reason: null })
      return []
    }
    const { inside, outside } = partByPlace(diagnostic, (place) => knownPlaces.has(place))
    if (inside) suppressed.push({ diagnostic: inside, by: 'baseline', reason: null })
    return outside
      ? [{ ...outside, params: { ...outside.params, count: shown.length - knownPlaces.size + unknown } }]
      : []
  })
  const place = ({ location }: Diagnostic) => location?.span.start ?? -1
  suppressed.sort((a, b) => place(a.diagnostic) - place(b.diagnostic))
  const gone = [...left.values()].reduce((sum, count) => sum + count, 0)
  return { report: { ...report, diagnostics, suppressed }, gone }
}

/** Characters of its line on either side that tell one blank from another. */
const besideBlank = 16

function wordsAt(location: Location | null): string {
  if (!location) return ''
  const { source, span } = location
  // Far more than is kept, for white space is folded.
  const text = folded(source.text.slice(span.start, Math.min(span.end, span.start + 4 * wordsKept)))
  if (text !== '' || span.start === span.end) return text
  const before = source.text.slice(Math.max(0, span.start - besideBlank), span.start)
  const after = source.text.slice(span.end, span.end + besideBlank)
  return folded(`${before.slice(before.lastIndexOf('\n') + 1)} ${after.split('\n', 1)[0]}`)
}

function folded(text: string): string {
  return Array.from(text.replace(/\s+/g, ' ').trim()).slice(0, wordsKept).join('')
}

/** By code units: the same on every machine, whatever its language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
