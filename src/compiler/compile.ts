import type { Diagnostic, NotEvaluated, Outcome, SuppressedDiagnostic } from '../diagnostics/diagnostic.ts'
import type { Stage } from '../diagnostics/stage.ts'
import { defaultChoices } from '../model/choices.ts'
import type { PartyDocument } from '../model/document.ts'
import type { EditionId } from '../model/edition.ts'
import type { FieldValues } from '../model/fields.ts'
import type { PagedDocument } from '../model/paged-document.ts'
import { parse } from '../phases/1-parse/parse.ts'
import { read } from '../phases/1-parse/read.ts'
import { analyse } from '../phases/2-analyse/analyse.ts'
import { check } from '../phases/3-check/check.ts'
import { compose } from '../phases/4-compose/compose.ts'
import { typeset } from '../phases/5-typeset/typeset.ts'
import type { SourceFile } from '../source/source-file.ts'
import { withSeverities } from './profile/severities.ts'
import type { Profile } from './profile.ts'
import { suppress } from './suppressions/suppress.ts'

export interface CompileOptions {
  readonly stage: Stage
  /** Forced edition; `null`: by the paper's date. */
  readonly edition: EditionId | null
  readonly profile: Profile | null
  /** Fields given on the command line; they win over draft and profile. */
  readonly overrides: FieldValues
}

export interface Compilation {
  /** `null` when the bytes could not be read as text at all. */
  readonly source: SourceFile | null
  readonly document: PartyDocument | null
  readonly paged: PagedDocument | null
  /** Sorted by place. */
  readonly diagnostics: readonly Diagnostic[]
  readonly notEvaluated: readonly NotEvaluated[]
  /** Findings that comments in the draft speak for. Sorted by place. */
  readonly suppressed: readonly SuppressedDiagnostic[]
}

/** One draft through all five phases. The only place that knows their order. Never throws for what an author wrote. */
export function compile(bytes: Uint8Array, path: string, options: CompileOptions): Compilation {
  const { stage } = options
  const diagnostics: Diagnostic[] = []
  const notEvaluated: NotEvaluated[] = []
  const take = <T>(outcome: Outcome<T>): T => {
    diagnostics.push(...outcome.diagnostics)
    notEvaluated.push(...outcome.notEvaluated)
    return outcome.value
  }

  const source = take(read(bytes, path, { stage }))
  if (!source) return { source: null, document: null, paged: null, diagnostics, notEvaluated, suppressed: [] }
  const draft = take(parse(source, { stage }))
  const document = take(
    analyse(draft, {
      stage,
      edition: options.edition,
      profile: options.profile?.values ?? {},
      overrides: options.overrides,
    }),
  )
  take(check(document, draft, { stage, choices: options.profile?.choices ?? defaultChoices }))
  const composition = take(compose(document, { source, stage }))
  const paged = take(typeset(composition, { source, stage }))
  const judged = suppress(draft, document, { diagnostics, notEvaluated }, stage)
  const told = sortByPlace(withSeverities(judged.diagnostics, options.profile?.severities))
  return { source, document, paged, diagnostics: told, notEvaluated, suppressed: judged.suppressed }
}

/** By offset; findings without a place first; equal places by code. */
export function sortByPlace(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const place = (d: Diagnostic) => d.location?.span.start ?? -1
  return [...diagnostics].sort(
    (a, b) => place(a) - place(b) || a.definition.code.localeCompare(b.definition.code, 'en'),
  )
}
