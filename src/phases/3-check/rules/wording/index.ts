import type { Rule } from '../../rule.ts'
import { afterFullStopRule } from './after-full-stop.ts'
import { bracketSpaceRule } from './bracket-space.ts'
import { capitalsOfNamesRule } from './capitals-of-names.ts'
import { datesInTextRule } from './dates-in-text.ts'
import { doubleSpaceRule } from './double-space.ts'
import { doubledMarkRule } from './doubled-mark.ts'
import { endMarksRule } from './end-marks.ts'
import { gluedNumberRule } from './glued-number.ts'
import { itemStartsRule } from './item-starts.ts'
import { leftOpenRule } from './left-open.ts'
import { missingSpaceRule } from './missing-space.ts'
import { misspellingRule } from './misspelling.ts'
import { mixedDashesRule } from './mixed-dashes.ts'
import { mixedQuotesRule } from './mixed-quotes.ts'
import { mixedRangesRule } from './mixed-ranges.ts'
import { mixedSpellingRule } from './mixed-spelling.ts'
import { numberFormRule } from './number-form.ts'
import { repeatedWordRule } from './repeated-word.ts'
import { reversedSpanRule } from './reversed-span.ts'
import { spaceBeforeMarkRule } from './space-before-mark.ts'
import { spacedLettersRule } from './spaced-letters.ts'
import { spellingRule } from './spelling.ts'
import { splitDecimalRule } from './split-decimal.ts'
import { toneMarksRule } from './tone-marks.ts'
import { unbalancedRule } from './unbalanced.ts'
import { unitSpacingRule } from './unit-spacing.ts'

/** Spelling, capitals, spacing and marks of the running text (KL43). */
export const wordingRules: readonly Rule[] = [
  doubleSpaceRule,
  spaceBeforeMarkRule,
  missingSpaceRule,
  bracketSpaceRule,
  gluedNumberRule,
  spacedLettersRule,
  doubledMarkRule,
  unbalancedRule,
  mixedQuotesRule,
  endMarksRule,
  leftOpenRule,
  mixedRangesRule,
  reversedSpanRule,
  mixedDashesRule,
  numberFormRule,
  splitDecimalRule,
  unitSpacingRule,
  datesInTextRule,
  toneMarksRule,
  spellingRule,
  misspellingRule,
  repeatedWordRule,
  mixedSpellingRule,
  afterFullStopRule,
  itemStartsRule,
  capitalsOfNamesRule,
]
