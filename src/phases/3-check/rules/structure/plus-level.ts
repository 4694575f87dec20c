import { define } from '../../../../diagnostics/define.ts'
import type { SectionChild, TaskList } from '../../../../model/document.ts'
import type { Span } from '../../../../source/span.ts'
import type { Rule } from '../../rule.ts'

export const plusWithoutDash = define({
  code: 'KL3016',
  name: 'plus-without-dash',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Đầu dòng viết “+” mà phía trên, trong cùng mục, không có dòng “-” nào',
    en: 'The entry begins with “+”, and in its division no entry with “-” stands above it',
  },
  help: {
    vi: 'Gạch đầu dòng cấp thứ nhất viết “-”; “+” chỉ dùng cho cấp dưới của “-”.',
    en: 'Entries of the first level begin with “-”; “+” is for the level below “-”.',
  },
})

/** Runs with `+` that no `-` leads to: the level above was lost, or the mark differs from section to section. */
export const plusLevel: Rule = {
  name: 'plus-level',
  needs: 'body',
  reports: [plusWithoutDash],
  run({ sections, closing }, { sink, draft }) {
    const runs = [...bareRuns(sections), ...bareRuns(closing)].flatMap((list) => markOf(list, draft.source.text) ?? [])
    const [first, ...others] = runs
    if (!first) return
    const message = { vi: 'cũng ở đây', en: 'also here' }
    sink.report(plusWithoutDash, first, {}, { related: others.map((at) => ({ message, at })) })
  },
}

/** Runs with `+` outside any run with `-` and below none of them; one right above a `-` is told with the marks of the two. */
function bareRuns(blocks: readonly SectionChild[]): TaskList[] {
  let dashed = false
  return blocks.flatMap((block, index): TaskList[] => {
    if (block.type === 'section' || block.type === 'item') return bareRuns(block.children)
    if (block.type !== 'taskList') return []
    dashed ||= block.marker === '-'
    const next = blocks[index + 1]
    return dashed || (next?.type === 'taskList' && next.marker === '-') ? [] : [block]
  })
}

/** The `+` a run begins with; `null` where none was written. */
function markOf({ children }: TaskList, source: string): Span | null {
  const start = children[0]?.span.start
  return start !== undefined && source.charAt(start) === '+' ? { start, end: start + 1 } : null
}
