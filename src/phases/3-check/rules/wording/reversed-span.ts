import { define } from '../../../../diagnostics/define.ts'
import { daysOf, type FoundDate, findDates } from '../../../2-analyse/facts/find-dates.ts'
import type { Rule } from '../../rule.ts'
import { type Passage, textsOf } from './passage.ts'

export const reversedSpan = define({
  code: 'KL4323',
  name: 'reversed-span',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Khoảng thời gian “{written}” kết thúc trước khi bắt đầu',
    en: 'The span “{written}” ends before it begins',
  },
  help: {
    vi: 'Xem lại hai mốc: mốc trước phải sớm hơn mốc sau.',
    en: 'Look at both ends: the first is earlier than the second.',
  },
})

/** Years with the word that makes them a span; bare figures may be anything. */
const years =
  /(?<!\p{L})(?:nhiệm kỳ|giai đoạn|thời kỳ|năm học|các năm|từ năm)\s+((?:19|20)\d\d)(?:\s*[-–—]\s*|\s+đến\s+(?:năm\s+)?)((?:19|20)\d\d)(?![\p{N}/])/giu

/** A term, a period, a span of days whose end comes first: `nhiệm kỳ 2030 - 2025`, `từ ngày 15/8/2026 đến ngày 12/8/2026`. */
export const reversedSpanRule: Rule = {
  name: 'reversed-span',
  needs: 'body',
  reports: [reversedSpan],
  run(_, context) {
    for (const passage of context.share(textsOf)) {
      if (!/\d/.test(passage.text)) continue
      const found = [...reversedYears(passage), ...reversedDays(passage)].sort((a, b) => a.start - b.start)
      for (const { start, end } of found) {
        const written = passage.text.slice(start, end)
        context.sink.report(reversedSpan, passage.at(start, end), { written })
      }
    }
  },
}

interface Stretch {
  readonly start: number
  readonly end: number
}

function reversedYears({ text }: Passage): Stretch[] {
  return [...text.matchAll(years)].flatMap(({ 0: words, index, 1: first, 2: second }) =>
    Number(first) > Number(second) ? [{ start: index, end: index + words.length }] : [],
  )
}

function reversedDays({ text }: Passage): Stretch[] {
  const dates = findDates(text)
  return dates.flatMap((last, at) => {
    const first = dates[at - 1]
    if (!first || !isWhole(first) || !isWhole(last)) return []
    const joined = /^ (?:đến|tới)(?: hết)? $/u.test(text.slice(first.end, last.start))
    if (!joined || !/(?<!\p{L})từ $/iu.test(text.slice(0, first.start))) return []
    return daysOf(first).first > daysOf(last).last ? [{ start: first.start, end: last.end }] : []
  })
}

function isWhole({ day, year }: FoundDate): boolean {
  return day !== null && year !== null
}
