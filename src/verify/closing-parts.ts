import type { MeasuredPaper, MeasuredParagraph, MeasuredRule, PlacedLine } from './measured-paper.ts'
import { inCapitals, oneLine } from './measured-paper.ts'

/** One signature, from top to bottom. */
export interface SignedParts {
  readonly authority: readonly MeasuredParagraph[]
  readonly position: readonly MeasuredParagraph[]
  readonly signatory: MeasuredParagraph | null
}

/** What stands below the body; authority, position and name are the responsible signatory's. */
export interface ClosingParts extends SignedParts {
  /** Everything above it that stands in no table. */
  readonly body: readonly MeasuredParagraph[]
  readonly recipientsHeading: MeasuredParagraph | null
  readonly recipients: readonly MeasuredParagraph[]
  readonly drafter: MeasuredParagraph | null
  /** The other signatures of a joint paper. */
  readonly cosigned: readonly SignedParts[]
  readonly contact: MeasuredParagraph | null
}

const recipientsLine = /^(?:Kính gửi|Nơi nhận)\s*:?$/i
const authorityLine = /^(?:T\/M|TM\.?|K\/T|KT\.?|T\/L|TL\.?|T\/?U\.?Q\.?|Q\.)\s/i
const drafterLine = /^[\p{L}.]{2,40}\s*[-–]\s*\d{1,4}$/u
export const noBroadcastWords = /^không phổ biến trên/i
/** Words of a position: where one begins, the authority has ended. */
const positionOpening =
  /^(?:TỔNG BÍ THƯ|PHÓ |BÍ THƯ|CHỦ NHIỆM|CHỦ TỊCH|CHÁNH |TRƯỞNG |GIÁM ĐỐC|HIỆU TRƯỞNG|THƯỜNG TRỰC|[UỦ][ỶY] VIÊN)/i

/** The small word between two titles of one person, where it is a paragraph of its own. */
const isBetweenTitles = (text: string) => oneLine(text) === 'kiêm'
const isCapital = (text: string) => isBetweenTitles(text) || (inCapitals(text) && /\p{Lu}/u.test(text))
const isAuthority = ({ text }: MeasuredParagraph) => isCapital(text) && authorityLine.test(oneLine(text))
const isPosition = ({ text }: MeasuredParagraph) => isCapital(text) && positionOpening.test(oneLine(text))
const signs = (paragraph: MeasuredParagraph) => isAuthority(paragraph) || isPosition(paragraph)

/** Recipients, signatures and contact line in what follows the title of the paper. */
export function closingIn(main: readonly MeasuredParagraph[], paper: MeasuredPaper): ClosingParts {
  const headingAt = main.findLastIndex(({ text }) => recipientsLine.test(oneLine(text)))
  const heading = main[headingAt] ?? null
  const start = closingStart(main, headingAt)
  const closing = main.slice(start)
  const { left, right, below } = sidesOf(closing, heading, leadOf(closing), wideRules(paper))
  const beside = signedBeside(left, heading)
  const listed = left.filter((paragraph) => paragraph !== heading && !beside.includes(paragraph))
  const drafterAt = listed.findIndex(({ text }, index) => index > 0 && drafterLine.test(oneLine(text)))
  const [responsible = [], ...others] = beside.length > 0 ? blocksIn(right) : [right]
  return {
    body: main.slice(0, start).filter(({ place }) => place.cell === null),
    recipientsHeading: heading,
    recipients: drafterAt < 0 ? listed : listed.slice(0, drafterAt),
    drafter: listed[drafterAt] ?? null,
    ...signedIn(responsible),
    cosigned: [...blocksIn(beside), ...others].map(signedIn),
    contact: contactIn(below.filter(({ text }) => !noBroadcastWords.test(oneLine(text)))),
  }
}

/** Where the first of recipients and signatures stands. */
function closingStart(main: readonly MeasuredParagraph[], headingAt: number): number {
  const authorityAt = main.findLastIndex(isAuthority)
  const starts = [headingAt, authorityAt].filter((at) => at >= 0)
  const start = starts.length > 0 ? Math.min(...starts) : main.length
  // The signatures of a joint paper stand above the recipients: as far up as no sentence ends.
  const sentence = main.findLastIndex(({ text }, index) => index < start && /[.;:,]$/.test(oneLine(text)))
  const above = main.findIndex((paragraph, index) => index > sentence && index < start && signs(paragraph))
  return above < 0 ? start : above
}

/** The first line of the responsible signature: of those level with the highest the one on the right (HD05 I.7.2.4). */
function leadOf(closing: readonly MeasuredParagraph[]): MeasuredParagraph | null {
  const [first, ...others] = closing.filter(signs)
  let lead = first ?? null
  for (const other of others) {
    if (lead && isRightOf(other, lead)) lead = other
  }
  return lead
}

function isRightOf(other: MeasuredParagraph, one: MeasuredParagraph): boolean {
  const [a, b] = [one.place.lines?.[0], other.place.lines?.[0]]
  if (a && b) return a.page === b.page && Math.abs(a.baseline - b.baseline) < levelWithin && b.left > a.right
  const [left, right] = [one.place.cell, other.place.cell]
  return left?.table === right?.table && left?.row === right?.row && (right?.column ?? 0) > (left?.column ?? 0)
}

/** Points between baselines that still count as one level. */
export const levelWithin = 3

/** Signatures above the recipients on their side. */
function signedBeside(
  left: readonly MeasuredParagraph[],
  heading: MeasuredParagraph | null,
): readonly MeasuredParagraph[] {
  const headingAt = heading ? left.indexOf(heading) : left.length
  const above = left.slice(0, Math.max(0, headingAt))
  return above.some(signs) ? above : []
}

/** A further signature begins behind the name of the one above it. */
function blocksIn(paragraphs: readonly MeasuredParagraph[]): readonly (readonly MeasuredParagraph[])[] {
  const blocks: MeasuredParagraph[][] = []
  let isNamed = true
  for (const paragraph of paragraphs.filter(({ text }) => oneLine(text) !== '')) {
    if (isNamed && signs(paragraph)) {
      blocks.push([])
      isNamed = false
    }
    blocks.at(-1)?.push(paragraph)
    isNamed ||= !isCapital(paragraph.text)
  }
  return blocks
}

function signedIn(paragraphs: readonly MeasuredParagraph[]): SignedParts {
  const signatory = paragraphs.findLast(({ text }) => !isCapital(text)) ?? null
  const capitals = paragraphs.filter((paragraph) => paragraph !== signatory && isCapital(paragraph.text))
  const split = authorityEnd(capitals)
  return { authority: capitals.slice(0, split), position: capitals.slice(split), signatory }
}

function contactIn(below: readonly MeasuredParagraph[]): MeasuredParagraph | null {
  return below.find(({ text }) => /điện thoại|đt:|email|fax|website|địa chỉ|@/iu.test(text)) ?? below[0] ?? null
}

/** A head who signs for himself has a title and no authority; it stands in the first line, as an authority does. */
function authorityEnd(capitals: readonly MeasuredParagraph[]): number {
  const [first] = capitals
  if (!first) return 0
  // Two titles of one person are one part, in the look of the first.
  if (capitals[1] && isBetweenTitles(capitals[1].text)) return capitals.length
  const rest = capitals.slice(1).findIndex(isPosition)
  return rest < 0 ? (isAuthority(first) ? capitals.length : 1) : rest + 1
}

interface SheetPlace {
  readonly page: number
  readonly y: number
}

const placeOf = ({ page, baseline }: PlacedLine): SheetPlace => ({ page, y: baseline })

function isAbove(place: SheetPlace, other: SheetPlace): boolean {
  return place.page < other.page || (place.page === other.page && place.y < other.y)
}

/** Rules across the text: the contact line stands under one. */
function wideRules({ rules, sections }: MeasuredPaper): readonly MeasuredRule[] {
  const [sheet] = sections
  const { left, right } = sheet?.margin ?? { left: null, right: null }
  const width = sheet ? sheet.width - (left ?? 0.14 * sheet.width) - (right ?? 0.07 * sheet.width) : Infinity
  return rules.filter(({ length }) => length > 0.85 * width)
}

/** Left and right half of the closing, by its cells or by places on the sheet; what follows both stands below. */
function sidesOf(
  closing: readonly MeasuredParagraph[],
  heading: MeasuredParagraph | null,
  lead: MeasuredParagraph | null,
  wide: readonly MeasuredRule[],
): Readonly<Record<'left' | 'right' | 'below', readonly MeasuredParagraph[]>> {
  const { table = null, columns = 1 } = (heading ?? lead)?.place.cell ?? {}
  const firstLine = (paragraph: MeasuredParagraph | null) => paragraph?.place.lines?.[0] ?? null
  const divide = firstLine(lead)?.left ?? null
  const side = (paragraph: MeasuredParagraph): 'left' | 'right' | 'below' => {
    const { cell, lines } = paragraph.place
    if (table !== null) {
      const acrossAll = cell !== null && cell.columns === 1 && columns > 1
      return cell?.table !== table || acrossAll ? 'below' : cell.column === 0 ? 'left' : 'right'
    }
    const [line] = lines ?? []
    if (line && divide !== null) {
      const top = firstLine(heading ?? lead)
      const under = wide.some(({ at }) => at && top && isAbove(placeOf(top), at) && isAbove(at, placeOf(line)))
      if (under) return 'below'
      return (line.left + line.right) / 2 < divide ? 'left' : 'right'
    }
    // Typed one below the other: recipients are what begins with a dash.
    return paragraph === heading || /^[-–+]/.test(oneLine(paragraph.text)) ? 'left' : 'right'
  }
  const sides = { left: [] as MeasuredParagraph[], right: [] as MeasuredParagraph[], below: [] as MeasuredParagraph[] }
  for (const paragraph of closing) sides[side(paragraph)].push(paragraph)
  return sides
}
