import { readFileSync } from 'node:fs'
import type {
  Block,
  Composition,
  FootnoteBlock,
  GridBlock,
  ImageBlock,
  Metadata,
  PageSetup,
  ParagraphBlock,
  Region,
  Role,
  RuleBlock,
  Run,
  TableBlock,
} from '../../../model/composition.ts'
import { ascent, descent, textWidth } from '../../../model/font-metrics.ts'
import { points, type Twip, twips } from '../../../model/measures.ts'
import type {
  Box,
  FontFace,
  FootnoteFragment,
  Fragment,
  GridFragment,
  ImageFragment,
  Line,
  Page,
  PagedDocument,
  ParagraphFragment,
  RuleFragment,
  Segment,
  TableFragment,
} from '../../../model/paged-document.ts'
import type { EmitInput } from '../../emitter.ts'

/** Small papers set by hand: lines are given, only their widths are measured. */

export interface Look {
  readonly face?: FontFace
  readonly size?: number
  readonly underline?: boolean
  readonly rise?: number
  readonly tracking?: number
  readonly footnote?: string
}
export type Part = string | readonly [text: string, look: Look]

const left = 1701
const measure = 9355
const lineHeight = 360

/** A line of parts; `width` stretches its spaces to that width. */
export function line(
  parts: readonly Part[],
  y: number,
  options: { x?: number; start?: number; last?: boolean; width?: number } = {},
): Line {
  const x = options.x ?? left
  const given = parts.map((part) => (typeof part === 'string' ? ([part, {}] as const) : part))
  const text = given.map(([piece]) => piece).join('')
  const natural = given.reduce((sum, [piece, look]) => sum + widthOf(piece, look), 0)
  const trailing = text.endsWith(' ') ? widthOf(' ', given.at(-1)?.[1] ?? {}) : 0
  const spaces = text.trimEnd().split(' ').length - 1
  const spaceStretch = options.width && spaces > 0 ? (options.width - natural + trailing) / spaces : 0
  const size = given[0]?.[1].size ?? 14
  const height = ascent('regular', points(size)) + descent('regular', points(size))
  let pen = x
  const segments = given.map(([piece, look], index): Segment => {
    const visible = index === given.length - 1 ? piece.trimEnd() : piece
    const stretch = (visible.split(' ').length - 1) * spaceStretch
    const width = widthOf(visible, look) + stretch
    const segment: Segment = {
      text: piece,
      face: look.face ?? 'regular',
      size: points(look.size ?? 14),
      underline: look.underline ?? false,
      rise: twips(look.rise ?? 0),
      tracking: twips(look.tracking ?? 0),
      x: twips(pen),
      width: twips(width),
      box: null,
      footnote: look.footnote ? { id: look.footnote, number: Number(piece.trim()) } : null,
    }
    pen += width
    return segment
  })
  const start = options.start ?? 0
  const length = given.reduce((sum, [piece, look]) => sum + (look.footnote ? 0 : piece.length), 0)
  return {
    x: twips(x),
    y: twips(y),
    baseline: twips(y + (lineHeight - height) / 2 + ascent('regular', points(size))),
    height: twips(lineHeight),
    width: twips(natural - trailing),
    measure: twips(measure),
    spaceStretch: twips(spaceStretch),
    segments,
    last: options.last ?? false,
    start,
    end: start + length,
  }
}

function widthOf(text: string, look: Look): number {
  return textWidth(text, look.face ?? 'regular', points(look.size ?? 14)) + [...text].length * (look.tracking ?? 0)
}

let lastId = 0
const base = (region: Region) => ({ id: `b${++lastId}`, region, span: null })
const boxOf = (lines: readonly Line[]): Box => {
  const y = lines[0]?.y ?? twips(0)
  return { x: twips(left), y, width: twips(measure), height: twips(lines.length * lineHeight) }
}

export function paragraphBlock(
  text: string,
  role: Role = { type: 'paragraph' },
  region: Region = 'body',
): ParagraphBlock {
  const run: Run = {
    kind: 'text',
    text,
    bold: false,
    italic: false,
    underline: false,
    superscript: false,
    tracking: twips(0),
    box: null,
  }
  return {
    ...base(region),
    kind: 'paragraph',
    style: 'body',
    role,
    runs: [run],
    keepWithNext: false,
    keepTogether: false,
  }
}

/** A paragraph with its lines; its text is that of the lines unless a block is given (the other half of a paragraph). */
export function paragraph(
  lines: readonly Line[],
  options: { role?: Role; region?: Region; block?: ParagraphBlock; starts?: boolean; ends?: boolean } = {},
): ParagraphFragment {
  const text = lines
    .map((part) => part.segments.map((segment) => (segment.footnote ? '' : segment.text)).join(''))
    .join('')
  return {
    kind: 'paragraph',
    block: options.block ?? paragraphBlock(text, options.role, options.region),
    box: boxOf(lines),
    lines,
    starts: options.starts ?? true,
    ends: options.ends ?? true,
  }
}

export function rule(y: number, length: number, region: Region = 'letterhead'): RuleFragment {
  const block: RuleBlock = {
    ...base(region),
    kind: 'rule',
    keepWithNext: false,
    length: twips(length),
    weight: twips(15),
    align: 'center',
    before: twips(40),
    after: twips(80),
  }
  const stroke = { x1: twips(6000), y1: twips(y), x2: twips(6000 + length), y2: twips(y), weight: twips(15) }
  return { kind: 'rule', block, box: { x: twips(6000), y: twips(y), width: twips(length), height: twips(135) }, stroke }
}

/** One row of columns. */
export function grid(
  cells: readonly (readonly (ParagraphFragment | RuleFragment)[])[],
  region: Region = 'letterhead',
): GridFragment {
  const columns = cells.map(() => twips(measure / cells.length))
  const block: GridBlock = {
    ...base(region),
    kind: 'grid',
    keepWithNext: false,
    name: region === 'closing' ? 'closing' : 'letterhead',
    columns,
    rows: [{ cells: cells.map((fragments) => ({ blocks: fragments.map((fragment) => fragment.block) })) }],
  }
  const box = boxOf([])
  return { kind: 'grid', block, box, rows: [{ box, cells: cells.map((fragments) => ({ box, fragments })) }] }
}

export function tableBlock(rows: readonly (readonly string[])[]): TableBlock {
  return {
    ...base('body'),
    kind: 'table',
    columns: (rows[0] ?? []).map(() => twips(2000)),
    headerRows: 1,
    rows: rows.map((cells) => ({
      cells: cells.map((text) => ({ align: 'left' as const, blocks: [paragraphBlock(text)] })),
    })),
    borderWeight: twips(10),
    padding: twips(80),
  }
}

/** The given rows of a table, one line a cell; row 0 on a further page is a repeated header. */
export function table(block: TableBlock, rows: readonly number[], y: number, starts = true): TableFragment {
  const box = { x: twips(left), y: twips(y), width: twips(measure), height: twips(rows.length * lineHeight) }
  return {
    kind: 'table',
    block,
    box,
    starts,
    ends: rows.at(-1) === block.rows.length - 1,
    strokes: [{ x1: twips(left), y1: twips(y), x2: twips(left + measure), y2: twips(y), weight: block.borderWeight }],
    rows: rows.map((row, index) => ({
      row,
      header: row < block.headerRows,
      repeated: row < block.headerRows && !starts,
      box,
      cells: (block.rows[row]?.cells ?? []).map((cell, column) => ({
        box,
        fragments: cell.blocks.map((part) => {
          const text = part.runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')
          const place = { x: left + column * 2000, last: true }
          return paragraph(text ? [line([text], y + index * lineHeight, place)] : [], { block: part })
        }),
      })),
    })),
  }
}

export function image(data: Uint8Array, alt: string, mediaType: ImageBlock['mediaType'] = 'image/png'): ImageFragment {
  const size = { width: twips(2880), height: twips(1440) }
  const block: ImageBlock = {
    ...base('body'),
    kind: 'image',
    keepWithNext: false,
    url: 'a.png',
    alt,
    ...size,
    mediaType,
    data,
  }
  return { kind: 'image', block, box: { x: twips(left), y: twips(2000), ...size } }
}

export function footnote(id: string, number: number, lines: readonly Line[]): FootnoteFragment {
  const block: FootnoteBlock = { id, region: 'body', span: null, kind: 'footnote', number, before: twips(0), runs: [] }
  return { kind: 'footnote', block, box: boxOf(lines), lines }
}

export interface PageParts {
  readonly fragments: readonly Fragment[]
  readonly footnotes?: readonly FootnoteFragment[]
  /** Position in its sequence; from 1. */
  readonly number?: number
}

const setup: PageSetup = {
  width: twips(11906),
  height: twips(16838),
  margin: { top: twips(1134), bottom: twips(1134), left: twips(left), right: twips(850) },
  twoSided: false,
  pageNumber: { fromEdge: twips(567), style: 'pageNumber' },
}

export function paged(pages: readonly PageParts[], metadata: Partial<Metadata> = {}): PagedDocument {
  const blocks: Block[] = pages.flatMap((page) => page.fragments.map((fragment) => fragment.block))
  return {
    composition: {
      edition: 'hd05',
      language: 'vi-VN',
      metadata: { title: 'KẾT LUẬN', author: null, subject: null, number: null, date: null, ...metadata },
      page: setup,
      compatibilityMode: 14,
      // Styles are the typesetter's business: this emitter draws lines.
      styles: {} as Composition['styles'],
      blocks: [...new Set(blocks)],
      footnotes: pages.flatMap((page) => (page.footnotes ?? []).map((note) => note.block)),
      marginNotes: [],
    },
    pages: pages.map((page, index) => pageOf(page, index)),
  }
}

function pageOf(parts: PageParts, index: number): Page {
  const number = parts.number ?? index + 1
  const footnotes = parts.footnotes ?? []
  const noteTop = footnotes[0]?.box.y
  return {
    index: index + 1,
    number,
    width: setup.width,
    height: setup.height,
    setup,
    pageNumber: number > 1 ? line([String(number)], 567, { x: 6300, last: true }) : null,
    fragments: parts.fragments,
    footnotes,
    marginNotes: [],
    footnoteRule: noteTop === undefined ? null : strokeAt(noteTop),
    boxes: [],
  }
}

const strokeAt = (y: Twip) => ({ x1: twips(left), y1: y, x2: twips(left + 2835), y2: y, weight: twips(10) })

const templates = new URL('../../../../templates/', import.meta.url)
const fontFiles: Readonly<Record<FontFace, string>> = {
  regular: 'tinos-regular.ttf',
  bold: 'tinos-bold.ttf',
  italic: 'tinos-italic.ttf',
  boldItalic: 'tinos-bold-italic.ttf',
}

/** What the compiler hands an emitter, with the shipped files. `asked` collects the faces that were opened. */
export function emitInput(document: PagedDocument, asked: FontFace[] = []): EmitInput {
  return {
    paged: document,
    timestamp: '2026-06-05T00:00:00Z',
    producer: 'ketluan 0.0.0',
    font(face) {
      asked.push(face)
      return new Uint8Array(readFileSync(new URL(`fonts/${fontFiles[face]}`, templates)))
    },
    iccProfile: () => new Uint8Array(readFileSync(new URL('color/srgb2014.icc', templates))),
  }
}
