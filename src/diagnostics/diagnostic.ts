import type { Location } from '../source/source-file.ts'
import type { TextEdit } from '../source/text-edit.ts'
import type { Bilingual, DiagnosticDefinition, ParamValue, Severity } from './define.ts'

/** A further place that explains the finding, e.g. the first of two sections IV. */
export interface RelatedPlace {
  readonly message: Bilingual
  readonly location: Location
}

/** A mend the tool can apply. Unsafe ones change what the paper says and are applied only on demand. */
export interface Fix {
  readonly title: Bilingual
  readonly safe: boolean
  /** Too far-reaching for `--fix=unsafe` too: applied only when the finding is asked for by code or name. */
  readonly byName?: boolean
  /** All in the diagnostic's own file. */
  readonly edits: readonly TextEdit[]
}

/** One finding. Text is made of it only at the edge (`render/`). */
export interface Diagnostic {
  readonly definition: DiagnosticDefinition
  readonly severity: Severity
  readonly params: Readonly<Record<string, ParamValue>>
  /** The provision in the guideline that governs the paper, where it is another one than the definition's. */
  readonly basis?: Bilingual
  /** `null` when the file itself could not be read or the finding is about the command line. */
  readonly location: Location | null
  readonly related: readonly RelatedPlace[]
  readonly fix: Fix | null
}

/** A finding somebody answered for: it is told where a format has room for that, and counts for nothing. */
export interface SuppressedDiagnostic {
  readonly diagnostic: Diagnostic
  /** A comment in the draft, or a file of findings known before. */
  readonly by: 'comment' | 'baseline'
  /** In the author's words; `null` for a finding known before. */
  readonly reason: string | null
}

/** A check that could not be made, and why; never reported as a pass. */
export interface NotEvaluated {
  /** The rule's kebab name. */
  readonly name: string
  readonly reason: Bilingual
}

/** What a phase returns: mistakes of the author are values. */
export interface Outcome<T> {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
  readonly notEvaluated: readonly NotEvaluated[]
}
