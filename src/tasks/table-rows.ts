import type { Table } from '../model/document.ts'
import { foldWords } from '../model/folding.ts'
import { bodiesOfHeading } from '../phases/2-analyse/facts/body-names.ts'
import { findDeadlines } from '../phases/2-analyse/facts/find-deadlines.ts'
import { findTargets } from '../phases/2-analyse/facts/find-targets.ts'
import type { Assignment, DueDeadline } from './assignment.ts'
import { lastDay, type Years } from './due-date.ts'

/** A row of a task table; `offset` is where its words begin in the draft. */
export type TableRow = Pick<Assignment, 'task' | 'lead' | 'with' | 'deadlines' | 'targets'> & {
  readonly offset: number
}

const titles = {
  task: /^(?:noi dung|ten )?(?: ?cong viec| ?nhiem vu)|^noi dung(?! chi)/,
  lead: /chu tri|^(?:co quan|don vi|bo phan|nguoi)(?:, (?:don vi|ca nhan))? (?:thuc hien|phu trach|tham muu)|^phan cong/,
  with: /phoi hop/,
  deadline: /thoi han|thoi gian|^han |hoan thanh/,
} as const

/** The rows of a table whose header names tasks and who is in charge of them; none of any other table. */
export function rowsOfTable({ rows: [header, ...rows] }: Table, years: Years): TableRow[] {
  const heads = header?.cells.map(({ text }) => foldWords(text)) ?? []
  const column = (title: RegExp) => heads.findIndex((head) => title.test(head))
  const [task, lead, helpers, deadline] = [titles.task, titles.lead, titles.with, titles.deadline].map(column)
  if (task === undefined || lead === undefined || task < 0 || lead < 0 || task === lead) return []
  return rows.flatMap(({ cells }): TableRow[] => {
    const text = (at: number | undefined) => cells[at ?? -1]?.text.trim() ?? ''
    const cell = cells[task]
    if (!cell || text(task) === '' || text(lead) === '') return []
    return [
      {
        task: text(task),
        lead: bodiesOfCell(text(lead)),
        with: helpers === lead ? [] : bodiesOfCell(text(helpers)),
        deadlines: deadlineOfCell(text(deadline), text(task), years),
        targets: findTargets(text(task)).map(({ start, end }) => text(task).slice(start, end)),
        offset: cell.span.start,
      },
    ]
  })
}

/** The bodies a cell lists; one it does not know is taken as written, for the column says what it is. */
function bodiesOfCell(text: string): readonly string[] {
  if (/^[-–—.…\s]*$/.test(text)) return []
  return text.split(';').flatMap((between) => {
    const part = between.trim()
    const bodies = bodiesOfHeading(part).map(({ start, end }) => part.slice(start, end))
    return bodies.length > 0 || part === '' ? bodies : [part]
  })
}

/** A cell says `Quý IV/2026` or `15/11/2026` without the words that make a deadline of it in a sentence. */
function deadlineOfCell(text: string, clause: string, years: Years): readonly DueDeadline[] {
  if (/^[-–—.…\s]*$/.test(text)) return []
  const [found] = [findDeadlines(text), findDeadlines(`hết ${text.charAt(0).toLowerCase()}${text.slice(1)}`)].flat()
  return [{ text, clause, kind: found?.kind ?? 'other', due: found ? lastDay(found, years) : null }]
}
