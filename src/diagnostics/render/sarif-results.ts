import type { Location, Region, Result } from 'sarif'
import { editRange } from '../../source/apply-edits.ts'
import { positionInOriginal } from '../../source/line-index.ts'
import type { Location as Place, SourceFile } from '../../source/source-file.ts'
import type { Span } from '../../source/span.ts'
import type { Language } from '../define.ts'
import type { Diagnostic, Fix, SuppressedDiagnostic } from '../diagnostic.ts'
import { fingerprintsOf } from '../fingerprint.ts'
import type { FileReport } from './report.ts'
import type { ArtifactTable } from './sarif-artifacts.ts'
import { levels } from './sarif-descriptors.ts'
import { messageOf, textOf } from './text.ts'

/** A finding of one file, with what it is known by and, where somebody answered for it, how. */
export interface Told {
  readonly path: string
  readonly diagnostic: Diagnostic
  readonly fingerprint: string
  readonly suppression: SuppressedDiagnostic | null
}

/** All findings of a file by place, those that were suppressed among them, so that fingerprints do not hang on suppressions. */
export function allFindings({ path, diagnostics, suppressed = [] }: FileReport): readonly Told[] {
  // The draft, then the files it includes, in the order in which their findings come.
  const files = [...new Set(diagnostics.map(({ location }) => location?.source.path ?? path))]
  const rank = ({ location }: Diagnostic) =>
    location && location.source.path !== path ? 1 + files.indexOf(location.source.path) : 0
  const start = ({ location }: Diagnostic) => location?.span.start ?? -1
  const found = [
    ...diagnostics.map((diagnostic) => ({ path, diagnostic, suppression: null })),
    ...suppressed.map((suppression) => ({ path, diagnostic: suppression.diagnostic, suppression })),
  ].sort((a, b) => rank(a.diagnostic) - rank(b.diagnostic) || start(a.diagnostic) - start(b.diagnostic))
  const fingerprints = fingerprintsOf(found.map(({ diagnostic }) => diagnostic))
  return found.map((finding, index) => ({ ...finding, fingerprint: fingerprints[index] ?? '' }))
}

export function resultOf(told: Told, ruleIndex: number, artifacts: ArtifactTable, language: Language): Result {
  const { path, diagnostic, fingerprint, suppression } = told
  const { definition, severity, location, related, fix, params } = diagnostic
  return {
    ruleId: definition.code,
    ruleIndex,
    level: levels[severity],
    message: { text: plainText(messageOf(diagnostic, language)) },
    locations: [location ? placeOf(location, artifacts) : wholeFile(path, artifacts)],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, index) => ({
        id: index + 1,
        ...placeOf(place.location, artifacts),
        message: { text: plainText(textOf(place.message, language, params)) },
      })),
    }),
    partialFingerprints: { 'ketluan/v1': fingerprint },
    ...(fix && location && { fixes: [fixOf(fix, diagnostic, location, artifacts, language)] }),
    // The rule has the provision it was declared with; the paper may lie under another guideline.
    ...(diagnostic.basis && { properties: { basis: diagnostic.basis[language] } }),
    ...(suppression && { suppressions: [suppressionOf(suppression)] }),
  }
}

function fixOf(
  fix: Fix,
  { params }: Diagnostic,
  { source }: Place,
  artifacts: ArtifactTable,
  language: Language,
): NonNullable<Result['fixes']>[number] {
  return {
    description: { text: plainText(textOf(fix.title, language, params)) },
    artifactChanges: [
      {
        artifactLocation: artifacts.locate(source.path),
        replacements: fix.edits.map((edit) => ({
          deletedRegion: regionBetween(source, editRange(source, edit)),
          insertedContent: { text: edit.text },
        })),
      },
    ],
    properties: { safe: fix.safe },
  }
}

function suppressionOf({ by, reason }: SuppressedDiagnostic): NonNullable<Result['suppressions']>[number] {
  return {
    kind: by === 'comment' ? 'inSource' : 'external',
    status: 'accepted',
    ...(reason !== null && { justification: reason }),
  }
}

function placeOf(place: Place, artifacts: ArtifactTable): Location {
  return { physicalLocation: { artifactLocation: artifacts.locate(place.source.path), region: regionOf(place) } }
}

export function wholeFile(path: string, artifacts: ArtifactTable): Location {
  return { physicalLocation: { artifactLocation: artifacts.locate(path) } }
}

function regionOf({ source, span }: Place): Region {
  return regionBetween(source, { start: source.toOriginal(span.start), end: source.toOriginal(span.end) })
}

/** `range` counts in the author's text. */
function regionBetween(source: SourceFile, range: Span): Region {
  const start = positionInOriginal(source, range.start)
  const end = positionInOriginal(source, range.end)
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
  }
}

/** SARIF takes `[words](1)` in a message for a link; what an author wrote is never one. */
export function plainText(text: string): string {
  return text.replace(/\[(?=[^[\]]*\]\()/g, '\\[')
}
