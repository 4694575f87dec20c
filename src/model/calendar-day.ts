import type { PartialDate } from './document.ts'

/** Days as `2024-11-15`: they sort as text and mean the same in every time zone. */

export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** `null` while a part is blank. */
export function isoDayOf(date: PartialDate | null): string | null {
  return date?.year && date.month && date.day ? isoDay(date.year, date.month, date.day) : null
}

/** Days of a month; months count from 1. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** `15/11/2024`, `01/7/2025`, as papers write it: a day below 10 and a month below 3 have a zero before them (HD05 I.4.2). */
export function writtenDay(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  return dayInFigures({ year: Number(year), month: Number(month), day: Number(day) })
}

/** A date as {@link writtenDay}, `…` for each part that is open. */
export function dayInFigures({ day, month, year }: PartialDate): string {
  const two = (part: number | null, below: number) => (part === null ? '…' : part < below ? `0${part}` : String(part))
  return `${two(day, 10)}/${two(month, 3)}/${year ?? '…'}`
}
