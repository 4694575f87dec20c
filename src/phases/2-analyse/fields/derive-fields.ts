import { defaultSymbol } from '../../../model/bodies.ts'
import type { EditionId } from '../../../model/edition.ts'
import type { FieldValues } from '../../../model/fields.ts'

/**
 * Adds what follows from the given fields alone: the type of the paper and, from type and issuer, the symbol. What the name
 * of the issuer leaves in doubt is not added. A derived value has no place.
 */
export function deriveFields(fields: FieldValues, edition: EditionId): FieldValues {
  const type = fields.type ?? { value: 'conclusion', span: null }
  const symbol = fields.symbol ?? derivedSymbol(fields, edition)
  return symbol ? { ...fields, type, symbol } : { ...fields, type }
}

function derivedSymbol({ issuer, superior }: FieldValues, edition: EditionId): FieldValues['symbol'] {
  const symbol = issuer ? defaultSymbol(issuer.value, superior?.value ?? null, edition) : null
  return symbol === null ? undefined : { value: symbol, span: null }
}
