import { type MeasuredParagraph, oneLine } from '../measured-paper.ts'
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
import { lookAt, sideOf, type WantedLook } from './look.ts'
import { listed, mm, quoted, several, words } from './wording.ts'

/** Authority, position and name; recipients (HD05 I.7–I.9). */

const one = (paragraph: MeasuredParagraph | null) => (paragraph ? [paragraph] : [])
const signatureOf = ({ authority, position, signatory }: Parts) => [...authority, ...position, ...one(signatory)]

function look(pick: (parts: Parts) => readonly MeasuredParagraph[], want: WantedLook, optional = false) {
  return ({ paper, parts }: MeasureContext): Measurement | null => {
    const found = pick(parts)
    return optional && found.length === 0 ? null : lookAt(found, want, { paper, block: signatureOf(parts) })
  }
}

function abbreviation({ parts }: MeasureContext): Measurement | null {
  const [first] = parts.authority
  if (!first) return null
  const text = oneLine(first.text)
  const wrong = /^(?:TM|KT|TL|TUQ|T\/?U\.?Q)\.?\s|^(?:T\/M|K\/T|T\/L)\./i.test(text) || /^Q(?!\. )\b/.test(text)
  return compare(words('T/M, K/T, T/L, Q. (không có TUQ)', 'T/M, K/T, T/L, Q. (no TUQ)'), quoted(text), !wrong)
}

function committeeDeputy({ parts }: MeasureContext): Measurement | null {
  const text = oneLine(parts.authority.map((each) => each.text).join(' '))
  const committee = /BÍ THƯ|ĐẢNG [UỦ][ỶY]|TỈNH [UỦ][ỶY]|THÀNH [UỦ][ỶY]|BAN THƯỜNG VỤ|BAN CHẤP HÀNH/i.test(text)
  if (!/^K\/?T\.?\s/i.test(text)) return null
  return compare(words('cấp uỷ không ký K/T', 'a committee never signs K/T'), quoted(text), !committee)
}

function positionForm({ parts }: MeasureContext): Measurement | null {
  if (parts.position.length === 0) return null
  const text = oneLine(parts.position.map((each) => each.text).join(' '))
  const withBody = /^(?:PHÓ )?BÍ THƯ\s+(?:TỈNH|THÀNH|ĐẢNG|HUYỆN|XÃ|CHI)/i.test(text)
  return compare(words('không ghi tên cơ quan sau chức vụ', 'no body behind the position'), quoted(text), !withBody)
}

const ranks =
  /^(?:GS|PGS|TS|ThS|BS|KS|LS|NGND|NGƯT|Giáo sư|Tiến sĩ|Thạc sĩ|Kỹ sư|Bác sĩ|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại uý|Đ\/c|Đồng chí)[.\s]/iu

function noRank({ parts }: MeasureContext): Measurement | null {
  if (!parts.signatory) return null
  const text = oneLine(parts.signatory.text)
  return compare(words('chỉ có họ tên', 'the name alone'), quoted(text), !ranks.test(text))
}

/** A signature torn from its name by a page break signs another sheet. */
function keptWhole({ parts, paper }: MeasureContext): Measurement {
  const expected = words('trọn vẹn trên một trang', 'whole on one page')
  const block = signatureOf(parts)
  if (block.length < 2) return compare(expected, block.length === 0 ? absent : null, false)
  const pages = new Set(block.flatMap(({ place }) => (place.lines ?? []).map(({ page }) => page)))
  if (pages.size > 0) {
    const torn = words('bị ngắt sang trang khác', 'torn over two pages')
    return compare(expected, pages.size === 1 ? expected : torn, pages.size === 1)
  }
  const first = paper.paragraphs.indexOf(block[0] as MeasuredParagraph)
  const last = paper.paragraphs.indexOf(block.at(-1) as MeasuredParagraph)
  const within = paper.paragraphs.slice(first, last)
  const rows = new Set(block.map(({ place }) => (place.cell ? `${place.cell.table} ${place.cell.row}` : null)))
  const oneRow = rows.size === 1 && !rows.has(null)
  // One row that is never split, or lines and whole rows each of which holds to the next.
  const cells = block.flatMap(({ place }) => place.cell ?? [])
  const held = within.every(({ keptWithNext }) => keptWithNext)
  const whole = cells.every((cell) => cell.whole) && (oneRow || held)
  const loose = words('có thể bị ngắt sang trang khác', 'may be torn over two pages')
  return compare(expected, whole ? expected : loose, whole)
}

function level({ parts }: MeasureContext): Measurement | null {
  const expected = words('ngang hàng', 'level')
  const [first] = signatureOf(parts)
  const heading = parts.recipientsHeading
  if (!first || !heading) return null
  const [a, b] = [first.place.lines?.[0], heading.place.lines?.[0]]
  if (a && b) {
    const same = a.page === b.page && Math.abs(a.baseline - b.baseline) < 3
    const apart = a.page === b.page ? mm(Math.abs(a.baseline - b.baseline)) : null
    return compare(
      expected,
      same ? expected : words(`lệch ${apart?.vi ?? 'trang'}`, `off by ${apart?.en ?? 'a page'}`),
      same,
    )
  }
  const [left, right] = [heading.place.cell, first.place.cell]
  if (!left || !right || left.table !== right.table) return compare(expected, null, false)
  return compare(
    expected,
    left.row === right.row ? expected : words('khác hàng', 'on other rows'),
    left.row === right.row,
  )
}

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

export const closingClauses: readonly Clause[] = [
  clause({
    id: 'signature.authority',
    topic: 'signature',
    provision: provisions('PL2 7'),
    part: words('Quyền hạn', 'Authority'),
    how: words('cỡ, kiểu, canh giữa khối phải', 'size, style, middle of the right block'),
    measure: look((parts) => parts.authority, {
      size: [14, 14],
      bold: true,
      italic: false,
      capitals: true,
      align: 'center',
      side: 'right',
    }),
  }),
  clause({
    id: 'signature.position',
    topic: 'signature',
    provision: provisions('PL2 7'),
    part: words('Chức vụ', 'Position'),
    how: words('cỡ, kiểu, canh giữa khối phải', 'size, style, middle of the right block'),
    measure: look(
      (parts) => parts.position,
      { size: [14, 14], bold: false, italic: false, capitals: true, align: 'center', side: 'right' },
      true,
    ),
  }),
  clause({
    id: 'signature.name',
    topic: 'signature',
    provision: provisions('PL2 7'),
    part: words('Họ tên', 'Name'),
    how: words('cỡ, kiểu, canh giữa khối phải', 'size, style, middle of the right block'),
    measure: look((parts) => one(parts.signatory), {
      size: [14, 14],
      bold: true,
      italic: false,
      capitals: false,
      align: 'center',
      side: 'right',
    }),
  }),
  clause({
    id: 'signature.abbreviation',
    topic: 'signature',
    provision: provisions('I.7.1.1, I.7.1.4'),
    part: words('Chữ viết tắt quyền hạn', 'Abbreviations of authority'),
    how: words('gạch chéo, không dấu chấm', 'a slash, no dots'),
    measure: abbreviation,
  }),
  clause({
    id: 'signature.committee',
    topic: 'signature',
    provision: provisions('I.7.1.4'),
    part: words('Cấp uỷ ký T/M', 'Committees sign T/M'),
    how: words('không có K/T trước tên cấp uỷ', 'no K/T before a committee'),
    measure: committeeDeputy,
  }),
  clause({
    id: 'signature.position.form',
    topic: 'signature',
    provision: provisions('I.7.1.2'),
    part: words('Chức vụ: cách viết', 'Position: how it is written'),
    how: words('không có tên cơ quan', 'without the body'),
    measure: positionForm,
  }),
  clause({
    id: 'signature.rank',
    topic: 'signature',
    provision: provisions('I.7.1.3'),
    part: words('Trước họ tên', 'Before the name'),
    how: words('không học hàm, học vị, quân hàm', 'no academic or military rank'),
    measure: noRank,
  }),
  clause({
    id: 'signature.whole',
    topic: 'signature',
    provision: provisions('I.7'),
    part: words('Khối chữ ký', 'Signature block'),
    how: words(
      'cùng một trang; trong DOCX: hàng không tách, đoạn giữ liền',
      'one page; in a DOCX rows that do not split, lines that hold',
    ),
    measure: keptWhole,
  }),
  clause({
    id: 'signature.level',
    topic: 'signature',
    provision: provisions('I.9.2.1'),
    part: words('Nơi nhận và quyền hạn', 'Recipients and authority'),
    how: words('dòng đầu ngang nhau', 'first lines level'),
    measure: level,
  }),
  unmeasurable({
    id: 'signature.holder',
    topic: 'signature',
    provision: provisions('I.7.1.2, I.7.1.4'),
    part: words('Ai ký, ký thay ai', 'Who signs for whom'),
    reason: words(
      'phải biết chức vụ và phân công; `check` so quyền hạn với tác giả',
      'needs to know posts and mandates; `check` compares authority and author',
    ),
  }),
  unmeasurable({
    id: 'signature.gap',
    topic: 'signature',
    provision: { hd05: '—', hd36: '—' },
    part: words('Khoảng trống để ký', 'Room for the signature'),
    reason: words(
      'không có quy định; `build --stamp-map` cho biết chỗ dành sẵn',
      'no rule fixes it; `build --stamp-map` tells the room reserved',
    ),
  }),
  unmeasurable({
    id: 'signature.ink',
    topic: 'signature',
    provision: provisions('I.7.2.2'),
    part: words('Mực xanh; ảnh chữ ký xanh, nền trong', 'Blue ink; blue image, transparent'),
    reason: words('ký sau khi văn bản đã in hoặc xuất ra', 'signed after the paper is made'),
  }),
  unmeasurable({
    id: 'signature.joint',
    topic: 'signature',
    provision: provisions('I.7.2.4'),
    part: words(
      'Văn bản liên tịch, biên bản: người ký chính bên phải',
      'Joint papers: the responsible signer on the right',
    ),
    reason: words('tệp không nói ai chịu trách nhiệm chính', 'the file does not say who is responsible'),
  }),
  unmeasurable({
    id: 'seal.stamp',
    topic: 'seal',
    provision: provisions('I.8.2'),
    part: words('Dấu, chữ ký số của cơ quan', 'Seal, signature of the body'),
    reason: words(
      'đóng, ký sau; chỗ dành sẵn xem `build --stamp-map`',
      'put on afterwards; for the room see `build --stamp-map`',
    ),
  }),
  unmeasurable({
    id: 'seal.appendix',
    topic: 'seal',
    provision: provisions('I.8.2'),
    part: words('Dấu treo, dấu giáp lai', 'Seals over appendices and edges'),
    reason: words('đóng trên giấy', 'put on paper'),
  }),
  unmeasurable({
    id: 'seal.cell',
    topic: 'seal',
    provision: provisions('I.8.1.2'),
    part: words('Chi bộ không có dấu', 'Cells have no seal'),
    reason: words('không có gì trong tệp để đo', 'nothing in the file to measure'),
  }),
  clause({
    id: 'recipients.heading',
    topic: 'recipients',
    provision: provisions('I.9.2.1; PL2 9'),
    part: words('Chữ “Nơi nhận:”', 'The words “Nơi nhận:”'),
    how: words('cỡ, kiểu, gạch chân', 'size, style, underline'),
    measure: ({ paper, parts }) =>
      lookAt(one(parts.recipientsHeading), { size: [14, 14], bold: false, italic: false, underline: true }, { paper }),
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
