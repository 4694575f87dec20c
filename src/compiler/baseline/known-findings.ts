import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { FileReport } from '../../diagnostics/render/report.ts'
import { placesOf } from '../suppressions/places.ts'

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

/** What a draft has to be told, for a later run to know it again. Sorted. */
export function fingerprints(diagnostics: readonly Diagnostic[]): readonly KnownFinding[] {
  const counted = new Map<string, KnownFinding>()
  for (const diagnostic of diagnostics) {
    const key = keyOf(diagnostic)
    const { code } = diagnostic.definition
    const count = (counted.get(key)?.count ?? 0) + placesOf(diagnostic)
    counted.set(key, { code, words: wordsOf(diagnostic), count })
  }
  return [...counted.values()].sort((a, b) => compare(a.code, b.code) || compare(a.words, b.words))
}

/** The report with what was known before set aside; of equal findings the first ones are the known. */
export function withoutKnown(report: FileReport, known: readonly KnownFinding[]): FileReport {
  const left = new Map(known.map(({ code, words, count }) => [`${code} ${words}`, count]))
  const suppressed = [...(report.suppressed ?? [])]
  const diagnostics = report.diagnostics.filter((diagnostic) => {
    const key = keyOf(diagnostic)
    const count = left.get(key) ?? 0
    const places = placesOf(diagnostic)
    if (count < places) return true
    left.set(key, count - places)
    suppressed.push({ diagnostic, by: 'baseline', reason: null })
    return false
  })
  const place = ({ location }: Diagnostic) => location?.span.start ?? -1
  suppressed.sort((a, b) => place(a.diagnostic) - place(b.diagnostic))
  return { ...report, diagnostics, suppressed }
}

function keyOf(diagnostic: Diagnostic): string {
  return `${diagnostic.definition.code} ${wordsOf(diagnostic)}`
}

function wordsOf({ location }: Diagnostic): string {
  if (!location) return ''
  const { source, span } = location
  // Far more than is kept, for white space is folded.
  const text = source.text.slice(span.start, Math.min(span.end, span.start + 4 * wordsKept))
  return Array.from(text.replace(/\s+/g, ' ').trim()).slice(0, wordsKept).join('')
}

/** By code units: the same on every machine, whatever its language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
