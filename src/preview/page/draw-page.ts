import type { ImageBlock, Role } from '../../model/composition.ts'
import { ascent, descent } from '../../model/font-metrics.ts'
import type {
  Box,
  Fragment,
  Line,
  Page,
  ParagraphFragment,
  Segment,
  Stroke,
  TableFragment,
} from '../../model/paged-document.ts'
import type { Span } from '../../source/span.ts'
import type {
  DrawnBox,
  DrawnLine,
  DrawnPage,
  DrawnPart,
  DrawnSegment,
  DrawnStroke,
  DrawnTable,
  DrawnText,
} from './drawn-page.ts'

/** Where the words of one text of a page come from. */
export interface TextOrigin {
  readonly blockId: string
  /** `null` for what the edition makes. */
  readonly span: Span | null
  /** The words as they stand there, line after line. */
  readonly text: string
}

export interface PageDrawing {
  readonly page: DrawnPage
  /** One for each text of the page, in order. */
  readonly origins: readonly TextOrigin[]
}

/** The page as data. `nameOf` gives a picture the name it is served under. */
export function drawPage(page: Page, nameOf: (image: ImageBlock) => string): PageDrawing {
  const origins: TextOrigin[] = []
  const text = (
    block: { readonly id: string; readonly span: Span | null; readonly role?: Role },
    box: Box,
    lines: readonly Line[],
    artifact = false,
  ): DrawnText => {
    origins.push({ blockId: block.id, span: block.span, text: lines.map(textOfLine).join('') })
    const level = block.role?.type === 'heading' ? block.role.level : 0
    return { kind: 'text', level, box: boxOf(box), lines: lines.map(drawLine), ...(artifact && { artifact }) }
  }
  const paragraph = ({ block, box, lines }: ParagraphFragment, artifact = false) => text(block, box, lines, artifact)
  const table = ({ box, rows, strokes }: TableFragment): DrawnTable => ({
    kind: 'table',
    box: boxOf(box),
    rows: rows.map((row) => ({
      header: row.header,
      cells: row.cells.map((cell) => cell.fragments.map((fragment) => paragraph(fragment, row.repeated))),
    })),
    strokes: strokes.map(drawStroke),
  })
  const draw = (fragment: Fragment): readonly DrawnPart[] => {
    switch (fragment.kind) {
      case 'paragraph':
        return [paragraph(fragment)]
      case 'grid':
        return fragment.rows.flatMap((row) => row.cells.flatMap((cell) => cell.fragments.flatMap(draw)))
      case 'rule':
        return [drawStroke(fragment.stroke)]
      case 'table':
        return [table(fragment)]
      case 'image':
        return [{ kind: 'image', box: boxOf(fragment.box), name: nameOf(fragment.block), alt: fragment.block.alt }]
      case 'gap':
        return []
    }
  }
  const { pageNumber } = page
  const parts: DrawnPart[] = [
    ...page.fragments.flatMap(draw),
    ...(page.footnoteRule ? [drawStroke(page.footnoteRule)] : []),
    ...page.footnotes.map(({ block, box, lines }) => text(block, box, lines)),
    ...(pageNumber ? [text({ id: '', span: null }, lineBox(pageNumber), [pageNumber], true)] : []),
  ]
  return { page: { width: page.width, height: page.height, parts }, origins }
}

/** Twips to a tenth: a two-hundredth of a point, which no screen shows. */
const rounded = (length: number): number => Math.round(length * 10) / 10

const boxOf = ({ x, y, width, height }: Box): DrawnBox => [rounded(x), rounded(y), rounded(width), rounded(height)]

function lineBox({ x, y, width, height }: Line): Box {
  return { x, y, width, height }
}

/** The words of a line as they stand in the drawing, marks of notes included. */
function textOfLine({ segments }: Line): string {
  return segments.map((segment) => segment.text).join('')
}

function drawLine(line: Line): DrawnLine {
  const main = line.segments.find((segment) => segment.rise === 0) ?? line.segments[0]
  const size = main?.size ?? 14
  const face = main?.face ?? 'regular'
  // CSS centres the font's own box in the line; the line is moved so that the baseline comes to stand where it was set.
  const above = ascent(face, size as Segment['size'])
  const below = descent(face, size as Segment['size'])
  const baseline = (line.height - above - below) / 2 + above
  return {
    x: rounded(line.segments[0]?.x ?? line.x),
    y: rounded(line.baseline - baseline),
    height: rounded(line.height),
    size,
    stretch: Math.round(line.spaceStretch * 100) / 100,
    segments: line.segments.map((segment) => drawSegment(segment, size)),
  }
}

function drawSegment({ text, face, size, underline, rise, tracking }: Segment, lineSize: number): DrawnSegment {
  return {
    text,
    ...((face === 'bold' || face === 'boldItalic') && { bold: true }),
    ...((face === 'italic' || face === 'boldItalic') && { italic: true }),
    ...(underline && { underline: true }),
    ...(size !== lineSize && { size }),
    ...(rise !== 0 && { rise: rounded(rise) }),
    ...(tracking !== 0 && { tracking }),
  }
}

function drawStroke({ x1, y1, x2, y2, weight }: Stroke): DrawnStroke {
  const half = weight / 2
  const upright = x1 === x2
  return {
    kind: 'stroke',
    box: upright
      ? [rounded(x1 - half), rounded(y1), rounded(weight), rounded(y2 - y1)]
      : [rounded(x1), rounded(y1 - half), rounded(x2 - x1), rounded(weight)],
  }
}
