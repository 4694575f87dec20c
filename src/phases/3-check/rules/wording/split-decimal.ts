import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { type Passage, replace, textsOf } from './passage.ts'
import { type Miswriting, reportMiswritings } from './slips.ts'

export const splitDecimal = define({
  code: 'KL4336',
  name: 'split-decimal',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Có khoảng trắng trong số “{written}”, có lẽ là “{expected}” ({count} chỗ)',
    en: 'A blank stands inside the figure “{written}”, perhaps “{expected}” ({count} places)',
  },
  help: {
    vi: 'Phần thập phân viết liền sau dấu phẩy. Nếu là hai số khác nhau thì ghi đơn vị cho từng số, hoặc nối bằng “và”.',
    en: 'Decimals follow the comma at once. If two figures are meant, give each its unit, or join them with “và”.',
  },
})

/** Before a unit, with no other figure beside it: `10, 12, 15%` is a list. */
const split =
  /(?<![\d,./-]|\d\s|\d[,;] )\d{1,4}, \d{1,2}(?=\s?%|\s(?:tỷ|tỉ|triệu|nghìn)(?!\p{L})|\s?(?:ha|km|kg|m2|m²|tấn|điểm)(?![\p{L}\d]))/gu
/** What counts things one by one: days, articles, papers. */
const counted = /(?:ngày|tháng|năm|quý|khoản|điểm|điều|mục|số|tổ|khu|đội|thôn|bản|tại|các|lớp|phụ lục|trang)\s$/iu

/** `12, 5%`. Whether one figure is meant or two, only the author knows: a hint, and mended when asked. */
export const splitDecimalRule: Rule = {
  name: 'split-decimal',
  needs: 'body',
  reports: [splitDecimal],
  run(_, context) {
    const source = context.draft.source.text
    const found = context.share(textsOf).flatMap((passage) => slipsIn(passage, source))
    const title = { vi: 'Viết liền phần thập phân', en: 'Join the decimals' }
    reportMiswritings(context.sink, splitDecimal, found, { title, safe: false })
  },
}

function slipsIn(passage: Passage, source: string): Miswriting[] {
  const { text } = passage
  if (!/\d, \d/.test(text)) return []
  return [...text.matchAll(split)].flatMap(({ index, 0: written }) => {
    if (counted.test(text.slice(Math.max(0, index - 12), index))) return []
    const end = index + written.length
    const expected = written.replace(', ', ',')
    return [{ written, expected, span: passage.at(index, end), edit: replace(passage, index, end, expected, source) }]
  })
}
