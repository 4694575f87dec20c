import { define } from '../../../../diagnostics/define.ts'
import { dayInFigures } from '../../../../model/calendar-day.ts'
import { parseWrittenDate } from '../../../../model/dates.ts'
import type { PartialDate } from '../../../../model/document.ts'
import type { Rule } from '../../rule.ts'

export const dateBeforeSession = define({
  code: 'KL2205',
  name: 'date-before-session',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Văn bản đề ngày {date}, trước phiên họp ngày {session}',
    en: 'The paper bears the date {date}, before the session of {session}',
  },
  help: {
    vi: 'Ngày của kết luận là ngày ký, không thể trước phiên họp đã kết luận. Sửa ngày ban hành hoặc ngày họp.',
    en: 'A conclusion is signed after the session it concludes. Correct the date of the paper or of the session.',
  },
})

// The session that concluded, told of as past: at the start of the opening, or “tại phiên họp ngày …”.
const session =
  /(?:^(?:Trong\s+)?[Nn]gày|(?:[Pp]hiên họp|[Cc]uộc họp|[Hh]ội nghị|họp)(?:\s(?!ngày)[\p{L}\d]+){0,8}?,?\s+(?:vào\s+)?ngày)\s+(\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})/u

/** A session still to come, which the paper prepares. */
const announced = /(?<!\p{L})(?:dự kiến|sẽ|sắp tới|chuẩn bị)(?!\p{L})/iu

/** The session is named where the opening begins, not in what it discussed. */
const nearTheStart = 500

/** The day of the paper against the day of its session. Both must be written in full, or the months must tell. */
export const sessionDate: Rule = {
  name: 'session-date',
  needs: 'fields',
  needsDate: true,
  reports: [dateBeforeSession],
  run({ letterhead }, { sink, prose, date, places }) {
    for (const { text, zone, at } of prose) {
      if (zone !== 'preamble' && zone !== 'enactingClause') continue
      const match = session.exec(text.slice(0, nearTheStart))
      const written = match?.[1]
      const held = written === undefined ? null : parseWrittenDate(written)
      if (!match || written === undefined || !date || !held || held === 'impossible' || !isBefore(date, held)) continue
      if (announced.test(text.slice(Math.max(0, match.index - 60), match.index + match[0].length))) continue
      const start = match.index + match[0].length - written.length
      const message = { vi: 'ngày họp ở đây', en: 'the session is here' }
      sink.report(
        dateBeforeSession,
        letterhead.spans.date ?? places.letterhead('date'),
        { date: dayInFigures(date), session: dayInFigures(held) },
        { related: [{ message, at: at(start, start + written.length) }] },
      )
      return
    }
  },
}

function isBefore(a: PartialDate, b: PartialDate): boolean {
  for (const part of ['year', 'month', 'day'] as const) {
    const [x, y] = [a[part], b[part]]
    if (x === null || y === null) return false
    if (x !== y) return x < y
  }
  return false
}
