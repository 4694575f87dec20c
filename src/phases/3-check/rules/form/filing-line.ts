import { define } from '../../../../diagnostics/define.ts'
import type { PartyDocument, Recipient } from '../../../../model/document.ts'
import type { Span } from '../../../../source/span.ts'
import type { Rule, RuleContext } from '../../rule.ts'
import { committeesIn, contradict } from './committees.ts'
import { committeeOf } from './speakers.ts'
import { findIn } from './typed.ts'

export const filingLineForm = define({
  code: 'KL4162',
  name: 'filing-line-form',
  severity: 'warning',
  tier: 'sample',
  basis: 'HD05 PL2 9',
  message: {
    vi: 'Dòng lưu không viết “{written}”: ghi “Lưu” rồi tên nơi lưu, như “Lưu Văn phòng Tỉnh uỷ”',
    en: 'The filing line does not have “{written}”: it is “Lưu” and the office, as “Lưu Văn phòng Tỉnh uỷ”',
  },
  help: {
    vi: '“Lưu: VT” là cách ghi của văn bản nhà nước. Sau “Lưu” không có dấu hai chấm, nơi lưu là văn phòng (VPĐU, VPTU) hoặc chi bộ.',
    en: '“Lưu: VT” is how State papers file. No colon stands after “Lưu”; the paper is filed at the office (VPĐU, VPTU) or the cell.',
  },
})

export const filingLineNotLast = define({
  code: 'KL4163',
  name: 'filing-line-not-last',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.9.2.5',
  message: {
    vi: 'Dòng “{filing}” phải là dòng cuối của nơi nhận',
    en: '“{filing}” is the last line of the recipients',
  },
  help: {
    vi: 'Chuyển dòng lưu xuống cuối.',
    en: 'Move the filing line to the end.',
  },
})

export const filingLineOfOtherBody = define({
  code: 'KL4164',
  name: 'filing-line-of-other-body',
  severity: 'warning',
  tier: 'integrity',
  basis: 'HD05 I.9.1',
  message: {
    vi: 'Dòng lưu ghi nơi của cơ quan khác: “{filing}” trong văn bản của {issuer}',
    en: 'The paper of {issuer} is filed with another body: “{filing}”',
  },
  help: {
    vi: 'Văn bản lưu ở văn phòng của cơ quan ban hành. Dòng này thường còn lại từ văn bản của cấp khác.',
    en: 'A paper is filed at the office of the body that issues it. The line is usually left from another level’s paper.',
  },
})

/** The line that files the paper (HD05 I.9.2.5, PL2 9): how it is written, that it is the last, and whose office it names. */
export const filingLine: Rule = {
  name: 'filing-line',
  needs: 'body',
  reports: [filingLineForm, filingLineNotLast, filingLineOfOtherBody],
  run(document, context) {
    const { recipients } = document
    const lastOther = recipients.findLastIndex(({ filing }) => !filing)
    for (const [index, recipient] of recipients.entries()) {
      if (!recipient.filing) continue
      if (index < lastOther) {
        context.sink.report(filingLineNotLast, placeOf(recipient, context), { filing: recipient.text })
      }
      checkForm(recipient, context)
      checkBody(recipient, document, context)
    }
  },
}

function checkForm(recipient: Recipient, context: RuleContext): void {
  const { text } = recipient
  const state = /^lưu\s*(?::\s*)?(?:VT|văn thư)(?!\p{L})/iu.exec(text)?.[0]
  const colon = /^lưu\s*:/iu.exec(text)?.[0]
  const written = state ?? colon
  if (written === undefined) return
  const place = placeOf(recipient, context)
  const source = context.sink.source.text
  const found = findIn(source, place, state ? /lưu["']?\s*(?::\s*)?(?:VT|văn thư)(?!\p{L})/iu : /lưu["']?\s*:/iu)
  const inside = found && findIn(source, found.span, /(?<!\s)\s*:/u)
  const title = { vi: 'Bỏ dấu hai chấm', en: 'Remove the colon' }
  // In YAML `Lưu: Văn phòng` is a key and its value: without the colon it would be something else to YAML, and still one line to us.
  const fix = !state && inside ? { title, safe: true, edits: [{ span: inside.span, text: '' }] } : null
  context.sink.report(filingLineForm, found?.span ?? place, { written }, fix ? { fix } : {})
}

const officeCodes: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})VPTU(?!\p{L})/u, 'tỉnh uỷ'],
  [/(?<!\p{L})VPHU(?!\p{L})/u, 'huyện uỷ'],
  [/(?<!\p{L})VPQU(?!\p{L})/u, 'quận uỷ'],
  [/(?<!\p{L})VPĐU(?!\p{L})/u, 'đảng uỷ'],
]

function checkBody(recipient: Recipient, document: PartyDocument, context: RuleContext): void {
  const own = committeeOf(document)
  const { issuer } = document.letterhead
  // A cell has no office, and that of an agency's committee may be its superior's.
  if (!own || issuer === null || own.area === 'chi bộ' || own.area === 'đảng uỷ') return
  const spelt = committeesIn(recipient.text)
  const coded = officeCodes.flatMap(([code, name]) => (code.test(recipient.text) ? committeesIn(name) : []))
  // `VPTU` is the office of a city under the centre too.
  const isCity = own.area === 'thành phố' || own.area === 'tỉnh'
  const named = [...spelt, ...(isCity ? coded.filter(({ area }) => area !== 'tỉnh') : coded)]
  if (named.length === 0 || named.some((one) => !contradict(own, one))) return
  if (isCity && spelt.length === 0 && coded.some(({ area }) => area === 'tỉnh')) return
  context.sink.report(filingLineOfOtherBody, placeOf(recipient, context), { filing: recipient.text, issuer })
}

/** Recipients of the office profile stand nowhere in the draft. */
function placeOf({ span }: Recipient, { places }: RuleContext): Span {
  return span.end > span.start ? span : places.top
}
