import { define } from '../../../../diagnostics/define.ts'
import type { Item, Section } from '../../../../model/document.ts'
import { foldWords } from '../../../../model/folding.ts'
import { assignsWork } from '../../../2-analyse/tree/facts.ts'
import type { Prose } from '../../prose.ts'
import type { Rule, RuleContext } from '../../rule.ts'
import { itemsOf, sectionsOf, siblingsOf } from './siblings.ts'

export const headingFullStop = define({
  code: 'KL3039',
  name: 'heading-full-stop',
  severity: 'warning',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Tiêu đề kết thúc bằng dấu chấm',
    en: 'The heading ends in a full stop',
  },
  help: {
    vi: 'Tiêu đề đứng riêng một dòng không có dấu chấm ở cuối. Xoá dấu chấm.',
    en: 'A heading on a line of its own has no full stop. Delete it.',
  },
})

/**
 * Headings on a line of their own that end in a full stop. What runs into its text, or has nothing below it, may be a sentence; so may a
 * plain numbered line, unless it says no more than a heading would and a list stands right under it.
 */
export const headingFullStopRule: Rule = {
  name: 'heading-full-stop',
  needs: 'body',
  reports: [headingFullStop],
  run(_, context) {
    const proseOf = new Map(context.prose.map((prose) => [prose.content, prose]))
    const check = (division: Section | Item) => checkHeading(division, proseOf.get(division.content), context)
    for (const { blocks } of context.share(siblingsOf)) {
      for (const section of sectionsOf(blocks)) check(section)
      const items = itemsOf(blocks)
      // `1. **Thực trạng.** …`: the stop parts the heading from its text, and those without text beside it follow suit.
      if (items.some((item) => item.runIn && item.heading.endsWith('.'))) continue
      for (const item of items) if (!item.runIn && item.children.length > 0) check(item)
      const hasTitles = items.some(({ heading, runIn }) => heading !== '' && !runIn)
      for (const item of items) checkOpening(item, hasTitles, proseOf, context)
    }
  },
}

// The dot of `v.v.`, `TP.` is theirs.
const abbreviation = /(?<!\p{L})(?:v\.v|\p{Lu}{1,2})\.$/u

function checkHeading(
  { heading, spans }: Section | Item,
  prose: Prose | undefined,
  { sink, draft }: RuleContext,
): void {
  // Two sentences are a text, not a name.
  if (!/[^.…]\.$/.test(heading) || abbreviation.test(heading) || /[.!?]\s+\p{Lu}/u.test(heading) || !spans.heading)
    return
  const at = prose?.at(heading.length - 1, heading.length)
  if (!at || draft.source.text.slice(at.start, at.end) !== '.') return
  const fix = { title: { vi: 'Xoá dấu chấm', en: 'Delete the full stop' }, safe: true, edits: [{ span: at, text: '' }] }
  sink.report(headingFullStop, at, {}, { fix })
}

type ProseOf = ReadonlyMap<unknown, Prose>

/** How headings begin, folded: `Các chỉ tiêu chủ yếu`, `Về kinh tế`. */
const titleWords =
  /^(?:cac |nhung |mot so )?(?:chi tieu|muc tieu|nhiem vu|giai phap|quan diem|phuong huong|ket qua|han che|ton tai|khuyet diem|uu diem|nguyen nhan|yeu cau|noi dung|bai hoc|kien nghi|de xuat|cong tac|linh vuc|tinh hinh|danh gia|to chuc thuc hien|ve) ?/
/** What makes a statement of a few words. */
const statement =
  /(?<!\p{L})(?:được|đã|đang|sẽ|đạt|còn|chưa|không|là|cần|phải|có|do|tăng|giảm|vượt|giao|theo dõi|báo cáo|tiếp tục)(?!\p{L})|[\d;:]/iu
const mostWords = 10

/** `1. Các chỉ tiêu chủ yếu.` above a list, which the full stop makes a paragraph. */
function checkOpening({ heading, children }: Item, hasTitles: boolean, proseOf: ProseOf, { sink }: RuleContext): void {
  const [first, second] = children
  if (heading !== '' || first?.type !== 'paragraph' || (second?.type !== 'taskList' && second?.type !== 'item')) return
  const { text } = first
  const words = text.split(/\s+/).length
  if (!/[^.…]\.$/.test(text) || abbreviation.test(text) || /[.!?,]\s/.test(text) || words > mostWords) return
  const folded = foldWords(text)
  if (statement.test(text) || !(titleWords.test(folded) || (hasTitles && !assignsWork(text, null)))) return
  const at = proseOf.get(first.content)?.at(text.length - 1, text.length)
  if (!at) return
  const title = { vi: 'Xoá dấu chấm', en: 'Delete the full stop' }
  // Without it the line is printed as a heading.
  sink.report(headingFullStop, at, {}, { fix: { title, safe: false, edits: [{ span: at, text: '' }] } })
}
