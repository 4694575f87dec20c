import type { Rule } from '../../rule.ts'
import { foreignD } from './foreign-d.ts'
import { letterForm } from './letter-form.ts'
import { lookalikeLetter } from './lookalike-letter.ts'
import { marksInData } from './marks-in-data.ts'
import { strayMarks } from './stray-mark.ts'
import { unusualSpace } from './unusual-space.ts'

/** Letters and marks of the text itself (KL1). */
export const textRules: readonly Rule[] = [foreignD, lookalikeLetter, strayMarks, letterForm, unusualSpace, marksInData]
