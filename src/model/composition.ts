import type { Span } from '../source/span.ts'
import type { EditionId, StyleName } from './edition.ts'
import type { Point, Twip } from './measures.ts'

/**
 * Everything about the page that the rules decide, and nothing about OOXML, PDF or CSS: styled blocks with physical
 * measures. Flowing formats are emitted from it; the typesetter breaks it into lines and pages.
 */
export interface Composition {
  readonly edition: EditionId
  readonly language: 'vi-VN'
  readonly metadata: Metadata
  /** Of the pages up to the first break; each break says it for those behind it. */
  readonly page: PageSetup
  readonly compatibilityMode: number
  readonly styles: Readonly<Record<StyleName, ParagraphStyle>>
  readonly blocks: readonly Block[]
  /** Notes by identifier, in order of first reference, numbered from 1. */
  readonly footnotes: readonly FootnoteBlock[]
  /** Outside the flow: the note on circulation (HD05 II, component 11a). */
  readonly marginNotes: readonly MarginNote[]
}

/** A paragraph in the margin of a page, as wide as its text. */
export interface MarginNote {
  readonly block: ParagraphBlock
  /** `top`: of the first page; `bottom`: of the last page before the appendices. */
  readonly edge: 'top' | 'bottom'
  /** From the sheet's edge to the nearer end of its lines. */
  readonly fromEdge: Twip
}

/** Document properties. */
export interface Metadata {
  /** `KẾT LUẬN hội nghị …`, one line. */
  readonly title: string
  /** The issuing body. */
  readonly author: string | null
  readonly subject: string | null
  /** `05-KL/ĐU`; `null` while there is no number. */
  readonly number: string | null
  /** ISO date of the paper, only when it is complete. */
  readonly date: string | null
}

export interface PageSetup {
  readonly width: Twip
  readonly height: Twip
  readonly margin: { readonly top: Twip; readonly bottom: Twip; readonly left: Twip; readonly right: Twip }
  /** Printed on both sides: margins left and right change places on versos (HD05 IV.4.2), sequences begin on rectos. */
  readonly twoSided: boolean
  /** Style `pageNumber`, centred on the text area, from page 2 of each sequence. `fromEdge`: sheet edge to top of its line. */
  readonly pageNumber: { readonly fromEdge: Twip; readonly style: StyleName }
}

export type Alignment = 'left' | 'center' | 'right' | 'justify'

export interface ParagraphStyle {
  readonly name: StyleName
  readonly size: Point
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly align: Alignment
  readonly firstLine: Twip
  readonly before: Twip
  readonly after: Twip
  /** Exact line height; the text's own height never widens it. */
  readonly lineHeight: Twip
  readonly keepWithNext: boolean
  readonly outlineLevel: 1 | 2 | 3 | null
}

/** The eight kinds of block an emitter draws. */
export type Block =
  | ParagraphBlock
  | GridBlock
  | RuleBlock
  | TableBlock
  | ImageBlock
  | GapBlock
  | FootnoteBlock
  | PageBreakBlock

/** Part of the paper a block belongs to: landmarks of HTML, sections of the tag tree. */
export type Region = 'letterhead' | 'title' | 'body' | 'closing' | 'appendix'

interface BlockBase {
  /** Unique in the composition, stable for the same draft: `b12`. */
  readonly id: string
  readonly region: Region
  /** Where it comes from in the draft; `null` for what the edition makes. */
  readonly span: Span | null
}

/** What a paragraph is to a reader that cannot see the page. */
export type Role =
  | { readonly type: 'paragraph' }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3 | 4 | 5 | 6 }
  /** Consecutive items of one `list` form a list; `depth` from 1; the printed label is the first `labelLength` characters. */
  | { readonly type: 'listItem'; readonly list: string; readonly depth: number; readonly labelLength: number }
  /** A further paragraph of the item before it. */
  | { readonly type: 'listContinuation'; readonly list: string; readonly depth: number }

interface Keeping {
  /** Stay on the page of the next block's beginning (headings, the last lines before the signature); without meaning in a cell of a grid. */
  readonly keepWithNext: boolean
}

export interface ParagraphBlock extends BlockBase, Keeping {
  readonly kind: 'paragraph'
  readonly style: StyleName
  readonly role: Role
  readonly runs: readonly Run[]
  /** Never split over pages. */
  readonly keepTogether: boolean
}

/** Inline content with its final look. Spaces in text are break opportunities; U+00A0 is not and does not stretch. */
export type Run = TextRun | BreakRun | FootnoteReferenceRun

export interface TextRun {
  readonly kind: 'text'
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  /** Raised small text, as in `m²` written with a superscript. */
  readonly superscript: boolean
  /** Letter spacing per character, set by the typesetter to settle a tie; 0 otherwise. */
  readonly tracking: Twip
  /** Reserved place for what is written in later: the number, the day. */
  readonly box: BoxName | null
}

export interface BreakRun {
  readonly kind: 'break'
}

export interface FootnoteReferenceRun {
  readonly kind: 'footnoteReference'
  /** `id` of the footnote block. */
  readonly footnote: string
  readonly number: number
}

export type BoxName = 'number' | 'date' | 'signature' | 'seal'

/** Borderless columns: letterhead and closing. Never splits over pages. Column widths add up to the text width. */
export interface GridBlock extends BlockBase, Keeping {
  readonly kind: 'grid'
  readonly name: 'letterhead' | 'closing'
  readonly columns: readonly Twip[]
  readonly rows: readonly GridRow[]
}

export interface GridRow {
  /** One cell a column. Cells have no padding: text may use the column's full width. */
  readonly cells: readonly GridCell[]
}

export interface GridCell {
  readonly blocks: readonly (ParagraphBlock | RuleBlock | GapBlock)[]
}

/** A drawn horizontal line. Takes `before + after` of height; the stroke's top edge lies at `before`. */
export interface RuleBlock extends BlockBase, Keeping {
  readonly kind: 'rule'
  readonly length: Twip
  readonly weight: Twip
  readonly align: 'left' | 'center'
  readonly before: Twip
  readonly after: Twip
}

export interface TableBlock extends BlockBase {
  readonly kind: 'table'
  readonly columns: readonly Twip[]
  /** Rows from the top that repeat on every page. */
  readonly headerRows: number
  readonly rows: readonly TableRowBlock[]
  readonly borderWeight: Twip
  /** White between border and text, left and right. */
  readonly padding: Twip
}

/** A row never splits; it stays with the next one, or the last with the next block, if a paragraph in it does. */
export interface TableRowBlock {
  readonly cells: readonly { readonly align: 'left' | 'center' | 'right'; readonly blocks: readonly ParagraphBlock[] }[]
}

export interface ImageBlock extends BlockBase, Keeping {
  readonly kind: 'image'
  readonly url: string
  readonly alt: string
  readonly width: Twip
  readonly height: Twip
  readonly mediaType: 'image/png' | 'image/jpeg'
  readonly data: Uint8Array
}

/** Reserved vertical space: a named place that is filled in later, or plain white (`space`) below a table, see `isWhiteAbove`. */
export interface GapBlock extends BlockBase, Keeping {
  readonly kind: 'gap'
  readonly name: BoxName | 'space'
  /** Whose signature goes here, where more than one signs. */
  readonly signatory?: string
  readonly height: Twip
}

/** Stands at the foot of the page of its reference, under a short rule; only in `Composition.footnotes`. */
export interface FootnoteBlock extends BlockBase {
  readonly kind: 'footnote'
  readonly number: number
  /** White above it, set by the typesetter where programs may disagree whether one more note fits; 0 otherwise. */
  readonly before: Twip
  readonly runs: readonly Run[]
}

export interface PageBreakBlock extends BlockBase {
  readonly kind: 'pageBreak'
  /** Page numbers start again at 1 (appendices). */
  readonly restartNumbering: boolean
  /** Of the pages from here on. */
  readonly page: PageSetup
}
