import type { Rule } from '../../rule.ts'

/** Letters and marks of the text itself (KL1). */
export const textRules: readonly Rule[] = []
