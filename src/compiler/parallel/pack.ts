import type { DiagnosticDefinition } from '../../diagnostics/define.ts'
import type { Diagnostic, SuppressedDiagnostic } from '../../diagnostics/diagnostic.ts'
import type { FileReport } from '../../diagnostics/render/report.ts'
import { sourceOf } from '../../source/decode.ts'
import { type LineIndex, lineIndex } from '../../source/line-index.ts'
import type { Location, SourceFile } from '../../source/source-file.ts'
import type { Span } from '../../source/span.ts'
import { catalogue } from '../catalogue.ts'
import type { CheckedDraft, MendedDraft } from '../check-draft.ts'

/**
 * A checked draft as it crosses from one thread to another: plain data. A finding goes by its code, a text as its author
 * wrote it; on the other side they are what they were.
 */
export interface PackedCheck extends Omit<CheckedDraft, 'report' | 'mended'> {
  readonly report: PackedReport
  readonly mended: PackedMend | null
}

interface PackedMend extends Omit<MendedDraft, 'report' | 'made'> {
  readonly report: PackedReport
  readonly made: readonly { readonly code: string; readonly count: number }[]
}

export interface PackedReport extends Omit<FileReport, 'diagnostics' | 'suppressed'> {
  readonly sources: readonly { readonly path: string; readonly original: string }[]
  readonly diagnostics: readonly PackedDiagnostic[]
  readonly suppressed: readonly (Omit<SuppressedDiagnostic, 'diagnostic'> & { readonly diagnostic: PackedDiagnostic })[]
}

interface PackedDiagnostic extends Omit<Diagnostic, 'definition' | 'location' | 'related'> {
  readonly code: string
  readonly location: PackedLocation | null
  readonly related: readonly {
    readonly message: Diagnostic['related'][number]['message']
    readonly location: PackedLocation
  }[]
}

interface PackedLocation {
  /** Index among the report's sources. */
  readonly source: number
  readonly span: Span
}

export function packCheck({ report, mended, ...rest }: CheckedDraft): PackedCheck {
  const packed = mended && {
    bytes: mended.bytes,
    report: packReport(mended.report),
    made: mended.made.map(({ definition, count }) => ({ code: definition.code, count })),
  }
  return { ...rest, report: packReport(report), mended: packed }
}

export function unpackCheck({ report, mended, ...rest }: PackedCheck): CheckedDraft {
  const unpacked = mended && {
    bytes: mended.bytes,
    report: unpackReport(mended.report),
    made: mended.made.map(({ code, count }) => ({ definition: definitionOf(code), count })),
  }
  return { ...rest, report: unpackReport(report), mended: unpacked }
}

export function packReport({ diagnostics, suppressed = [], ...rest }: FileReport): PackedReport {
  const sources: SourceFile[] = []
  const indexOf = (source: SourceFile) => {
    const known = sources.indexOf(source)
    return known < 0 ? sources.push(source) - 1 : known
  }
  const place = ({ source, span }: Location): PackedLocation => ({ source: indexOf(source), span })
  const pack = ({ definition, location, related, ...finding }: Diagnostic): PackedDiagnostic => ({
    ...finding,
    code: definition.code,
    location: location && place(location),
    related: related.map(({ message, location }) => ({ message, location: place(location) })),
  })
  const found = diagnostics.map(pack)
  const answered = suppressed.map(({ diagnostic, ...by }) => ({ ...by, diagnostic: pack(diagnostic) }))
  const texts = sources.map(({ path, original }) => ({ path, original }))
  return { ...rest, diagnostics: found, suppressed: answered, sources: texts }
}

export function unpackReport({ diagnostics, suppressed, sources, ...rest }: PackedReport): FileReport {
  const texts = sources.map(lateSource)
  const place = ({ source, span }: PackedLocation): Location => {
    const text = texts[source]
    if (!text) throw new RangeError(`no source ${source}`)
    return { source: text, span }
  }
  const unpack = ({ code, location, related, ...finding }: PackedDiagnostic): Diagnostic => ({
    ...finding,
    definition: definitionOf(code),
    location: location && place(location),
    related: related.map(({ message, location }) => ({ message, location: place(location) })),
  })
  return {
    ...rest,
    diagnostics: diagnostics.map(unpack),
    suppressed: suppressed.map(({ diagnostic, ...by }) => ({ ...by, diagnostic: unpack(diagnostic) })),
  }
}

const definitions = new Map(catalogue.map((definition) => [definition.code as string, definition]))

function definitionOf(code: string): DiagnosticDefinition {
  const definition = definitions.get(code)
  if (!definition) throw new RangeError(`no finding ${code}`)
  return definition
}

/** The text is read anew only if somebody asks for a place in it. */
function lateSource({ path, original }: { readonly path: string; readonly original: string }): SourceFile {
  let source: SourceFile | undefined
  let lines: LineIndex | undefined
  const read = () => {
    source ??= sourceOf(original, path)
    return source
  }
  return {
    path,
    original,
    get text() {
      return read().text
    },
    toOriginal: (offset) => read().toOriginal(offset),
    get lines() {
      lines ??= lineIndex(original)
      return lines
    },
  }
}
