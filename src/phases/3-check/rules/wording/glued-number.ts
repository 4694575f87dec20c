import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { isInAddress, wordAfter } from './address.ts'
import { allTextsOf, insertAfter, type Passage } from './passage.ts'
import { fixWith, reportTogether, type Slip } from './slips.ts'
import { isSyllable } from './syllable.ts'

export const gluedNumber = define({
  code: 'KL4306',
  name: 'number-glued-to-word',
  severity: 'warning',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Thiếu khoảng trắng giữa chữ và số: “{text}” ({count} chỗ)',
    en: 'No blank between word and figure: “{text}” ({count} places)',
  },
  help: {
    vi: 'Viết rời chữ và số: “tháng 10”, “năm 2026”, “05 đồng chí”.',
    en: 'Write word and figure apart: “tháng 10”, “năm 2026”, “05 đồng chí”.',
  },
})

export const digitInWord = define({
  code: 'KL4345',
  name: 'digit-in-word',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Chữ số dính liền vào từ “{text}”',
    en: 'A digit sticks to the word “{text}”',
  },
  help: {
    vi: 'Xoá chữ số gõ thừa. Nếu đó là số chú thích cuối trang bị rơi xuống dòng khi chép từ Word thì viết lại thành chú thích.',
    en: 'Delete the stray digit. If it is the mark of a footnote that came with the text from Word, write it as a footnote.',
  },
})

/** A figure beside what may be a letter; nearly every text is done with here. */
const meets = /[^\s\d.,;:/()%+“”"-]\d|\d[^\s\d.,;:/()%+“”"-]/
const wordThenNumber =
  /(?<![\p{L}\p{N}_.-])(tháng|năm|ngày|quý|số|thứ|khoá|khóa|điều|khoản|mục|điểm|lần|kỳ|đợt|tổ|thôn|xã|phường|gồm|đạt|còn|hơn|khoảng)(?=\d)/giu
const numberThenWord = /\d(?=\p{Ll}{2})/gu
const strayDigit = /(?<![\p{L}\p{N}_-])\p{Ll}{2,7}\d(?![\p{L}\p{N}])/gu

/** `tháng10`, `05đồng chí`; and `hoà2`, where the digit is a slip of the fingers or a footnote's mark. */
export const gluedNumberRule: Rule = {
  name: 'number-glued-to-word',
  needs: 'body',
  reports: [gluedNumber, digitInWord],
  run(_, context) {
    const { sink, draft } = context
    const source = draft.source.text
    const passages = context.share(allTextsOf)
    const found = passages.flatMap((passage) => gluedIn(passage, source))
    const title = { vi: 'Viết rời chữ và số', en: 'Write word and figure apart' }
    const params = { text: found[0]?.text ?? '', count: found.length }
    reportTogether(sink, gluedNumber, found, params, { title, safe: true })
    const taken = new Set(found.map(({ span }) => span.start))
    for (const passage of passages) {
      if (!meets.test(passage.text)) continue
      for (const { index, 0: text } of passage.text.matchAll(strayDigit)) {
        const word = text.slice(0, -1)
        const span = passage.at(index, index + text.length)
        if (!hasDiacritic(word) || !isSyllable(word) || taken.has(span.start) || isInAddress(passage.text, index))
          continue
        sink.report(digitInWord, span, { text }, fixWith(null, title, false))
      }
    }
  },
}

function gluedIn(passage: Passage, source: string): (Slip & { readonly text: string })[] {
  const { text } = passage
  if (!meets.test(text)) return []
  const found = [...text.matchAll(wordThenNumber)].map(({ index, 0: word }) => {
    const end = index + word.length
    const digits = /^\d+/.exec(text.slice(end, end + 8))?.[0] ?? ''
    return { start: index, end: end + digits.length, last: end - 1 }
  })
  for (const { index } of text.matchAll(numberThenWord)) {
    const word = wordAfter(text, index + 1)
    if (!hasDiacritic(word) || !isSyllable(word)) continue
    const start = index - (/(?<!\d)\d*$/.exec(text.slice(Math.max(0, index - 8), index))?.[0].length ?? 0)
    found.push({ start, end: index + 1 + word.length, last: index })
  }
  return found
    .filter(({ start }) => !isInAddress(text, start))
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, last }) => ({
      span: passage.at(start, end),
      edit: insertAfter(passage, last, ' ', source),
      text: text.slice(start, end),
    }))
}

function hasDiacritic(word: string): boolean {
  return /[^\p{ASCII}]/u.test(word)
}
