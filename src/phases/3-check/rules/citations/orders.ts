import type { Block, PartyDocument, SectionChild, TaskList } from '../../../../model/document.ts'
import type { Inline } from '../../../../model/inline.ts'
import type { Span } from '../../../../source/span.ts'
import { findAssignees } from '../../../2-analyse/facts/find-assignees.ts'
import { type FoundDeadline, findDeadlines } from '../../../2-analyse/facts/find-deadlines.ts'
import { type Place, placesIn } from '../../../2-analyse/facts/place.ts'
import { assignsWork, type Tenor, tenorOf } from '../../../2-analyse/tree/facts.ts'
import type { RuleContext } from '../../rule.ts'

/** A text of the body that orders work: an entry, what continues it, or a paragraph that says “Giao …”. */
interface Order {
  readonly text: string
  readonly place: Place
}

/** Every text of the body that orders work, in order; reports of what was done are none. */
function ordersOf(document: PartyDocument, { draft }: RuleContext): readonly Order[] {
  const found: Order[] = []
  const add = ({ text, content, span }: { text: string; content: readonly Inline[]; span: Span }) =>
    found.push({ text, place: placesIn(content, draft.source.text, span) })
  const visit = (blocks: readonly SectionChild[], tenor: Tenor, ordered: boolean): void => {
    for (const block of blocks) {
      if (block.type === 'section' || block.type === 'item') visit(block.children, tenorOf(block.heading, tenor), false)
      else if (block.type === 'paragraph') {
        if (ordered || assignsWork(block.text, tenor) || (tenor === null && tellsBody(block.text))) add(block)
      } else if (block.type === 'taskList')
        for (const task of block.children) {
          if (task.assigns) add(task)
          visit(task.children, tenor, task.assigns)
        }
    }
  }
  visit(document.sections, null, false)
  return found
}

// Not folded: `đã` and `đang` report.
const reported = /(?<!\p{L})(?:đã|đang|vừa|được)(?!\p{L})/u

/** “Uỷ ban nhân dân xã báo cáo kết quả trước ngày …”, under no heading that says what it is. */
function tellsBody(text: string): boolean {
  const [sentence = ''] = text.split(/[.;]/, 1)
  return !reported.test(sentence) && (findAssignees(sentence)?.lead.length ?? 0) > 0
}

/** A deadline with the text that gives it. */
export interface OrderedDeadline extends FoundDeadline {
  readonly words: string
  readonly span: Span
  /** `Phấn đấu đến ngày …, xã đạt chuẩn …`: a state to be reached, nothing to be handed in on that day. */
  readonly isMilestone: boolean
}

function isMilestone(text: string, { start, end }: FoundDeadline): boolean {
  if (/(?:phấn đấu|quyết tâm|mục tiêu)[\s,:]*$/iu.test(text.slice(Math.max(start - 20, 0), start))) return true
  const state = /^,\s(?![^.;]{0,40}\sbáo cáo\s)[^.;,]{2,80}?\sđạt(?!\p{L})/u
  return /^đến\s/iu.test(text.slice(start, end)) && state.test(text.slice(end, end + 120))
}

/** The deadlines of all orders of the body. */
export function deadlinesOf(document: PartyDocument, context: RuleContext): readonly OrderedDeadline[] {
  return ordersOf(document, context).flatMap(({ text, place }) =>
    findDeadlines(text).map((found) => ({
      ...found,
      words: text.slice(found.start, found.end),
      span: place(found.start, found.end),
      isMilestone: isMilestone(text, found),
    })),
  )
}

/** Runs of the body with the block each stands behind. */
export function runsOf(document: PartyDocument): { readonly run: TaskList; readonly before: Block | null }[] {
  const found: { run: TaskList; before: Block | null }[] = []
  const visit = (blocks: readonly SectionChild[]): void => {
    for (const [index, block] of blocks.entries()) {
      if (block.type === 'taskList') {
        const before = blocks[index - 1]
        found.push({ run: block, before: before && before.type !== 'section' ? before : null })
        for (const task of block.children) visit(task.children)
      } else if (block.type === 'section' || block.type === 'item') visit(block.children)
    }
  }
  visit(document.sections)
  return found
}
