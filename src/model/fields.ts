import type { Span } from '../source/span.ts'
import type { DataNode } from './data.ts'
import type { PartialDate, Recipient } from './document.ts'
import type { EditionId } from './edition.ts'

/** A value and where it was written; `span` is `null` when it came from the profile, the command line or a derivation. */
export interface Valued<T> {
  readonly value: T
  readonly span: Span | null
}

/**
 * What is known of a paper outside its body, from whichever hand: front matter, a YAML draft, letterhead typed in the
 * text, the office profile or the command line. An absent field was not given. The last five are body parts of a YAML draft.
 */
export interface FieldValues {
  readonly type?: Valued<string>
  readonly edition?: Valued<EditionId>
  readonly superior?: Valued<string>
  readonly issuer?: Valued<string>
  readonly number?: Valued<number>
  readonly symbol?: Valued<string>
  readonly place?: Valued<string>
  readonly date?: Valued<PartialDate>
  readonly author?: Valued<readonly string[]>
  readonly subject?: Valued<readonly string[]>
  readonly authority?: Valued<string>
  readonly position?: Valued<string>
  readonly name?: Valued<string>
  /** The whole `người ký` mapping. */
  readonly signatureSpan?: Span
  readonly recipients?: Valued<readonly Recipient[]>
  readonly secrecy?: Valued<string>
  readonly urgency?: Valued<string>
  readonly circulation?: Valued<string>
  readonly draftRevision?: Valued<number>
  readonly drafter?: Valued<string>
  readonly contact?: Valued<string>
  readonly appendices?: Valued<DataNode>
  readonly preamble?: Valued<DataNode>
  readonly enactingClause?: Valued<DataNode>
  readonly sections?: Valued<DataNode>
  readonly closing?: Valued<DataNode>
  readonly footnotes?: Valued<DataNode>
}

export type FieldName = Exclude<keyof FieldValues, 'signatureSpan'>
