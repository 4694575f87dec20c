import { define } from '../../../../diagnostics/define.ts'
import type { PartyDocument } from '../../../../model/document.ts'
import { foldWords } from '../../../../model/folding.ts'
import type { Rule, RuleContext } from '../../rule.ts'

export const missingAppendix = define({
  code: 'KL3025',
  name: 'missing-appendix',
  severity: 'warning',
  tier: 'integrity',
  basis: 'HD05 II.1',
  message: {
    vi: 'Văn bản nhắc đến “{text}” nhưng không có phụ lục đó',
    en: 'The text announces “{text}”, but there is no such appendix',
  },
  help: {
    vi: 'Thêm phụ lục vào cuối bản thảo dưới dòng “# Phụ lục 1”, hoặc sửa câu này.',
    en: 'Add it at the end of the draft under a line “# Phụ lục 1”, or mend the sentence.',
  },
})

export const unannouncedAppendix = define({
  code: 'KL3026',
  name: 'unannounced-appendix',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 II.1',
  message: {
    vi: 'Văn bản có phụ lục nhưng nội dung không nhắc đến',
    en: 'There is an appendix that the text does not announce',
  },
  help: {
    vi: 'Ghi vào chỗ liên quan, ví dụ “(có phụ lục kèm theo)” hoặc “theo Phụ lục 1”.',
    en: 'Write it where it belongs, as “(có phụ lục kèm theo)” or “theo Phụ lục 1”.',
  },
})

// Attached to this paper, not to another one named behind it.
const announced =
  /(?<!\p{L})phụ\s+lục(?:\s+(?:số\s+)?(\d{1,2}|[IVX]{1,4}))?(?:\s+(?:gửi\s+)?(?:kèm\s+theo|đính\s+kèm))(?=\s*(?:[).;,:]|$|(?:bản\s+)?kết\s+luận\s+này))/giu
const inBrackets =
  /\(\s*(?:có|xem|chi\s+tiết\s+(?:tại|theo)|theo)\s+(?:các\s+)?phụ\s+lục(?:\s+(?:số\s+)?(\d{1,2}|[IVX]{1,4}))?\s*\)/giu

/** Appendices that the text announces and the paper lacks, and the reverse (HD05 II.1). */
export const appendixAnnounced: Rule = {
  name: 'appendix-announced',
  needs: 'body',
  reports: [missingAppendix, unannouncedAppendix],
  run(document, context) {
    reportMissing(document, context)
    const [first] = document.appendices
    if (!first) return
    const body = context.prose.filter(({ inAppendix }) => !inAppendix)
    if (body.some(({ text }) => /phu luc|kem theo|dinh kem/.test(foldWords(text)))) return
    context.sink.report(unannouncedAppendix, first.spans.label ?? first.spans.title ?? first.span, {})
  },
}

function reportMissing({ appendices }: PartyDocument, { sink, prose, places }: RuleContext): void {
  // Given as a file that is not read here: told on its own.
  if (appendices.length === 0 && places.blankKey('appendices')) return
  const labels = new Set(appendices.map(({ label }) => label?.replace(/^0/, '') ?? null))
  for (const { text, at, inAppendix } of prose) {
    if (inAppendix || !/phụ/i.test(text)) continue
    for (const match of [...text.matchAll(announced), ...text.matchAll(inBrackets)]) {
      const label = match[1] ?? null
      const there = label === null ? appendices.length > 0 : labels.has(label.replace(/^0/, '')) || labels.has(null)
      if (there) continue
      const opening = /^\(\s*/.exec(match[0])?.[0].length ?? 0
      const words = match[0].slice(opening).replace(/(?<!\s)\s*\)$/, '')
      const start = match.index + opening
      sink.report(missingAppendix, at(start, start + words.length), { text: words })
    }
  }
}
