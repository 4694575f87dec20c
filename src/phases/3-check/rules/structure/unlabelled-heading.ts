import { define } from '../../../../diagnostics/define.ts'
import type { Item, Section } from '../../../../model/document.ts'
import { formatLabel, ordinalOf } from '../../../../model/labels.ts'
import type { TextEdit } from '../../../../source/text-edit.ts'
import type { Rule, RuleContext } from '../../rule.ts'
import { isLabelled, labelOf, labelSpan, numberedAnew, numberingTitle } from './number-anew.ts'
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
    vi: 'Ghi số thứ tự vào trước tiêu đề; mục sau trùng số thì đánh số lại. Nếu dòng này là phần sau của tiêu đề ở trên thì nối hai dòng lại.',
    en: 'Write the label before it, and number anew those below that bear it too. If the line is the rest of the heading above it, join the two.',
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
  for (const [index, division] of divisions.entries()) {
    const { heading } = division.spans
    if (isLabelled(division) || !heading || isPaperHead(division.heading)) continue
    const label = formatLabel(labelOf(division), division.separator)
    const insert = { span: { start: heading.start, end: heading.start }, text: `${label} ` }
    const moved = numberedBelow(divisions, index)
    sink.report(
      unlabelledHeading,
      heading,
      { label },
      {
        related: divisions.flatMap((twin) => {
          const at = isLabelled(twin) && labelOf(twin) === labelOf(division) ? labelSpan(twin) : undefined
          const message = { vi: `mục này cũng mang số ${label}`, en: `this one bears ${label} too` }
          return at ? [{ message, at }] : []
        }),
        ...(moved && { fix: { title: numberingTitle(label, moved), safe: false, edits: [insert, ...moved] } }),
      },
    )
  }
}

/** `null` where its number is taken by one above it: writing it would only move the trouble. */
function numberedBelow(divisions: readonly (Section | Item)[], index: number): TextEdit[] | null {
  const own = divisions[index]
  const value = own ? ordinalOf(labelOf(own)) : null
  if (!own || value === null) return null
  if (divisions.slice(0, index).some((above) => labelOf(above) === labelOf(own))) return null
  return numberedAnew(divisions.slice(index + 1), value)
}
