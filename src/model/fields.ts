import { pointAt, type Span } from '../source/span.ts'
import type { DataNode } from './data.ts'
import type { PartialDate, Recipient, Signature } from './document.ts'
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
  /** The whole `người ký` mapping; of a list its first. */
  readonly signatureSpan?: Span
  /** The further entries of a `người ký` that is a list. */
  readonly cosignatures?: Valued<readonly Signature[]>
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

export type FieldName = Exclude<keyof FieldValues, 'signatureSpan' | 'cosignatures'>

/** The signature that fields give; `null` where they give no part of one. */
export function signatureFrom(fields: FieldValues): Signature | null {
  const { authority, position, name, signatureSpan } = fields
  if (!authority && !position && !name) return null
  return {
    authority: authority?.value ?? null,
    position: position?.value ?? null,
    name: name?.value ?? null,
    span: signatureSpan ?? pointAt(0),
    spans: {
      ...(authority?.span && { authority: authority.span }),
      ...(position?.span && { position: position.span }),
      ...(name?.span && { name: name.span }),
    },
  }
}
