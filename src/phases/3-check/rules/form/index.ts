import type { Rule } from '../../rule.ts'

/** Form of the official parts, and whether they agree with each other (KL41). */
export const formRules: readonly Rule[] = []
