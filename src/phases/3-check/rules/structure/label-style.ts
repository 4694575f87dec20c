import { define } from '../../../../diagnostics/define.ts'
import type { Item, Section, Separator } from '../../../../model/document.ts'
import { formatLabel, isPartNumeral } from '../../../../model/labels.ts'
import type { Span } from '../../../../source/span.ts'
import type { Rule, RuleContext } from '../../rule.ts'
import { itemsOf, labelDepth, labelKind, type Siblings, sectionsOf, siblingsOf } from './siblings.ts'

export const mixedLabelStyle = define({
  code: 'KL3004',
  name: 'mixed-label-style',
  severity: 'warning',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Số thứ tự viết “{label}” trong khi các mục cùng cấp viết kiểu “{usual}”',
    en: 'The label is written “{label}” while the other divisions of its level look like “{usual}”',
  },
  help: {
    vi: 'Trong một văn bản, các mục cùng cấp dùng cùng một dấu sau số thứ tự. Sửa cho thống nhất.',
    en: 'Divisions of one level have the same mark behind their numbers throughout a paper. Use one of them.',
  },
})

/** A label that was written, and where the mark behind it stands. */
interface Written {
  readonly text: string
  readonly separator: Separator
  readonly span: Span
  /** Of the separator alone; `null` where blanks or marks stand between. */
  readonly mark: Span | null
}

/**
 * Labels of one level (sections; items right under sections; points under items …) have one separator throughout the paper.
 * The form most of them have is the usual one; where the forms are even, the first is.
 */
export const labelStyle: Rule = {
  name: 'label-style',
  needs: 'body',
  reports: [mixedLabelStyle],
  run(_, context) {
    for (const labels of levels(context).values()) compare(labels, context)
  },
}

function levels(context: RuleContext): Map<string, Written[]> {
  const source = context.draft.source.text
  const found = new Map<string, Written[]>()
  const add = (level: string, label: Written | null) => {
    if (!label) return
    const labels = found.get(level)
    if (labels) labels.push(label)
    else found.set(level, [label])
  }
  for (const row of context.share(siblingsOf)) {
    for (const section of sectionsOf(row.blocks))
      add(
        `${isPartNumeral(section.numeral) ? 'part' : 'section'} ${row.inAppendix}`,
        written(section.numeral, section, source),
      )
    for (const item of itemsOf(row.blocks)) add(levelOf(item, row), written(item.label, item, source))
  }
  return found
}

function levelOf(item: Item, { parent, inAppendix }: Siblings): string {
  const under = parent === null || parent.type === 'section' ? 'division' : parent.type
  return `${labelKind(item)} ${labelDepth(item)} ${under} ${inAppendix}`
}

function written(text: string, node: Section | Item, source: string): Written | null {
  const span = node.type === 'section' ? node.spans.numeral : node.spans.label
  const behind = span ? /^[ \t]*(.?)/su.exec(source.slice(span.end, span.end + 10)) : null
  // `1.1 Về …` may lack its last stop; that is no other style.
  if (!span || !behind || /\p{L}/u.test(behind[1] ?? '')) return null
  const end = span.end + behind[0].length
  const mark = behind[1] === node.separator ? { start: end - 1, end } : null
  return { text, separator: node.separator, span, mark }
}

function compare(labels: readonly Written[], { sink }: RuleContext): void {
  const usual = mostFrequent(labels.map((label) => label.separator))
  const example = labels.find((label) => label.separator === usual)
  if (usual === undefined || !example) return
  for (const { text, separator, span, mark } of labels) {
    if (separator === usual) continue
    const shown = { label: formatLabel(text, separator), usual: formatLabel(example.text, usual) }
    const at = { start: span.start, end: mark?.end ?? span.end }
    const related = [{ message: { vi: 'ở đây viết khác', en: 'it is written otherwise here' }, at: example.span }]
    if (!mark) sink.report(mixedLabelStyle, at, shown, { related })
    else {
      const title = { vi: `Viết là ${formatLabel(text, usual)}`, en: `Write ${formatLabel(text, usual)}` }
      sink.report(mixedLabelStyle, at, shown, {
        related,
        fix: { title, safe: false, edits: [{ span: mark, text: usual }] },
      })
    }
  }
}

function mostFrequent(separators: readonly Separator[]): Separator | undefined {
  const counts = new Map<Separator, number>()
  for (const separator of separators) counts.set(separator, (counts.get(separator) ?? 0) + 1)
  return [...counts].reduce<[Separator, number] | null>(
    (best, entry) => (best && best[1] >= entry[1] ? best : entry),
    null,
  )?.[0]
}
