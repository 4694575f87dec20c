import type { Diagnostic, NotEvaluated, Outcome, SuppressedDiagnostic } from '../diagnostics/diagnostic.ts'
import { createSink } from '../diagnostics/sink.ts'
import type { Stage } from '../diagnostics/stage.ts'
import { defaultChoices } from '../model/choices.ts'
import type { PartyDocument } from '../model/document.ts'
import { basisIn, type EditionId } from '../model/edition.ts'
import type { FieldValues } from '../model/fields.ts'
import type { PagedDocument } from '../model/paged-document.ts'
import type { Draft } from '../phases/1-parse/draft.ts'
import { include, type TextLoader } from '../phases/1-parse/include.ts'
import { parse } from '../phases/1-parse/parse.ts'
import { read } from '../phases/1-parse/read.ts'
import { analyse } from '../phases/2-analyse/analyse.ts'
import { check } from '../phases/3-check/check.ts'
import { compose } from '../phases/4-compose/compose.ts'
import type { ImageLoader } from '../phases/4-compose/image.ts'
import { typeset } from '../phases/5-typeset/typeset.ts'
import { offsetIn } from '../source/joined-source.ts'
import type { SourceFile } from '../source/source-file.ts'
import type { Foreign } from './plugins/office-plugins.ts'
import { withSeverities } from './profile/severities.ts'
import type { Profile } from './profile.ts'
import { suppress } from './suppressions/suppress.ts'
import { tellByFile } from './tell-by-file.ts'
import { noStopwatch, type Stopwatch } from './timings.ts'
import { withoutUnreadable } from './unreadable-words.ts'

export interface CompileOptions {
  readonly stage: Stage
  /** Forced edition; `null`: by the paper's date. */
  readonly edition: EditionId | null
  readonly profile: Profile | null
  /** Fields given on the command line; they win over draft and profile. */
  readonly overrides: FieldValues
  /** Absent: nobody wants to know how long the phases take. */
  readonly clock?: Stopwatch | undefined
  /** Pictures by their address in the draft; absent: none can be placed. */
  readonly image?: ImageLoader | undefined
  /** For paper printed on both sides. */
  readonly twoSided?: boolean | undefined
  /** Files that the draft names as appendices; absent: they are known by name only. */
  readonly include?: TextLoader | undefined
  /** What plug-ins found in this very text. */
  readonly foreign?: Foreign | undefined
}

export interface Compilation {
  /** With the files it includes; `null` when the bytes could not be read as text at all. */
  readonly source: SourceFile | null
  readonly document: PartyDocument | null
  readonly paged: PagedDocument | null
  /** Sorted by place, each placed in the file it is about: the draft, then those it includes. */
  readonly diagnostics: readonly Diagnostic[]
  readonly notEvaluated: readonly NotEvaluated[]
  /** Findings that comments in the draft speak for. Sorted by place. */
  readonly suppressed: readonly SuppressedDiagnostic[]
}

/** One draft through all five phases. Never throws for what an author wrote. */
export function compile(bytes: Uint8Array, path: string, options: CompileOptions): Compilation {
  return compileInSteps(bytes, path, options).finish()
}

/** A draft on its way. */
export interface CompileSteps extends Pick<Compilation, 'source' | 'document' | 'paged'> {
  /** What reading and parsing had to say: with an error among it the text was not understood as it was meant. */
  readonly misread: readonly Diagnostic[]
  /** Checks what was set; asked again, it gives the same answer. */
  finish(): Compilation
}

/**
 * The pages first and the findings when asked for: who watches a draft sees the paper before it is checked. The only place
 * that knows the order of the phases.
 */
export function compileInSteps(bytes: Uint8Array, path: string, options: CompileOptions): CompileSteps {
  const { stage, image, twoSided = false, clock = noStopwatch } = options
  const reading = clock.time('read', () => read(bytes, path, { stage }))
  const ownText = reading.value
  if (!ownText) {
    const nothing = { source: null, document: null, paged: null }
    return {
      ...nothing,
      misread: reading.diagnostics,
      finish: () => ({ ...nothing, ...gathered([reading]), suppressed: [] }),
    }
  }
  const parsing = clock.time('parse', () => parse(ownText, { stage }))
  const { edition, overrides, include: load } = options
  const including = load
    ? clock.time('parse', () => include(parsing.value, load, { stage }))
    : nothingFrom(parsing.value)
  const draft = including.value
  const { source } = draft
  const profile = options.profile?.values ?? {}
  const analysing = clock.time('analyse', () => analyse(draft, { stage, edition, profile, overrides }))
  const document = analysing.value
  const composing = clock.time('compose', () => compose(document, { source, stage, twoSided, ...(image && { image }) }))
  const typesetting = clock.time('typeset', () => typeset(composing.value, { source, stage }))
  const paged = typesetting.value
  let finished: Compilation | null = null
  const finish = (): Compilation => {
    const checking = check(document, draft, { stage, choices: options.profile?.choices ?? defaultChoices })
    const outside = options.foreign ? [foreignOutcome(options.foreign, source, stage)] : []
    const all = gathered([reading, parsing, including, analysing, checking, composing, typesetting, ...outside])
    const found = { ...all, diagnostics: withoutUnreadable(all.diagnostics, reading.diagnostics, source) }
    const judged = suppress(draft, document, found, stage, options.foreign?.definitions)
    const byFile = (diagnostic: Diagnostic) => tellByFile(diagnostic, source)
    const cited = (diagnostic: Diagnostic) => withBasis(diagnostic, document.edition)
    const diagnostics = sortByPlace(
      withSeverities(judged.diagnostics, options.profile?.severities).map(cited).flatMap(byFile),
      source,
    )
    const suppressed = judged.suppressed.flatMap(({ diagnostic, ...by }) =>
      byFile(cited(diagnostic)).map((one) => ({ ...by, diagnostic: one })),
    )
    const { notEvaluated } = found
    return { source, document, paged, diagnostics, notEvaluated, suppressed }
  }
  return {
    source,
    document,
    paged,
    misread: [...reading.diagnostics, ...parsing.diagnostics, ...including.diagnostics],
    finish: () => {
      finished ??= clock.time('check', finish)
      return finished
    },
  }
}

/** What plug-ins found, as an outcome beside those of the phases. */
function foreignOutcome(
  { findings, problems, notEvaluated }: Foreign,
  source: SourceFile,
  stage: Stage,
): Outcome<null> {
  const sink = createSink(source, stage)
  for (const { definition, span, params } of findings) sink.report<string>(definition, span, params)
  return { value: null, diagnostics: [...sink.diagnostics, ...problems], notEvaluated }
}

/** Whatever the finding was declared with, a paper is judged by the guideline of its own day. */
function withBasis(diagnostic: Diagnostic, edition: EditionId): Diagnostic {
  const basis = basisIn(diagnostic.definition.basis, edition)
  return basis ? { ...diagnostic, basis } : diagnostic
}

function gathered(outcomes: readonly Outcome<unknown>[]): {
  readonly diagnostics: Diagnostic[]
  readonly notEvaluated: NotEvaluated[]
} {
  return {
    diagnostics: outcomes.flatMap((outcome) => outcome.diagnostics),
    notEvaluated: outcomes.flatMap((outcome) => outcome.notEvaluated),
  }
}

function nothingFrom(value: Draft): Outcome<Draft> {
  return { value, diagnostics: [], notEvaluated: [] }
}

/** By offset in the whole text; findings without a place first; equal places by code. */
function sortByPlace(diagnostics: readonly Diagnostic[], source: SourceFile): Diagnostic[] {
  const place = ({ location }: Diagnostic) => (location ? (offsetIn(source, location) ?? -1) : -1)
  // Codes are plain ASCII; the first comparison by a language costs eight milliseconds of a cold start.
  const order = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1)
  return [...diagnostics].sort((a, b) => place(a) - place(b) || order(a.definition.code, b.definition.code))
}
