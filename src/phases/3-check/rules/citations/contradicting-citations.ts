import { type Bilingual, define } from '../../../../diagnostics/define.ts'
import { foldWords } from '../../../../model/folding.ts'
import type { CitedPaper } from '../../cited-papers.ts'
import type { Rule } from '../../rule.ts'
import { differentIssuers } from './issuers.ts'

export const contradictingCitations = define({
  code: 'KL4214',
  name: 'contradicting-citations',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Số {number} ở hai chỗ ghi {part} khác nhau: “{here}” và “{there}”',
    en: '{number} is given two {part}: “{here}” and “{there}”',
  },
  help: {
    vi: 'Một trong hai chỗ đã ghi sai số hoặc ghi sai {part}. Xem lại văn bản gốc.',
    en: 'One of the two has a wrong number or one of the {part} is wrong. Look the paper up.',
  },
})

const parts = {
  date: { vi: 'ngày', en: 'dates' },
  issuer: { vi: 'cơ quan ban hành', en: 'issuers' },
  title: { vi: 'trích yếu', en: 'subjects' },
} satisfies Record<string, Bilingual>

/**
 * One number, two papers: with another date, issuer or subject. Numbers of the State begin anew every year and those of the Party with
 * every term (HD05 I.3.1.1), and many bodies share a symbol, so papers that may be two are left alone.
 */
export const contradictions: Rule = {
  name: 'contradicting-citations',
  needs: 'body',
  reports: [contradictingCitations],
  run(_, { sink, citations }) {
    const first = new Map<string, CitedPaper[]>()
    for (const cited of citations) {
      const { key, number } = cited
      if (key === null || !number || (number.form === 'state' && number.year === null)) continue
      const known = first.get(key) ?? []
      first.set(key, known)
      const other = known.map((earlier) => ({ earlier, part: contradiction(earlier, cited) })).find(({ part }) => part)
      if (other?.part) report(cited, other.earlier, other.part)
      // A few that differ are enough to compare with; a paper cited a thousand times stays cheap.
      else if (known.length < 4 && (cited.date || cited.issuer || cited.title)) known.push(cited)
    }

    function report(cited: CitedPaper, earlier: CitedPaper, part: keyof typeof parts): void {
      const [here, there] = [cited, earlier].map((one) => one[part]) as [CitedPaper['issuer'], CitedPaper['issuer']]
      if (!here || !there || !cited.number) return
      const figures = (one: CitedPaper) => (part === 'date' ? (one.date?.figures ?? here) : (one[part] ?? here))
      const message = { vi: 'chỗ kia', en: 'the other place' }
      sink.report(
        contradictingCitations,
        cited.place(figures(cited)),
        {
          number: cited.number.text,
          part: parts[part],
          here: clipped(cited.words(figures(cited))),
          there: clipped(earlier.words(figures(earlier))),
        },
        { related: [{ message, at: earlier.place(figures(earlier)) }] },
      )
    }
  },
}

/** In what two citations of one number disagree; `null`: in nothing, or they may be two papers. */
export function contradiction(a: CitedPaper, b: CitedPaper): keyof typeof parts | null {
  if (!a.date?.year || !b.date?.year) return null
  const issuers = a.issuer && b.issuer ? differentIssuers(a.words(a.issuer), b.words(b.issuer)) : false
  const bothTitled = a.title !== null && b.title !== null
  const titles = a.title && b.title ? differentTitles(a.words(a.title), b.words(b.title)) : false
  const sameDay = a.date.year === b.date.year && a.date.month === b.date.month && a.date.day === b.date.day
  if (sameDay) return issuers ? 'issuer' : titles ? 'title' : null
  // Without both subjects, papers of two terms are told from a slip by the years between them.
  return !titles && !issuers && (bothTitled || Math.abs(a.date.year - b.date.year) <= 1) ? 'date' : null
}

/** Subjects that share less than half of the shorter one's words; one may be cut short. */
function differentTitles(a: string, b: string): boolean {
  if (a === b) return false
  const [x, y] = [wordsOf(a), wordsOf(b)]
  const [small, large] = x.size < y.size ? [x, y] : [y, x]
  if (small.size < 3) return false
  const shared = [...small].filter((word) => large.has(word)).length
  return shared / small.size < 0.5
}

function wordsOf(title: string): Set<string> {
  return new Set(foldWords(title).match(/[a-z0-9]+/g) ?? [])
}

function clipped(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text
}
