import { define } from '../../../../diagnostics/define.ts'
import type { Span } from '../../../../source/span.ts'
import type { Rule } from '../../rule.ts'
import { findIn, isTyped, lineBefore } from './typed.ts'

export const numberWithColon = define({
  code: 'KL4101',
  name: 'number-with-colon',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.3.2',
  message: {
    vi: 'Sau chữ “Số” không có dấu hai chấm',
    en: 'There is no colon after “Số”',
  },
  help: {
    vi: 'Văn bản của Đảng viết “Số 05-KL/ĐU”; dấu hai chấm là cách viết của văn bản nhà nước. Xoá dấu hai chấm.',
    en: 'A paper of the Party has “Số 05-KL/ĐU”; the colon is how State papers are written. Delete it.',
  },
})

export const numberNotTwoDigits = define({
  code: 'KL4102',
  name: 'number-not-two-digits',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.3.2.2',
  message: {
    vi: 'Số “{written}” phải viết là “{expected}”',
    en: 'The number “{written}” is written “{expected}”',
  },
  help: {
    vi: 'Số nhỏ hơn 10 có một số 0 ở trước: 01, 02, …, 09; từ 10 trở lên viết như đọc. Bản in đã ghi đúng, hãy sửa cả trong bản thảo.',
    en: 'Below 10 one 0 stands before: 01, 02, …, 09; from 10 on none. The printed paper has it right; mend the draft too.',
  },
})

export const looseNumber = define({
  code: 'KL4103',
  name: 'loose-number',
  severity: 'hint',
  tier: 'rule',
  basis: 'HD05 I.3.2.2',
  message: {
    vi: 'Giữa số và ký hiệu chỉ có dấu gạch nối, không có dấu cách',
    en: 'Between number and symbol there is a hyphen and no spaces',
  },
  help: {
    vi: 'Viết liền như “05-KL/ĐU”. Bản in đã ghi đúng, hãy sửa cả trong bản thảo.',
    en: 'Write it in one, as “05-KL/ĐU”. The printed paper has it right; mend the draft too.',
  },
})

/**
 * `Số 05-KL/ĐU` as typed in the letterhead (HD05 I.3.2): the tree keeps number and symbol, not how they were written. A value
 * of front matter is only read for the colon, since the edition writes the rest.
 */
export const numberForm: Rule = {
  name: 'letterhead-number',
  needs: 'fields',
  reports: [numberWithColon, numberNotTwoDigits, looseNumber],
  run({ letterhead }, { sink, draft }) {
    const { number, symbol } = letterhead.spans
    const first = number ?? symbol
    if (!first) return
    const source = draft.source.text
    const typed = isTyped(first, draft)
    const colon = findIn(
      source,
      typed ? lineBefore(source, first.start) : first,
      /(?<![\p{L}\d])Số(\s*:)[\s*_.…\d–—-]*/iu,
    )
    if (colon) sink.report(numberWithColon, colon.span, {}, { fix: removal(colon.span) })
    if (!typed) return
    if (number) {
      const written = source.slice(number.start, number.end)
      const expected = letterhead.number === null ? written : String(letterhead.number).padStart(2, '0')
      if (/^\d+$/.test(written) && written !== expected) {
        const title = { vi: `Viết “${expected}”`, en: `Write “${expected}”` }
        const fix = { title, safe: false, edits: [{ span: number, text: expected }] }
        sink.report(numberNotTwoDigits, number, { written, expected }, { fix })
      }
    }
    if (number && isTyped(symbol, draft) && number.end < symbol.start) {
      const joint = { start: number.end, end: symbol.start }
      if (/^\s*[-–—‑]\s*$/.test(source.slice(joint.start, joint.end)) && source.slice(joint.start, joint.end) !== '-') {
        const title = { vi: 'Viết liền bằng dấu gạch nối', en: 'Join them with a hyphen' }
        sink.report(looseNumber, joint, {}, { fix: { title, safe: true, edits: [{ span: joint, text: '-' }] } })
      }
    }
  },
}

function removal(span: Span) {
  return { title: { vi: 'Xoá dấu hai chấm', en: 'Delete the colon' }, safe: true, edits: [{ span, text: '' }] }
}
