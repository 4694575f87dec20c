import { define } from '../../../../diagnostics/define.ts'
import { findNumbers } from '../../../2-analyse/facts/cited-numbers.ts'
import { findDates } from '../../../2-analyse/facts/find-dates.ts'
import type { Rule } from '../../rule.ts'

export const ownNumberDiffers = define({
  code: 'KL4216',
  name: 'own-number-differs',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Chỗ này ghi kèm theo kết luận “{written}”, còn văn bản này là “{own}”',
    en: 'This says it is attached to “{written}”, but the paper is “{own}”',
  },
  help: {
    vi: 'Dòng “Kèm theo …” phải ghi đúng số, ký hiệu và ngày của chính văn bản này.',
    en: 'The line “Kèm theo …” bears number, symbol and date of this very paper.',
  },
})

const attached = /kèm\s+theo\s+kết\s+luận\s+(?:này\s+)?(?:số\s*:?\s*)?/giu

/**
 * The pointer of an appendix (“Kèm theo Kết luận số …”) against number and date of the paper. Pointers are made by the edition, so they
 * are looked for in what the author wrote.
 */
export const ownNumber: Rule = {
  name: 'own-number',
  needs: 'fields',
  reports: [ownNumberDiffers],
  run({ letterhead }, { sink, draft, date }) {
    const { number, symbol } = letterhead
    if (number === null || symbol === null) return
    const { text } = draft.source
    const own = `${String(number).padStart(2, '0')}-${symbol}`
    for (const match of text.matchAll(attached)) {
      const start = match.index + match[0].length
      const rest = text.slice(start, start + 80)
      const written = findNumbers(rest)[0]
      if (written?.start !== 0 || written.code !== 'KL') continue
      const bare = (words: string) => words.replace(/^0+/, '').toUpperCase()
      if (bare(written.text) !== bare(own)) {
        const span = { start, end: start + written.end }
        sink.report(ownNumberDiffers, span, { written: written.text, own })
        continue
      }
      const day = findDates(rest).find((found) => /^,?\s*$/.test(rest.slice(written.end, found.start)))
      if (!day?.year || !date?.day || (day.day === date.day && day.month === date.month && day.year === date.year))
        continue
      const span = { start: start + day.figures.start, end: start + day.figures.end }
      const shown = `${date.day < 10 ? '0' : ''}${date.day}/${date.month < 3 ? '0' : ''}${date.month}/${date.year}`
      const params = { written: rest.slice(day.figures.start, day.figures.end), own: shown }
      sink.report(ownNumberDiffers, span, params)
    }
  },
}
