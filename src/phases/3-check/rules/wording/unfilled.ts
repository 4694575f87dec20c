import type { Span } from '../../../../source/span.ts'

/** Words after which a draft leaves room to be filled in by hand. */
const awaiting = /(?:^|[^\p{L}])(?:số|ngày|tháng|năm|quý|lần|thứ|khoá|khóa)$/iu

/** The blanks are room to be filled in: `ngày     tháng     năm 2026`, `ngày    /6/2026`, `số      -BC/ĐU`. */
export function isBlankForm(source: string, { start, end }: Span): boolean {
  if (!isAwaiting(source, start)) return source.charAt(end) === '/' || source.charAt(start - 1) === '/'
  return /^(?:[-/,.;)]|tháng|năm|của)/u.test(source.slice(end, end + 5))
}

/** What ends at `index` is a word that wants a number behind it. */
export function isAwaiting(text: string, index: number): boolean {
  return awaiting.test(text.slice(Math.max(0, index - 12), index))
}
