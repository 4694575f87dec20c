import type { Bilingual } from '../../../../diagnostics/define.ts'
import { define } from '../../../../diagnostics/define.ts'
import type { PartialDate } from '../../../../model/document.ts'
import { daysOf } from '../../../2-analyse/facts/find-dates.ts'
import type { Rule } from '../../rule.ts'
import { deadlinesOf } from './orders.ts'

export const deadlineOnWeekend = define({
  code: 'KL4241',
  name: 'deadline-on-weekend',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Thời hạn “{deadline}” rơi vào {weekday}',
    en: 'The deadline “{deadline}” falls on a {weekday}',
  },
  help: {
    vi: 'Nếu không cố ý, hãy chọn một ngày làm việc.',
    en: 'Choose a working day unless it is meant.',
  },
})

/** Days of a deadline on which no office works. One that was over when the paper was signed is told as that alone. */
export const weekendDeadline: Rule = {
  name: 'deadline-on-weekend',
  needs: 'body',
  reports: [deadlineOnWeekend],
  run(_, context) {
    const { sink, date } = context
    const signed = date ? daysOf(date).first : 0
    for (const { kind, words, span, date: until, isMilestone } of context.share(deadlinesOf)) {
      const weekday = kind === 'date' && until && !isMilestone ? weekend(until) : null
      if (!weekday || !until || daysOf(until).last < signed) continue
      sink.report(deadlineOnWeekend, span, { deadline: words, weekday })
    }
  },
}

function weekend({ year, month, day }: PartialDate): Bilingual | null {
  if (year === null || month === null || day === null) return null
  // A month, a quarter or a year ends when it ends.
  if (day === new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  if (weekday === 6) return { vi: 'thứ Bảy', en: 'Saturday' }
  return weekday === 0 ? { vi: 'Chủ nhật', en: 'Sunday' } : null
}
