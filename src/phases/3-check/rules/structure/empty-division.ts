import { define } from '../../../../diagnostics/define.ts'
import type { Item, SectionChild } from '../../../../model/document.ts'
import { foldWords } from '../../../../model/folding.ts'
import { formatLabel } from '../../../../model/labels.ts'
import type { Rule, RuleContext } from '../../rule.ts'
import { itemsOf, sectionsOf, siblingsOf } from './siblings.ts'

export const emptySection = define({
  code: 'KL3033',
  name: 'empty-section',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Mục {label} chỉ có tiêu đề, không có nội dung',
    en: 'Section {label} has a heading and nothing below it',
  },
  help: {
    vi: 'Viết nội dung, xoá mục, hoặc ghi chú sau tiêu đề, ví dụ “(có Thông báo kết luận riêng)”.',
    en: 'Write its text, delete it, or add a note to the heading such as “(có Thông báo kết luận riêng)”.',
  },
})

export const emptyItem = define({
  code: 'KL3034',
  name: 'empty-item',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Mục {label} chỉ có tiêu đề, trong khi các mục cùng cấp có nội dung',
    en: 'Item {label} has a heading and nothing below it, while its neighbours have text',
  },
  help: {
    vi: 'Viết nội dung hoặc xoá mục. Nếu đây là một ý trọn vẹn thì kết thúc bằng dấu chấm hoặc dấu chấm phẩy.',
    en: 'Write its text or delete it. If it is a whole statement, end it with a full stop or a semicolon.',
  },
})

// Where the text is to be found instead, or why there is none; folded.
const excuse = /rieng|kem theo|dinh kem|phu luc|van ban|thong bao|bao cao|tai lieu|bieu|khong co|xem |se |theo /

/** Divisions with a heading alone. A note such as “(có thông báo riêng)” excuses; an item is judged by its neighbours. */
export const emptyDivision: Rule = {
  name: 'empty-division',
  needs: 'body',
  reports: [emptySection, emptyItem],
  run(_, context) {
    for (const { blocks } of context.share(siblingsOf)) {
      checkSections(blocks, context)
      checkItems(blocks, context)
    }
  },
}

function checkSections(blocks: readonly SectionChild[], { sink }: RuleContext): void {
  for (const section of sectionsOf(blocks)) {
    const { heading, note, children, spans, numeral, separator, span } = section
    if (children.length > 0 || excuse.test(foldWords(`${note ?? ''} ${bracketOf(heading)}`))) continue
    // Without a label a lone line in capitals may be anything; the label it lacks is told by another rule.
    if (!spans.numeral || readsAsSentence(heading)) continue
    sink.report(emptySection, spans.heading ?? span, { label: formatLabel(numeral, separator) })
  }
}

function checkItems(blocks: readonly SectionChild[], { sink, draft }: RuleContext): void {
  const items = itemsOf(blocks)
  if (!items.some((item) => item.heading !== '' && item.children.length > 0)) return
  for (const item of items) {
    if (item.heading === '' || item.children.length > 0 || !item.spans.label || !isName(item, draft.source.text))
      continue
    if (excuse.test(foldWords(bracketOf(item.heading)))) continue
    sink.report(emptyItem, item.spans.heading ?? item.span, { label: formatLabel(item.label, item.separator) })
  }
}

// How the name of a matter begins, folded; other unmarked lines without a full stop may be statements.
const naming =
  /^(?:ve|doi voi|cong tac|linh vuc|ket qua|tinh hinh|mot so|nhiem vu|muc tieu|quan diem|giai phap|han che|ton tai|nguyen nhan|uu diem|phuong huong|to chuc thuc hien|danh gia chung|kien nghi|phan cong) /

/** A heading names a matter. What is set as one and is short is one; else it begins like one, or ends in a colon. */
function isName({ heading, spans }: Item, source: string): boolean {
  if (readsAsSentence(heading) || heading.length > 120) return false
  if (naming.test(`${foldWords(heading)} `) || heading.endsWith(':')) return true
  const start = spans.label?.start ?? 0
  const before = source.slice(source.lastIndexOf('\n', start) + 1, spans.heading?.start ?? start)
  return heading.length <= 60 && /^[ \t>]*(?:#|\*\*|__)/.test(before)
}

const statement =
  /(?:^|\s)(?:thống nhất|nhất trí|đồng ý|thông qua|ghi nhận|đánh giá cao|biểu dương|chấp thuận|cho phép|giao|yêu cầu|phân công|cho ý kiến)(?=\s)/iu

/** Ends like a sentence, or states something; capitals are a heading whatever they say. */
function readsAsSentence(heading: string): boolean {
  return /[.;!?…]$/.test(heading) || (heading !== heading.toUpperCase() && statement.test(heading))
}

function bracketOf(heading: string): string {
  return /\(([^()]*)\)[.:;]?$/.exec(heading)?.[1] ?? ''
}
