import { type MeasuredParagraph, oneLine, saidInOrder } from '../measured-paper.ts'
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
import { lookAt, type WantedLook } from './look.ts'
import { mm, pointsPerMm, quoted, several, words } from './wording.ts'

/** Parts a paper may have (HD05 II), appendices, copies (HD05 III). */

function look(pick: (parts: Parts) => MeasuredParagraph | null, want: WantedLook) {
  return ({ paper, parts }: MeasureContext): Measurement | null => {
    const found = pick(parts)
    return found ? lookAt([found], want, { paper }) : null
  }
}

/** Below the number, in its column. */
function underNumber(pick: (parts: Parts) => MeasuredParagraph | null) {
  return ({ parts }: MeasureContext): Measurement | null => {
    const found = pick(parts)
    if (!found || !parts.number) return null
    const expected = words('dưới số và ký hiệu', 'below the number')
    const [a, b] = [found.place.lines?.[0], parts.number.place.lines?.[0]]
    if (a && b) {
      const middles = Math.abs((a.left + a.right) / 2 - (b.left + b.right) / 2)
      const holds = a.page === b.page && a.baseline > b.baseline && middles < 2
      return compare(expected, holds ? expected : words('ở chỗ khác', 'elsewhere'), holds)
    }
    const [own, number] = [found.place.cell, parts.number.place.cell]
    if (!own || !number) return compare(expected, null, false)
    const holds = own.table === number.table && own.column === number.column && own.row >= number.row
    return compare(expected, holds ? expected : words('ở chỗ khác', 'elsewhere'), holds)
  }
}

/** A note that stands in the margin: its words, look and distance from the edge. */
function marginNote(pattern: RegExp, at: 'top' | 'bottom', pick: (parts: Parts) => MeasuredParagraph | null) {
  return (context: MeasureContext): Measurement | null => {
    const { paper, parts } = context
    const wanted = 10 * pointsPerMm
    const expected = words(
      `12 pt đậm in hoa, cách mép ${mm(wanted).vi}`,
      `12 pt bold capitals, ${mm(wanted).en} from the edge`,
    )
    const note = paper.marginTexts.find(({ text, at: where }) => pattern.test(text) && where === at)
    if (note) {
      const { size, bold } = note.look
      const capital = note.text === note.text.toUpperCase()
      const measured = words(
        `${size ?? '?'} pt ${bold ? 'đậm' : 'không đậm'} ${capital ? 'in hoa' : 'in thường'}, cách mép ${note.fromEdge === null ? '?' : mm(note.fromEdge).vi}`,
        `${size ?? '?'} pt ${bold ? 'bold' : 'not bold'} ${capital ? 'capitals' : 'lower case'}, ${note.fromEdge === null ? '?' : mm(note.fromEdge).en} from the edge`,
      )
      if (note.fromEdge === null) return { expected, measured, verdict: 'not-measurable' }
      return compare(
        expected,
        measured,
        size === 12 && bold === true && capital && Math.abs(note.fromEdge - wanted) < 2 * pointsPerMm,
      )
    }
    const inText = pick(parts)
    if (!inText) return null
    const [line] = inText.place.lines ?? []
    const section = paper.sections[inText.place.section]
    if (!line) return compare(expected, words('nằm trong phần chữ', 'within the text'), false)
    const edge = at === 'top' ? line.baseline - 11 : (section?.height ?? 0) - line.baseline - 3
    return compare(
      expected,
      words(`cách mép ${mm(edge).vi}`, `${mm(edge).en} from the edge`),
      Math.abs(edge - wanted) < 2 * pointsPerMm,
    )
  }
}

function contactRule({ parts, paper }: MeasureContext): Measurement | null {
  if (!parts.contact) return null
  const section = paper.sections[parts.contact.place.section]
  const { left, right } = section?.margin ?? { left: null, right: null }
  const width = section && left !== null && right !== null ? section.width - left - right : null
  const expected = words('đường kẻ hết chiều rộng phần chữ', 'a rule across the text')
  if (!parts.contactRule) return compare(expected, absent, false)
  if (width === null) return compare(expected, null, false)
  const { length } = parts.contactRule
  return compare(expected, mm(length), Math.abs(length - width) < 2 * pointsPerMm)
}

function lastPage({ parts, paper }: MeasureContext): Measurement | null {
  if (!parts.contact) return null
  const expected = words('ở trang cuối', 'on the last page')
  const page = parts.contact.place.lines?.[0]?.page
  const last = parts.appendices.length > 0 ? null : paper.pageCount
  if (page !== undefined && last !== null) {
    return compare(expected, words(`trang ${page + 1}/${last}`, `page ${page + 1} of ${last}`), page === last - 1)
  }
  const behind = paper.paragraphs.indexOf(parts.contact) > paper.paragraphs.indexOf(parts.signatory ?? parts.contact)
  return compare(
    expected,
    behind ? words('sau chữ ký', 'behind the signature') : words('trước chữ ký', 'before the signature'),
    behind || parts.signatory === null,
  )
}

function announced({ parts }: MeasureContext): Measurement | null {
  if (parts.appendices.length === 0) return null
  const expected = words('lời văn có nhắc tới phụ lục', 'the text announces it')
  const found = parts.body.find(({ text }) => /phụ lục/iu.test(text))
  return compare(expected, found ? expected : absent, found !== undefined)
}

function ownPages({ parts, paper }: MeasureContext): Measurement | null {
  if (parts.appendices.length === 0) return null
  const expected = words('mỗi phụ lục mở trang mới', 'each opens a page')
  const holds = parts.appendices.every(({ label }) => {
    const [line] = label.place.lines ?? []
    const above = paper.paragraphs.slice(0, paper.paragraphs.indexOf(label))
    if (line) return above.every(({ place }) => place.lines?.every((each) => each.page < line.page) ?? true)
    return above.every(({ place }) => place.section < label.place.section)
  })
  return compare(expected, holds ? expected : words('không mở trang mới', 'on the page before'), holds)
}

function numbered({ parts }: MeasureContext): Measurement | null {
  if (parts.appendices.length === 0) return null
  const labels = parts.appendices.map(({ label }) => oneLine(label.text))
  const several_ = labels.length > 1
  const expected = several_
    ? words('Phụ lục 1, 2, … (số Ả Rập)', 'Phụ lục 1, 2, … (Arabic)')
    : words('Phụ lục', 'Phụ lục')
  const holds = labels.every((label, index) =>
    several_ ? new RegExp(`\\s0?${index + 1}$`).test(label) : /^phụ lục(?:\s\d+)?$/iu.test(label),
  )
  return compare(expected, several(labels.map((label) => quoted(label, 20))), holds)
}

function titled({ parts }: MeasureContext): Measurement | null {
  if (parts.appendices.length === 0) return null
  const expected = words('có tên, canh giữa', 'a title, centred')
  const missing = parts.appendices.filter(({ title }) => title.length === 0)
  const wrong = parts.appendices
    .flatMap(({ label, title }) => [label, ...title])
    .filter(({ align }) => align !== null && align !== 'center')
  const measured = missing.length > 0 ? absent : wrong.length > 0 ? words('không canh giữa', 'not centred') : expected
  return compare(expected, measured, missing.length + wrong.length === 0)
}

const pointerStart = '(Kèm theo '

/** `(Kèm theo Kết luận số 12-KL/TU, ngày 05/6/2026 của Tỉnh uỷ)`; something is said before `số` and after `của`. */
function pointsToPaper(line: string): boolean {
  if (!line.startsWith(pointerStart) || !line.endsWith(')')) return false
  const said = saidInOrder(line, [' số ', ', ngày ', ' của '], pointerStart.length + 1)
  return said >= 0 && said < line.length - 1
}

function pointer({ parts }: MeasureContext): Measurement | null {
  const [first] = parts.appendices
  if (!first) return null
  const expected = words('(Kèm theo … số …, ngày … của …)', '(Kèm theo … số …, ngày … của …)')
  const lines = parts.appendices.map((appendix) =>
    appendix.pointer.length > 0 ? oneLine(appendix.pointer.map(({ text }) => text).join(' ')) : null,
  )
  const holds = lines.every((line) => line !== null && pointsToPaper(line))
  return compare(expected, several(lines.map((line) => (line === null ? absent : quoted(line)))), holds)
}

const drafterLook = (context: MeasureContext): Measurement | null =>
  look(
    (parts) => parts.drafter,
    context.edition.id === 'hd05'
      ? { size: [11, 11], bold: false, italic: false, capitals: false }
      : { size: [8, 8], bold: false, italic: false, capitals: true },
  )(context)

export const optionalClauses: readonly Clause[] = [
  unmeasurable({
    id: 'optional.secrecy',
    topic: 'optional',
    provision: provisions('II'),
    part: words('Độ mật', 'Secrecy'),
    reason: words(
      'chỗ và cỡ chữ do pháp luật về bí mật nhà nước định, hướng dẫn này không định',
      'place and size are for the law on State secrets; the guideline fixes none',
    ),
  }),
  clause({
    id: 'optional.urgency',
    topic: 'optional',
    provision: provisions('II; PL2'),
    part: words('Độ khẩn', 'Urgency'),
    how: words('cỡ, kiểu', 'size, style'),
    measure: look((parts) => parts.urgency, { size: [14, 14], bold: true, italic: false, capitals: true }),
  }),
  clause({
    id: 'optional.urgency.place',
    topic: 'optional',
    provision: provisions('II'),
    part: words('Chỗ của độ khẩn', 'Where the urgency stands'),
    how: words('dưới số, cùng khối', 'below the number, in its block'),
    measure: underNumber((parts) => parts.urgency),
  }),
  clause({
    id: 'optional.circulation',
    topic: 'optional',
    provision: provisions('II; PL2'),
    part: words('Phạm vi lưu hành', 'Circulation'),
    how: words('cỡ, kiểu, cách mép trên', 'size, style, distance from the top edge'),
    measure: marginNote(/^(?:TÀI LIỆU|XEM XONG|LƯU HÀNH)/i, 'top', (parts) => parts.circulation),
  }),
  clause({
    id: 'optional.broadcast',
    topic: 'optional',
    provision: provisions('II'),
    part: words('“Không phổ biến …”', '“Không phổ biến …”'),
    how: words('cỡ, kiểu, cách mép dưới trang cuối', 'size, style, distance from the bottom edge'),
    measure: marginNote(/^không phổ biến/iu, 'bottom', (parts) => parts.noBroadcast),
  }),
  clause({
    id: 'optional.draft',
    topic: 'optional',
    provision: provisions('II; PL2'),
    part: words('Dự thảo', 'Draft mark'),
    how: words('cỡ, kiểu', 'size, style'),
    measure: look((parts) => parts.draftMark, { size: [14, 14], bold: false, italic: true }),
  }),
  clause({
    id: 'optional.draft.place',
    topic: 'optional',
    provision: provisions('II'),
    part: words('Chỗ của chữ Dự thảo', 'Where the draft mark stands'),
    how: words('dưới số, cùng khối', 'below the number, in its block'),
    measure: underNumber((parts) => parts.draftMark),
  }),
  clause({
    id: 'optional.drafter',
    topic: 'optional',
    provision: provisions('II; PL2'),
    part: words('Người soạn thảo, số bản', 'Drafter and copies'),
    how: words('cỡ, kiểu, cuối danh sách nơi nhận', 'size, style, behind the recipients'),
    measure: drafterLook,
  }),
  clause({
    id: 'optional.contact',
    topic: 'optional',
    provision: provisions('II; PL2'),
    part: words('Dòng liên hệ', 'Contact line'),
    how: words('cỡ, kiểu', 'size, style'),
    measure: look((parts) => parts.contact, { size: [10, 10], bold: false, italic: false }),
  }),
  clause({
    id: 'optional.contact.rule',
    topic: 'optional',
    provision: provisions('II'),
    part: words('Đường kẻ trên dòng liên hệ', 'Rule over the contact line'),
    how: words('độ dài so với phần chữ', 'its length against the text'),
    measure: contactRule,
  }),
  clause({
    id: 'optional.contact.page',
    topic: 'optional',
    provision: provisions('II'),
    part: words('Trang của dòng liên hệ', 'Page of the contact line'),
    how: words('trang cuối; trong tệp chảy chữ: sau chữ ký', 'last page; in a flowing file behind the signature'),
    measure: lastPage,
  }),
  clause({
    id: 'appendix.announced',
    topic: 'appendix',
    provision: provisions('II.1'),
    part: words('Lời văn nhắc phụ lục', 'Announcement of appendices'),
    how: words('nội dung có chữ “phụ lục”', 'the text says “phụ lục”'),
    measure: announced,
  }),
  clause({
    id: 'appendix.page',
    topic: 'appendix',
    provision: provisions('II.1'),
    part: words('Phụ lục trên trang riêng', 'Appendices on pages of their own'),
    how: words('trang, hoặc phần mới của tệp', 'page, or a new section'),
    measure: ownPages,
  }),
  clause({
    id: 'appendix.number',
    topic: 'appendix',
    provision: provisions('II.1'),
    part: words('Số thứ tự phụ lục', 'Numbers of appendices'),
    how: words('dòng đầu phụ lục', 'its first line'),
    measure: numbered,
  }),
  clause({
    id: 'appendix.title',
    topic: 'appendix',
    provision: provisions('II.1'),
    part: words('Tên phụ lục', 'Titles of appendices'),
    how: words('có tên, canh giữa', 'there is one, centred'),
    measure: titled,
  }),
  clause({
    id: 'appendix.pointer',
    topic: 'appendix',
    provision: provisions('II.1'),
    part: words('Dòng “(Kèm theo …)”', 'The line “(Kèm theo …)”'),
    how: words('cách viết', 'how it is written'),
    measure: pointer,
  }),
  unmeasurable({
    id: 'appendix.size',
    topic: 'appendix',
    provision: { hd05: '—', hd36: '—' },
    part: words('Cỡ chữ của phụ lục', 'Type of appendices'),
    reason: words('không có quy định', 'no rule fixes it'),
  }),
  unmeasurable({
    id: 'copy.paper',
    topic: 'copy',
    provision: provisions('III; PL3'),
    part: words('Bản sao giấy: khung dấu sao', 'Copies on paper: the copy stamp'),
    reason: words(
      'đóng lên bản in khi sao; chương trình không làm bản sao',
      'stamped when copied; the program makes no copies',
    ),
  }),
  unmeasurable({
    id: 'copy.electronic',
    topic: 'copy',
    provision: provisions('III'),
    part: words('Bản sao điện tử: hai chữ ký số góc phải trang 1', 'Electronic copies: two signatures, top right'),
    reason: words('ký khi sao, sau khi văn bản đã ban hành', 'signed when copied, after the paper is issued'),
  }),
]
