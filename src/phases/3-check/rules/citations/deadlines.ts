import { define } from '../../../../diagnostics/define.ts'
import { daysOf } from '../../../2-analyse/facts/find-dates.ts'
import type { Rule } from '../../rule.ts'
import { deadlinesOf } from './orders.ts'

export const deadlineBeforePaper = define({
  code: 'KL4240',
  name: 'deadline-before-paper',
  severity: 'hint',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Thời hạn “{deadline}” đã qua so với ngày của văn bản',
    en: 'The deadline “{deadline}” lies before the date of the paper',
  },
  help: {
    vi: 'Xem lại năm và tháng của thời hạn; thường là chữ còn lại của văn bản năm trước.',
    en: 'Check month and year; it is often left over from last year’s paper.',
  },
})

/** Work ordered for a time that was over when the paper was signed. A deadline without its year is not judged. */
export const deadlines: Rule = {
  name: 'deadline-before-paper',
  needs: 'fields',
  needsDate: true,
  reports: [deadlineBeforePaper],
  run(_, context) {
    const { sink, date } = context
    if (!date) return
    const { first } = daysOf(date)
    for (const { words, span, date: until } of context.share(deadlinesOf)) {
      if (until?.year == null || daysOf(until).last >= first) continue
      sink.report(deadlineBeforePaper, span, { deadline: words })
    }
  },
}
