import type { PartialDate } from './document.ts'

/** A date as written, or the fact that the calendar has no such day (31/02/2026). */
export type WrittenDate = PartialDate | 'impossible'

// What stands where a number is still to be filled in: spaces, dots, an ellipsis, an underscore line.
const blank = '[\\s.…_]*'
const digitsOrBlank = `(?:\\s*(\\d{1,2})\\s*|${blank})`
const day = `(?:\\s*(\\d{1,2})[\\s,]*|${blank}(?:,[\\s,]*)?)`
const year = '(?:\\s*(\\d{4})|\\s*20\\d?[\\s.…_]+|[\\s.…_]*)'

const inWords = new RegExp(`^(?:ng[àa]y${day})?th[áa]ng${digitsOrBlank}(?:n[ăa]m|[/-])${year}$`, 'iu')
const inDigits = new RegExp(`^(?:ng[àa]y)?${digitsOrBlank}([/-])${digitsOrBlank}\\2\\s*(\\d{4})$`, 'iu')
const dotted = /^(?:ng[àa]y\s*)?(\d{1,2})\.(\d{1,2})\.(\d{4})$/iu
const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:T[\d:.Z+-]*)?$/u
const monthAndYear = /^(\d{1,2})\s*[/-]\s*(\d{4})$/u
const yearAlone = /^(?:n[ăa]m\s*)?(\d{4})$/iu

// Longer text is no date.
const longest = 120

// The Party was founded in 1930; an earlier year is a slip of the keyboard.
const firstYear = 1930

/**
 * Reads a date that is the whole of `text`: `ngày 05 tháng 6 năm 2026`, `05/6/2026`, `5-6-2026`, `2026-06-05`, `tháng 6/2026`,
 * `2026`. Day, month and year may be blank or dots (`ngày    tháng 6 năm 2026`, `…/6/2026`). `null`: not a date.
 */
export function parseWrittenDate(text: string): WrittenDate | null {
  if (text.length > longest) return null
  const trimmed = text
    .normalize('NFC')
    .trim()
    .replace(/(?<!\s)\s*[,;]$/, '')
  return (
    readParts(trimmed) ??
    // A full stop after the year ends a sentence; dots after `năm` are a blank and were read above.
    (trimmed.endsWith('.') ? readParts(trimmed.slice(0, -1)) : null)
  )
}

function readParts(text: string): WrittenDate | null {
  let match = inWords.exec(text)
  if (match) return partialDate(match[3], match[2], match[1])
  match = inDigits.exec(text)
  if (match) return partialDate(match[4], match[3], match[1])
  match = dotted.exec(text)
  if (match) return partialDate(match[3], match[2], match[1])
  match = iso.exec(text)
  if (match) return partialDate(match[1], match[2], match[3])
  match = monthAndYear.exec(text)
  if (match) return partialDate(match[2], match[1], undefined)
  match = yearAlone.exec(text)
  if (match) return partialDate(match[1], undefined, undefined)
  return null
}

function partialDate(yearText?: string, monthText?: string, dayText?: string): WrittenDate {
  const number = (digits: string | undefined, pattern: RegExp) =>
    digits !== undefined && pattern.test(digits) ? Number(digits) : null
  const date: PartialDate = {
    year: number(yearText, /^\d{4}$/),
    month: number(monthText, /^\d{1,2}$/),
    day: number(dayText, /^\d{1,2}$/),
  }
  return isPossible(date) ? date : 'impossible'
}

/** Whether the calendar can hold the parts that stand; a blank part is never in the way. */
export function isPossible({ year, month, day }: PartialDate): boolean {
  if (year !== null && (year < firstYear || year > 9999)) return false
  if (month !== null && (month < 1 || month > 12)) return false
  if (day === null) return true
  return day >= 1 && day <= daysIn(month, year)
}

function daysIn(month: number | null, year: number | null): number {
  if (month === null) return 31
  if (month === 2) {
    const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
    return leap ? 29 : 28
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The line under the title of the letterhead. Offsets are in the line; `place` is `null` where it is blank. */
export interface PlaceDate {
  readonly place: string | null
  readonly placeStart: number
  readonly placeEnd: number
  readonly date: WrittenDate
  readonly dateStart: number
  readonly dateEnd: number
}

/** Splits `Vĩnh Hoà, ngày 05 tháng 6 năm 2026` (also with blanks, or digits after the comma); `null`: no such line. */
export function parsePlaceDate(line: string): PlaceDate | null {
  for (const start of dateStarts(line)) {
    const date = parseWrittenDate(line.slice(start))
    if (date === null) continue
    const before = line.slice(0, start)
    const place = before.replace(/(?<![\s,])[\s,]+$/, '')
    const placeStart = before.length - before.trimStart().length
    return {
      place: /[\p{L}\p{N}]/u.test(place) ? place.trim() : null,
      placeStart: Math.min(placeStart, place.length),
      placeEnd: place.length,
      date,
      dateStart: start,
      dateEnd: line.trimEnd().length,
    }
  }
  return null
}

/** Where a date may begin: at `ngày` or `tháng`, or after a comma. */
function dateStarts(line: string): number[] {
  const words = [...line.matchAll(/(?<![\p{L}\p{N}])(?:ng[àa]y|th[áa]ng)(?![\p{L}\p{N}])/giu)].map((m) => m.index)
  const commas = [...line.matchAll(/,\s*(?=[\d.…_/])/gu)].map((m) => m.index + m[0].length)
  return [...new Set([...words, ...commas])].sort((a, b) => a - b)
}
