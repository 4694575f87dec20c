import { define } from '../../../../diagnostics/define.ts'
import type { Item, Section } from '../../../../model/document.ts'
import { formatLabel } from '../../../../model/labels.ts'
import { bodiesOfHeading } from '../../../2-analyse/facts/body-names.ts'
import type { Rule, RuleContext } from '../../rule.ts'
import { siblingsOf } from './siblings.ts'

export const loneDash = define({
  code: 'KL3017',
  name: 'lone-dash',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Dưới mục {label} chỉ có một gạch đầu dòng',
    en: 'A single dash stands under {label}',
  },
  help: {
    vi: 'Kiểm tra xem có ý nào bị bỏ sót không. Nếu chỉ có một ý thì viết thành đoạn văn, không gạch đầu dòng.',
    en: 'See whether an entry was lost. A single one is a paragraph and needs no dash.',
  },
})

/**
 * A list of one right under a heading. Where the divisions beside it hold dashes too it is their way of writing; a body with one job
 * is no such case, nor is an appendix.
 */
export const loneDashRule: Rule = {
  name: 'lone-dash',
  needs: 'body',
  reports: [loneDash],
  run(_, context) {
    for (const { blocks, inAppendix } of context.share(siblingsOf)) {
      const divisions = blocks.filter((block) => block.type === 'section' || block.type === 'item')
      const dashed = divisions.filter(({ children }) => children.some((child) => child.type === 'taskList'))
      const [only, more] = dashed
      if (only && !more && !inAppendix) checkDivision(only, context)
    }
  },
}

function checkDivision(division: Section | Item, { sink, draft }: RuleContext): void {
  const [list, more] = division.children
  if (list?.type !== 'taskList' || more || list.children.length > 1) return
  if (division.heading === '' || bodiesOfHeading(division.heading).length > 0) return
  const start = list.children[0]?.span.start ?? list.span.start
  const label = labelOf(division)
  if (label && /^[-–—−•·●▪*+]/u.test(draft.source.text.charAt(start)))
    sink.report(loneDash, { start, end: start + 1 }, { label })
}

/** As it is printed; `null` where it has none of its own. */
function labelOf(division: Section | Item): string | null {
  if (division.type === 'section')
    return division.spans.numeral ? formatLabel(division.numeral, division.separator) : null
  return division.spans.label ? formatLabel(division.label, division.separator) : null
}
