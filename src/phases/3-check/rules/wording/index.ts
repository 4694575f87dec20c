import type { Rule } from '../../rule.ts'

/** Spelling, capitals, spacing and marks of the running text (KL43). */
export const wordingRules: readonly Rule[] = []
