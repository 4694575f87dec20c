import { textWidth } from '../../model/font-metrics.ts'
import { points } from '../../model/measures.ts'
import { type MeasuredParagraph, oneLine } from '../measured-paper.ts'
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
import { isBlankForm, issuerOf, leftBlock, look, rightBlock } from './letterhead-blocks.ts'
import { present } from './look.ts'
import { numberAndDateClauses } from './number-and-date.ts'
import { mm, pointsPerMm, quoted, words } from './wording.ts'

/** Title of the Party and issuing body (HD05 I.1, I.2), then {@link numberAndDateClauses}. */

function titleText({ parts, edition }: MeasureContext): Measurement {
  const text = parts.partyTitle ? oneLine(parts.partyTitle.text) : null
  return compare(quoted(edition.words.party), text === null ? absent : quoted(text), text === edition.words.party)
}

/** Points a drawn rule may be longer or shorter than the words over it: what half a millimetre on either side is. */
const ruleTolerance = pointsPerMm

function titleRule({ parts }: MeasureContext): Measurement {
  const title = parts.partyTitle
  const [line] = title?.place.lines ?? []
  const size = title?.runs.find(({ text }) => text.trim() !== '')?.size ?? null
  const width = line
    ? line.right - line.left
    : title && size !== null
      ? textWidth(oneLine(title.text), 'bold', points(size)) / 20
      : null
  const expected = words(
    `nét liền, dài bằng tiêu đề${width === null ? '' : ` (${mm(width).vi})`}`,
    `solid, as long as the title${width === null ? '' : ` (${mm(width).en})`}`,
  )
  const rule = parts.titleRule
  if (!rule) {
    const underlined = title?.runs.some(({ underline }) => underline) ?? false
    return compare(
      expected,
      underlined ? words('gạch chân chữ, không phải đường kẻ', 'underlined, no rule') : absent,
      false,
    )
  }
  const solid = rule.solid !== false
  const centred = rule.offCentre === null || Math.abs(rule.offCentre) < ruleTolerance
  const measured = words(
    `${solid ? 'nét liền' : 'nét đứt'}, dài ${mm(rule.length).vi}${centred ? '' : ', lệch khỏi giữa'}`,
    `${solid ? 'solid' : 'dashed'}, ${mm(rule.length).en}${centred ? '' : ', off the middle'}`,
  )
  if (width === null) return compare(expected, null, false)
  return compare(expected, measured, solid && centred && Math.abs(rule.length - width) <= ruleTolerance)
}

function level({ parts, paper }: MeasureContext): Measurement {
  const expected = words('ngang hàng với dòng đầu bên trái', 'level with the first line on the left')
  const [first] = [...parts.superior, ...parts.issuer]
  const title = parts.partyTitle
  if (!first && isBlankForm(parts)) return compare(expected, null, false)
  if (!first || !title) return compare(expected, absent, false)
  const [a, b] = [first.place.lines?.[0], title.place.lines?.[0]]
  if (a && b) {
    const apart = Math.abs(a.baseline - b.baseline)
    return compare(expected, apart < 2 ? expected : words(`lệch ${mm(apart).vi}`, `off by ${mm(apart).en}`), apart < 2)
  }
  const [left, right] = [first.place.cell, title.place.cell]
  if (!left || !right || left.table !== right.table) return compare(expected, null, false)
  const inCell = paper.paragraphs.filter(
    ({ place }) =>
      place.cell?.table === right.table && place.cell.row === right.row && place.cell.column === right.column,
  )
  const same = left.row === right.row && inCell[0] === title
  return compare(expected, same ? expected : words('không cùng hàng', 'on another row'), same)
}

function star({ parts, paper }: MeasureContext): Measurement {
  const expected = words(
    'một dấu * trên dòng riêng, ngay dưới cơ quan ban hành',
    'one * on a line of its own below the issuer',
  )
  if (!parts.star) return compare(expected, absent, false)
  const text = oneLine(parts.star.text)
  const last = parts.issuer.at(-1)
  const below = last ? followsInColumn(paper.paragraphs, last, parts.star) : isBlankForm(parts)
  return compare(expected, text === '*' && below ? expected : quoted(text), text === '*' && below)
}

/** Nothing of the same column stands between the two. */
function followsInColumn(
  all: readonly MeasuredParagraph[],
  above: MeasuredParagraph,
  below: MeasuredParagraph,
): boolean {
  const between = all.slice(all.indexOf(above) + 1, Math.max(0, all.indexOf(below)))
  return between.every(({ place }) => place.cell !== null && place.cell.column !== above.place.cell?.column)
}

function noIssuerRule({ parts }: MeasureContext): Measurement {
  const expected = words('không có đường kẻ', 'no rule')
  const rule = parts.issuerRule
  return compare(
    expected,
    rule ? words(`có đường kẻ ${mm(rule.length).vi}`, `a rule of ${mm(rule.length).en}`) : expected,
    !rule,
  )
}

function noStanding({ parts }: MeasureContext): Measurement | null {
  if (parts.issuer.length === 0) return null
  const text = oneLine(parts.issuer.map((each) => each.text).join(' '))
  const standing = /BAN THƯỜNG VỤ|THƯỜNG TRỰC/i.test(text)
  return compare(words('không ghi ban thường vụ', 'not the standing committee'), quoted(text), !standing)
}

const names = words('Cơ quan ban hành', 'Issuing body')

export const letterheadClauses: readonly Clause[] = [
  clause({
    id: 'title.text',
    topic: 'title',
    provision: provisions('I.1'),
    part: words('Tiêu đề', 'Title'),
    how: words('chữ của tiêu đề', 'its words'),
    measure: titleText,
  }),
  clause({
    id: 'title.look',
    topic: 'title',
    provision: provisions('PL2 1'),
    part: words('Tiêu đề: kiểu chữ', 'Title: type'),
    how: words('cỡ, kiểu, canh giữa khối phải', 'size, style, middle of the right block'),
    measure: look((parts) => present(parts.partyTitle), rightBlock, {
      size: [15, 15],
      bold: true,
      italic: false,
      capitals: true,
      align: 'center',
      side: 'right',
    }),
  }),
  clause({
    id: 'title.level',
    topic: 'title',
    provision: provisions('I.1, I.2.2'),
    part: words('Tiêu đề: dòng đầu', 'Title: first line'),
    how: words('cùng hàng bảng, hoặc cùng chân chữ', 'one row of the table, or one base line'),
    measure: level,
  }),
  clause({
    id: 'title.rule',
    topic: 'title',
    provision: provisions('I.1.2'),
    part: words('Đường kẻ dưới tiêu đề', 'Rule under the title'),
    how: words('độ dài so với bề rộng chữ, nét, canh giữa', 'its length against the words, stroke, middle'),
    measure: titleRule,
  }),
  clause({
    id: 'issuer.superior.look',
    topic: 'issuer',
    provision: provisions('PL2 2'),
    part: words('Cơ quan cấp trên', 'Superior body'),
    how: words('cỡ, kiểu, canh giữa khối trái', 'size, style, middle of the left block'),
    measure: look(
      (parts) => parts.superior,
      leftBlock,
      { size: [14, 14], bold: false, italic: false, capitals: true, align: 'center', side: 'left' },
      true,
    ),
  }),
  clause({
    id: 'issuer.look',
    topic: 'issuer',
    provision: provisions('I.2.2; PL2 2'),
    part: names,
    how: words('cỡ, kiểu, canh giữa dưới cơ quan cấp trên', 'size, style, middle under the superior body'),
    measure: look(issuerOf, leftBlock, {
      size: [14, 14],
      bold: true,
      italic: false,
      capitals: true,
      align: 'center',
      side: 'left',
    }),
  }),
  clause({
    id: 'issuer.star',
    topic: 'issuer',
    provision: provisions('I.2.2'),
    part: words('Dấu sao', 'Star'),
    how: words('chữ và chỗ đứng', 'its letter and place'),
    measure: star,
  }),
  clause({
    id: 'issuer.rule',
    topic: 'issuer',
    provision: provisions('I.2.2'),
    part: words('Dưới cơ quan ban hành', 'Under the issuer'),
    how: words('không có đường kẻ ngay dưới', 'no rule right below'),
    measure: noIssuerRule,
  }),
  clause({
    id: 'issuer.standing',
    topic: 'issuer',
    provision: provisions('I.2.1.2'),
    part: words('Tên cơ quan ban hành', 'Name of the issuer'),
    how: words('không chứa tên ban thường vụ', 'does not name the standing committee'),
    measure: noStanding,
  }),
  unmeasurable({
    id: 'issuer.rank',
    topic: 'issuer',
    provision: provisions('I.2.1'),
    part: words('Cơ quan nào ở dòng nào', 'Which body on which line'),
    reason: words(
      'cần biết cơ quan nào trực thuộc cơ quan nào; `check` so với danh mục cơ quan',
      'needs to know who is under whom; `check` compares with the list of bodies',
    ),
  }),
  unmeasurable({
    id: 'issuer.joint',
    topic: 'issuer',
    provision: provisions('I.2.1.5'),
    part: words('Cơ quan chủ trì đứng trước', 'The lead body first'),
    reason: words('tệp không nói cơ quan nào chủ trì', 'the file does not say who leads'),
  }),
  ...numberAndDateClauses,
]
