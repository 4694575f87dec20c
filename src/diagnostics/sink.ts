import type { Location, SourceFile } from '../source/source-file.ts'
import type { Span } from '../source/span.ts'
import { moreOfOneKind } from './catalogue/text.ts'
import type { Bilingual, DiagnosticDefinition, ParamValue, Severity } from './define.ts'
import type { Diagnostic, Fix, NotEvaluated, Outcome, RelatedPlace } from './diagnostic.ts'
import type { Stage } from './stage.ts'

type Params<P extends string> = [P] extends [never] ? Readonly<Record<string, never>> : Readonly<Record<P, ParamValue>>

export interface ReportDetails {
  /** Spans here are in the sink's own source unless a full location is given. */
  readonly related?: readonly { readonly message: Bilingual; readonly at: Span | Location }[]
  readonly fix?: Fix
}

/**
 * Nobody reads a thousand findings of one kind or a thousand places of one finding, nor mends by twenty thousand edits: four
 * megabytes of slips would fill the memory with them. Those that are left out are counted by a finding of its own.
 */
export const most = { ofOneKind: 1000, places: 1000, edits: 20_000 } as const

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

/** A sink for one phase of one draft. Reports KL1007 in place of what it leaves out. */
export function createSink(source: SourceFile, stage: Stage): Sink {
  const diagnostics: Diagnostic[] = []
  const unevaluated: NotEvaluated[] = []
  const locate = (at: Span | Location): Location => ('span' in at ? at : { source, span: at })
  const told = new Map<DiagnosticDefinition, number>()
  const leftOut = new Map<DiagnosticDefinition, { count: number; readonly code: string; readonly limit: number }>()
  const leaveOut = (definition: DiagnosticDefinition, at: Span | Location) => {
    const known = leftOut.get(definition)
    if (known) {
      known.count++
      return
    }
    const params = { count: 1, code: definition.code, limit: most.ofOneKind }
    leftOut.set(definition, params)
    const severity = severityIn(moreOfOneKind, stage)
    diagnostics.push({ definition: moreOfOneKind, severity, params, location: locate(at), related: [], fix: null })
  }
  return {
    source,
    stage,
    diagnostics,
    unevaluated,
    report(definition, at, params, details = {}) {
      const count = (told.get(definition) ?? 0) + 1
      told.set(definition, count)
      if (count > most.ofOneKind) {
        leaveOut(definition, at)
        return
      }
      const related: RelatedPlace[] = (details.related ?? []).slice(0, most.places).map((place) => ({
        message: place.message,
        location: locate(place.at),
      }))
      diagnostics.push({
        definition,
        severity: severityIn(definition, stage),
        params,
        location: locate(at),
        related,
        fix: details.fix && details.fix.edits.length <= most.edits ? details.fix : null,
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
