import { oneLine } from '../measured-paper.ts'
import type { Parts } from '../parts.ts'
import {
  type Clause,
  clause,
  compare,
  type MeasureContext,
  type Measurement,
  provisions,
  unmeasurable,
} from './clause.ts'
import { lookAt, present, sideOf } from './look.ts'
import { listed, quoted, several, words } from './wording.ts'

/** Recipients (HD05 I.9). */

function recipientsSide({ parts, paper }: MeasureContext): Measurement | null {
  if (!parts.recipientsHeading) return null
  const expected = words('bên trái', 'on the left')
  const side = sideOf(parts.recipientsHeading, paper)
  const measured = side === null ? null : side === 'left' ? expected : words('bên phải', 'on the right')
  return compare(expected, measured, side === 'left')
}

/** Items as their author wrote them: lines without a dash go on with the item before. */
function itemsOf({ recipients }: Parts): readonly string[] {
  const items: string[] = []
  for (const { text } of recipients) {
    for (const line of text.split('\n').map(oneLine)) {
      if (/^[-–+•]/.test(line) || items.length === 0) items.push(line)
      else items.push(`${items.pop() ?? ''} ${line}`)
    }
  }
  return items
}

function punctuation({ parts, edition }: MeasureContext): Measurement | null {
  const items = itemsOf(parts)
  if (items.length === 0) return null
  const { recipientEnd, filingEnd } = edition.punctuation
  const expected = words(
    `mỗi dòng “${recipientEnd}”, dòng cuối “${filingEnd}”`,
    `each ends in “${recipientEnd}”, the last in “${filingEnd}”`,
  )
  const wrong = items.filter((item, index) => !item.endsWith(index === items.length - 1 ? filingEnd : recipientEnd))
  return compare(
    expected,
    wrong.length === 0 ? expected : listed(wrong.slice(0, 3).map((item) => quoted(item, 30))),
    wrong.length === 0,
  )
}

function dashes({ parts }: MeasureContext): Measurement | null {
  const items = itemsOf(parts)
  if (items.length === 0) return null
  const wrong = items.filter((item) => !/^- ?\S/.test(item))
  const expected = words('mỗi nơi nhận một dòng, có gạch “-”', 'each on a line, with a dash')
  return compare(
    expected,
    wrong.length === 0 ? expected : several(wrong.slice(0, 2).map((item) => quoted(item, 30))),
    wrong.length === 0,
  )
}

function filing({ parts }: MeasureContext): Measurement | null {
  const last = itemsOf(parts).at(-1)
  if (last === undefined) return null
  return compare(
    words('dòng cuối “- Lưu …”, không có “:”', 'the last is “- Lưu …” without a colon'),
    quoted(last, 40),
    /^- ?Lưu (?!:)/.test(last),
  )
}

export const recipientClauses: readonly Clause[] = [
  clause({
    id: 'recipients.heading',
    topic: 'recipients',
    provision: provisions('I.9.2.1; PL2 9'),
    part: words('Chữ “Nơi nhận:”', 'The words “Nơi nhận:”'),
    how: words('cỡ, kiểu, gạch chân', 'size, style, underline'),
    measure: ({ paper, parts }) =>
      lookAt(
        present(parts.recipientsHeading),
        { size: [14, 14], bold: false, italic: false, underline: true },
        { paper },
      ),
  }),
  clause({
    id: 'recipients.place',
    topic: 'recipients',
    provision: provisions('I.9.2.1'),
    part: words('Chỗ của nơi nhận', 'Where the recipients stand'),
    how: words('ô trái, hoặc nửa trái trang', 'left cell, or left half'),
    measure: recipientsSide,
  }),
  clause({
    id: 'recipients.list',
    topic: 'recipients',
    provision: provisions('I.9.2.2; PL2 9'),
    part: words('Danh sách nơi nhận', 'List of recipients'),
    how: words('cỡ, kiểu, canh trái', 'size, style, left'),
    measure: ({ paper, parts }) =>
      parts.recipients.length === 0
        ? null
        : lookAt(parts.recipients, { size: [12, 12], bold: false, italic: false, align: 'left' }, { paper }),
  }),
  clause({
    id: 'recipients.dashes',
    topic: 'recipients',
    provision: provisions('I.9.2.2'),
    part: words('Gạch đầu dòng', 'Dashes'),
    how: words('đầu mỗi dòng', 'the beginning of each'),
    measure: dashes,
  }),
  clause({
    id: 'recipients.punctuation',
    topic: 'recipients',
    provision: provisions('I.9.2.5'),
    part: words('Dấu cuối dòng', 'Marks at the ends'),
    how: words('cuối mỗi dòng', 'the end of each'),
    measure: punctuation,
  }),
  clause({
    id: 'recipients.filing',
    topic: 'recipients',
    provision: provisions('I.9.2; PL2'),
    part: words('Nơi lưu', 'Filing line'),
    how: words('dòng cuối', 'the last line'),
    measure: filing,
  }),
  unmeasurable({
    id: 'recipients.order',
    topic: 'recipients',
    provision: { hd05: '—', hd36: '—' },
    part: words('Thứ tự nơi nhận', 'Order of recipients'),
    reason: words('thông lệ, không có quy định', 'custom, no rule'),
  }),
  unmeasurable({
    id: 'recipients.addressed',
    topic: 'recipients',
    provision: provisions('I.9.2.3–4'),
    part: words('Kính gửi, Kính trình', 'Kính gửi, Kính trình'),
    reason: words('chỉ có ở công văn, tờ trình', 'letters and proposals only'),
  }),
]
