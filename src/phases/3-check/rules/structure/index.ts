import type { Rule } from '../../rule.ts'

/** How the paper is built (KL3). */
export const structureRules: readonly Rule[] = []
