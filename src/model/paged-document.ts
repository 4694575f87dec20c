import type {
  BoxName,
  Composition,
  FootnoteBlock,
  GapBlock,
  GridBlock,
  ImageBlock,
  PageSetup,
  ParagraphBlock,
  RuleBlock,
  TableBlock,
} from './composition.ts'
import type { Point, Twip } from './measures.ts'

/** Lines with positions, pages, and what fell where. Origin: the sheet's top left corner; y grows downwards; twips. */
export interface PagedDocument {
  /** The composition with every tie settled (`TextRun.tracking`, no-break spaces): flowing formats are emitted from this one. */
  readonly composition: Composition
  readonly pages: readonly Page[]
}

export interface Page {
  /** Position in the document, from 1. */
  readonly index: number
  /** Number in its own sequence, from 1. */
  readonly number: number
  readonly width: Twip
  readonly height: Twip
  /** Of its sequence; on the versos of a two-sided paper left and right margin have changed places. */
  readonly setup: PageSetup
  /** The printed page number; `null` on the first page of a sequence. */
  readonly pageNumber: Line | null
  /** Reading order. */
  readonly fragments: readonly Fragment[]
  readonly footnotes: readonly FootnoteFragment[]
  /** What stands in the margins besides the number. */
  readonly marginNotes: readonly ParagraphFragment[]
  /** The short rule over the footnotes. */
  readonly footnoteRule: Stroke | null
  /** Reserved places for number, date, signature and seal that lie on this page. */
  readonly boxes: readonly ReservedPlace[]
}

export interface ReservedPlace {
  readonly name: BoxName
  /** Whose signature goes here, where more than one signs. */
  readonly signatory?: string
  readonly box: Box
}

export interface Box {
  readonly x: Twip
  readonly y: Twip
  readonly width: Twip
  readonly height: Twip
}

/** What of a block stands on one page. */
export type Fragment = ParagraphFragment | GridFragment | RuleFragment | TableFragment | ImageFragment | GapFragment

export interface ParagraphFragment {
  readonly kind: 'paragraph'
  readonly block: ParagraphBlock
  readonly box: Box
  readonly lines: readonly Line[]
  /** Holds the block's first / last line. */
  readonly starts: boolean
  readonly ends: boolean
}

export interface GridFragment {
  readonly kind: 'grid'
  readonly block: GridBlock
  readonly box: Box
  readonly rows: readonly {
    readonly box: Box
    readonly cells: readonly {
      readonly box: Box
      readonly fragments: readonly (ParagraphFragment | RuleFragment | GapFragment)[]
    }[]
  }[]
}

export interface RuleFragment {
  readonly kind: 'rule'
  readonly block: RuleBlock
  readonly box: Box
  readonly stroke: Stroke
}

/** A horizontal or vertical stroke, centred on the line from (x1, y1) to (x2, y2). */
export interface Stroke {
  readonly x1: Twip
  readonly y1: Twip
  readonly x2: Twip
  readonly y2: Twip
  readonly weight: Twip
}

export interface TableFragment {
  readonly kind: 'table'
  readonly block: TableBlock
  readonly box: Box
  readonly rows: readonly TableRowFragment[]
  readonly strokes: readonly Stroke[]
  readonly starts: boolean
  readonly ends: boolean
}

export interface TableRowFragment {
  /** Index in `block.rows`. */
  readonly row: number
  readonly header: boolean
  /** A header row drawn again at the top of a further page (an artifact for readers that cannot see). */
  readonly repeated: boolean
  readonly box: Box
  readonly cells: readonly { readonly box: Box; readonly fragments: readonly ParagraphFragment[] }[]
}

export interface ImageFragment {
  readonly kind: 'image'
  readonly block: ImageBlock
  readonly box: Box
}

export interface GapFragment {
  readonly kind: 'gap'
  readonly block: GapBlock
  readonly box: Box
}

export interface FootnoteFragment {
  readonly kind: 'footnote'
  readonly block: FootnoteBlock
  readonly box: Box
  readonly lines: readonly Line[]
}

export interface Line {
  /** Left edge of the first glyph. */
  readonly x: Twip
  /** Top of the line box. */
  readonly y: Twip
  readonly baseline: Twip
  readonly height: Twip
  /** Natural width without the trailing space. */
  readonly width: Twip
  /** What the line may fill (column less indent). */
  readonly measure: Twip
  /** Added to every stretchable space (U+0020) of a justified line; 0 otherwise. */
  readonly spaceStretch: Twip
  readonly segments: readonly Segment[]
  /** The line ends by the author's break or the paragraph's end, so it is not justified. */
  readonly last: boolean
  /** Characters of the paragraph's text (runs joined; a break is one `\n`, a footnote mark none) this line covers; `end` includes the trailing space. */
  readonly start: number
  readonly end: number
}

export type FontFace = 'regular' | 'bold' | 'italic' | 'boldItalic'

/** Text of one look on one line. Trailing space of a line is kept in the last segment's text, so that words stay apart in extracted text. */
export interface Segment {
  readonly text: string
  readonly face: FontFace
  readonly size: Point
  readonly underline: boolean
  /** Baseline raised by this much. */
  readonly rise: Twip
  readonly tracking: Twip
  /** Left edge, stretched spaces before it counted. */
  readonly x: Twip
  /** Stretched width, without the line's trailing space. */
  readonly width: Twip
  readonly box: BoxName | null
  readonly footnote: { readonly id: string; readonly number: number } | null
}
