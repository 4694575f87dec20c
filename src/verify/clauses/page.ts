import type { MeasuredPaper } from '../measured-paper.ts'
import {
  type Clause,
  clause,
  compare,
  type MeasureContext,
  type Measurement,
  provisions,
  unmeasurable,
} from './clause.ts'
import { inkedRuns } from './look.ts'
import { pageNumberClauses } from './page-numbers.ts'
import { near, ruler } from './ruler.ts'
import { listed, mm, pointsPerMm, quoted, several, words } from './wording.ts'

/** The sheet, its margins and its type (HD05 IV). */

function paperSize({ paper, edition }: MeasureContext): Measurement {
  const { widthMm, heightMm } = edition.page
  const [width, height] = [widthMm * pointsPerMm, heightMm * pointsPerMm]
  const say = (w: number, h: number) => ({ vi: `${mm(w).vi} × ${mm(h).vi}`, en: `${mm(w).en} × ${mm(h).en}` })
  const fits = paper.sections.every(
    // Sheets with wide tables may lie on their side (HD05 IV.4).
    (section) =>
      (near(section.width, width) && near(section.height, height)) ||
      (near(section.width, height) && near(section.height, width)),
  )
  const found = paper.sections.map((section) => say(section.width, section.height))
  return compare(say(width, height), found.length > 0 ? several(found) : null, fits)
}

/** In a file with fixed pages a full page ends within two lines and their white above the edge; more says nothing. */
const unfilled = 60

const sides = ['top', 'bottom', 'left', 'right'] as const

function margin(side: (typeof sides)[number]) {
  return ({ paper, edition }: MeasureContext): Measurement => {
    const wanted = edition.page[`${side}Mm`] * pointsPerMm
    const upright = paper.sections.filter(({ width, height }) => width <= height)
    const values = upright.map((section) => section.margin[side])
    const known = values.flatMap((value) => value ?? [])
    const measured = known.length > 0 && known.length === values.length ? several(known.map(mm)) : null
    if (paper.format !== 'pdf' || side === 'left' || side === 'right') {
      return compare(
        mm(wanted),
        measured,
        known.every((value) => near(value, wanted)),
      )
    }
    const outer = Math.min(...known)
    const room = side === 'bottom' ? unfilled : ruler * 2
    if (known.length === 0 || outer > wanted + room) return compare(mm(wanted), null, false)
    const said = words(`chữ cách mép ${mm(outer).vi}`, `text ${mm(outer).en} from the edge`)
    return compare(mm(wanted), said, outer >= wanted - 2 * ruler)
  }
}

/**
 * Sheets on their side: each margin at its own side, or at the edge of the sheet that has it when it stands upright, as Word
 * turns a page. No provision tells which.
 */
function wideMargins({ paper, edition }: MeasureContext): Measurement | null {
  const wide = paper.sections.filter(({ width, height }) => width > height)
  if (wide.length === 0) return null
  const { topMm: top, bottomMm: bottom, leftMm: left, rightMm: right } = edition.page
  const readings = [
    { top, bottom, left, right },
    { top: left, bottom: right, left: bottom, right: top },
    { top: right, bottom: left, left: top, right: bottom },
  ]
  const fixed = paper.format !== 'pdf'
  const holds = ({ margin }: MeasuredPaper['sections'][number]) =>
    readings.some((reading) =>
      sides.every((side) => {
        const value = margin[side]
        const wanted = reading[side] * pointsPerMm
        if (fixed || side === 'left' || side === 'right') return value !== null && near(value, wanted)
        // Pages need not be full.
        return value === null || value >= wanted - 2 * ruler
      }),
    )
  const known = wide.every(({ margin }) => margin.left !== null && margin.right !== null)
  const say = ({ margin }: MeasuredPaper['sections'][number]) => {
    const side = (value: number | null) => (value === null ? '?' : mm(value).vi.replace(' mm', ''))
    const all = sides.map((each) => side(margin[each])).join(', ')
    return words(`${all} mm`, `${all.replaceAll(',', '.').replaceAll('. ', ', ')} mm`)
  }
  return compare(
    words(
      `trên ${top}, dưới ${bottom}, trái ${left}, phải ${right} mm, hoặc xoay theo tờ giấy`,
      `top ${top}, bottom ${bottom}, left ${left}, right ${right} mm, or turned with the sheet`,
    ),
    known ? several(wide.map(say)) : null,
    wide.every(holds),
  )
}

function verso({ paper, edition }: MeasureContext): Measurement | null {
  const [section] = paper.sections
  if (!paper.mirrored || !section) return null
  const { leftMm, rightMm } = edition.page
  const say = (left: number, right: number) =>
    words(`trái ${mm(left).vi}, phải ${mm(right).vi}`, `left ${mm(left).en}, right ${mm(right).en}`)
  const wanted = say(rightMm * pointsPerMm, leftMm * pointsPerMm)
  const { left, right } = section.margin
  if (left === null || right === null) return compare(wanted, null, false)
  return compare(wanted, say(right, left), near(left, leftMm * pointsPerMm) && near(right, rightMm * pointsPerMm))
}

/** Faces with the widths of Times New Roman, letter by letter: what is set in them is set as in it. */
const equals = ['tinos', 'liberation serif', 'times', 'times new roman', 'thorndale']
const isTimes = (family: string) =>
  equals.includes(family.toLowerCase().replace(/(?<!\s)\s+(?:ps|mt)+$|(?<!\s|ps|mt)(?:ps|mt)+$/, ''))

function family({ paper }: MeasureContext): Measurement {
  const names = [...new Set([...paper.fonts.map(({ name }) => name)])]
  const say = (name: string) =>
    /^times/i.test(name) || !isTimes(name)
      ? words(name, name)
      : words(`${name} (bề rộng chữ như Times New Roman)`, `${name} (as wide as Times New Roman)`)
  return compare(
    words('Times New Roman', 'Times New Roman'),
    names.length > 0 ? listed(names.map(say)) : null,
    names.every(isTimes),
  )
}

function color({ paper }: MeasureContext): Measurement {
  const colors = [...new Set(inkedRuns(paper.paragraphs).map((run) => run.color))]
  const black = (value: string | null) => value === 'auto' || value === '000000'
  const other = colors.filter((value) => !black(value))
  const measured =
    other.length > 0 ? listed(other.map((value) => words(`#${value}`, `#${value}`))) : words('đen', 'black')
  return compare(words('đen', 'black'), colors.includes(null) ? null : measured, other.length === 0)
}

/** Fonts of codings before Unicode put letters in the places of others. */
function unicode({ paper }: MeasureContext): Measurement {
  const wrong = paper.fonts.filter((font) => font.unicode === false)
  const lost = paper.paragraphs.some(({ text }) => text.includes('\ufffd'))
  const measured =
    wrong.length > 0
      ? listed(wrong.map(({ name }) => words(name, name)))
      : lost
        ? words('có chữ không rõ là chữ gì', 'some letters cannot be told')
        : words('Unicode', 'Unicode')
  return compare(words('Unicode', 'Unicode'), measured, wrong.length === 0 && !lost)
}

function embedding({ paper }: MeasureContext): Measurement | null {
  if (paper.format === 'docx') return null
  const outside = paper.fonts.filter(({ embedded }) => embedded === false)
  const measured =
    outside.length > 0
      ? {
          vi: `${outside.map(({ name }) => name).join(', ')} không nhúng`,
          en: `${outside.map(({ name }) => name).join(', ')} not embedded`,
        }
      : words('nhúng trong tệp', 'embedded')
  return compare(words('nhúng trong tệp', 'embedded'), measured, outside.length === 0)
}

function marginContent({ paper, parts }: MeasureContext): Measurement {
  const official = /^(?:TÀI LIỆU|XEM XONG|LƯU HÀNH|KHÔNG PHỔ BIẾN)/i
  const contact = parts.contact?.text ?? null
  const other = paper.marginTexts.filter(({ text }) => !official.test(text) && text !== contact)
  const expected = words('chỉ có số trang', 'the page number alone')
  return compare(
    expected,
    other.length > 0 ? listed(other.map(({ text }) => quoted(text, 30))) : expected,
    other.length === 0,
  )
}

const sheet = words('Khổ giấy', 'Paper')
const type = words('Phông chữ', 'Type')

export const pageClauses: readonly Clause[] = [
  clause({
    id: 'page.paper',
    topic: 'page',
    provision: provisions('IV.3, IV.4'),
    part: sheet,
    how: words('kích thước mọi trang', 'size of every sheet'),
    measure: paperSize,
  }),
  ...sides.map((side) =>
    clause({
      id: `page.margin.${side}`,
      topic: 'page',
      provision: provisions('IV.4.1'),
      part: words(`Lề ${{ top: 'trên', bottom: 'dưới', left: 'trái', right: 'phải' }[side]}`, `Margin, ${side}`),
      how: words('thiết lập trang; trong PDF: mép các dòng chữ', 'page set-up; in a PDF the edges of the lines'),
      measure: margin(side),
    }),
  ),
  clause({
    id: 'page.margin.landscape',
    topic: 'page',
    provision: provisions('IV.3, IV.4'),
    part: words('Lề trang giấy ngang', 'Margins of sheets on their side'),
    how: words(
      'như lề giấy dọc, theo từng phía hoặc xoay theo tờ giấy: quy định không nói riêng',
      'those of upright sheets, by their sides or turned with the sheet: no rule of their own',
    ),
    measure: wideMargins,
  }),
  clause({
    id: 'page.margin.verso',
    topic: 'page',
    provision: provisions('IV.4.2'),
    part: words('Lề trang sau (in hai mặt)', 'Margins of the verso'),
    how: words('lề đổi bên ở trang chẵn, khi in hai mặt', 'mirrored margins of two-sided papers'),
    measure: verso,
  }),
  clause({
    id: 'page.font',
    topic: 'page',
    provision: provisions('IV.1'),
    part: type,
    how: words('tên phông của mọi chữ', 'family of every letter'),
    measure: family,
  }),
  clause({
    id: 'page.unicode',
    topic: 'page',
    provision: provisions('IV.1'),
    part: words('Bộ mã chữ', 'Coding'),
    how: words(
      'phông không thuộc bảng mã cũ; chữ trong PDF đọc ra được',
      'no font of an older coding; letters of a PDF can be told',
    ),
    measure: unicode,
  }),
  clause({
    id: 'page.color',
    topic: 'page',
    provision: provisions('IV.1'),
    part: words('Màu chữ', 'Colour'),
    how: words('màu của mọi chữ', 'colour of every letter'),
    measure: color,
  }),
  clause({
    id: 'page.embedding',
    topic: 'page',
    provision: { hd05: 'ISO 19005', hd36: 'ISO 19005' },
    part: words('Nhúng phông', 'Embedding'),
    how: words('phông nằm trong tệp PDF, HTML', 'fonts lie in the PDF or HTML'),
    measure: embedding,
  }),
  ...pageNumberClauses,
  clause({
    id: 'page.margins.content',
    topic: 'page',
    provision: provisions('IV.5.1'),
    part: words('Đầu trang, cuối trang', 'Headers and footers'),
    how: words(
      'không có gì ngoài số trang và các thành phần có quy định',
      'nothing but the number and what a rule puts there',
    ),
    measure: marginContent,
  }),
  unmeasurable({
    id: 'page.slip',
    topic: 'page',
    provision: provisions('IV.3'),
    part: words('Khổ A5 và giấy in sẵn', 'A5 and printed forms'),
    reason: words(
      'chỉ dùng cho giấy tờ hành chính, không dùng cho Kết luận',
      'for administrative slips, never for a conclusion',
    ),
  }),
  unmeasurable({
    id: 'page.lines',
    topic: 'page',
    provision: { hd05: '—', hd36: '—' },
    part: words('Số dòng một trang, số chữ một dòng', 'Lines a page, characters a line'),
    reason: words(
      'không có quy định; là hệ quả của lề, cỡ chữ và giãn dòng',
      'no rule fixes them; they follow from margins, size and spacing',
    ),
  }),
]
