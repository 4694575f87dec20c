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
