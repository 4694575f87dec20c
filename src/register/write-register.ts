import type { Bilingual } from '../diagnostics/define.ts'
import { writtenDay } from '../model/calendar-day.ts'
import type { RegisteredNumber, Term } from './register.ts'

/** Lines are only ever added to a register: what a clerk wrote between them, comments too, stays as it is. */

const opening = `# Sổ số văn bản. Số ghi liên tục cho mỗi ký hiệu trong một nhiệm kỳ cấp uỷ (HD05 I.3.1.1).
# Dòng “nhiệm kỳ” mở một nhiệm kỳ; mỗi dòng “số” bên dưới là một văn bản đã lấy số. Lệnh: ketluan number
`

/** The text with a term opened at its end. */
export function withTerm(text: string, { name, from }: Pick<Term, 'name' | 'from'>): string {
  const before = text.trim() === '' ? opening : text
  return added(before, `{nhiệm kỳ: ${scalar(name)}, từ: ${from}}`)
}

/** The text with a number registered: behind the line that ends at `after`, or at its end. */
export function withNumber(text: string, one: Omit<RegisteredNumber, 'span'>, after: number | null): string {
  const values = [
    `số: ${one.number}`,
    `ký hiệu: ${scalar(one.symbol)}`,
    ...(one.date === null ? [] : [`ngày: ${one.date}`]),
    ...(one.file === null ? [] : [`tệp: ${scalar(one.file)}`]),
    ...(one.subject === null ? [] : [`trích yếu: ${scalar(one.subject)}`]),
  ]
  const line = `{${values.join(', ')}}`
  const end = after === null ? -1 : text.indexOf('\n', after)
  return end < 0 ? added(text, line) : added(text.slice(0, end + 1), line) + text.slice(end + 1)
}

function added(text: string, line: string): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const kept = text === '' || text.endsWith('\n') ? text : `${text}${end}`
  return `${kept.replace(/\r?\n/g, end)}- ${line}${end}`
}

/** Quoted wherever YAML might read something else into it. */
function scalar(text: string): string {
  const plain = /^[\p{L}][\p{L}\p{N} /._-]*$/u.test(text) && !/^(?:null|true|false|yes|no|on|off|y|n)$/i.test(text)
  return plain && text.trim() === text ? text : JSON.stringify(text.replace(/\s+/g, ' '))
}

/** `ngày 05/6/2026` in a sentence. */
export function dayInWords(day: string | null): string {
  return day === null ? '…' : writtenDay(day)
}

/** The paper of a line as a message names it: by its file, else by what was written by hand. */
export function paperInWords({ file, subject, date }: RegisteredNumber): string | Bilingual {
  if (file !== null) return `“${file}”`
  if (subject !== null) return { vi: `văn bản “${subject}”`, en: `the paper “${subject}”` }
  if (date === null) return { vi: 'một văn bản chưa ghi tên', en: 'a paper without a name' }
  return { vi: `văn bản ngày ${writtenDay(date)}`, en: `the paper of ${writtenDay(date)}` }
}
