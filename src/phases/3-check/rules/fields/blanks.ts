import { define } from '../../../../diagnostics/define.ts'
import { type PartyDocument, signaturesOf } from '../../../../model/document.ts'
import { foldWords } from '../../../../model/folding.ts'
import type { Span } from '../../../../source/span.ts'
import type { Rule, RuleContext } from '../../rule.ts'

export const placeholderValue = define({
  code: 'KL2206',
  name: 'placeholder-value',
  severity: { 'du-thao': 'hint', 'trinh-ky': 'warning', 'phat-hanh': 'warning' },
  tier: 'integrity',
  basis: null,
  message: {
    vi: '“{text}” là chữ điền tạm của mẫu, chưa phải nội dung thật',
    en: '“{text}” is a placeholder of a form, not the real thing yet',
  },
  help: {
    vi: 'Thay bằng nội dung thật trước khi trình ký; chưa có thì để trống.',
    en: 'Replace it before the paper goes for signature; leave it blank while there is none.',
  },
})

export const blankInText = define({
  code: 'KL2207',
  name: 'blank-in-text',
  severity: { 'du-thao': 'hint', 'trinh-ky': 'warning', 'phat-hanh': 'warning' },
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Chỗ “{text}” còn bỏ trống để điền',
    en: 'The place “{text}” is still to be filled in',
  },
  help: {
    vi: 'Điền nội dung còn thiếu trước khi trình ký.',
    en: 'Fill it in before the paper goes for signature.',
  },
})

// A date or a number without its figures; rows of dots in the text are looked at with its wording.
const blank = /(?<!\p{L})ngày tháng (?:\d{1,2} )?năm \d{4}|(?<!\p{L})số\s*-\s?\p{Lu}\p{L}{0,3}\/\p{Lu}{2}/gu

/** What a form left to be filled in: the fields of the paper, dates and numbers in its text. Appendices and tables are often forms themselves. */
export const blanks: Rule = {
  name: 'blanks',
  needs: 'fields',
  reports: [placeholderValue, blankInText],
  run(document, context) {
    const { sink, prose } = context
    for (const { text, span } of fieldTexts(document, context)) {
      if (isPlaceholder(text)) sink.report(placeholderValue, span, { text })
    }
    for (const { text, zone, inAppendix, at } of prose) {
      if (inAppendix || zone === 'cell' || !/ngày tháng|số\s*-/.test(text)) continue
      for (const match of text.matchAll(blank)) {
        sink.report(blankInText, at(match.index, match.index + match[0].length), { text: match[0] })
      }
    }
  },
}

function fieldTexts(document: PartyDocument, { places }: RuleContext): { text: string; span: Span }[] {
  const { letterhead, recipients } = document
  const of = (text: string | null | undefined, span: Span | undefined) =>
    text ? [{ text, span: span ?? places.top }] : []
  return [
    ...of(letterhead.superior, letterhead.spans.superior),
    ...of(letterhead.issuer, letterhead.spans.issuer),
    ...of(letterhead.place, letterhead.spans.place),
    ...signaturesOf(document).flatMap(({ authority, position, name, spans }) => [
      ...of(authority, spans.authority),
      ...of(position, spans.position),
      ...of(name, spans.name),
    ]),
    ...recipients.flatMap(({ text, span }) => of(text, span)),
  ]
}

/** `Đảng uỷ xã …`, `[họ tên]`, `xxx`, `Nguyễn Văn A`; dots that lean on a word are an et cetera. */
function isPlaceholder(text: string): boolean {
  return (
    /(?:^|\s)(?:\.{3,}|…+|_{2,})$/.test(text) ||
    /^[[<{].*[\]>}]$/.test(text) ||
    /(?<![\p{L}\d])(?:x{3,}|X{4,})(?![\p{L}\d])/u.test(text) ||
    /^(?:nguyen|tran|le) (?:van|thi) [abcxy]$/.test(foldWords(text)) ||
    /(?<!\p{L})(?:XÃ|PHƯỜNG|TỈNH|HUYỆN) [XYZ]$/u.test(text)
  )
}
