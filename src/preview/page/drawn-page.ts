/**
 * A page as the browser is told to draw it: plain data, lengths in twips from the sheet's top left corner. Words are text
 * and nothing else, so that no draft can bring in markup. Pages that look alike are equal, wherever their words come from.
 */
export interface DrawnPage {
  readonly width: number
  readonly height: number
  readonly parts: readonly DrawnPart[]
}

export type DrawnPart = DrawnText | DrawnTable | DrawnStroke | DrawnImage

/** Left, top, width, height. */
export type DrawnBox = readonly [x: number, y: number, width: number, height: number]

/** A paragraph, or what of it stands on this page. The texts of a page are numbered from 0 in the order of its parts. */
export interface DrawnText {
  readonly kind: 'text'
  /** 1–6 a heading of that level, 0 a paragraph. */
  readonly level: number
  readonly box: DrawnBox
  readonly lines: readonly DrawnLine[]
  /** Page numbers and repeated header rows: no words of the paper. */
  readonly artifact?: true
}

export interface DrawnLine {
  /** Left edge of the first glyph and top of a box of `height` in which a browser puts the baseline where it belongs. */
  readonly x: number
  readonly y: number
  readonly height: number
  /** Type size in points. */
  readonly size: number
  /** Added to every space. */
  readonly stretch: number
  readonly segments: readonly DrawnSegment[]
}

export interface DrawnSegment {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly underline?: true
  /** Where it differs from the line's. */
  readonly size?: number
  readonly rise?: number
  readonly tracking?: number
}

export interface DrawnTable {
  readonly kind: 'table'
  readonly box: DrawnBox
  readonly rows: readonly {
    readonly header: boolean
    readonly cells: readonly (readonly DrawnText[])[]
  }[]
  readonly strokes: readonly DrawnStroke[]
}

/** A filled rectangle. */
export interface DrawnStroke {
  readonly kind: 'stroke'
  readonly box: DrawnBox
}

export interface DrawnImage {
  readonly kind: 'image'
  readonly box: DrawnBox
  /** What the server knows the picture by. */
  readonly name: string
  readonly alt: string
}
