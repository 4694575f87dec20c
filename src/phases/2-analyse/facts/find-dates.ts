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

const before = String.raw`(?<![\p{N}/.,–-])`
// Not followed by what would make it a document's number or a longer figure.
const after = String.raw`(?![\p{N}]|[/.,–-]\d|[/-]\p{L}|%)`
const inFigures = new RegExp(
  `${before}(?:(ngày)\\s+)?(?<figures>(\\d{1,2})([/.-])(\\d{1,2})\\4(\\d{4}))${after}`,
  'giu',
)
const inWords =
  /(?<!\p{L})(ngày)\s+(?<figures>(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s*(?:năm|\/)\s*(\d{4}))?)(?![\p{N}]|[/.,]\d|%)/giu
const withoutYear = /(?<!\p{L})(ngày)\s+(?<figures>(\d{1,2})\/(\d{1,2}))(?![\p{N}]|[/.,–-]\s?\d|%)/giu
const monthAlone = /(?<!\p{L})(tháng)\s+(?<figures>(\d{1,2})(?:\s*\/\s*|\s+năm\s+)(\d{4}))(?![\p{N}]|[/.,–-]\d)/giu

/** Every date written in figures, with its place, in the order of the text; a month needs its year. */
export function findDates(text: string): FoundDate[] {
  // Most texts hold none.
  if (!/\d/.test(text)) return []
  const found: FoundDate[] = []
  const add = (match: RegExpMatchArray, parts: readonly (string | undefined)[], written: FoundDate['written']) => {
    const start = match.index ?? 0
    const end = start + match[0].length
    const figures = match.groups?.figures ?? ''
    const [day, month, year] = parts.map((part) => (part === undefined ? null : Number(part)))
    found.push({
      start,
      end,
      day: day ?? null,
      month: month ?? 0,
      year: year ?? null,
      written,
      figures: { start: end - figures.length, end },
    })
  }
  for (const match of text.matchAll(inFigures)) {
    const mark = match[4] === '-' || match[4] === '.' ? match[4] : '/'
    // `3.12.2025` without the word may be a version or an item's number.
    if (mark !== '.' || match[1] !== undefined) add(match, [match[3], match[5], match[6]], mark)
  }
  for (const match of text.matchAll(inWords)) add(match, [match[3], match[4], match[5]], 'words')
  for (const match of text.matchAll(withoutYear)) add(match, [match[3], match[4]], '/')
  for (const match of text.matchAll(monthAlone)) add(match, [undefined, match[3], match[4]], '/')
  return apart(found.sort((a, b) => a.start - b.start || b.end - a.end))
}

/** Without those that lie inside another: a month inside its date. */
function apart(sorted: readonly FoundDate[]): FoundDate[] {
  let reached = 0
  return sorted.filter(({ start, end }) => {
    if (start < reached) return false
    reached = end
    return true
  })
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
