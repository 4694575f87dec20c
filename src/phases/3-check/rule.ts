import type { DiagnosticDefinition } from '../../diagnostics/define.ts'
import type { Sink } from '../../diagnostics/sink.ts'
import type { Choices } from '../../model/choices.ts'
import type { PartialDate, PartyDocument } from '../../model/document.ts'
import type { Edition } from '../../model/edition.ts'
import type { Draft } from '../1-parse/draft.ts'
import type { CitedPaper } from './cited-papers.ts'
import type { Places } from './places.ts'
import type { Prose } from './prose.ts'

/** What a rule may use besides the tree. */
export interface RuleContext {
  readonly sink: Sink
  /** Where to point when the thing itself does not stand. */
  readonly places: Places
  /** What the author wrote; for what the tree no longer shows, such as marks, blanks and comments. */
  readonly draft: Draft
  /** Every printed text of body, notes and appendices in the order of the paper. */
  readonly prose: readonly Prose[]
  /** Every paper that `prose` cites, in its order. */
  readonly citations: readonly CitedPaper[]
  /** The paper's date with year and month at least; `null` for an undated paper. */
  readonly date: (PartialDate & { readonly year: number; readonly month: number }) | null
  readonly edition: Edition
  /** What the office chose where the sources leave the choice. */
  readonly choices: Choices
  /** What several rules look at alike, made once a paper when the first of them asks. */
  share<T>(make: (document: PartyDocument, context: RuleContext) => T): T
}

/** One check of the paper: what it can say, and how it finds it. A rule reads the tree and never touches it. */
export interface Rule {
  /** Permanent, kebab-case: the name under which it is told as not evaluated. */
  readonly name: string
  /** What must have been readable for it to say anything: the fields of the paper, or the body alone. */
  readonly needs: 'fields' | 'body'
  /** What it says hangs on the paper's date: not evaluated on an undated paper. */
  readonly needsDate?: boolean
  /** Everything the rule may report; each finding is declared in the rule's own file, or in `catalogue/` where other phases report it too. */
  readonly reports: readonly DiagnosticDefinition[]
  run(document: PartyDocument, context: RuleContext): void
}
