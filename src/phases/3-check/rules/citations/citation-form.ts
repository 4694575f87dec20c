import { define } from '../../../../diagnostics/define.ts'
import { pointAt } from '../../../../source/span.ts'
import { type CitedPaper, isFull } from '../../cited-papers.ts'
import type { Rule } from '../../rule.ts'
import { repeatsInFull } from './repeated-citation.ts'

export const citationWithoutNumberWord = define({
  code: 'KL4201',
  name: 'citation-without-number-word',
  severity: 'warning',
  tier: 'sample',
  basis: 'HD05 I.6.1.4',
  message: {
    vi: 'Viện dẫn đầy đủ có chữ “số” trước “{number}”',
    en: 'A full citation has the word “số” before “{number}”',
  },
  help: {
    vi: 'Viết như “Quy định số 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư”. Các lần sau chỉ ghi “Quy định 399-QĐ/TW”.',
    en: 'Write as in “Quy định số 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư”. Later on “Quy định 399-QĐ/TW” is enough.',
  },
})

export const citationWithoutComma = define({
  code: 'KL4202',
  name: 'citation-without-comma',
  severity: 'warning',
  tier: 'sample',
  basis: 'HD05 I.6.1.4',
  message: {
    vi: 'Giữa “{number}” và ngày ban hành thiếu dấu phẩy',
    en: 'A comma is missing between “{number}” and the date',
  },
  help: {
    vi: 'Văn bản Đảng viết “số 03-NQ/TU, ngày 06/8/2021”; lối không có dấu phẩy là của văn bản nhà nước.',
    en: 'Party papers write “số 03-NQ/TU, ngày 06/8/2021”; without the comma it is the State form.',
  },
})

/** How a Party paper is cited with its date: `Nghị quyết số 03-NQ/TU, ngày 06/8/2021`. State papers keep their own form. */
export const citationForm: Rule = {
  name: 'citation-form',
  needs: 'body',
  reports: [citationWithoutNumberWord, citationWithoutComma],
  run(_, context) {
    const { sink, citations } = context
    const repeats = context.share(repeatsInFull)
    for (const cited of citations) {
      const { number, type, counted, joined, prose } = cited
      if (number?.form !== 'party' || !cited.date || repeats.has(cited)) continue
      const params = { number: number.text }
      if (type && !counted && !joined && isFull(cited)) {
        const at = prose.at(number.start, number.start)
        const text = /\p{Ll}/u.test(cited.words(type)) ? 'số ' : 'SỐ '
        const title = { vi: 'Thêm chữ “số”', en: 'Add the word “số”' }
        const fix = { title, safe: true, edits: [{ span: pointAt(at.start), text }] }
        sink.report(citationWithoutNumberWord, cited.place(number), params, { fix })
      }
      if (!cited.comma && followsAtOnce(cited)) {
        const at = prose.at(number.end - 1, number.end).end
        const title = { vi: 'Thêm dấu phẩy', en: 'Add the comma' }
        const fix = { title, safe: true, edits: [{ span: pointAt(at), text: ',' }] }
        sink.report(citationWithoutComma, cited.place({ start: number.start, end: cited.date.end }), params, { fix })
      }
    }
  },
}

/** The date stands right behind the number, not behind the issuer. */
function followsAtOnce({ number, date, words }: CitedPaper): boolean {
  return number !== null && date !== null && words({ start: number.end, end: date.start }).trim() === ''
}
