import type { Rule } from '../rule.ts'
import { mandatoryContent } from './mandatory-content.ts'
import { mandatoryIssuer } from './mandatory-issuer.ts'
import { mandatoryNumber } from './mandatory-number.ts'
import { mandatoryPlaceAndDate } from './mandatory-place-and-date.ts'
import { mandatoryRecipients } from './mandatory-recipients.ts'
import { mandatorySignature } from './mandatory-signature.ts'
import { mandatorySuperior } from './mandatory-superior.ts'
import { mandatoryTitle } from './mandatory-title.ts'
import { symbol } from './symbol.ts'

/** Every rule, in the order of the paper. */
export const rules: readonly Rule[] = [
  mandatorySuperior,
  mandatoryIssuer,
  mandatoryNumber,
  symbol,
  mandatoryPlaceAndDate,
  mandatoryTitle,
  mandatoryContent,
  mandatoryRecipients,
  mandatorySignature,
]
