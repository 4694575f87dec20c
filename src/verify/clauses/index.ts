import { bodyClauses } from './body.ts'
import type { Clause } from './clause.ts'
import { letterheadClauses } from './letterhead.ts'
import { optionalClauses } from './optional.ts'
import { pageClauses } from './page.ts'
import { recipientClauses } from './recipients.ts'
import { signatureClauses } from './signature.ts'

/** Every clause of the official layout in the order of the paper: with a measure, or with the reason why there is none. */
export const clauses: readonly Clause[] = [
  ...pageClauses,
  ...letterheadClauses,
  ...bodyClauses,
  ...signatureClauses,
  ...recipientClauses,
  ...optionalClauses,
]
