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
  /** All in the diagnostic's own file. */
  readonly edits: readonly TextEdit[]
}

/** One finding. Text is made of it only at the edge (`render/`). */
export interface Diagnostic {
  readonly definition: DiagnosticDefinition
  readonly severity: Severity
  readonly params: Readonly<Record<string, ParamValue>>
  /** `null` when the file itself could not be read or the finding is about the command line. */
  readonly location: Location | null
  readonly related: readonly RelatedPlace[]
  readonly fix: Fix | null
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
