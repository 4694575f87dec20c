import { define } from '../../../../diagnostics/define.ts'
import { dayInFigures } from '../../../../model/calendar-day.ts'
import { isPossible } from '../../../../model/dates.ts'
import type { Rule } from '../../rule.ts'
import { type Passage, replace, textsOf } from './passage.ts'
import { type Miswriting, reportMiswritings } from './slips.ts'

export const datePadding = define({
  code: 'KL4334',
  name: 'date-padding-in-text',
  severity: 'warning',
  tier: 'sample',
  basis: 'HD05 I.4.1.2, I.4.2.2',
  message: {
    vi: 'Ngày “{written}” viết theo thể thức là “{expected}” ({count} chỗ)',
    en: 'The date “{written}” is officially written “{expected}” ({count} places)',
  },
  help: {
    vi: 'Thêm số 0 trước ngày dưới 10 và tháng dưới 3, không thêm cho các tháng khác: 06/8/2021, 27/02/2026.',
    en: 'A 0 goes before days below 10 and months below 3, and before no other month: 06/8/2021, 27/02/2026.',
  },
})

export const dateForm = define({
  code: 'KL4335',
  name: 'date-form-in-text',
  severity: 'hint',
  tier: 'sample',
  basis: 'HD05 I.6.1.4',
  message: {
    vi: 'Ngày “{written}” trong văn bản của Đảng viết bằng dấu gạch chéo: “{expected}” ({count} chỗ)',
    en: 'Party papers write the date “{written}” with slashes: “{expected}” ({count} places)',
  },
  help: {
    vi: 'Viết ngày/tháng/năm, ví dụ 06/8/2021. Dấu gạch ngang là lối của báo chí.',
    en: 'Write day/month/year, e.g. 06/8/2021. Hyphens are the way of newspapers.',
  },
})

const slashed = /(?<![\p{L}\p{N}/.,-])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?![\p{L}\p{N}/-])/gu
/** `tháng 03/2026`, `tháng 08 năm 2026`: a zero that no month from March on has. */
const paddedMonth = /(?<=(?<!\p{L})[Tt]háng )0([3-9])((?:\/| năm )(?:19|20)\d\d)(?![\p{L}\p{N}/-])/gu
const otherwise = /(?<=[Nn]gày )(\d{1,2})([-.])(\d{1,2})\2((?:19|20)\d\d)(?![\p{L}\p{N}/-])/gu

/** Dates of the running text, those of cited papers included, follow the padding of the date line; the official text does so throughout. */
export const datesInTextRule: Rule = {
  name: 'dates-in-text',
  needs: 'body',
  reports: [datePadding, dateForm],
  run(_, context) {
    const source = context.draft.source.text
    const passages = context.share(textsOf)
    const title = { vi: 'Viết ngày theo thể thức', en: 'Write the date the official way' }
    const tell = (definition: typeof datePadding, found: readonly Miswriting[]) =>
      reportMiswritings(context.sink, definition, found, { title, safe: false })
    tell(
      datePadding,
      passages.flatMap((passage) => [...slashedIn(passage, source), ...monthsIn(passage, source)].sort(byPlace)),
    )
    tell(
      dateForm,
      passages.flatMap((passage) => othersIn(passage, source)),
    )
  },
}

function slashedIn(passage: Passage, source: string): Miswriting[] {
  if (!/\d\/\d/.test(passage.text)) return []
  return [...passage.text.matchAll(slashed)].flatMap((match) => {
    const [text, day = '', month = '', year = ''] = match
    return written(passage, match.index, text, [day, month, year], source)
  })
}

function monthsIn(passage: Passage, source: string): Miswriting[] {
  if (!/áng 0/u.test(passage.text)) return []
  return [...passage.text.matchAll(paddedMonth)].map(({ 0: text, 1: month, 2: year, index }) => {
    const expected = `${month}${year}`
    const end = index + text.length
    return {
      written: text,
      expected,
      span: passage.at(index, end),
      edit: replace(passage, index, end, expected, source),
    }
  })
}

function byPlace(a: Miswriting, b: Miswriting): number {
  return a.span.start - b.span.start
}

function othersIn(passage: Passage, source: string): Miswriting[] {
  if (!/\d[-.]\d/.test(passage.text)) return []
  return [...passage.text.matchAll(otherwise)].flatMap((match) => {
    const [text, day = '', , month = '', year = ''] = match
    return written(passage, match.index, text, [day, month, year], source)
  })
}

function written(passage: Passage, at: number, text: string, parts: readonly string[], source: string): Miswriting[] {
  const [day = 0, month = 0, year = 0] = parts.map(Number)
  const expected = dayInFigures({ day, month, year })
  if (text === expected || !isPossible({ day, month, year })) return []
  const end = at + text.length
  return [{ written: text, expected, span: passage.at(at, end), edit: replace(passage, at, end, expected, source) }]
}
