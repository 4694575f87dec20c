import type { Deadline, PartialDate } from '../../../model/document.ts'
import { type FoundDate, findDates, isInCalendar, partialDate } from './find-dates.ts'
import type { Range } from './words.ts'

export interface FoundDeadline extends Range {
  readonly kind: Deadline['kind']
  /**
   * The last day the words allow, as far as they tell: the last month of a quarter, the year alone for a year's end, the last
   * year of a term. A part they leave unsaid is `null`.
   */
  readonly date: PartialDate | null
}

const lead = String.raw`(?:chậm\s+nhất|muộn\s+nhất|từ\s+nay\s+đến|đến|trước|hết|trong|không\s+quá|xong)(?:\s+(?:là|đến|vào|trước|trong|hết|cuối|khi\s+kết\s+thúc))?(?:\s+(?:hết|cuối))?`
const leadEnds = new RegExp(String.raw`(?<!\p{L})${lead}\s+(?:thời\s+(?:điểm|gian)\s+)?$`, 'iu')
const unit =
  /(?:(quý)\s+(IV|I{1,3}|[1-4])(?:\s*(?:\/|năm|,\s*năm)\s*(\d{4}))?|tháng\s+(cuối\s+năm)(?:\s+(\d{4}))?|(tháng)\s+(\d{1,2})(?:\s*(?:\/|năm)\s*(\d{4}))?|(nhiệm\s+kỳ)(?:\s+(?:\d{4}\s*[-–]\s*)(\d{4}))?|(năm)(?:\s+(\d{4}))?)/g
// A list or a span of periods has no one end.
const goesOn = /^(?:[\p{L}\d/]|\s*(?:,|và|[-–])\s*(?:(?:tháng|quý)\s+)?(?:\d|I))/u
// What tells of the past, or of the day figures were taken, is no deadline: “số liệu tính đến …”, “đã xong trước …”.
const told =
  /(?:^|[^\p{L}])(?:tính|kể|sinh|phát sinh|tiếp nhận|tồn đọng|hiệu lực|thống kê|phê duyệt|số liệu|so với cùng k[ỳì]|đã(?: [^,.;:]*)?)$/u

// “nghị quyết do Huyện uỷ ban hành trước ngày …”
const issued = /(?:^|[^\p{L}])(?:ban hành|ký|cấp|thành lập)$/u

/** When something is to be done, in the order of the text: `trước ngày 15/11/2024`, `trong quý IV`, `đến hết nhiệm kỳ`. */
export function findDeadlines(text: string): FoundDeadline[] {
  const found: FoundDeadline[] = [...periods(text), ...days(text)]
  return found.filter((deadline) => isAhead(text, deadline)).sort((a, b) => a.start - b.start)
}

function days(text: string): FoundDeadline[] {
  return findDates(text).flatMap((date): FoundDeadline[] => {
    if (date.day === null || !isInCalendar(date)) return []
    const opening = leadEnds.exec(text.slice(Math.max(date.start - 40, 0), date.start))?.[0]
    if (opening === undefined || isRecurring(text, date)) return []
    if (/^trong/iu.test(opening) && !isWithinDay(text, date, opening)) return []
    return [{ start: date.start - opening.length, end: date.end, kind: 'date', date: partialDate(date) }]
  })
}

const takesPlace =
  /(?<!\p{L})(?:tổ chức|diễn ra|khai mạc|bế mạc|khánh thành|họp|làm việc|nghỉ|trực|đón|dự|lễ)(?!\p{L})/u

/** `xong trong ngày 28/11/2026`; what takes place on a day is no work to be done by then. */
function isWithinDay(text: string, { start }: FoundDate, opening: string): boolean {
  if (!/^trong\s+$/iu.test(opening) || !/^ngày\s/iu.test(text.slice(start, start + 5))) return false
  return !takesPlace.test(clauseBefore(text, start - opening.length))
}

function isRecurring(text: string, { end }: FoundDate): boolean {
  return /^\s+(?:hằng|hàng|mỗi)\s/u.test(text.slice(end, end + 8))
}

function periods(text: string): FoundDeadline[] {
  return [...text.matchAll(unit)].flatMap((match): FoundDeadline[] => {
    const end = match.index + match[0].length
    if (goesOn.test(text.slice(end, end + 16))) return []
    const [, , , , rest] = match
    // “3 tháng cuối năm”: the count stands between lead and unit.
    const before = text.slice(Math.max(match.index - 44, 0), match.index)
    const months = rest === undefined ? '' : (/(?:\d{1,2}|ba|sáu)\s+$/iu.exec(before)?.[0] ?? null)
    const opening = months === null ? undefined : leadEnds.exec(before.slice(0, before.length - months.length))?.[0]
    if (months === null || opening === undefined) return []
    const period = readPeriod(match, months.trim(), opening.trim())
    return period ? [{ start: match.index - months.length - opening.length, end, ...period }] : []
  })
}

function readPeriod(
  match: RegExpExecArray,
  months: string,
  opening: string,
): Pick<FoundDeadline, 'kind' | 'date'> | null {
  const [, quarter, count, quarterYear, rest, restYear, month, monthText, monthYear, term, termYear, , yearText] = match
  const year = (text: string | undefined) => (text === undefined ? null : Number(text))
  if (quarter) return { kind: 'quarter', date: lastMonth(year(quarterYear), 3 * quarterOf(count ?? '')) }
  // “3 tháng cuối năm” is the last quarter.
  if (rest && /^(?:0?3|ba)$/iu.test(months)) return { kind: 'quarter', date: lastMonth(year(restYear), 12) }
  if (rest) return { kind: 'year', date: yearOf(year(restYear)) }
  if (month) {
    const value = Number(monthText)
    return value >= 1 && value <= 12 ? { kind: 'month', date: lastMonth(year(monthYear), value) } : null
  }
  // “Trong nhiệm kỳ” tells of a span of work, not of its end; “trong năm” needs its number.
  if (term) return /^trong/iu.test(opening) ? null : { kind: 'term', date: yearOf(year(termYear)) }
  return yearText === undefined && !/(?:hết|cuối)$/iu.test(opening)
    ? null
    : { kind: 'year', date: yearOf(year(yearText)) }
}

function quarterOf(count: string): number {
  return { I: 1, II: 2, III: 3, IV: 4 }[count.toUpperCase()] ?? Number(count)
}

function lastMonth(year: number | null, month: number): PartialDate {
  return { year, month, day: null }
}

function yearOf(year: number | null): PartialDate | null {
  return year === null ? null : { year, month: null, day: null }
}

function isAhead(text: string, { start }: Range): boolean {
  const words = clauseBefore(text, start)
  return !told.test(words) && !(issued.test(words) && /(?<!\p{L})do\s/u.test(words))
}

/** What stands of the clause before a place, in small letters. */
function clauseBefore(text: string, at: number): string {
  const clauses = text.slice(Math.max(at - 80, 0), at).split(/[,;.:]/)
  return (clauses.at(-1) ?? '').toLowerCase().trim()
}
