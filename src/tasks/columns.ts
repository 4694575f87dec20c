import type { Bilingual } from '../diagnostics/define.ts'
import { writtenDay } from '../model/calendar-day.ts'
import { type Assignment, firstDue, shortName } from './assignment.ts'

/** A value of the table: text, a number, or a day (`2024-11-15`) that a format may write as a real date. */
export type CellValue = string | number | { readonly day: string }

export interface Column {
  readonly name: 'number' | 'paper' | 'division' | 'task' | 'lead' | 'with' | 'deadline' | 'due' | 'targets' | 'place'
  readonly title: Bilingual
  /** Width in a spreadsheet, in characters. */
  readonly width: number
  value(assignment: Assignment, index: number): CellValue
}

/** The columns of the assignment table, in order; every format takes them from here. */
export const columns: readonly Column[] = [
  { name: 'number', title: { vi: 'STT', en: 'No.' }, width: 6, value: (_, index) => index + 1 },
  { name: 'paper', title: { vi: 'Văn bản', en: 'Paper' }, width: 18, value: ({ paper }) => shortName(paper) },
  { name: 'division', title: { vi: 'Mục', en: 'Section' }, width: 9, value: ({ division }) => division },
  { name: 'task', title: { vi: 'Nhiệm vụ', en: 'Task' }, width: 70, value: ({ task }) => task },
  { name: 'lead', title: { vi: 'Chủ trì', en: 'In charge' }, width: 28, value: ({ lead }) => lead.join('; ') },
  { name: 'with', title: { vi: 'Phối hợp', en: 'Together with' }, width: 24, value: (one) => one.with.join('; ') },
  { name: 'deadline', title: { vi: 'Thời hạn', en: 'Deadline' }, width: 22, value: deadlineWords },
  { name: 'due', title: { vi: 'Ngày đến hạn', en: 'Due' }, width: 14, value: dueDay },
  { name: 'targets', title: { vi: 'Chỉ tiêu', en: 'Targets' }, width: 20, value: ({ targets }) => targets.join('; ') },
  {
    name: 'place',
    title: { vi: 'Vị trí', en: 'Place' },
    width: 24,
    value: ({ file, start }) => `${file}:${start.line}`,
  },
]

function deadlineWords({ deadlines }: Assignment): string {
  return deadlines.map(({ text }) => text).join('; ')
}

function dueDay(assignment: Assignment): CellValue {
  const day = firstDue(assignment)
  return day === null ? '' : { day }
}

/** A value as people read it; days as papers write them. */
export function textOfCell(value: CellValue): string {
  return typeof value === 'object' ? writtenDay(value.day) : String(value)
}
