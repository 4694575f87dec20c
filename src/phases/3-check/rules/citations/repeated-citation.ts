import { define } from '../../../../diagnostics/define.ts'
import type { PartyDocument } from '../../../../model/document.ts'
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
  const repeats = new Map<CitedPaper, CitedPaper>()
  for (const cited of citations) {
    const { key, title, prose } = cited
    if (key === null || prose.inAppendix || prose.zone === 'footnote' || prose.zone === 'cell') continue
    if (isInHeading(cited) || !isFull(cited) || cited.sharesIssuer || cited.joined) continue
    const earlier = first.get(key)
    if (!earlier) first.set(key, cited)
    // A repeated subject is a whole citation again; without one the date may be there to tell it from another paper.
    else if (title !== null && earlier.title !== null && sameDay(earlier, cited)) repeats.set(cited, earlier)
  }
  return repeats
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
      const edits = [{ span: cited.place({ start: number.end, end: cited.end }), text: '' }]
      context.sink.report(
        repeatedFullCitation,
        cited.span,
        { type: documentType, number: number.text },
        { related: [{ message, at: earlier.span }], fix: { title, safe: false, edits } },
      )
    }
  },
}
