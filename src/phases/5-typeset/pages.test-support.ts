import { createHash } from 'node:crypto'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type {
  Block,
  Composition,
  FootnoteBlock,
  GapBlock,
  GridBlock,
  PageSetup,
  ParagraphBlock,
  ParagraphStyle,
  Run,
  TableBlock,
  TextRun,
} from '../../model/composition.ts'
import { type StyleName, styleNames } from '../../model/edition.ts'
import { points, twips } from '../../model/measures.ts'
import type { Fragment, Line, Page, PagedDocument } from '../../model/paged-document.ts'
import { sourceOf } from '../../source/decode.ts'
import { typeset } from './typeset.ts'

// Test support: compositions made by hand and ways to read the pages that come of them.

let ids = 0
const base = () => ({ id: `t${++ids}`, region: 'body', span: null }) as const

export function run(text: string, look: Partial<TextRun> = {}): TextRun {
  const plain = { bold: false, italic: false, underline: false, superscript: false, tracking: twips(0), box: null }
  return { kind: 'text', text, ...plain, ...look }
}

export function paragraph(content: string | readonly Run[], more: Partial<ParagraphBlock> = {}): ParagraphBlock {
  return {
    ...base(),
    kind: 'paragraph',
    style: 'body',
    role: { type: 'paragraph' },
    runs: typeof content === 'string' ? [run(content)] : content,
    keepWithNext: false,
    keepTogether: false,
    ...more,
  }
}

/** A paragraph of exactly `count` lines, each one word too wide for another beside it: `name1`, `name2`, … */
export function lines(name: string, count: number, more: Partial<ParagraphBlock> = {}): ParagraphBlock {
  const words = Array.from({ length: count }, (_, index) => `${name}${index + 1}${'m'.repeat(28)}`)
  return paragraph(words.join(' '), { style: 'task', ...more })
}

export function table(rows: number, more: Partial<TableBlock> = {}): TableBlock {
  const cell = (text: string) => ({ align: 'left', blocks: [paragraph(text, { style: 'tableCell' })] }) as const
  return {
    ...base(),
    kind: 'table',
    columns: [twips(4000), twips(5355)],
    headerRows: 1,
    borderWeight: twips(10),
    padding: twips(100),
    rows: Array.from({ length: rows }, (_, row) => ({ cells: [cell(`r${row}a`), cell(`r${row}b`)] })),
    ...more,
  }
}

export function gap(name: GapBlock['name'], height: number): GapBlock {
  return { ...base(), kind: 'gap', keepWithNext: false, name, height: twips(height) }
}

/** Recipients of `count` lines beside a signature. */
export function closing(count: number): GridBlock {
  const left = Array.from({ length: count }, (_, index) => paragraph(`nhận ${index + 1}`, { style: 'star' }))
  return {
    ...base(),
    kind: 'grid',
    keepWithNext: false,
    name: 'closing',
    columns: [twips(4355), twips(5000)],
    rows: [{ cells: [{ blocks: left }, { blocks: [gap('signature', 400)] }] }],
  }
}

export function footnote(number: number, text: string): FootnoteBlock {
  return { ...base(), id: `n${number}`, kind: 'footnote', number, before: twips(0), runs: [run(text)] }
}

/** A page of ten lines of 18 pt and nothing between paragraphs; `task` has no indent, `body` one of 10 mm and is justified. */
export const linesOnPage = 10
export const lineHeight = 360
export const textWidth = 9355

const style = (name: StyleName, more: Partial<ParagraphStyle> = {}): ParagraphStyle => ({
  name,
  size: points(14),
  bold: false,
  italic: false,
  underline: false,
  align: 'left',
  firstLine: twips(0),
  before: twips(0),
  after: twips(0),
  lineHeight: twips(lineHeight),
  keepWithNext: false,
  outlineLevel: null,
  ...more,
})

const special: Partial<Record<StyleName, Partial<ParagraphStyle>>> = {
  body: { align: 'justify', firstLine: twips(567) },
  pageNumber: { align: 'center' },
}

export const styles = Object.fromEntries(
  styleNames.map((name) => [name, style(name, special[name])]),
) as Composition['styles']

export const pageSetup: PageSetup = {
  width: twips(11906),
  height: twips(1134 * 2 + linesOnPage * lineHeight),
  margin: { top: twips(1134), bottom: twips(1134), left: twips(1701), right: twips(850) },
  twoSided: false,
  pageNumber: { fromEdge: twips(567), style: 'pageNumber' },
}

export function composition(blocks: readonly Block[], more: Partial<Composition> = {}): Composition {
  return {
    edition: 'hd05',
    language: 'vi-VN',
    metadata: { title: 'KẾT LUẬN', author: null, subject: null, number: null, date: null },
    page: pageSetup,
    compatibilityMode: 14,
    styles,
    blocks,
    footnotes: [],
    marginNotes: [],
    ...more,
  }
}

export interface Set {
  readonly paged: PagedDocument
  readonly diagnostics: readonly Diagnostic[]
}

export function set(given: Composition | readonly Block[], source = ''): Set {
  const paper = 'blocks' in given ? given : composition(given)
  const { value, diagnostics } = typeset(paper, { source: sourceOf(source, 'thu.md'), stage: 'du-thao' })
  return { paged: value, diagnostics }
}

/** Every printed line of a page by its first word without the filling: `['a1', 'a2', 'r0a r0b']`. */
export function shortPages({ paged }: Set): string[][] {
  return paged.pages.map((page) => page.fragments.flatMap(shortLines))
}

function shortLines(fragment: Fragment): string[] {
  switch (fragment.kind) {
    case 'paragraph':
      return fragment.lines.map((line) => textOf(line).replace(/m{9,}/g, '').trim())
    case 'table':
      return fragment.rows.map((row) => row.cells.map((cell) => cell.fragments.flatMap(shortLines).join(' ')).join(' '))
    case 'grid':
      return [`[${fragment.block.name}]`]
    case 'rule':
    case 'gap':
    case 'image':
      return [`[${fragment.kind}]`]
  }
}

export const textOf = (line: Line): string => line.segments.map((segment) => segment.text).join('')

/** Paragraph lines of a page, those in cells included. */
export function linesOf(page: Page): Line[] {
  const inside = (fragment: Fragment): Line[] => {
    if (fragment.kind === 'paragraph') return [...fragment.lines]
    if (fragment.kind !== 'grid' && fragment.kind !== 'table') return []
    return fragment.rows.flatMap((row) => row.cells.flatMap((cell) => cell.fragments.flatMap(inside)))
  }
  return page.fragments.flatMap(inside)
}

/** Numbers in [0, 1) that are the same on every run. */
export function dice(seed: string): () => number {
  let count = 0
  return () => {
    const digest = createHash('sha256').update(`${seed}:${count++}`).digest()
    return digest.readUInt32BE(0) / 2 ** 32
  }
}
