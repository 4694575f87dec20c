import { daysIn, isoDay } from '../model/calendar-day.ts'
import { parseWrittenDate } from '../model/dates.ts'

/** First and last day, both included: `2026-10-01`. */
export interface Period {
  readonly first: string
  readonly last: string
}

const quarter = /^(?:(?:quý|quy|q)\s*(IV|I{1,3}|[1-4])(?:[/-]|\s|năm)*(\d{4})|(\d{4})(?:\s*[-/])?\s*q\s*([1-4]))$/iu

/**
 * A stretch of time as a clerk says it: `2026`, `10/2026`, `2026-10`, `quý IV/2026`, `2026-Q4`, `15/11/2026`, or two of them joined by `..`.
 * `null`: no such stretch, or one that ends before it begins.
 */
export function parsePeriod(text: string): Period | null {
  const parts = text.split('..')
  if (parts.length > 2) return null
  const [first, last = first] = parts.map((part) => single(part.trim()))
  return first && last && first.first <= last.last ? { first: first.first, last: last.last } : null
}

function single(text: string): Period | null {
  const match = quarter.exec(text)
  if (match) {
    const [, roman, year, yearFirst, digit] = match
    const count =
      roman === undefined ? Number(digit) : ({ I: 1, II: 2, III: 3, IV: 4 }[roman.toUpperCase()] ?? Number(roman))
    return months(Number(year ?? yearFirst), 3 * count - 2, 3 * count)
  }
  const date = parseWrittenDate(text)
  if (date === null || date === 'impossible' || date.year === null) return null
  const { year, month, day } = date
  if (month === null) return months(year, 1, 12)
  if (day === null) return months(year, month, month)
  return { first: isoDay(year, month, day), last: isoDay(year, month, day) }
}

function months(year: number, from: number, to: number): Period {
  return { first: isoDay(year, from, 1), last: isoDay(year, to, daysIn(year, to)) }
}
