import { foldWords } from '../model/folding.ts'
import { type Assignment, firstDue } from './assignment.ts'
import type { Period } from './period.ts'

/** What of the table is asked for; `null` asks for nothing. */
export interface Selection {
  /** Words of a body's name; any of them is enough. */
  readonly bodies: readonly string[]
  /** Something falls due in it. */
  readonly period: Period | null
  /** Something fell due before this day, `2024-11-15`. */
  readonly before: string | null
}

export function select(assignments: readonly Assignment[], { bodies, period, before }: Selection): Assignment[] {
  const wanted = bodies.map(foldWords)
  return assignments.filter((one) => {
    const named = [...one.lead, ...one.with].map(foldWords)
    if (wanted.length > 0 && !wanted.some((words) => named.some((name) => holds(name, words)))) return false
    if (period && !one.deadlines.some(({ due }) => due !== null && due >= period.first && due <= period.last))
      return false
    return before === null || isLate(one, before)
  })
}

/** Whether the first day something was due lies before `today`. */
export function isLate(assignment: Assignment, today: string): boolean {
  const due = firstDue(assignment)
  return due !== null && due < today
}

/** Whole words only: `Ban Tổ chức` is in `Ban Tổ chức Tỉnh uỷ`, `Hội` is not in `Hội đồng …`'s neighbour `Xã hội hoá`. */
function holds(name: string, words: string): boolean {
  return ` ${name} `.includes(` ${words} `)
}
