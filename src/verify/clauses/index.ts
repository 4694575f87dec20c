import { bodyClauses } from './body.ts'
import type { Clause } from './clause.ts'
import { closingClauses } from './closing.ts'
import { letterheadClauses } from './letterhead.ts'
import { optionalClauses } from './optional.ts'
import { pageClauses } from './page.ts'

/** Every clause of the official layout in the order of the paper: with a measure, or with the reason why there is none. */
export const clauses: readonly Clause[] = [
  ...pageClauses,
  ...letterheadClauses,
  ...bodyClauses,
  ...closingClauses,
  ...optionalClauses,
]
