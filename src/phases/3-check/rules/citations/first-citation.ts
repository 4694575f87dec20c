import { type Bilingual, define } from '../../../../diagnostics/define.ts'
import type { PartyDocument } from '../../../../model/document.ts'
import { bodyNameAt } from '../../../2-analyse/facts/body-names.ts'
import { findNumbers } from '../../../2-analyse/facts/cited-numbers.ts'
import { type CitedPaper, isInBrackets, isInHeading } from '../../cited-papers.ts'
import type { Rule } from '../../rule.ts'

export const shortCitationFirst = define({
  code: 'KL4210',
  name: 'short-citation-first',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.6.1.4',
  message: {
    vi: '{type} {number} được nhắc ở đây trước khi viện dẫn đầy đủ',
    en: '{type} {number} is named here before it is cited in full',
  },
  help: {
    vi: 'Lần đầu ghi đủ tên loại, số và ký hiệu, ngày, cơ quan ban hành, trích yếu; các lần sau chỉ ghi tên loại, số và ký hiệu. Chuyển phần đầy đủ lên đây.',
    en: 'The first time has type, number and symbol, date, issuer and subject; later ones type, number and symbol. Move the full citation here.',
  },
})

export const incompleteFirstCitation = define({
  code: 'KL4211',
  name: 'incomplete-first-citation',
  severity: 'hint',
  tier: 'rule',
  basis: 'HD05 I.6.1.4',
  message: {
    vi: '{type} {number}: lần viện dẫn đầu tiên còn thiếu {missing}',
    en: '{type} {number}: the first citation lacks {missing}',
  },
  help: {
    vi: 'Lần đầu ghi đủ tên loại, số và ký hiệu, ngày, cơ quan ban hành, trích yếu.',
    en: 'The first citation has type, number and symbol, date, issuer and subject.',
  },
})

// Laws are cited by name and year (HD05 I.6.2.3).
const laws = new Set(['Luật', 'Bộ luật', 'Pháp lệnh', 'Hiến pháp'])

/** A paper is cited in full the first time; footnotes and title lines may hold the full form too. */
export const firstCitation: Rule = {
  name: 'first-citation',
  needs: 'body',
  reports: [shortCitationFirst, incompleteFirstCitation],
  run(document, { sink, citations }) {
    const { number, symbol } = document.letterhead
    const own = number === null || symbol === null ? null : `${number}-${symbol}`
    const titled = numbersOfTitle(document)
    for (const papers of groups(citations)) {
      const first = papers.find((cited) => !isInHeading(cited) && !cited.prose.inAppendix)
      if (!first?.number || first.prose.zone === 'footnote' || laws.has(first.documentType)) continue
      const params = { type: first.documentType, number: first.number.text }
      const isOwn = own !== null && first.number.text.replace(/^0+/, '') === own
      if (isOwn || titled.has(first.number.text)) continue
      if (isToldBefore(first)) continue
      const dated = papers.find((cited) => cited.date !== null)
      if (
        first.date === null &&
        dated &&
        dated.prose.zone !== 'footnote' &&
        !dated.prose.inAppendix &&
        !isInHeading(dated)
      ) {
        const message = { vi: 'viện dẫn đầy đủ ở đây', en: 'the full citation is here' }
        sink.report(shortCitationFirst, first.span, params, { related: [{ message, at: dated.span }] })
        continue
      }
      const missing = dated && dated !== first ? null : whatIsMissing(first)
      if (missing) sink.report(incompleteFirstCitation, first.span, { ...params, missing })
    }
  },
}

function groups(citations: readonly CitedPaper[]): CitedPaper[][] {
  const found = new Map<string, CitedPaper[]>()
  for (const cited of citations) {
    if (cited.key === null) continue
    const group = found.get(cited.key)
    if (group) group.push(cited)
    else found.set(cited.key, [cited])
  }
  return [...found.values()]
}

function numbersOfTitle({ title }: PartyDocument): Set<string> {
  return new Set(findNumbers([...title.author, ...title.subject].join(' ')).map(({ text }) => text))
}

// Who issued it, or what it is about, is told by the words before: “ban hành Kế hoạch số …”, “đề nghị của … tại Tờ trình số …”.
const told = /(?:kèm theo|theo|ban hành|trình|tại|có|phê duyệt|thông qua)\s(?:các\s|dự thảo\s)?$/u

/** “Ngày 10/4/2025, Huyện uỷ Thanh Lâm đã ban hành Nghị quyết số …”: the sentence says when and who. */
function isToldBefore({ prose, start }: CitedPaper): boolean {
  const before = prose.text.slice(Math.max(start - 240, 0), start)
  const day = [...before.matchAll(fullDay)].at(-1)
  if (!day) return false
  const at = day.index + day[0].length
  const end = bodyNameAt(before, at)
  return end !== null && issues.test(before.slice(end))
}

const fullDay = /(?<!\p{L})ngày (?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}),? /giu
const issues = /^ (?:đã )?(?:ký )?(?:ban hành|có|gửi|trình|phê duyệt|thông qua) (?:các )?$/u

/** What the words around do not give either: in brackets, in a list, or where a verb names who submitted it, little is asked. */
function whatIsMissing(cited: CitedPaper): Bilingual | null {
  const { date, issuer, title, prose, start, end, joined, documentType } = cited
  if (joined || isInBrackets(cited)) return null
  const after = prose.text.slice(end, end + 12)
  if (/^\s*(?:,\s*)?(?:do|nêu|trên|này|ngày|của|tháng)\s/iu.test(after)) return null
  if (!date) {
    if (issuer && title) return { vi: 'ngày ban hành', en: 'the date' }
    if (issuer) return { vi: 'ngày ban hành và trích yếu', en: 'date and subject' }
    return title
      ? { vi: 'ngày và cơ quan ban hành', en: 'date and issuer' }
      : { vi: 'ngày, cơ quan ban hành và trích yếu', en: 'date, issuer and subject' }
  }
  const ends = /^(?:[.,;:)]|\s(?:và|trên|trong|đến|theo|gắn|để)\s|$)/u.test(after)
  if (title || !ends || told.test(prose.text.slice(Math.max(start - 24, 0), start))) return null
  if (!issuer) return { vi: 'cơ quan ban hành và trích yếu', en: 'issuer and subject' }
  // What an office's letter was about is seldom said.
  return documentType === 'Công văn' ? null : { vi: 'trích yếu', en: 'the subject' }
}
