import { define } from '../../../../diagnostics/define.ts'
import type { PartyDocument } from '../../../../model/document.ts'
import { foldWords } from '../../../../model/folding.ts'
import type { TextEdit } from '../../../../source/text-edit.ts'
import type { Range } from '../../../2-analyse/facts/words.ts'
import { type CitedPaper, isFull, isInHeading } from '../../cited-papers.ts'
import type { Rule, RuleContext } from '../../rule.ts'

export const repeatedFullCitation = define({
  code: 'KL4213',
  name: 'repeated-full-citation',
  severity: 'hint',
  tier: 'rule',
  basis: 'HD05 I.6.1.4',
  message: {
    vi: '{type} {number} đã viện dẫn đầy đủ ở trên; từ lần sau chỉ ghi tên loại, số và ký hiệu',
    en: '{type} {number} was cited in full before; from then on type, number and symbol are enough',
  },
  help: {
    vi: 'Bỏ ngày, cơ quan ban hành và trích yếu ở lần nhắc lại này.',
    en: 'Leave out date, issuer and subject here.',
  },
})

/** Citations of the body that say again what an earlier one there said in full, each with that one. */
export function repeatsInFull(_: PartyDocument, { citations }: RuleContext): ReadonlyMap<CitedPaper, CitedPaper> {
  const first = new Map<string, CitedPaper>()
  const dates = datesByKey(citations)
  const repeats = new Map<CitedPaper, CitedPaper>()
  for (const cited of citations) {
    const { key, title, prose } = cited
    if (key === null || prose.inAppendix || prose.zone === 'footnote' || prose.zone === 'cell') continue
    if (isInHeading(cited) || !isFull(cited) || cited.sharesIssuer || cited.joined) continue
    const earlier = first.get(key)
    if (!earlier) first.set(key, cited)
    // A repeated subject is a whole citation again; without one the date may be there to tell it from another paper of that number.
    else if (sameDay(earlier, cited) && (title === null ? dates.get(key) === 1 : earlier.title !== null))
      repeats.set(cited, earlier)
  }
  return repeats
}

/** How many dates each paper is cited with. */
function datesByKey(citations: readonly CitedPaper[]): ReadonlyMap<string, number> {
  const found = new Map<string, Set<string>>()
  for (const { key, date } of citations) {
    if (key === null || !date) continue
    const days = found.get(key) ?? new Set()
    found.set(key, days.add(`${date.day}/${date.month}/${date.year}`))
  }
  return new Map([...found].map(([key, days]) => [key, days.size]))
}

function sameDay({ date: a }: CitedPaper, { date: b }: CitedPaper): boolean {
  return a?.day === b?.day && a?.month === b?.month && a?.year === b?.year
}

/** A paper is cited in full once (HD05 I.6.1.4). */
export const repeatedCitation: Rule = {
  name: 'repeated-citation',
  needs: 'body',
  reports: [repeatedFullCitation],
  run(_, context) {
    for (const [cited, earlier] of context.share(repeatsInFull)) {
      const { number, documentType } = cited
      if (!number) continue
      const message = { vi: 'đã viện dẫn đầy đủ ở đây', en: 'cited in full here' }
      const title = { vi: 'Chỉ để tên loại, số và ký hiệu', en: 'Keep type, number and symbol' }
      const fix = endsSurely(cited, earlier) ? { title, safe: false, edits: shortened(cited, number) } : undefined
      context.sink.report(
        repeatedFullCitation,
        cited.span,
        { type: documentType, number: number.text },
        { related: [{ message, at: earlier.span }], ...(fix && { fix }) },
      )
    }
  },
}

/** `Quy định số 399-QĐ/TW, ngày … về …` as `Quy định 399-QĐ/TW`: the word `số` belongs to the full form. */
function shortened({ type, end, words, place }: CitedPaper, number: Range): TextEdit[] {
  const between = type && { start: type.end, end: number.start }
  return [
    ...(between && /^\s+số\s+$/iu.test(words(between)) ? [{ span: place(between), text: ' ' }] : []),
    { span: place({ start: number.end, end }), text: '' },
  ]
}

/**
 * Whether the subject is known to end where it was read to: it closes with a quotation mark, or the other citation has the same
 * words. A subject without marks may run into the clause behind it, and what is left out here is lost.
 */
function endsSurely({ title, end, words }: CitedPaper, earlier: CitedPaper): boolean {
  if (!title || !earlier.title) return false
  return end > title.end || foldWords(words(title)) === foldWords(earlier.words(earlier.title))
}
