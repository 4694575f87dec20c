import { editRange } from '../../source/apply-edits.ts'
import { positionInOriginal, positionOf } from '../../source/line-index.ts'
import type { Location, Position } from '../../source/source-file.ts'
import type { TextEdit } from '../../source/text-edit.ts'
import type { Language } from '../define.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { countFindings, type FileReport } from './report.ts'
import { basisOf, helpOf, messageOf, textOf } from './text.ts'

/** Where a finding about a whole file points, so that every finding has a place that tools can use. */
const fileStart: Position = { line: 1, column: 1, offset: 0 }

/** How long a step of the run took. */
export interface TimedStep {
  readonly step: string
  readonly format: string | null
  readonly milliseconds: number
}

/** The findings as the published JSON (`version: 1`), one object, with a line end. */
export function renderJson(
  reports: readonly FileReport[],
  language: Language,
  timings: readonly TimedStep[] = [],
): string {
  const counts = countFindings(reports)
  const json = {
    version: 1,
    files: reports.map((report) => ({
      path: report.path,
      diagnostics: report.diagnostics.map((diagnostic) => diagnosticJson(diagnostic, report.path, language)),
      ...suppressedJson(report, language),
    })),
    notEvaluated: reports.flatMap((report) =>
      report.notEvaluated.map(({ name, reason }) => ({ path: report.path, name, reason: textOf(reason, language) })),
    ),
    summary: { files: reports.length, errors: counts.error, warnings: counts.warning, hints: counts.hint },
    ...(timings.length > 0 && { timings }),
  }
  return `${JSON.stringify(json, null, 2)}\n`
}

/** Present only where there are any: what somebody answered for, beside what counts. */
function suppressedJson({ path, suppressed = [] }: FileReport, language: Language) {
  if (suppressed.length === 0) return {}
  const entries = suppressed.map(({ diagnostic, by, reason }) => ({
    ...diagnosticJson(diagnostic, path, language),
    by,
    reason,
  }))
  return { suppressed: entries }
}

/** One finding of the published JSON, its places in the author's text; `path`: of the draft it is told of. */
export function diagnosticJson(diagnostic: Diagnostic, path: string, language: Language) {
  const { definition, severity, location, related, fix } = diagnostic
  return {
    code: definition.code,
    name: definition.name,
    severity,
    tier: definition.tier,
    basis: basisOf(diagnostic, language),
    message: messageOf(diagnostic, language),
    help: helpOf(diagnostic, language),
    ...placeJson(location, path),
    related: related.map((place) => ({ message: textOf(place.message, language), ...placeJson(place.location, path) })),
    fix: fix && {
      title: textOf(fix.title, language),
      safe: fix.safe,
      edits: fix.edits.map((edit) => ({
        ...editPlaceJson(location, edit),
        text: edit.text,
      })),
    },
  }
}

/** `file` tells of a place in another file than the draft `path`: in one that it includes. */
function placeJson(
  location: Location | null,
  path: string,
): { readonly file?: string; readonly start: Position; readonly end: Position } {
  if (!location) return { start: fileStart, end: fileStart }
  const { source, span } = location
  return {
    ...(source.path !== path && { file: source.path }),
    start: positionOf(source, span.start),
    end: positionOf(source, span.end),
  }
}

function editPlaceJson(location: Location | null, edit: TextEdit) {
  if (!location) return { start: fileStart, end: fileStart }
  const { start, end } = editRange(location.source, edit)
  return { start: positionInOriginal(location.source, start), end: positionInOriginal(location.source, end) }
}
