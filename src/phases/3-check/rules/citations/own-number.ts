import { define } from '../../../../diagnostics/define.ts'
import { dayInFigures } from '../../../../model/calendar-day.ts'
import { type CitedNumber, findNumbers } from '../../../2-analyse/facts/cited-numbers.ts'
import { findDates } from '../../../2-analyse/facts/find-dates.ts'
import type { Rule } from '../../rule.ts'

export const ownNumberDiffers = define({
  code: 'KL4216',
  name: 'own-number-differs',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Chỗ này gọi chính văn bản này là “{written}”, nhưng ở đầu trang ghi “{own}”',
    en: 'This calls the paper itself “{written}”, but its letterhead has “{own}”',
  },
  help: {
    vi: 'Dòng “Kèm theo …” và lời nhắc đến chính kết luận phải ghi đúng số, ký hiệu và ngày của nó.',
    en: 'The line “Kèm theo …” and mentions of the paper itself bear its own number, symbol and date.',
  },
})

const attached = /kèm\s+theo\s+kết\s+luận\s+(?:này\s+)?(?:số\s*:?\s*)?/giu

/**
 * What the paper calls itself against its letterhead: “Kết luận số … này”, and the pointer of an appendix (“Kèm theo Kết luận số …”), which the
 * edition makes anew and which is therefore looked for in what the author wrote.
 */
export const ownNumber: Rule = {
  name: 'own-number',
  needs: 'fields',
  reports: [ownNumberDiffers],
  run({ letterhead }, { sink, draft, date, citations }) {
    const { number, symbol } = letterhead
    if (number === null || symbol === null) return
    const { text } = draft.source
    const own = `${String(number).padStart(2, '0')}-${symbol}`
    // Another body's conclusion, or one spoken of elsewhere too, may be “this” one as well.
    const isOfBody = (found: CitedNumber | null) => `${found?.code}/${found?.body}` === symbol
    for (const { number: cited, key, prose, end, place } of citations) {
      if (!cited || !isOfBody(cited) || bare(cited.text) === bare(own)) continue
      if (!/^\snày(?!\p{L})/u.test(prose.text.slice(end, end + 5))) continue
      if (citations.filter((other) => other.key === key).length === 1)
        sink.report(ownNumberDiffers, place(cited), { written: cited.text, own })
    }
    for (const match of text.matchAll(attached)) {
      const start = match.index + match[0].length
      const rest = text.slice(start, start + 80)
      const written = findNumbers(rest)[0]
      if (written?.start !== 0 || !isOfBody(written)) continue
      if (bare(written.text) !== bare(own)) {
        const span = { start, end: start + written.end }
        sink.report(ownNumberDiffers, span, { written: written.text, own })
        continue
      }
      const day = findDates(rest).find((found) => /^,?\s*$/.test(rest.slice(written.end, found.start)))
      if (!day?.year || !date?.day || (day.day === date.day && day.month === date.month && day.year === date.year))
        continue
      const span = { start: start + day.figures.start, end: start + day.figures.end }
      const params = { written: rest.slice(day.figures.start, day.figures.end), own: dayInFigures(date) }
      sink.report(ownNumberDiffers, span, params)
    }
  },
}

function bare(number: string): string {
  return number.replace(/^0+/, '').toUpperCase()
}
