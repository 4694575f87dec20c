import type { Location, SourceFile } from '../source/source-file.ts'
import type { Span } from '../source/span.ts'
import type { Bilingual, DiagnosticDefinition, ParamValue, Severity } from './define.ts'
import type { Diagnostic, Fix, NotEvaluated, Outcome, RelatedPlace } from './diagnostic.ts'
import type { Stage } from './stage.ts'

type Params<P extends string> = [P] extends [never] ? Readonly<Record<string, never>> : Readonly<Record<P, ParamValue>>

export interface ReportDetails {
  /** Spans here are in the sink's own source unless a full location is given. */
  readonly related?: readonly { readonly message: Bilingual; readonly at: Span | Location }[]
  readonly fix?: Fix
}

/** Collects the findings of one draft; knows the stage, so call sites never decide a severity. */
export interface Sink {
  readonly source: SourceFile
  readonly stage: Stage
  report<P extends string>(
    definition: DiagnosticDefinition<P>,
    at: Span | Location,
    params: Params<P>,
    details?: ReportDetails,
  ): void
  notEvaluated(name: string, reason: Bilingual): void
  readonly diagnostics: readonly Diagnostic[]
  readonly unevaluated: readonly NotEvaluated[]
}

/** The severity of a finding in a stage. */
export function severityIn(definition: DiagnosticDefinition, stage: Stage): Severity {
  return typeof definition.severity === 'string' ? definition.severity : definition.severity[stage]
}

export function createSink(source: SourceFile, stage: Stage): Sink {
  const diagnostics: Diagnostic[] = []
  const unevaluated: NotEvaluated[] = []
  const locate = (at: Span | Location): Location => ('span' in at ? at : { source, span: at })
  return {
    source,
    stage,
    diagnostics,
    unevaluated,
    report(definition, at, params, details = {}) {
      const related: RelatedPlace[] = (details.related ?? []).map((place) => ({
        message: place.message,
        location: locate(place.at),
      }))
      diagnostics.push({
        definition,
        severity: severityIn(definition, stage),
        params,
        location: locate(at),
        related,
        fix: details.fix ?? null,
      })
    },
    notEvaluated(name, reason) {
      unevaluated.push({ name, reason })
    },
  }
}

/** A phase's value with what its sink collected. */
export function outcome<T>(value: T, sink: Sink): Outcome<T> {
  return { value, diagnostics: sink.diagnostics, notEvaluated: sink.unevaluated }
}
