import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { type Passage, replace, textsOf } from './passage.ts'
import { type Miswriting, reportMiswritings } from './slips.ts'

export const foreignNumber = define({
  code: 'KL4331',
  name: 'foreign-number-format',
  severity: 'warning',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Số “{written}” viết theo lối Anh - Mỹ; tiếng Việt viết “{expected}” ({count} chỗ)',
    en: 'The figure “{written}” is written the English way; Vietnamese writes “{expected}” ({count} places)',
  },
  help: {
    vi: 'Dấu phẩy ngăn phần thập phân, dấu chấm ngăn hàng nghìn: 1.234,5.',
    en: 'A comma begins the decimals, full stops part the thousands: 1.234,5.',
  },
})

/** Two groups of thousands, or one with decimals, parted as in English; or decimals behind a full stop with a percent sign or money. */
const english = /(?<![\p{L}\p{N}.,/-])(?:\d{1,3}(?:,\d{3}){1,5}\.\d{1,4}|\d{1,3}(?:,\d{3}){2,5})(?![\p{N}/-]|[.,]\d)/gu
const point =
  /(?<![\p{L}\p{N}.,/-])\d{1,4}\.\d{1,2}(?=\s?%|\s(?:tỷ|tỉ|triệu|nghìn) (?:đồng|USD|đô)|\s?(?:ha|km|kg|m2|m²)(?![\p{L}\d]))/gu

export const numberFormRule: Rule = {
  name: 'number-form',
  needs: 'body',
  reports: [foreignNumber],
  run(_, context) {
    const source = context.draft.source.text
    const found = context.share(textsOf).flatMap((passage) => slipsIn(passage, source))
    const title = { vi: 'Đổi dấu phẩy và dấu chấm trong số', en: 'Change commas and stops in the figure' }
    reportMiswritings(context.sink, foreignNumber, found, { title, safe: false })
  },
}

function slipsIn(passage: Passage, source: string): Miswriting[] {
  const { text } = passage
  if (!/\d[.,]\d/.test(text)) return []
  return [...text.matchAll(english), ...text.matchAll(point)]
    .sort((a, b) => a.index - b.index)
    .map(({ index, 0: written }) => {
      const end = index + written.length
      const expected = written.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ','))
      return { written, expected, span: passage.at(index, end), edit: replace(passage, index, end, expected, source) }
    })
}
