import type { Rule } from '../../rule.ts'
import { abbreviations } from './abbreviations.ts'
import { laterPapers } from './citation-after-paper.ts'
import { citationForm } from './citation-form.ts'
import { citedBody } from './cited-body.ts'
import { contradictions } from './contradicting-citations.ts'
import { deadlines } from './deadlines.ts'
import { firstCitation } from './first-citation.ts'
import { impossibleDates } from './impossible-date.ts'
import { citedNumbers } from './number-form.ts'
import { ownNumber } from './own-number.ts'
import { repeatedCitation } from './repeated-citation.ts'
import { statuteNumber } from './statute-number.ts'
import { taskBodies } from './task-bodies.ts'
import { typeAndSymbol } from './type-symbol.ts'
import { undated } from './undated.ts'
import { unexplainedAbbreviation } from './unexplained-abbreviation.ts'
import { weekendDeadline } from './weekend-deadline.ts'

/** Papers that the text names, abbreviations, deadlines and tasks (KL42). */
export const citationRules: readonly Rule[] = [
  undated,
  citedNumbers,
  citationForm,
  typeAndSymbol,
  citedBody,
  firstCitation,
  repeatedCitation,
  contradictions,
  laterPapers,
  ownNumber,
  statuteNumber,
  impossibleDates,
  abbreviations,
  unexplainedAbbreviation,
  deadlines,
  weekendDeadline,
  taskBodies,
]
