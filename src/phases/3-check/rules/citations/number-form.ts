import { define } from '../../../../diagnostics/define.ts'
import type { CitedNumber } from '../../../2-analyse/facts/cited-numbers.ts'
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
    vi: 'Số dưới 10 có số 0 ở trước; giữa số và tên loại là dấu gạch nối, giữa tên loại và cơ quan là dấu gạch chéo, không có dấu cách. Dạng “12/NQ-…” là của văn bản nhà nước.',
    en: 'Below 10 a zero stands before the figure; a hyphen stands between number and type, a slash between type and body, and no spaces. “12/NQ-…” is the State form.',
  },
})

/** Party numbers with the signs of State numbers, with blanks and dashes in them, or with one figure alone. */
export const citedNumbers: Rule = {
  name: 'cited-numbers',
  needs: 'body',
  reports: [citedNumberForm],
  run(_, { sink, citations, draft }) {
    for (const { number, prose, words, place } of citations) {
      if (!number) continue
      const { proper, expected } = properForm(number, prose.text)
      if (proper === null) continue
      const span = place(number)
      const written = words(number)
      const isPlain = draft.source.text.slice(span.start, span.end) === written
      const title = { vi: `Viết “${expected}”`, en: `Write “${expected}”` }
      // The signs of another number form may be those of another paper, and a figure is not added unseen: the clerk looks it up.
      const safe = expected === proper && (!written.includes('/') || /^\d+\s?[-–—‑]\s?\p{L}+\//u.test(written))
      const fix = { title, safe, edits: [{ span, text: expected }] }
      sink.report(citedNumberForm, span, { written, expected }, isPlain ? { fix } : {})
    }
  },
}

/** `proper`: the number as it should stand, `null` where it does; `expected`: with its figures padded too. */
function properForm(number: CitedNumber, text: string): { proper: string | null; expected: string } {
  const { form, digits, proper, text: written, start } = number
  const whole = proper ?? written
  // “số 5, 6-NQ/TW”: the figures of a list go together.
  const isListed = /\d(?:,| và)\s(?:số\s)?$/u.test(text.slice(Math.max(start - 10, 0), start))
  const isShort = form === 'party' && digits.length === 1 && digits !== '0' && !isListed
  return isShort ? { proper: whole, expected: `0${whole}` } : { proper, expected: whole }
}
