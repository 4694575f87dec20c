import type { Rule } from '../rule.ts'
import { citationRules } from './citations/index.ts'
import { fieldRules } from './fields/index.ts'
import { formRules } from './form/index.ts'
import { structureRules } from './structure/index.ts'
import { textRules } from './text/index.ts'
import { wordingRules } from './wording/index.ts'

/** Every rule, family by family. */
export const rules: readonly Rule[] = [
  ...textRules,
  ...fieldRules,
  ...structureRules,
  ...formRules,
  ...citationRules,
  ...wordingRules,
]
