import { type Assignment, firstDue } from '../assignment.ts'

/** The assignments as data. Lines and columns from 1; columns and offsets in UTF-16 units of the author's text. */
export function renderJson(assignments: readonly Assignment[]): string {
  const tasks = assignments.map((one, index) => ({ number: index + 1, ...one, due: firstDue(one) }))
  return `${JSON.stringify({ version: 1, tasks }, null, 2)}\n`
}
