import type { PageText, TextPiece } from './pieces.ts'

/** Edges the lines of a page keep to. */
export interface TextArea {
  readonly left: number
  readonly right: number
  /** Lines show that it is the edge of the text, and not that of a few short paragraphs. */
  readonly leftKnown: boolean
  readonly rightKnown: boolean
}

/** Lines shorter than this part of the sheet say nothing of the edges. */
const longLine = 0.55
/** Points two lines may differ that stand at one edge. */
const sameEdge = 1

/** Edges on odd and on even pages; `null` where nothing shows them. */
export interface TextAreas {
  readonly odd: TextArea | null
  readonly even: TextArea | null
}

/** A page as far as it shows edges. */
export interface PageLines {
  readonly width: number
  /** In reading order, without number and notes in the margins. */
  readonly pieces: readonly TextPiece[]
  readonly rules: PageText['strokes']
}

/**
 * Where the text begins and ends on a page, as all pages of its width show it: sheets on their side have other edges. They
 * are the outermost at which long lines stand; where there are no two such lines, the rules of a wide table serve, though they
 * prove nothing.
 */
export function textAreas(pages: readonly PageLines[]): (page: number) => TextAreas {
  const shapeOf = (page: number) => Math.round((pages[page]?.width ?? 0) / sameWidth)
  const byShape = new Map<number, { readonly width: number; readonly sides: readonly [Side, Side] }>()
  pages.forEach(({ width, pieces, rules }, page) => {
    const shape = shapeOf(page)
    const { sides } = byShape.get(shape) ?? { sides: [emptySide(), emptySide()] as const }
    byShape.set(shape, { width, sides })
    const side = sides[page % 2 === 0 ? 0 : 1]
    const centred = centredOnes(pieces)
    const isLong = ({ left, right }: { left: number; right: number }) => right - left > longLine * width
    side.pieces.push(...pieces)
    side.long.push(...pieces.filter((piece) => isLong(piece) && !centred.has(piece)))
    side.rules.push(...rules.filter(isLong))
  })
  const areas = new Map([...byShape].map(([shape, { width, sides }]) => [shape, areasOf(...sides, width)]))
  return (page) => areas.get(shapeOf(page)) ?? { odd: null, even: null }
}

/** Points by which scanners and printers differ in what they take for one paper. */
const sameWidth = 10

/** What stands on the odd or the even pages of one width, and the long lines and rules among it. */
interface Side {
  readonly pieces: TextPiece[]
  readonly long: TextPiece[]
  readonly rules: { readonly left: number; readonly right: number }[]
}

const emptySide = (): Side => ({ pieces: [], long: [], rules: [] })

function areasOf(odds: Side, evens: Side, width: number): TextAreas {
  const [odd, even] = [sideArea(odds), sideArea(evens)]
  if (odd && even && areMirrored(odd, even)) return alike(odd, even)
  const [turnedEven, turnedOdd] = [turnedOver(odds, evens, width), turnedOver(evens, odds, width)]
  if (turnedEven) return { odd: areaOf(running(odds.long)), even: turnedEven }
  if (turnedOdd) return { odd: turnedOdd, even: areaOf(running(evens.long)) }
  const both = areaOf(running([...odds.long, ...evens.long])) ?? tableArea([...odds.rules, ...evens.rules])
  return { odd: both, even: both }
}

/**
 * The area of the backs of sheets whose fronts show theirs, where what stands on the backs keeps within it and not within that
 * of the fronts: few lines are enough for that.
 */
function turnedOver(fronts: Side, backs: Side, width: number): TextArea | null {
  const front = areaOf(running(fronts.long))
  if (!front?.leftKnown || !front.rightKnown || backs.pieces.length === 0) return null
  const back = { ...front, left: width - front.right, right: width - front.left }
  const left = Math.min(...backs.pieces.map((piece) => piece.left))
  const right = Math.max(...backs.pieces.map((piece) => piece.right))
  const keeps = left > back.left - sameEdge && right < back.right + sameEdge
  return keeps && (left < front.left - mirrored || right > front.right + mirrored) ? back : null
}

/** Points by which text moves across from the fronts to the backs of sheets at least. */
const mirrored = 5

function sideArea({ long, rules }: Side): TextArea | null {
  const lines = running(long)
  return lines.length < enoughLines ? tableArea(rules) : areaOf(lines)
}

/** Headings end where they like: running text has the edges. */
function running(long: readonly TextPiece[]): readonly TextPiece[] {
  const plain = long.filter(({ runs }) => !runs.every(({ bold, text }) => bold || text.trim() === ''))
  return plain.length > 1 ? plain : long
}

/** Lines under one another with one middle and different ends: titles, the pointer of an appendix. */
function centredOnes(pieces: readonly TextPiece[]): ReadonlySet<TextPiece> {
  const found = new Set<TextPiece>()
  pieces.slice(1).forEach((below, index) => {
    const above = pieces[index]
    if (!above) return
    const step = below.baseline - above.baseline
    const middles = Math.abs(above.left + above.right - below.left - below.right) / 2
    if (
      step <= 0 ||
      step > centredStep * below.size ||
      middles > sameEdge ||
      Math.abs(above.left - below.left) < indented
    )
      return
    found.add(above)
    found.add(below)
  })
  return found
}

/** Sizes of type that two lines of a title are apart at most. */
const centredStep = 2.5

function tableArea(rules: Side['rules']): TextArea | null {
  if (rules.length === 0) return null
  const left = Math.min(...rules.map((rule) => rule.left))
  return { left, right: Math.max(...rules.map((rule) => rule.right)), leftKnown: false, rightKnown: false }
}

/** Mirrored pages move both edges the same way; anything else is chance. Lines that fill the measure show the right one alone. */
function areMirrored(odd: TextArea, even: TextArea): boolean {
  const [left, right] = [even.left - odd.left, even.right - odd.right]
  if (Math.abs(left) > mirrored && Math.abs(right) > mirrored && Math.abs(left - right) < 5) return true
  const leftShows = odd.leftKnown && even.leftKnown
  return odd.rightKnown && even.rightKnown && !leftShows && Math.abs(right) > mirrored && left * right > 0
}

/** Text is as wide on either side: where only first lines begin, the edge lies further out. */
function alike(odd: TextArea, even: TextArea): { readonly odd: TextArea; readonly even: TextArea } {
  const width = Math.max(odd.right - odd.left, even.right - even.left)
  const widened = (area: TextArea) => (area.leftKnown ? area : { ...area, left: area.right - width })
  return { odd: widened(odd), even: widened(even) }
}

/** Long lines that odd or even pages need to speak for themselves. */
const enoughLines = 6

function areaOf(long: readonly TextPiece[]): TextArea | null {
  if (long.length < 2) return null
  const left = Math.min(...long.map((piece) => piece.left))
  const right = Math.max(...long.map((piece) => piece.right))
  const full = long.filter((piece) => right - piece.right <= sameEdge)
  return {
    left,
    right,
    // Where every line begins at one place, it is the edge only if lines go on from the one above.
    leftKnown:
      long.some((piece) => piece.left > left + indented) ||
      long.some((piece) => full.length > 1 && goesOnFromFull(piece, full)),
    rightKnown: full.length > 1,
  }
}

/** Points a first line is indented at least. */
const indented = 3

function goesOnFromFull(piece: TextPiece, full: readonly TextPiece[]): boolean {
  return full.some(({ page, left, baseline, size }) => {
    const step = piece.baseline - baseline
    return page === piece.page && Math.abs(left - piece.left) <= sameEdge && step > 0 && step < 1.7 * size
  })
}
