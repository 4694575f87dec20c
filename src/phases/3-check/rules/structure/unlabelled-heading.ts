import { define } from '../../../../diagnostics/define.ts'
import type { Item, Section } from '../../../../model/document.ts'
import { formatLabel } from '../../../../model/labels.ts'
import type { Rule, RuleContext } from '../../rule.ts'
import { isPaperHead } from './repeated-title.ts'
import { itemsOf, sectionsOf, siblingsOf } from './siblings.ts'

export const unlabelledHeading = define({
  code: 'KL3008',
  name: 'unlabelled-heading',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Tiêu đề này không có số thứ tự trong khi các mục cùng cấp thì có; bản in ghi “{label}”',
    en: 'This heading has no label while its neighbours have one; it is printed as “{label}”',
  },
  help: {
    vi: 'Ghi số thứ tự vào trước tiêu đề. Nếu dòng này là phần sau của tiêu đề ở trên thì nối hai dòng lại.',
    en: 'Write the label before it. If the line is the rest of the heading above it, join the two.',
  },
})

/** Headings the compiler had to number among siblings that are numbered by hand: a lost label, or a heading cut in two. */
export const unlabelledHeadingRule: Rule = {
  name: 'unlabelled-heading',
  needs: 'body',
  reports: [unlabelledHeading],
  run(_, context) {
    for (const { blocks } of context.share(siblingsOf)) {
      compare(sectionsOf(blocks), context)
      compare(itemsOf(blocks), context)
    }
  },
}

function compare(divisions: readonly (Section | Item)[], { sink }: RuleContext): void {
  const labels = divisions.flatMap((division) => (isLabelled(division) ? [labelOf(division)] : []))
  if (labels.length === 0) return
  for (const division of divisions) {
    const { heading } = division.spans
    if (isLabelled(division) || !heading || isPaperHead(division.heading)) continue
    const text = labelOf(division)
    const label = formatLabel(text, division.separator)
    const title = { vi: `Ghi “${label}” vào trước`, en: `Write “${label}” before it` }
    const edits = [{ span: { start: heading.start, end: heading.start }, text: `${label} ` }]
    // A number that is taken already would only move the trouble.
    const details = labels.includes(text) ? {} : { fix: { title, safe: false, edits } }
    sink.report(unlabelledHeading, heading, { label }, details)
  }
}

function labelOf(division: Section | Item): string {
  return division.type === 'section' ? division.numeral : division.label
}

function isLabelled(division: Section | Item): boolean {
  return (division.type === 'section' ? division.spans.numeral : division.spans.label) !== undefined
}
