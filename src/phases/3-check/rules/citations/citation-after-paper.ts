import { define } from '../../../../diagnostics/define.ts'
import { dateOf } from '../../../2-analyse/facts/find-citations.ts'
import { daysOf } from '../../../2-analyse/facts/find-dates.ts'
import type { Rule } from '../../rule.ts'

export const citationAfterPaper = define({
  code: 'KL4215',
  name: 'citation-after-paper',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: '{type} {number} ghi ngày {date}, sau ngày của chính văn bản này',
    en: '{type} {number} is dated {date}, after this very paper',
  },
  help: {
    vi: 'Không thể viện dẫn văn bản chưa ban hành: xem lại ngày của văn bản được viện dẫn, hoặc ngày của văn bản này.',
    en: 'A paper that is not out yet cannot be cited: check its date, or the date of this paper.',
  },
})

/** Papers dated after the paper that cites them. A blank day counts as the last of its month. */
export const laterPapers: Rule = {
  name: 'citation-after-paper',
  needs: 'fields',
  needsDate: true,
  reports: [citationAfterPaper],
  run({ letterhead }, { sink, citations, date }) {
    if (!date) return
    const { last } = daysOf(date)
    const own = `${letterhead.number}-${letterhead.symbol}`
    for (const cited of citations) {
      const written = dateOf(cited)
      if (!cited.number || !cited.date || written?.year == null || daysOf(written).first <= last) continue
      if (cited.number.text.replace(/^0+/, '') === own) continue
      const params = { type: cited.documentType, number: cited.number.text, date: cited.words(cited.date.figures) }
      sink.report(citationAfterPaper, cited.place(cited.date.figures), params)
    }
  },
}
