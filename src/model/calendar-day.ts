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

/** `15/11/2024`, as papers write it (HD05 I.4.2). */
export function writtenDay(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  return `${day}/${month}/${year}`
}
