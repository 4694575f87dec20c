import type { Rule } from '../../rule.ts'
import { appendixAnnounced } from './appendix-announced.ts'
import { appendixForm } from './appendix-form.ts'
import { boldLine } from './bold-line.ts'
import { danglingReferenceRule } from './dangling-reference.ts'
import { dashStyle } from './dash-style.ts'
import { duplicateRecipientRule } from './duplicate-recipient.ts'
import { duplicateText } from './duplicate-text.ts'
import { emptyDivision } from './empty-division.ts'
import { footnotes } from './footnotes.ts'
import { headingFullStopRule } from './heading-full-stop.ts'
import { imageText } from './image-text.ts'
import { inlineNumbering } from './inline-numbering.ts'
import { labelLevel } from './label-level.ts'
import { labelStyle } from './label-style.ts'
import { leadIn } from './lead-in.ts'
import { loneDashRule } from './lone-dash.ts'
import { loneDivisionRule } from './lone-division.ts'
import { missingPreambleRule } from './missing-preamble.ts'
import { plusLevel } from './plus-level.ts'
import { repeatedTitleRule } from './repeated-title.ts'
import { tableShape } from './table-shape.ts'
import { typedParts } from './typed-parts.ts'
import { unlabelledHeadingRule } from './unlabelled-heading.ts'

/** How the paper is built (KL3): parts, numbering, what is announced and what stands. */
export const structureRules: readonly Rule[] = [
  repeatedTitleRule,
  typedParts,
  missingPreambleRule,
  labelStyle,
  labelLevel,
  unlabelledHeadingRule,
  boldLine,
  dashStyle,
  plusLevel,
  inlineNumbering,
  headingFullStopRule,
  emptyDivision,
  loneDivisionRule,
  loneDashRule,
  leadIn,
  danglingReferenceRule,
  duplicateText,
  tableShape,
  imageText,
  footnotes,
  appendixAnnounced,
  appendixForm,
  duplicateRecipientRule,
]
