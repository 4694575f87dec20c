import type { Alignment } from '../model/composition.ts'

/**
 * A written paper as a ruler sees it, whatever the format: what is printed, how it looks, where it stands. Lengths are
 * points. `null` always means that the file does not tell; it is never taken for a good figure.
 */
export interface MeasuredPaper {
  readonly format: 'docx' | 'pdf' | 'html'
  readonly sections: readonly MeasuredSection[]
  /** In reading order; page numbers, headers, footers and notes are not among them. Empty ones are left out. */
  readonly paragraphs: readonly MeasuredParagraph[]
  readonly notes: readonly MeasuredParagraph[]
  readonly rules: readonly MeasuredRule[]
  readonly fonts: readonly MeasuredFont[]
  /** Only a file with fixed pages has one. */
  readonly pageCount: number | null
  /** Margins change sides on even pages. */
  readonly mirrored: boolean | null
  /** What stands in the margins besides the page number. */
  readonly marginTexts: readonly MarginText[]
  readonly manifest: Manifest | null
  /** Changes somebody tracked and nobody settled: the file shows two texts. */
  readonly trackedChanges: boolean
}

/** What a file of ours says it was made from. */
export interface Manifest {
  /** SHA-256 of the draft's bytes. */
  readonly source: string | null
  readonly edition: string | null
  readonly version: string | null
}

/** Pages of one size, margins and sequence of numbers. */
export interface MeasuredSection {
  readonly width: number
  readonly height: number
  /** Pages with something on them; only a file with fixed pages tells. */
  readonly pages: number | null
  /** Edges of the text; in a file with fixed pages a side is `null` where no line reaches it. */
  readonly margin: {
    readonly top: number | null
    readonly bottom: number | null
    readonly left: number | null
    readonly right: number | null
  }
  readonly pageNumber: MeasuredPageNumber | null
  /** Whether the first page of the section prints a number. */
  readonly numberOnFirst: boolean | null
  /** Whether the numbers begin with 1 again; `null` for the first section of a flowing file. */
  readonly restarts: boolean | null
}

export interface MeasuredPageNumber {
  /** As printed, with what stands around it; the number itself is `1`. */
  readonly text: string
  readonly at: 'top' | 'bottom'
  readonly look: Look
  /** Sheet edge to the top of its line. */
  readonly fromEdge: number | null
  /** Its middle from the middle of the text, to the right. */
  readonly offCentre: number | null
}

export interface MeasuredParagraph {
  /** Spaces and no-break marks are plain; lines the author broke are apart by `\n`. */
  readonly text: string
  readonly runs: readonly MeasuredRun[]
  /** The words of each line of {@link Place.lines}. */
  readonly lineTexts?: readonly string[]
  readonly align: Alignment | null
  /** Of the first line, against the other lines. */
  readonly firstLine: number | null
  /** Of all lines, against the column. */
  readonly indentLeft: number | null
  readonly before: number | null
  readonly after: number | null
  readonly line: LineHeight | null
  readonly place: Place
  /** Holds to the page of the next paragraph. */
  readonly keptWithNext: boolean | null
}

export interface LineHeight {
  readonly rule: 'exact' | 'atLeast' | 'multiple'
  /** Points, or lines for `multiple`. */
  readonly value: number
}

export interface Place {
  /** Index of its section. */
  readonly section: number
  /** Cell of a table, from 0; `null` outside tables. */
  readonly cell: {
    readonly table: number
    readonly row: number
    readonly column: number
    readonly columns: number
    /** Its row never splits over two pages. */
    readonly whole: boolean
  } | null
  /** Where its lines stand; `null` in files that flow. */
  readonly lines: readonly PlacedLine[] | null
}

export interface PlacedLine {
  /** From 0. */
  readonly page: number
  readonly left: number
  readonly right: number
  /** From the sheet's top. */
  readonly baseline: number
}

export interface Look {
  readonly size: number | null
  readonly bold: boolean | null
  readonly italic: boolean | null
  readonly underline: boolean | null
  /** Family, without subset tag and style words. */
  readonly font: string | null
  /** `000000`; `auto` is black on paper. */
  readonly color: string | null
}

export interface MeasuredRun extends Look {
  readonly text: string
  /** Small and above the line, as the marks of notes and the 2 of m². */
  readonly raised?: boolean
}

/** A drawn horizontal line. */
export interface MeasuredRule {
  readonly length: number
  readonly weight: number | null
  readonly solid: boolean | null
  /** Index of the paragraph it stands right below; -1 above all. */
  readonly after: number
  /** Its middle from the middle of its column, to the right. */
  readonly offCentre: number | null
  /** Where it lies; `null` in files that flow. */
  readonly at: { readonly page: number; readonly left: number; readonly y: number } | null
}

export interface MeasuredFont {
  readonly name: string
  readonly embedded: boolean | null
  /** Its characters can be told: copied and searched. */
  readonly unicode: boolean | null
}

export interface MarginText {
  readonly text: string
  readonly section: number
  readonly at: 'top' | 'bottom'
  readonly look: Look
  /** Sheet edge to the text. */
  readonly fromEdge: number | null
}

/** Text as it is compared: one form of every letter, plain spaces and hyphens, nothing that only governs breaks. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/\u2011/g, '-')
}

/** The same on one line, spaces single. */
export function oneLine(text: string): string {
  return plainLetters(text).replace(/\s+/g, ' ').trim()
}

/** Whether letters are capitals, but for the small word between two titles: `PHÓ BÍ THƯ` / `kiêm` / `TRƯỞNG BAN CHỈ ĐẠO` (HD05 I.7.1.4). */
export function inCapitals(text: string): boolean {
  const capitals = text.normalize('NFC').replace(/(?<!\p{L})kiêm(?=\s*TRƯỞNG BAN CHỈ ĐẠO(?!\p{L}))/u, '')
  return capitals === capitals.toUpperCase()
}

/** Whether a text says the pieces one after the other, whatever stands between; where it has said the last, -1: it does not. */
export function saidInOrder(text: string, pieces: readonly string[], from = 0): number {
  let at = from
  for (const piece of pieces) {
    const found = text.indexOf(piece, at)
    if (found < 0) return -1
    at = found + piece.length
  }
  return at
}
