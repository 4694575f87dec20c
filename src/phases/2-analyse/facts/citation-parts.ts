import { bodyNameAt, nameEnd } from './body-names.ts'
import { namedTypes } from './document-types.ts'
import { type FoundDate, findDates } from './find-dates.ts'
import { isCapitalised, type Range, trimmed, wordAt } from './words.ts'

/** What follows a number: its date, who issued it, what it is about; each once, in any order. */
export interface CitationParts {
  readonly date: FoundDate | null
  /** Between number and date. */
  readonly comma: boolean
  readonly issuer: Range | null
  /** Without quotation marks and without “về”. */
  readonly title: Range | null
  readonly end: number
}

/** Longest title read; one without an end mark is cut off nowhere sensible. */
const longestTitle = 400
const opening: Readonly<Record<string, string>> = { '“': '”', '"': '"', '«': '»', '”': '”' }

export function readParts(text: string, from: number): CitationParts {
  let parts: CitationParts = { date: null, comma: false, issuer: null, title: null, end: from }
  for (;;) {
    const next = readDate(text, parts) ?? readIssuer(text, parts) ?? readTitle(text, parts)
    if (!next) return parts
    parts = next
  }
}

function readDate(text: string, parts: CitationParts): CitationParts | null {
  if (parts.date || parts.title) return null
  const rest = text.slice(parts.end, parts.end + 80)
  const gap = /^(\s*,)?\s*(?:(\()\s*)?(?=ngày\s|\d)/iu.exec(rest)
  if (!gap) return null
  const found = findDates(rest).find(({ start, day }) => start === gap[0].length && day !== null)
  if (!found || (found.year === null && gap[2] === undefined)) return null
  const shift = ({ start, end }: Range) => ({ start: start + parts.end, end: end + parts.end })
  const date = { ...found, ...shift(found), figures: shift(found.figures) }
  const end = date.end + (gap[2] !== undefined && text.charAt(date.end) === ')' ? 1 : 0)
  return { ...parts, date, comma: gap[1] !== undefined || gap[2] !== undefined, end }
}

function readIssuer(text: string, parts: CitationParts): CitationParts | null {
  if (parts.issuer || parts.title) return null
  const gap = /^\s*(?:,\s*)?của\s+/iu.exec(text.slice(parts.end, parts.end + 12))
  if (!gap) return null
  const start = parts.end + gap[0].length
  const first = wordAt(text, start)
  if (!first || !isCapitalised(first.text)) return null
  const end = issuersEnd(text, start)
  // A name of one word that goes on in small letters was not read to its end.
  if (end === first.end && /^\s(?!về\s|và\s|tại\s|khoá\s|khóa\s)\p{Ll}/u.test(text.slice(end, end + 6))) return null
  const term = /^\s*\((?:khoá|khóa)\s+[IVXLC\d]+\)/iu.exec(text.slice(end, end + 20))?.[0].length ?? 0
  return { ...parts, issuer: { start, end }, end: end + term }
}

/** “của Bộ Chính trị, Ban Bí thư về …”: several issuers only where the subject follows or the sentence ends; else the next name begins a clause. */
function issuersEnd(text: string, start: number): number {
  const first = nameEnd(text, start)
  let end = first
  for (;;) {
    const gap = /^(?:, | và | - )/u.exec(text.slice(end, end + 4))?.[0].length
    const next = gap === undefined ? null : bodyNameAt(text, end + gap)
    if (next === null) break
    end = next
  }
  return end !== first && /^\s*(?:,\s*)?(?:về\s|[“"]|\(|[.;]|$)/u.test(text.slice(end, end + 6)) ? end : first
}

function readTitle(text: string, parts: CitationParts): CitationParts | null {
  if (parts.title) return null
  const rest = text.slice(parts.end, parts.end + longestTitle)
  const gap = /^\s*(?:[,:]\s*)?(?:(?:về(?:\s+việc)?|v\/v)(?!\p{L})\s*(?=(\S))|(?=(["“«])))/iu.exec(rest)
  if (!gap) return null
  const start = parts.end + gap[0].length
  const close = opening[gap[1] ?? gap[2] ?? '']
  if (close !== undefined) {
    const end = text.indexOf(close, start + 1)
    if (end < 0 || end - start > longestTitle) return null
    const title = trimmed(text, { start: start + 1, end })
    return title.start < title.end ? { ...parts, title, end: end + 1 } : null
  }
  const title = trimmed(text, { start, end: start + plainTitle(text.slice(start, start + longestTitle)) })
  return title.end - title.start > 3 ? { ...parts, title, end: title.end } : null
}

// Where the words of a title without quotation marks surely have ended.
const stop = new RegExp(
  [
    String.raw`[;:()“”"]|\.(?=\s|$)`,
    String.raw`,\s(?=\p{Lu}|(?:giao|yêu cầu|đề nghị|kết luận|thống nhất|trong đó|đồng thời|gắn với|nhất là|các|đã|qua|sau khi|tiếp tục|tập trung|khẩn trương|đẩy mạnh|hoàn thành|xong|định kỳ|hằng (?:năm|quý|tháng))\s)`,
    // What is to be done next has someone to do it for: `… và báo cáo Tỉnh uỷ`, unlike `thống kê và báo cáo tài chính`.
    String.raw`(?:,|\svà)\s(?=(?:giao|yêu cầu|đề nghị|báo cáo|trình|gửi|tham mưu)\s\p{Lu})`,
    String.raw`\svà\s(?=(?:bản\s)?(?:[Kk]ết luận|[Vv]ăn bản)\snày(?!\p{L})|(?:hoàn thành|tiếp tục)\s)`,
    String.raw`\s(?=(?:thì|đã|nhằm|trước ngày|trong quý|trong tháng)\s)`,
  ].join('|'),
  'u',
)

function plainTitle(rest: string): number {
  const end = stop.exec(rest)?.index ?? rest.length
  // “… và Nghị quyết số …”: the next paper.
  if (!/\d/.test(rest.slice(0, end + 60))) return end
  const next = namedTypes(rest.slice(0, end)).find(({ start, end: nameEnds }) => {
    return /(?:,|\svà)\s$/u.test(rest.slice(0, start)) && /^\s(?:số\s)?\d/u.test(rest.slice(nameEnds, nameEnds + 6))
  })
  return next ? rest.slice(0, next.start).replace(/(?:,|\svà)\s$/u, '').length : end
}
