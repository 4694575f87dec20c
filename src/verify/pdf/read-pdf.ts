import type {
  MeasuredFont,
  MeasuredPageNumber,
  MeasuredPaper,
  MeasuredParagraph,
  MeasuredRule,
  MeasuredSection,
  PlacedLine,
} from '../measured-paper.ts'
import { oneLine } from '../measured-paper.ts'
import { reasons, refuse } from '../unreadable-file.ts'
import { type DrawnPage, drawPage } from './draw-page.ts'
import type { PageFont } from './fonts.ts'
import { manifestOf } from './manifest.ts'
import { openPdf } from './objects.ts'
import { pagesOf } from './page-tree.ts'
import { paragraphsOf } from './paragraphs.ts'
import { median, type PageText, piecesOf, type TextPiece } from './pieces.ts'
import { tableCells } from './tables.ts'
import { type TextArea, type TextAreas, textAreas } from './text-area.ts'

/** A PDF as it lies on the table: every letter and every line at its place, whichever program wrote it. */
export function readPdf(bytes: Uint8Array): MeasuredPaper {
  const objects = openPdf(bytes)
  const cache = { fonts: new Map<unknown, PageFont>() }
  const drawn = pagesOf(objects).map((page) => drawPage(objects, page, cache))
  if (drawn.length === 0) refuse(reasons.damaged)
  if (drawn.every(({ glyphs }) => glyphs.length === 0)) {
    refuse(drawn.some(({ images }) => images > 0) ? reasons.scanned : reasons.noText)
  }
  const pages = drawn.map(piecesOf)
  const numbers = pages.map((page, index) => numberOn(page, drawn[index], index))
  const margins = pages.map((page, index) => inMargins(page, drawn[index], numbers[index] ?? null))
  const texts = pages.map(({ pieces }, index) =>
    pieces.filter((piece) => piece !== numbers[index] && !margins[index]?.includes(piece)),
  )
  const areasOf = textAreas(
    drawn.map(({ width }, index) => ({ width, pieces: texts[index] ?? [], rules: pages[index]?.strokes ?? [] })),
  )
  const areaOf = (page: number) => (page % 2 === 0 ? areasOf(page).odd : areasOf(page).even)
  const starts = sectionStarts(texts, numbers, drawn)
  const sectionOf = (page: number) => starts.filter((start) => start <= page).length - 1
  const layout = { areaOf, sectionOf, cellOf: tableCells(pages) }
  const foot = pages.flatMap((page, index) => noteLines(page, texts[index] ?? [], drawn[index], areaOf(index)))
  const notes = new Set(foot)
  const paragraphs = paragraphsOf(
    texts.flat().filter((piece) => !notes.has(piece)),
    layout,
  )
  const lines = linesByPage(paragraphs, pages.length)
  const pitch = median(paragraphs.flatMap(({ line }) => line?.value ?? [])) || null
  return {
    format: 'pdf',
    sections: starts.map((start, index) => {
      const range = { start, end: starts[index + 1] ?? drawn.length }
      return sectionIn(range, { drawn, texts, numbers, areaOf, pitch })
    }),
    paragraphs,
    notes: paragraphsOf(foot, layout),
    rules: pages.flatMap((page, index) => rulesOn(page, index, paragraphs, lines[index] ?? [])),
    fonts: fontsOf(cache.fonts),
    pageCount: drawn.length,
    mirrored: mirroredIn(drawn.map((_, page) => areasOf(page))),
    marginTexts: margins.flatMap((pieces, index) =>
      pieces.map((piece) => ({
        text: oneLine(piece.text),
        section: sectionOf(index),
        at: piece.baseline < (drawn[index]?.height ?? 0) / 2 ? ('top' as const) : ('bottom' as const),
        look: piece.runs[0] ?? noLook,
        fromEdge: edgeDistance(piece, drawn[index]),
      })),
    ),
    manifest: manifestOf(objects),
    trackedChanges: false,
  }
}

/** Whether text moves across from odd to even pages; `null` where too little stands on them. */
function mirroredIn(areas: readonly TextAreas[]): boolean | null {
  const known = areas.flatMap(({ odd, even }) => (odd && even ? [Math.abs(odd.left - even.left) > 5] : []))
  return known.length > 0 ? known.includes(true) : null
}

const noLook = { size: null, bold: null, italic: null, underline: null, font: null, color: null }

/** Points from an edge of the sheet within which no text of the paper stands. */
const marginDepth = 54
/** White that sets a piece in the margin apart from the text. */
const marginWhite = 24
/** Part of its line above the baseline: what an exact line keeps, whatever its text's size. */
const aboveBaseline = 0.8

/** Part of the text's width the rule over notes takes at most, and what the letters of notes measure at most. */
const noteRule = 0.6
const noteSize = 12.6

/** Lines at the foot of a page under a short rule, in small letters: notes. */
function noteLines(
  { strokes }: PageText,
  pieces: readonly TextPiece[],
  drawn: DrawnPage | undefined,
  area: TextArea | null,
): readonly TextPiece[] {
  const { width = 0, height = 0 } = drawn ?? {}
  const measure = area ? area.right - area.left : width
  for (const { left, right, y } of strokes) {
    if (right - left >= noteRule * measure || right - left <= 20 || y < 0.4 * height) continue
    const below = pieces.filter(({ baseline }) => baseline > y)
    // Where no line shows the edge of the text, the notes begin under the rule all the same.
    const edge = area?.leftKnown ? area.left : Math.min(...below.map((piece) => piece.left))
    if (Math.abs(left - edge) > 3) continue
    if (below.length > 0 && below.every(({ size }) => size <= noteSize)) return below
  }
  return []
}

/** The number a page prints: figures alone on their line, outermost on the sheet. */
function numberOn({ pieces }: PageText, drawn: DrawnPage | undefined, index: number): TextPiece | null {
  const height = drawn?.height ?? 0
  const candidates = pieces.filter((piece) => {
    const text = oneLine(piece.text)
    const outer = piece.baseline < 85 || piece.baseline > height - 85
    const alone = pieces.every((other) => other === piece || Math.abs(other.baseline - piece.baseline) > 8)
    return /^(?:[-–—\s]*\d{1,4}[-–—\s]*|(?:trang|page)\s*\d+(?:\s*\/\s*\d+)?)$/i.test(text) && outer && alone
  })
  const expected = new RegExp(`(?<!\\d)${index + 1}(?!\\d)`)
  return candidates.find(({ text }) => expected.test(text)) ?? candidates[0] ?? null
}

function inMargins({ pieces }: PageText, drawn: DrawnPage | undefined, number: TextPiece | null): readonly TextPiece[] {
  const height = drawn?.height ?? 0
  return pieces.filter((piece) => {
    if (piece === number || (piece.baseline > marginDepth && piece.baseline < height - marginDepth)) return false
    return pieces.every(
      (other) => other === piece || other === number || Math.abs(other.baseline - piece.baseline) > marginWhite,
    )
  })
}

function edgeDistance(piece: TextPiece, drawn: DrawnPage | undefined): number {
  const height = drawn?.height ?? 0
  const ascent = 0.9 * piece.size
  return piece.baseline < height / 2 ? piece.baseline - ascent : height - piece.baseline - 0.22 * piece.size
}

/** Pages where the numbers begin again: an appendix, or a sheet of another size. */
function sectionStarts(
  texts: readonly (readonly TextPiece[])[],
  numbers: readonly (TextPiece | null)[],
  drawn: readonly DrawnPage[],
): readonly number[] {
  return drawn.flatMap((page, index) => {
    const before = drawn[index - 1]
    if (!before) return [0]
    const turned = Math.abs(page.width - before.width) > 1
    const appendix = !numbers[index] && /^phụ lục/iu.test(oneLine(texts[index]?.[0]?.text ?? ''))
    return turned || appendix ? [index] : []
  })
}

interface PaperPages {
  readonly drawn: readonly DrawnPage[]
  readonly texts: readonly (readonly TextPiece[])[]
  readonly numbers: readonly (TextPiece | null)[]
  readonly areaOf: (page: number) => TextArea | null
  readonly pitch: number | null
}

function sectionIn(range: { readonly start: number; readonly end: number }, paper: PaperPages): MeasuredSection {
  const { drawn, texts, numbers, areaOf, pitch } = paper
  const indices = Array.from({ length: range.end - range.start }, (_, offset) => range.start + offset)
  const { width = 0, height = 0 } = drawn[range.start] ?? {}
  const area = areaOf(range.start)
  // A sheet may be blank so that what follows begins on a recto.
  const later = indices.slice(1).filter((index) => (texts[index]?.length ?? 0) > 0)
  const numbered = later.find((index) => numbers[index])
  const number = numbered === undefined ? null : (numbers[numbered] ?? null)
  const everyLater = later.every((index) => numbers[index])
  const firsts = indices.flatMap((index) => Math.min(...(texts[index] ?? []).map(({ baseline }) => baseline)))
  const lasts = indices.slice(0, -1).map((index) => Math.max(...(texts[index] ?? []).map(({ baseline }) => baseline)))
  const finite = (values: readonly number[]) => values.filter(Number.isFinite)
  const top = finite(firsts)
  const bottom = finite(lasts)
  return {
    width,
    height,
    pages: later.length + 1,
    margin: {
      top: pitch && top.length > 0 ? Math.min(...top) - aboveBaseline * pitch : null,
      bottom: pitch && bottom.length > 0 ? height - Math.max(...bottom) - (1 - aboveBaseline) * pitch : null,
      left: area?.leftKnown ? area.left : null,
      right: area?.rightKnown ? width - area.right : null,
    },
    pageNumber: number && everyLater ? numberAt(number, height, areaOf(number.page), pitch) : null,
    numberOnFirst: numbers[range.start] !== null && numbers[range.start] !== undefined,
    restarts: range.start === 0 ? null : restartsAt(later, numbers),
  }
}

/** The second page of a sequence shows a 2. A sequence of one page tells nothing. */
function restartsAt(later: readonly number[], numbers: readonly (TextPiece | null)[]): boolean | null {
  const [second] = later
  const number = second === undefined ? null : numbers[second]
  return number ? /(?<!\d)2(?!\d)/.test(number.text) : null
}

function numberAt(piece: TextPiece, height: number, area: TextArea | null, pitch: number | null): MeasuredPageNumber {
  const at = piece.baseline < height / 2 ? 'top' : 'bottom'
  return {
    text: oneLine(piece.text).replace(/\d+/, '1'),
    at,
    look: piece.runs[0] ?? noLook,
    fromEdge: at === 'top' ? piece.baseline - aboveBaseline * (pitch ?? 18) : null,
    offCentre: area && offCentre(piece, area),
  }
}

/** Edges that lines do not prove can show that the number stands right, not that it stands wrong. */
function offCentre(piece: TextPiece, { left, right, leftKnown, rightKnown }: TextArea): number | null {
  const off = (piece.left + piece.right) / 2 - (left + right) / 2
  return (leftKnown && rightKnown) || Math.abs(off) < 1.5 ? off : null
}

/** Each rule below the paragraph it lies under. Table borders and the like are far from any of them and do no harm. */
function rulesOn(
  { strokes }: PageText,
  page: number,
  paragraphs: readonly MeasuredParagraph[],
  lines: readonly LineOfParagraph[],
): readonly MeasuredRule[] {
  return strokes.map(({ left, right, y, weight, dashed }) => {
    const above = lines.filter(({ line }) => line.baseline <= y && line.right >= left - 2 && line.left <= right + 2)
    const nearest = above.reduce<LineOfParagraph | null>(
      (best, each) => (best && best.line.baseline >= each.line.baseline ? best : each),
      null,
    )
    const after = nearest?.paragraph ?? -1
    const under = paragraphs[after]?.place.lines?.at(-1)
    const offCentre = under ? (left + right) / 2 - (under.left + under.right) / 2 : null
    return { length: right - left, weight, solid: !dashed, after, offCentre, at: { page, left, y } }
  })
}

interface LineOfParagraph {
  /** Index of the paragraph. */
  readonly paragraph: number
  readonly line: PlacedLine
}

function linesByPage(paragraphs: readonly MeasuredParagraph[], pages: number): readonly (readonly LineOfParagraph[])[] {
  const found: LineOfParagraph[][] = Array.from({ length: pages }, () => [])
  paragraphs.forEach(({ place }, paragraph) => {
    for (const line of place.lines ?? []) found[line.page]?.push({ paragraph, line })
  })
  return found
}

function fontsOf(fonts: ReadonlyMap<unknown, PageFont>): readonly MeasuredFont[] {
  const found = new Map<string, MeasuredFont>()
  for (const { family, embedded, unicode } of fonts.values()) {
    const known = found.get(family)
    found.set(family, {
      name: family,
      embedded: embedded && known?.embedded !== false,
      unicode: unicode && known?.unicode !== false,
    })
  }
  return [...found.values()]
}
