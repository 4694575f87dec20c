import type { Bilingual } from '../../diagnostics/define.ts'
import type { Edition, EditionId } from '../../model/edition.ts'
import type { MeasuredPaper } from '../measured-paper.ts'
import type { Parts } from '../parts.ts'

/** `not-measurable` is no pass: the file does not tell, or not in a way that can be trusted. */
export type Verdict = 'same' | 'different' | 'not-measurable'

/** What one look at a paper gave. */
export interface Measurement {
  readonly expected: Bilingual
  readonly measured: Bilingual
  readonly verdict: Verdict
}

export interface MeasureContext {
  readonly paper: MeasuredPaper
  readonly parts: Parts
  readonly edition: Edition
}

/** The parts of the official layout a clause can belong to. */
export type Topic =
  | 'page'
  | 'title'
  | 'issuer'
  | 'number'
  | 'date'
  | 'type'
  | 'body'
  | 'signature'
  | 'seal'
  | 'recipients'
  | 'optional'
  | 'appendix'
  | 'copy'

interface ClauseBase {
  /** Permanent, e.g. `page.margin.left`. */
  readonly id: string
  readonly topic: Topic
  /** Where it stands in each edition. */
  readonly provision: Readonly<Record<EditionId, string>>
  /** What of the paper it is about. */
  readonly part: Bilingual
}

/** A clause a ruler can be put to. */
export interface MeasuredClause extends ClauseBase {
  readonly kind: 'measured'
  /** What is looked at, for the list of clauses. */
  readonly how: Bilingual
  /** `null` where the paper has no such part and need not have one. */
  measure(context: MeasureContext): Measurement | null
}

/** A clause no file can show to be kept. */
export interface UnmeasurableClause extends ClauseBase {
  readonly kind: 'unmeasurable'
  readonly reason: Bilingual
}

export type Clause = MeasuredClause | UnmeasurableClause

/** The provision in HD05; HD36 is cited as a whole, for its text could be read in part only. */
export function provisions(hd05: string): Readonly<Record<EditionId, string>> {
  return { hd05: `HD05 ${hd05}`, hd36: 'HD36' }
}

export function clause(parts: Omit<MeasuredClause, 'kind'>): MeasuredClause {
  return { kind: 'measured', ...parts }
}

export function unmeasurable(parts: Omit<UnmeasurableClause, 'kind'>): UnmeasurableClause {
  return { kind: 'unmeasurable', ...parts }
}

/** A plain comparison: what was wanted, what was found. */
export function compare(expected: Bilingual, measured: Bilingual | null, holds: boolean): Measurement {
  if (measured === null) return { expected, measured: unknown, verdict: 'not-measurable' }
  return { expected, measured, verdict: holds ? 'same' : 'different' }
}

export const unknown: Bilingual = { vi: 'không đo được', en: 'cannot be measured' }
export const absent: Bilingual = { vi: 'không thấy', en: 'not there' }
