import type { Run } from '../../model/composition.ts'
import type { Letterhead, PartialDate } from '../../model/document.ts'
import type { Edition } from '../../model/edition.ts'
import { type Look, reserved, textRun } from './runs.ts'

/** Arabic digits, two at least (HD05 I.3.2.2). */
export const documentNumber = (number: number): string => String(number).padStart(2, '0')

/** Days below 10 and months below 3 have a leading zero, other months none (HD05 I.4.2.2). */
export const dayDigits = (day: number): string => String(day).padStart(2, '0')
export const monthDigits = (month: number): string => (month < 3 ? `0${month}` : String(month))

/** `Số 05-KL/ĐU`; while number or symbol are open, the blank form with their room: `Số      -KL/`. */
export function numberLine({ number, symbol }: Letterhead, edition: Edition, look: Look): Run[] {
  const { words, blanks } = edition
  const digits = number === null ? reserved(look, blanks.number, 'number') : textRun(look, documentNumber(number))
  const code =
    symbol === null
      ? [textRun(look, `-${words.typeSymbols.conclusion}/`), reserved(look, blanks.symbol)]
      : [textRun(look, `-${symbol}`)]
  return [textRun(look, `${words.numberPrefix} `), digits, ...code]
}

/** `Vĩnh Hoà,` or its room; the comma ends it, for there the line may wrap. */
export function placePart({ place }: Letterhead, { blanks }: Edition, look: Look): Run[] {
  return place === null ? [reserved(look, blanks.place), textRun(look, ',')] : [textRun(look, `${place},`)]
}

/** `ngày 05 tháng 6 năm 2026`, with room for what is still open (HD05 I.4.2). */
export function datePart({ date }: Letterhead, { words, blanks }: Edition, look: Look): Run[] {
  const part = (written: string | null, room: number): Run =>
    written === null ? reserved(look, room, 'date') : textRun(look, written)
  return [
    textRun(look, `${words.day} `),
    part(date?.day ? dayDigits(date.day) : null, blanks.day),
    textRun(look, ` ${words.month} `),
    part(date?.month ? monthDigits(date.month) : null, blanks.month),
    textRun(look, ` ${words.year} `),
    part(date?.year ? String(date.year) : null, blanks.year),
  ]
}

/** `ngày 05/6/2026` as citations write it, with room for what is still open. */
export function citedDate(date: PartialDate | null, { words, blanks }: Edition, look: Look): Run[] {
  const part = (written: string | null, room: number): Run =>
    written === null ? reserved(look, room, 'date') : textRun(look, written)
  return [
    textRun(look, `${words.day} `),
    part(date?.day ? dayDigits(date.day) : null, blanks.day),
    textRun(look, '/'),
    part(date?.month ? monthDigits(date.month) : null, blanks.month),
    textRun(look, '/'),
    part(date?.year ? String(date.year) : null, blanks.year),
  ]
}

/** ISO form of a date whose three parts stand. */
export function isoDate(date: PartialDate | null): string | null {
  if (!date?.year || !date.month || !date.day) return null
  return `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`
}
