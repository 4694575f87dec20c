import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'

export const citedNumberForm = define({
  code: 'KL4200',
  name: 'cited-number-form',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.3.2.2',
  message: {
    vi: 'Số, ký hiệu “{written}” của văn bản Đảng viết là “{expected}”',
    en: 'The Party number “{written}” is written “{expected}”',
  },
  help: {
    vi: 'Giữa số và tên loại là dấu gạch nối, giữa tên loại và cơ quan là dấu gạch chéo, không có dấu cách. Dạng “12/NQ-…” là của văn bản nhà nước.',
    en: 'A hyphen stands between number and type, a slash between type and body, and no spaces. “12/NQ-…” is the State form.',
  },
})

/** Party numbers with the signs of State numbers, or with blanks and dashes in them. */
export const citedNumbers: Rule = {
  name: 'cited-numbers',
  needs: 'body',
  reports: [citedNumberForm],
  run(_, { sink, citations, draft }) {
    for (const { number, words, place } of citations) {
      if (!number?.proper) continue
      const span = place(number)
      const written = words(number)
      const isPlain = draft.source.text.slice(span.start, span.end) === written
      const title = { vi: `Viết “${number.proper}”`, en: `Write “${number.proper}”` }
      // The signs of another number form may be those of another paper: the clerk looks it up.
      const safe = !written.includes('/') || /^\d+\s?[-–—‑]\s?\p{L}+\//u.test(written)
      const fix = { title, safe, edits: [{ span, text: number.proper }] }
      sink.report(citedNumberForm, span, { written, expected: number.proper }, isPlain ? { fix } : {})
    }
  },
}
