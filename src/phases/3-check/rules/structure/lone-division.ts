import { define } from '../../../../diagnostics/define.ts'
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
  run(document, context) {
    const rows = siblingsOf(document)
    for (const [index, row] of rows.entries()) {
      checkSections(row, context)
      checkItems(row, continuesBelow(rows, index), context)
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

/** Whether a later section goes on with `2.` after the `1.` of this one. */
function continuesBelow(rows: readonly Siblings[], index: number): boolean {
  const row = rows[index]
  if (row?.parent?.type !== 'section') return false
  const next = rows
    .slice(index + 1)
    .find(({ parent, blocks }) => parent?.type === 'section' && itemsOf(blocks).length > 0)
  const first = next && itemsOf(next.blocks)[0]
  return first !== undefined && labelDepth(first) === 1 && ordinalOf(first.label) === 2
}
