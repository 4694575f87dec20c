import { daysIn, isoDay } from '../model/calendar-day.ts'
import type { Deadline, PartialDate } from '../model/document.ts'

/** What tells the year of a deadline that leaves it unsaid. */
export interface Years {
  /** Of the paper. */
  readonly date: PartialDate | null
  /** Of the nearest heading that names one year (`NHIỆM VỤ 3 THÁNG CUỐI NĂM 2024`). */
  readonly year: number | null
}

/**
 * The last day a deadline allows, `2024-12-31`. A year unsaid is that of the heading, else that of the paper, unless the day would lie
 * before the paper: then it is anybody's guess. A term ends with a congress, whose day nobody knows.
 */
export function lastDay({ kind, date }: Pick<Deadline, 'kind' | 'date'>, context: Years): string | null {
  if (kind === 'term') return null
  const said = date?.year ?? null
  const year = said ?? context.year ?? context.date?.year ?? null
  if (year === null) return null
  const month = date?.month ?? 12
  const day = date?.day ?? daysIn(year, month)
  const last = isoDay(year, month, day)
  const signed = context.date?.year ? isoDay(context.date.year, context.date.month ?? 1, context.date.day ?? 1) : null
  return said === null && signed !== null && last < signed ? null : last
}

/** The year a heading names, where it names one only: `năm 2024`, not `giai đoạn 2021 - 2025`. */
export function yearOfHeading(heading: string): number | null {
  const years = new Set([...heading.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([year]) => Number(year)))
  const [only] = years
  return years.size === 1 &&
    only !== undefined &&
    /năm\s+\d{4}\s*$/iu.test(heading.replace(/(?<!\s)\s*\([^()]*\)\s*$/u, ''))
    ? only
    : null
}
