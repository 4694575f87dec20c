import { issuersOf } from '../../../model/bodies.ts'
import type { EditionId } from '../../../model/edition.ts'
import { type FieldValues, signatureFrom } from '../../../model/fields.ts'
import { cover } from '../../../source/span.ts'
import type { Cell } from './cells.ts'
import { readSignature } from './signature.ts'

/** The signatures typed besides the responsible one. */
export interface TypedCosignatures {
  readonly values: Pick<FieldValues, 'cosignatures'>
  /** Cells inside them that are no part of a signature. */
  readonly unread: readonly Cell[]
  /** Blocks beyond one for each body. */
  readonly surplus: readonly (readonly Cell[])[]
}

/** Each body of a joint paper signs (HD05 I.7.2.4): of `blocks` as many are read as `fields` name bodies besides the lead one. */
export function readCosignatures(
  blocks: readonly (readonly Cell[])[],
  { issuer, superior }: FieldValues,
  edition: EditionId,
): TypedCosignatures {
  const issuers = issuer ? issuersOf(issuer.value, superior?.value ?? null, edition) : []
  const others = Math.max(0, issuers.length - 1)
  const read = blocks.slice(0, others).map(readSignature)
  const signatures = read.flatMap(({ values }) => signatureFrom(values) ?? [])
  const span = signatures.length === 0 ? null : signatures.map((one) => one.span).reduce(cover)
  return {
    values: span ? { cosignatures: { value: signatures, span } } : {},
    unread: read.flatMap(({ unread }) => unread),
    surplus: blocks.slice(others),
  }
}
