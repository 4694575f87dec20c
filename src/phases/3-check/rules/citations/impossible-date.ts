import { define } from '../../../../diagnostics/define.ts'
import { type FoundDate, isInCalendar } from '../../../2-analyse/facts/find-dates.ts'
import type { Rule } from '../../rule.ts'
import { datesOf } from './dated-texts.ts'

export const impossibleDateInText = define({
  code: 'KL4220',
  name: 'impossible-date-in-text',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Lịch không có “{written}”',
    en: 'The calendar has no “{written}”',
  },
  help: {
    vi: 'Xem lại ngày, tháng: tháng 4, 6, 9, 11 có 30 ngày, tháng 2 có 28 hoặc 29 ngày.',
    en: 'Check day and month: April, June, September and November have 30 days, February 28 or 29.',
  },
})

/** Dates in the text that no calendar has: 31/6/2026, ngày 30/2, tháng 13/2026. */
export const impossibleDates: Rule = {
  name: 'impossible-date-in-text',
  needs: 'body',
  reports: [impossibleDateInText],
  run(_, context) {
    for (const { prose, date } of context.share(datesOf)) {
      const { text, at } = prose
      if (isInCalendar(date) || isNoDate(text, date)) continue
      context.sink.report(impossibleDateInText, at(date.start, date.end), { written: text.slice(date.start, date.end) })
    }
  },
}

/** `lương tháng 13/2026` is paid; `ngày 45/60` is a share. */
function isNoDate(text: string, { day, month, year, start, written }: FoundDate): boolean {
  if (day === null) return /(?:lương|thưởng)\s$/iu.test(text.slice(Math.max(start - 8, 0), start))
  return year === null && written === '/' && (month < 1 || month > 12 || day > 39)
}
