import { define } from '../../../../diagnostics/define.ts'
import { daysOf, isInCalendar, partialDate } from '../../../2-analyse/facts/find-dates.ts'
import type { Rule } from '../../rule.ts'
import { datesOf, type TextDate } from './dated-texts.ts'

export const undatedOlderPaper = define({
  code: 'KL4250',
  name: 'undated-older-paper',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Văn bản không ghi ngày nên được xét theo thể thức mới nhất; thời điểm muộn nhất ghi trong bài là {date}',
    en: 'The paper is undated and judged by the newest rules; the latest time its text names is {date}',
  },
  help: {
    vi: 'Ghi ngày ban hành, hoặc chọn “thể thức: hd36” cho văn bản trước 27/5/2026. Các phép xét theo ngày chưa thực hiện.',
    en: 'Give its date, or choose “thể thức: hd36” for a paper of before 27/5/2026. What depends on the date was not checked.',
  },
})

/** The latest day the text names, where it lies before the rules the undated paper is judged by. */
export const undated: Rule = {
  name: 'undated-older-paper',
  needs: 'fields',
  reports: [undatedOlderPaper],
  run({ letterhead }, context) {
    const { sink, edition } = context
    if (letterhead.date?.year != null || edition.from === null) return
    let latest: (TextDate & { last: number }) | null = null
    for (const { prose, date } of context.share(datesOf)) {
      if (date.year === null || !isInCalendar(date)) continue
      const { last } = daysOf(partialDate(date))
      if (!latest || last > latest.last) latest = { date, prose, last }
    }
    if (!latest || latest.last >= Number(edition.from.replaceAll('-', ''))) return
    const { start, end } = latest.date.figures
    sink.report(undatedOlderPaper, latest.prose.at(start, end), { date: latest.prose.text.slice(start, end) })
  },
}
