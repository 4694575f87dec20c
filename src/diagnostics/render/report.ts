import type { Location } from '../../source/source-file.ts'
import type { Severity } from '../define.ts'
import type { Diagnostic, NotEvaluated, SuppressedDiagnostic } from '../diagnostic.ts'

/** What there is to say about one file, in the order it is shown. */
export interface FileReport {
  /** As the user named it. */
  readonly path: string
  readonly diagnostics: readonly Diagnostic[]
  readonly notEvaluated: readonly NotEvaluated[]
  /** Findings that do not count, sorted by place; absent is none. */
  readonly suppressed?: readonly SuppressedDiagnostic[]
  /** It is about an office profile, no draft. */
  readonly profile?: boolean
}

export type Counts = Readonly<Record<Severity, number>>

export function countFindings(reports: readonly FileReport[]): Counts {
  const counts = { error: 0, warning: 0, hint: 0 }
  for (const { diagnostics } of reports) for (const { severity } of diagnostics) counts[severity] += 1
  return counts
}

/** About the command line, a file or a fault of ours (KL7, KL9): nothing that stands in a draft. */
export function isOfTheProgram({ definition, location }: Diagnostic): boolean {
  return location === null && /^KL[79]/.test(definition.code)
}

/** Whether it is about a draft that was there and could be looked at. */
export function isOfDraft({ profile, diagnostics }: FileReport): boolean {
  return !profile && (diagnostics.length === 0 || !diagnostics.every(isOfTheProgram))
}

const nowhere: Location = {
  source: { path: '', text: '', original: '', toOriginal: () => 0 },
  span: { start: 0, end: 0 },
}

/** What is still asked of a report that was shown: which findings, how many. The texts they point into are let go. */
export function withoutTexts(report: FileReport): FileReport {
  const lighten = (diagnostic: Diagnostic): Diagnostic => ({
    ...diagnostic,
    location: diagnostic.location && nowhere,
    related: [],
  })
  return {
    ...report,
    diagnostics: report.diagnostics.map(lighten),
    suppressed: (report.suppressed ?? []).map((entry) => ({ ...entry, diagnostic: lighten(entry.diagnostic) })),
  }
}
