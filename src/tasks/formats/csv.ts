import type { Language } from '../../diagnostics/define.ts'
import type { Assignment } from '../assignment.ts'
import { type CellValue, columns, textOfCell } from '../columns.ts'

/**
 * The table as CSV (RFC 4180) that a double click opens right in Excel: UTF-8 with a byte order mark, CRLF. Which separator Excel expects
 * hangs on the machine's regional settings. Days are written `2024-11-15`, which Excel takes for dates in every region.
 */
export function renderCsv(assignments: readonly Assignment[], language: Language, separator: string): string {
  const quote = (text: string) =>
    quotable.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text
  const lines = [
    columns.map(({ title }) => title[language]),
    ...assignments.map((one, index) => columns.map(({ value }) => guarded(value(one, index)))),
  ]
  return `\ufeff${lines.map((cells) => `${cells.map(quote).join(separator)}\r\n`).join('')}`
}

const quotable = /["\r\n\t]|^\s|\s$/

/** Excel runs what begins like a formula; words of a draft must stay words. */
function guarded(value: CellValue): string {
  if (typeof value === 'object') return value.day
  const text = textOfCell(value)
  return typeof value === 'string' && /^[\s]*[=+\-@\t\r|%]/.test(text) ? `'${text}` : text
}
