import type { Rule } from '../../rule.ts'

/** Papers, sections and bodies that the text names; deadlines (KL42). */
export const citationRules: readonly Rule[] = []
