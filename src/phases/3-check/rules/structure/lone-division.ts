import { define } from '../../../../diagnostics/define.ts'
import type { Item } from '../../../../model/document.ts'
import { formatLabel, isPartNumeral, ordinalOf } from '../../../../model/labels.ts'
import type { Rule, RuleContext } from '../../rule.ts'
import { itemsOf, labelDepth, labelKind, type Siblings, sectionsOf, siblingsOf } from './siblings.ts'

export const loneDivision = define({
  code: 'KL3035',
  name: 'lone-division',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Chỉ có một mục {label} ở cấp này, không có {next}',
    en: 'There is {label} alone at this level, and no {next}',
  },
  help: {
    vi: 'Kiểm tra xem mục sau có bị mất số thứ tự không. Nếu chỉ có một ý thì không cần đánh số.',
    en: 'See whether the next one lost its label. A single point needs no number.',
  },
})

/** `I.` without `II.`, `1.` without `2.`, `a)` without `b)`. Numbers that run on through the sections are no lone ones. */
export const loneDivisionRule: Rule = {
  name: 'lone-division',
  needs: 'body',
  reports: [loneDivision],
  run(_, context) {
    // From the end, so that each section knows how the items of the next one begin.
    let below: Item | null = null
    for (const row of context.share(siblingsOf).toReversed()) {
      const [first] = itemsOf(row.blocks)
      checkSections(row, context)
      checkItems(row, row.parent?.type === 'section' && below !== null && continues(below), context)
      if (row.parent?.type === 'section' && first) below = first
    }
  },
}

function checkSections({ blocks }: Siblings, { sink }: RuleContext): void {
  const [only, more] = sectionsOf(blocks)
  if (!only?.spans.numeral || more || only.ordinal !== 1 || isPartNumeral(only.numeral)) return
  sink.report(loneDivision, only.spans.numeral, {
    label: formatLabel('I', only.separator),
    next: formatLabel('II', only.separator),
  })
}

function checkItems({ blocks }: Siblings, continued: boolean, { sink }: RuleContext): void {
  const [only, more] = itemsOf(blocks)
  if (!only?.spans.label || more || continued || ordinalOf(only.label) !== 1) return
  const next = labelKind(only) === 'letter' ? 'b' : only.label.replace(/1$/, '2')
  sink.report(loneDivision, only.spans.label, {
    label: formatLabel(only.label, only.separator),
    next: formatLabel(next, only.separator),
  })
}

/** A section that begins with `2.` goes on from the one above it. */
function continues(first: Item): boolean {
  return labelDepth(first) === 1 && ordinalOf(first.label) === 2
}
