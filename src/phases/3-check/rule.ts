import type { DiagnosticDefinition } from '../../diagnostics/define.ts'
import type { Sink } from '../../diagnostics/sink.ts'
import type { PartyDocument } from '../../model/document.ts'
import type { Places } from './places.ts'

/** What a rule may use besides the tree. */
export interface RuleContext {
  readonly sink: Sink
  /** Where to point when the thing itself does not stand. */
  readonly places: Places
}

/** One check of the paper: what it can say, and how it finds it. A rule reads the tree and never touches it. */
export interface Rule {
  /** Permanent, kebab-case: the name under which it is told as not evaluated. */
  readonly name: string
  /** What must have been readable for it to say anything: the fields of the paper, or the body alone. */
  readonly needs: 'fields' | 'body'
  /** Everything the rule may report. */
  readonly reports: readonly DiagnosticDefinition[]
  run(document: PartyDocument, context: RuleContext): void
}
