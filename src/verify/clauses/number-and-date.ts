import { oneLine, saidInOrder } from '../measured-paper.ts'
import type { Parts } from '../parts.ts'
import {
  absent,
  type Clause,
  clause,
  compare,
  type MeasureContext,
  type Measurement,
  provisions,
  unmeasurable,
} from './clause.ts'
import { leftBlank, leftBlock, look, rightBlock } from './letterhead-blocks.ts'
import { present, sideOf } from './look.ts'
import { quoted, words } from './wording.ts'

/** Number and symbol, place and date (HD05 I.3, I.4). */

function numberForm({ parts, edition }: MeasureContext): Measurement {
  const expected = words(
    'Số NN-KL/CƠ QUAN, không có dấu hai chấm, số dưới 10 thêm số 0',
    'Số NN-KL/BODY, no colon, two digits',
  )
  const text = parts.number ? oneLine(parts.number.text) : null
  if (text === null) return compare(expected, absent, false)
  const type = edition.words.typeSymbols.conclusion
  const form = new RegExp(String.raw`^Số (?:(?:0[1-9]|[1-9]\d+))?-${type}/[\p{Lu}-]+$`, 'u')
  // A number nobody gave yet is room for it: white, dots or nothing.
  const blank = new RegExp(String.raw`^Số[.…_\s]*-${type}/`, 'u').test(text)
  return compare(expected, quoted(text), form.test(text) || blank)
}

const datePattern = /^(.*\S)\s*,\s*ngày\s*(\S*)\s*tháng\s*(\S*)\s*năm\s*(\S*)$/i

const dateText = ({ placeDate }: Parts) => oneLine(placeDate.map(({ text }) => text).join(' '))

function dateForm({ parts }: MeasureContext): Measurement {
  const expected = words('Địa danh, ngày … tháng … năm …', 'Place, ngày … tháng … năm …')
  const text = dateText(parts)
  if (text === '') return compare(expected, absent, false)
  if (/^, ngày/.test(text)) return { expected, measured: leftBlank, verdict: 'not-measurable' }
  const inWords = /^\p{Lu}/u.test(text) && saidInOrder(text, [', ngày ', 'tháng ', 'năm'], 1) >= 0
  return compare(expected, quoted(text), inWords && !text.includes('/'))
}

function datePadding({ parts }: MeasureContext): Measurement | null {
  const [, , day = '', month = ''] = datePattern.exec(dateText(parts)) ?? []
  if (!/^\d+$/.test(day) || !/^\d+$/.test(month)) return null
  const wanted = `${Number(day) < 10 ? '0' : ''}${Number(day)}/${Number(month) < 3 ? '0' : ''}${Number(month)}`
  return compare(words(wanted, wanted), words(`${day}/${month}`, `${day}/${month}`), `${day}/${month}` === wanted)
}

function placeDateBelowRule({ parts, paper }: MeasureContext): Measurement {
  const expected = words('dưới đường kẻ, bên phải', 'below the rule, on the right')
  const [first] = parts.placeDate
  if (!first) return compare(expected, absent, false)
  const side = sideOf(first, paper)
  const index = paper.paragraphs.indexOf(first)
  const below = parts.titleRule ? parts.titleRule.after < index : parts.partyTitle !== null
  if (side === null) return compare(expected, null, false)
  return compare(
    expected,
    side === 'right' && below ? expected : words('ở chỗ khác', 'elsewhere'),
    side === 'right' && below,
  )
}

export const numberAndDateClauses: readonly Clause[] = [
  clause({
    id: 'number.form',
    topic: 'number',
    provision: provisions('I.3.1, I.3.2.2'),
    part: words('Số và ký hiệu', 'Number and symbol'),
    how: words('cách viết', 'how it is written'),
    measure: numberForm,
  }),
  clause({
    id: 'number.look',
    topic: 'number',
    provision: provisions('PL2 3'),
    part: words('Số, ký hiệu: kiểu chữ', 'Number: type'),
    how: words('cỡ, kiểu, canh giữa dưới cơ quan ban hành', 'size, style, middle under the issuer'),
    measure: look((parts) => present(parts.number), leftBlock, {
      size: [14, 14],
      bold: false,
      italic: false,
      align: 'center',
      side: 'left',
    }),
  }),
  unmeasurable({
    id: 'number.series',
    topic: 'number',
    provision: provisions('I.3.1.1'),
    part: words('Số liên tục theo nhiệm kỳ', 'One series a term'),
    reason: words('phải có sổ văn bản của cả nhiệm kỳ', 'needs the register of the whole term'),
  }),
  unmeasurable({
    id: 'number.symbol',
    topic: 'number',
    provision: provisions('I.3.1.2'),
    part: words('Ký hiệu đúng cơ quan', 'Symbol of the body'),
    reason: words(
      '`check` so ký hiệu với loại văn bản và cơ quan (KL2202, KL2203)',
      '`check` compares symbol, type and body (KL2202, KL2203)',
    ),
  }),
  clause({
    id: 'date.form',
    topic: 'date',
    provision: provisions('I.4.2'),
    part: words('Địa danh và ngày tháng', 'Place and date'),
    how: words('cách viết', 'how it is written'),
    measure: dateForm,
  }),
  clause({
    id: 'date.padding',
    topic: 'date',
    provision: provisions('I.4.2.2'),
    part: words('Số 0 trước ngày, tháng', 'Noughts before day and month'),
    how: words('ngày dưới 10, tháng dưới 3', 'day below 10, month below 3'),
    measure: datePadding,
  }),
  clause({
    id: 'date.look',
    topic: 'date',
    provision: provisions('PL2 4'),
    part: words('Địa danh, ngày tháng: kiểu chữ', 'Place and date: type'),
    how: words('cỡ, kiểu, canh giữa khối phải', 'size, style, middle of the right block'),
    measure: look((parts) => parts.placeDate, rightBlock, {
      size: [14, 14],
      bold: false,
      italic: true,
      align: 'center',
    }),
  }),
  clause({
    id: 'date.place',
    topic: 'date',
    provision: provisions('I.4.2'),
    part: words('Chỗ của địa danh, ngày tháng', 'Where place and date stand'),
    how: words('bên phải, sau đường kẻ', 'on the right, behind the rule'),
    measure: placeDateBelowRule,
  }),
  unmeasurable({
    id: 'date.day',
    topic: 'date',
    provision: provisions('I.4.1.2'),
    part: words('Là ngày ký', 'The day of signature'),
    reason: words('tệp không biết ngày ký thật', 'the file does not know when it was signed'),
  }),
  unmeasurable({
    id: 'date.seat',
    topic: 'date',
    provision: provisions('I.4.1.1'),
    part: words('Địa danh là nơi đặt trụ sở; khi nào ghi cấp hành chính', 'The seat; when its rank is named'),
    reason: words('phải biết trụ sở và tên đơn vị hành chính', 'needs to know the seat and the names of units'),
  }),
]
