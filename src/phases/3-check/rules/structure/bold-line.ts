import { define } from '../../../../diagnostics/define.ts'
import type { Block, Item, Paragraph } from '../../../../model/document.ts'
import { formatLabel, ordinalOf, relabel } from '../../../../model/labels.ts'
import type { Rule, RuleContext } from '../../rule.ts'
import { isLabelled, numberedAnew, numberingTitle } from './number-anew.ts'
import { itemsOf, labelKind, siblingsOf } from './siblings.ts'

export const boldLineAmongHeadings = define({
  code: 'KL3046',
  name: 'bold-line-among-headings',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Dòng in đậm này đứng như một tiêu đề sau mục {above} nhưng không có số; đang in như một đoạn của mục ấy',
    en: 'This bold line stands like a heading below {above} but has no number; it is printed as a paragraph of that division',
  },
  help: {
    vi: 'Nếu là tiêu đề cùng cấp thì ghi số thứ tự vào trước (“{label} …”) và đánh số lại các mục sau. Nếu là một ý của mục trên thì viết thành câu, hoặc đánh a), b).',
    en: 'If it is a heading of that level, write “{label} …” and number those below anew. If it belongs to the division above, make it a sentence or a point a), b).',
  },
})

/**
 * A bold line of few words among what belongs to a headed item, with more below it: the one heading of a row that lost its number.
 * Several of them in one item are headings of a level below, and one right under the item's own heading is its subtitle.
 */
export const boldLine: Rule = {
  name: 'bold-line-among-headings',
  needs: 'body',
  reports: [boldLineAmongHeadings],
  run(_, context) {
    for (const { blocks, inAppendix } of context.share(siblingsOf)) {
      const items = itemsOf(blocks)
      if (inAppendix || items.length < 2) continue
      if (!items.every((item) => item.heading !== '' && !item.runIn && isLabelled(item))) continue
      for (const [index, item] of items.entries()) check(item, items.slice(index + 1), context)
    }
  },
}

function check(item: Item, below: readonly Item[], { sink }: RuleContext): void {
  const lines = item.children.filter(isBoldLine)
  const [line] = lines
  const at = line ? item.children.indexOf(line) : -1
  const value = ordinalOf(item.label)
  if (!line || lines.length > 1 || at === 0 || at === item.children.length - 1 || value === null) return
  const label = formatLabel(relabel({ kind: labelKind(item), text: item.label }, value + 1), item.separator)
  const moved = numberedAnew(below, value + 1)
  const insert = { span: { start: line.span.start, end: line.span.start }, text: `${label} ` }
  const params = { above: formatLabel(item.label, item.separator), label }
  const fix = moved && { title: numberingTitle(label, moved), safe: false, edits: [insert, ...moved] }
  sink.report(boldLineAmongHeadings, line.span, params, fix ? { fix } : {})
}

const longest = 120

function isBoldLine(block: Block): block is Paragraph {
  if (block.type !== 'paragraph' || block.text.length > longest || /[.,;:!?…]$/.test(block.text)) return false
  return /^\p{Lu}/u.test(block.text) && block.content.every(({ type }) => type === 'strong')
}
