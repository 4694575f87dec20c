import type { PartialDate } from '../../../model/document.ts'
import type { Range } from './words.ts'

/** A date in running text, possible or not. */
export interface FoundDate extends Range {
  readonly day: number | null
  readonly month: number
  readonly year: number | null
  /** What stands between its figures; `words` for `ngày 05 tháng 6 năm 2026`. */
  readonly written: '/' | '-' | '.' | 'words'
  /** The figures alone, without the word `ngày` or `tháng` before them. */
  readonly figures: Range
}

// Begins with a digit, so that the search skips what holds none; what stands around a match is asked afterwards.
const shape =
  /(\d{1,2})(?:([/.-])(\d{1,2})(?:\2(\d{4}))?(?!\d)|\s+(?:tháng|THÁNG)\s+(\d{1,2})(?!\d)(?:\s*(?:năm|NĂM|\/)\s*(\d{4})(?!\d))?|(?:\s*\/\s*|\s+(?:năm|NĂM)\s+)(\d{4})(?!\d))/g
const wordBefore = /(?:^|[^\p{L}])(ngày|tháng)\s+$/iu
// A longer figure, a share, a range, a document's number.
const noDateBefore = /[\p{L}\p{N}/.,–-]/u
const noDateAfter = /^(?:[\p{N}%]|[/.,–-]\d|[/-]\p{L})/u

/** Every date written in figures, with its place, in the order of the text; a month needs its year. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = []
  shape.lastIndex = 0
  for (let match = shape.exec(text); match; match = shape.exec(text)) {
    const date = readDate(text, match)
    if (date) found.push(date)
    // What began in the middle of something else may hide a date further in: `5 tháng 10/2026`.
    else shape.lastIndex = match.index + (match[1]?.length ?? 1)
  }
  return found
}

function readDate(text: string, match: RegExpExecArray): FoundDate | null {
  const [whole, first, mark, second, fullYear, month, monthYear, year] = match
  const at = match.index
  const end = at + whole.length
  if (noDateBefore.test(text.charAt(at - 1)) || noDateAfter.test(text.slice(end, end + 2))) return null
  const word = wordBefore.exec(text.slice(Math.max(at - 10, 0), at))
  const isDay = word?.[1]?.toLowerCase() === 'ngày'
  const start = word ? at - (word[0].length - word[0].search(/\p{L}/u)) : at
  const figures = { start: at, end }
  const number = (digits: string | undefined) => (digits === undefined ? null : Number(digits))
  if (mark !== undefined) {
    // `5/6` is a share and `3.12.2025` an item's number, unless the word stands before it.
    if (!isDay && (fullYear === undefined || mark === '.')) return null
    if (fullYear === undefined && (mark !== '/' || /^\s?[–-]\s?\d/u.test(text.slice(end, end + 4)))) return null
    const written = mark === '-' || mark === '.' ? mark : '/'
    return {
      start: isDay ? start : at,
      end,
      day: number(first),
      month: Number(second),
      year: number(fullYear),
      written,
      figures,
    }
  }
  if (month !== undefined) {
    if (!isDay) return null
    return { start, end, day: number(first), month: Number(month), year: number(monthYear), written: 'words', figures }
  }
  if (word?.[1]?.toLowerCase() !== 'tháng') return null
  return { start, end, day: null, month: Number(first), year: number(year), written: '/', figures }
}

/** Whether the calendar has the day; the year may be any, for anniversaries reach back far. */
export function isInCalendar({ day, month, year }: Pick<FoundDate, 'day' | 'month' | 'year'>): boolean {
  if (month < 1 || month > 12) return false
  if (day === null) return true
  // 29 February of a year unsaid is possible.
  const days = new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate()
  return day >= 1 && day <= days
}

export function partialDate({ day, month, year }: FoundDate): PartialDate {
  return { year, month, day }
}

/** The first and the last day a date can mean, as comparable figures; a blank part leaves it open. */
export function daysOf({ year, month, day }: PartialDate): { readonly first: number; readonly last: number } {
  const y = (year ?? 0) * 10_000
  return { first: y + (month ?? 1) * 100 + (day ?? 1), last: y + (month ?? 12) * 100 + (day ?? 31) }
}
