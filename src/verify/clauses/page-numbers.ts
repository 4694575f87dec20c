import type { MeasuredPaper } from '../measured-paper.ts'
import { absent, type Clause, clause, compare, type MeasureContext, type Measurement, provisions } from './clause.ts'
import { near, ruler } from './ruler.ts'
import { mm, pointsPerMm, pt, several, words } from './wording.ts'

/** The numbers of the pages (HD05 IV.5). */

/** Sections of one page have no second one to number; whoever does not tell how many has some. */
function hasNumbers({ pageCount, sections }: MeasuredPaper): boolean {
  if (sections.some(({ pages }) => pages !== null)) return sections.some(({ pages }) => pages !== null && pages > 1)
  return pageCount === null || pageCount > sections.length
}

function pageNumber(look: (context: MeasureContext) => Measurement) {
  return (context: MeasureContext): Measurement | null => (hasNumbers(context.paper) ? look(context) : null)
}

const numbersOf = ({ paper }: MeasureContext) => paper.sections.flatMap((section) => section.pageNumber ?? [])

function numberForm(context: MeasureContext): Measurement {
  const expected = words('chữ số Ả Rập, không gạch, ở đầu trang', 'bare Arabic digits at the head')
  const found = numbersOf(context)
  if (found.length === 0) return { expected, measured: absent, verdict: 'different' }
  const say = (text: string, at: 'top' | 'bottom') =>
    words(`“${text}” ở ${at === 'top' ? 'đầu' : 'cuối'} trang`, `“${text}” at the ${at === 'top' ? 'head' : 'foot'}`)
  return compare(
    expected,
    several(found.map(({ text, at }) => say(text, at))),
    found.every(({ text, at }) => /^\d+$/.test(text) && at === 'top'),
  )
}

function numberLook(context: MeasureContext): Measurement {
  const wanted = context.edition.styles.pageNumber.sizePt
  const found = numbersOf(context)
  const say = (size: number | null, italic: boolean | null, bold: boolean | null) =>
    words(
      `${size === null ? '?' : pt(size).vi}, ${italic ? 'nghiêng' : 'đứng'}, ${bold ? 'đậm' : 'không đậm'}`,
      `${size === null ? '?' : pt(size).en}, ${italic ? 'italic' : 'upright'}, ${bold ? 'bold' : 'not bold'}`,
    )
  return compare(
    say(wanted, false, false),
    found.length > 0 ? several(found.map(({ look }) => say(look.size, look.italic, look.bold))) : absent,
    found.length > 0 &&
      found.every(({ look }) => Math.abs((look.size ?? 0) - wanted) < 0.26 && !look.italic && !look.bold),
  )
}

function numberDistance(context: MeasureContext): Measurement {
  const wanted = context.edition.page.numberFromEdgeMm * pointsPerMm
  const known = numbersOf(context).flatMap(({ fromEdge }) => fromEdge ?? [])
  return compare(
    mm(wanted),
    known.length > 0 ? several(known.map(mm)) : null,
    known.every((value) => near(value, wanted, pointsPerMm)),
  )
}

function numberCentre(context: MeasureContext): Measurement {
  const expected = words('giữa phần chữ', 'in the middle of the text')
  const known = numbersOf(context).flatMap(({ offCentre }) => offCentre ?? [])
  const off = Math.max(0, ...known.map(Math.abs))
  const measured =
    known.length === 0 ? null : off <= ruler ? expected : words(`lệch ${mm(off).vi}`, `off by ${mm(off).en}`)
  return compare(expected, measured, off <= ruler)
}

function firstPage({ paper }: MeasureContext): Measurement {
  const shown = paper.sections.map(({ numberOnFirst }) => numberOnFirst)
  const say = (yes: boolean) => (yes ? words('có số trang', 'a number') : words('không đánh số', 'no number'))
  const known = shown.flatMap((each) => (each === null ? [] : [each]))
  return compare(say(false), known.length > 0 ? say(known.includes(true)) : null, !known.includes(true))
}

function appendixNumbers({ paper, parts }: MeasureContext): Measurement | null {
  if (parts.appendices.length === 0) return null
  const later = paper.sections.slice(1).map(({ restarts }) => restarts)
  const expected = words('đánh số riêng từ 1', 'own numbers from 1')
  if (later.length < parts.appendices.length) {
    return compare(expected, words('chung với văn bản', 'those of the paper'), false)
  }
  const measured = later.includes(false)
    ? words('chung với văn bản', 'those of the paper')
    : later.includes(null)
      ? null
      : expected
  return compare(expected, measured, !later.includes(false))
}

const number = words('Số trang', 'Page number')

export const pageNumberClauses: readonly Clause[] = [
  clause({
    id: 'page.number.form',
    topic: 'page',
    provision: provisions('IV.5.1'),
    part: number,
    how: words('chữ in ra ở đầu trang', 'what is printed at the head'),
    measure: pageNumber(numberForm),
  }),
  clause({
    id: 'page.number.look',
    topic: 'page',
    provision: provisions('PL2 15'),
    part: words('Số trang: kiểu chữ', 'Page number: type'),
    how: words('cỡ và kiểu chữ', 'size and style'),
    measure: pageNumber(numberLook),
  }),
  clause({
    id: 'page.number.distance',
    topic: 'page',
    provision: provisions('IV.5.1'),
    part: words('Số trang: cách mép trên', 'Page number: from the top edge'),
    how: words('từ mép giấy tới đỉnh dòng', 'sheet edge to the top of its line'),
    measure: pageNumber(numberDistance),
  }),
  clause({
    id: 'page.number.centre',
    topic: 'page',
    provision: provisions('IV.5.1'),
    part: words('Số trang: canh giữa', 'Page number: middle'),
    how: words('so với giữa phần chữ, không phải giữa tờ giấy', 'from the middle of the text, not of the sheet'),
    measure: pageNumber(numberCentre),
  }),
  clause({
    id: 'page.number.first',
    topic: 'page',
    provision: provisions('IV.5.1'),
    part: words('Trang thứ nhất', 'First page'),
    how: words('trang đầu không in số', 'no number on the first page'),
    measure: pageNumber(firstPage),
  }),
  clause({
    id: 'page.number.appendix',
    topic: 'page',
    provision: provisions('IV.5.2'),
    part: words('Số trang của phụ lục', 'Page numbers of appendices'),
    how: words('mỗi phụ lục đánh số lại', 'each appendix begins again'),
    measure: appendixNumbers,
  }),
]
