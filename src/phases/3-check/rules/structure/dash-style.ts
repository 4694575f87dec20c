import { define } from '../../../../diagnostics/define.ts'
import type { SectionChild, Task, TaskList } from '../../../../model/document.ts'
import type { Span } from '../../../../source/span.ts'
import type { Rule, RuleContext } from '../../rule.ts'
import { siblingsOf } from './siblings.ts'

export const mixedDashMarks = define({
  code: 'KL3005',
  name: 'mixed-dash-marks',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Đầu dòng viết “{mark}” trong khi các dòng cùng cấp viết “{usual}”',
    en: 'The entry begins with “{mark}” while its neighbours begin with “{usual}”',
  },
  help: {
    vi: 'Các dòng cùng cấp dùng một dấu; bản in ghi “-” thay cho –, *, •. Nếu muốn chia thành cấp khác thì dùng số, chữ cái, hoặc “+” ở dưới “-”.',
    en: 'Entries of one level have one mark; –, * and • are printed as “-”. For another level use numbers, letters, or “+” below “-”.',
  },
})

/** The marks of one run as the author wrote them; and a run with `+` right above one with `-`, which is no level below it. */
export const dashStyle: Rule = {
  name: 'dash-style',
  needs: 'body',
  reports: [mixedDashMarks],
  run(_, context) {
    for (const { blocks } of context.share(siblingsOf)) {
      for (const [index, block] of blocks.entries()) {
        if (block.type === 'taskList') compareMarks(block, blocks[index + 1], context)
      }
    }
  },
}

interface Mark {
  readonly text: string
  readonly span: Span
}

function compareMarks(list: TaskList, next: SectionChild | undefined, { sink, draft }: RuleContext): void {
  const source = draft.source.text
  const marks = list.children.flatMap((task) => markOf(task, source) ?? [])
  const first = marks[0]
  if (list.marker === '+' && next?.type === 'taskList' && next.marker === '-' && first) {
    sink.report(mixedDashMarks, first.span, { mark: '+', usual: '-' })
    return
  }
  const usual = marks.find((mark) => mark.text === '-') ?? first
  for (const { text, span } of marks) {
    if (!usual || text === usual.text) continue
    const title = { vi: `Viết “${usual.text}”`, en: `Write “${usual.text}”` }
    // All of them are printed alike: the paper does not change.
    const fix = { title, safe: true, edits: [{ span, text: usual.text }] }
    sink.report(mixedDashMarks, span, { mark: text, usual: usual.text }, { fix })
  }
}

/** The dash at the start of an entry; `null` where none was written (YAML), or where it stands inside emphasis marks. */
function markOf(task: Task, source: string): Mark | null {
  const start = task.span.start
  const mark = /^(?:[-–—−•·●▪\uf0b7+]|\*(?=[ \t]))/u.exec(source.slice(start, start + 2))?.[0]
  return mark ? { text: mark, span: { start, end: start + mark.length } } : null
}
