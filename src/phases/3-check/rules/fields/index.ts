import type { Rule } from '../../rule.ts'
import { blanks } from './blanks.ts'
import { circulation } from './circulation.ts'
import { mandatoryContent } from './mandatory-content.ts'
import { mandatoryIssuer } from './mandatory-issuer.ts'
import { mandatoryNumber } from './mandatory-number.ts'
import { mandatoryPlaceAndDate } from './mandatory-place-and-date.ts'
import { mandatoryRecipients } from './mandatory-recipients.ts'
import { mandatorySignature } from './mandatory-signature.ts'
import { mandatorySuperior } from './mandatory-superior.ts'
import { mandatoryTitle } from './mandatory-title.ts'
import { sessionDate } from './session-date.ts'
import { symbol } from './symbol.ts'

/** What the parts of the paper say and which of them must stand (KL2), in the order of the paper. */
export const fieldRules: readonly Rule[] = [
  mandatorySuperior,
  mandatoryIssuer,
  mandatoryNumber,
  symbol,
  mandatoryPlaceAndDate,
  sessionDate,
  circulation,
  mandatoryTitle,
  mandatoryContent,
  mandatoryRecipients,
  mandatorySignature,
  blanks,
]
