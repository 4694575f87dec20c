import { levelWithin, type SignedParts } from '../closing-parts.ts'
import { type MeasuredPaper, type MeasuredParagraph, oneLine } from '../measured-paper.ts'
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
import { lookAt, present, sideOf, type WantedLook } from './look.ts'
import { mm, quoted, words } from './wording.ts'

/** Authority, position and name, and the seal on them (HD05 I.7, I.8). */

const signatureOf = ({ authority, position, signatory }: SignedParts) => [
  ...authority,
  ...position,
  ...present(signatory),
]

const authorityLook = { size: [14, 14], bold: true, italic: false, capitals: true, align: 'center' } as const
const positionLook = { ...authorityLook, bold: false }
const nameLook = { ...authorityLook, capitals: false }

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
  return worst([parts, ...parts.cosigned].map((signed) => signatureKeptWhole(signatureOf(signed), paper)))
}

function signatureKeptWhole(block: readonly MeasuredParagraph[], paper: MeasuredPaper): Measurement {
  const expected = words('trọn vẹn trên một trang', 'whole on one page')
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

/** The worst of several looks at things of one kind. */
function worst(measurements: readonly Measurement[]): Measurement {
  const of = (verdict: Measurement['verdict']) => measurements.find((one) => one.verdict === verdict)
  return of('different') ?? of('not-measurable') ?? of('same') ?? compare(absent, absent, false)
}

function level({ parts }: MeasureContext): Measurement | null {
  // Below the signatures of a joint paper.
  if (parts.cosigned.length > 0) return null
  return levelWith(signatureOf(parts)[0], parts.recipientsHeading)
}

/** The other signatures of a joint paper: the first level with the responsible one, on its left; all of them look like it. */
function joint({ parts, paper }: MeasureContext): Measurement | null {
  const [first] = parts.cosigned
  if (!first) return null
  const [cosigned] = signatureOf(first)
  const beside = levelWith(signatureOf(parts)[0], cosigned ?? null)
  const looks = parts.cosigned.flatMap((signed) => {
    const block = signatureOf(signed)
    return [
      ...(signed.authority.length > 0 ? [lookAt(signed.authority, authorityLook, { paper, block })] : []),
      ...(signed.position.length > 0 ? [lookAt(signed.position, positionLook, { paper, block })] : []),
      lookAt(present(signed.signatory), nameLook, { paper, block }),
    ]
  })
  const side = cosigned ? sideOf(cosigned, paper) : null
  const left = words('bên trái', 'on the left')
  const placed = compare(
    left,
    side === null ? null : side === 'left' ? left : words('bên phải', 'on the right'),
    side === 'left',
  )
  return worst([...(beside ? [beside] : []), placed, ...looks])
}

function levelWith(first: MeasuredParagraph | undefined, other: MeasuredParagraph | null): Measurement | null {
  const expected = words('ngang hàng', 'level')
  if (!first || !other) return null
  const [a, b] = [first.place.lines?.[0], other.place.lines?.[0]]
  if (a && b) {
    const same = a.page === b.page && Math.abs(a.baseline - b.baseline) < levelWithin
    const apart = a.page === b.page ? mm(Math.abs(a.baseline - b.baseline)) : null
    return compare(
      expected,
      same ? expected : words(`lệch ${apart?.vi ?? 'trang'}`, `off by ${apart?.en ?? 'a page'}`),
      same,
    )
  }
  const [left, right] = [other.place.cell, first.place.cell]
  if (!left || !right || left.table !== right.table) return compare(expected, null, false)
  return compare(
    expected,
    left.row === right.row ? expected : words('khác hàng', 'on other rows'),
    left.row === right.row,
  )
}

export const signatureClauses: readonly Clause[] = [
  clause({
    id: 'signature.authority',
    topic: 'signature',
    provision: provisions('PL2 7'),
    part: words('Quyền hạn', 'Authority'),
    how: words('cỡ, kiểu, canh giữa khối phải', 'size, style, middle of the right block'),
    measure: look((parts) => parts.authority, { ...authorityLook, side: 'right' }),
  }),
  clause({
    id: 'signature.position',
    topic: 'signature',
    provision: provisions('PL2 7'),
    part: words('Chức vụ', 'Position'),
    how: words('cỡ, kiểu, canh giữa khối phải', 'size, style, middle of the right block'),
    measure: look((parts) => parts.position, { ...positionLook, side: 'right' }, true),
  }),
  clause({
    id: 'signature.name',
    topic: 'signature',
    provision: provisions('PL2 7'),
    part: words('Họ tên', 'Name'),
    how: words('cỡ, kiểu, canh giữa khối phải', 'size, style, middle of the right block'),
    measure: look((parts) => present(parts.signatory), { ...nameLook, side: 'right' }),
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
  clause({
    id: 'signature.joint',
    topic: 'signature',
    provision: provisions('I.7.2.4'),
    part: words('Người ký khác của văn bản liên tịch', 'Other signatories of a joint paper'),
    how: words(
      'bên trái, ngang hàng người ký chính; cỡ, kiểu như người ký chính',
      'on the left, level with the responsible one, and looking alike',
    ),
    measure: joint,
  }),
  unmeasurable({
    id: 'signature.responsible',
    topic: 'signature',
    provision: provisions('I.7.2.4'),
    part: words('Ai là người ký chính của văn bản liên tịch', 'Who is responsible for a joint paper'),
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
]
