import { define } from '../../../../diagnostics/define.ts'
import type { Block } from '../../../../model/document.ts'
import { findAssignees } from '../../../2-analyse/facts/find-assignees.ts'
import type { Rule } from '../../rule.ts'
import { runsOf } from './orders.ts'

export const taskWithoutBody = define({
  code: 'KL4242',
  name: 'task-without-body',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Nhiệm vụ này chưa nêu cơ quan thực hiện, trong khi các nhiệm vụ bên cạnh đều nêu',
    en: 'This task names no body, while those beside it do',
  },
  help: {
    vi: 'Ghi cơ quan chủ trì ở đầu nhiệm vụ, ví dụ “Văn phòng Đảng uỷ chủ trì …”.',
    en: 'Begin with the body in charge, as in “Văn phòng Đảng uỷ chủ trì …”.',
  },
})

/** Fewer tasks than this say nothing about a habit. */
const fewest = 4

/** A task without a body in a run whose other tasks name theirs. Where heading or lead-in gives the run to bodies nothing is asked. */
export const taskBodies: Rule = {
  name: 'task-without-body',
  needs: 'body',
  reports: [taskWithoutBody],
  run(document, { sink }) {
    for (const { run, before } of runsOf(document)) {
      const tasks = run.children.filter((task) => task.assigns)
      const without = tasks.filter((task) => (task.assignees?.lead ?? []).length === 0)
      if (tasks.length < fewest || without.length === 0 || without.length > tasks.length / 4 || givesWork(before))
        continue
      for (const task of without) sink.report(taskWithoutBody, task.content[0]?.span ?? task.span, {})
    }
  },
}

/** “Yêu cầu các cấp uỷ thực hiện tốt các việc sau:” */
function givesWork(before: Block | null): boolean {
  if (before?.type !== 'paragraph' || !before.text.endsWith(':')) return false
  return findAssignees(before.text) !== null || /(?:giao|yêu cầu|đề nghị)\s/iu.test(before.text)
}
