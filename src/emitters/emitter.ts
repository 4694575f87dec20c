import type { FontFace, PagedDocument } from '../model/paged-document.ts'

export const formats = ['docx', 'pdf', 'html'] as const
export type Format = (typeof formats)[number]

/** What a file says it was made from, for whoever holds it later. */
export interface Manifest {
  /** SHA-256 of the draft's bytes, lower-case hexadecimal. */
  readonly source: string
  /** Edition of the layout rules. */
  readonly edition: string
  readonly version: string
}

/** Archive forms of PDF: ISO 19005-2 level A, -3 level A with the draft attached, -1 level B, or none. */
export const pdfStandards = ['a-2a', 'a-3a', 'a-1b', 'none'] as const
export type PdfStandard = (typeof pdfStandards)[number]

/** A file that travels inside the paper. */
export interface Attachment {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** Everything an emitter may use. Same input, same bytes: no clock, no random, no file of the machine. */
export interface EmitInput {
  /** Paged formats draw `pages`; flowing formats write `composition`. */
  readonly paged: PagedDocument
  /** ISO date-time written where the format wants one: the paper's date, else SOURCE_DATE_EPOCH, else 1980-01-01T00:00:00Z. */
  readonly timestamp: string
  /** Name and version of the program, for the producer field: `ketluan 0.1.0`. */
  readonly producer: string
  /** Absent: nothing is said. */
  readonly manifest?: Manifest | undefined
  /** Absent: `a-2a`. */
  readonly pdfStandard?: PdfStandard | undefined
  /** The draft as source; only PDF/A-3 takes it. */
  readonly attachment?: Attachment | undefined
  /** The shipped font files (TTF), by face. */
  readonly font: (face: FontFace) => Uint8Array
  /** The shipped ICC profile for PDF output intents. */
  readonly iccProfile: () => Uint8Array
}

/** One output format: a pure fold over the tree; an emitter decides no break and knows no rule of the Party. */
export interface Emitter {
  readonly format: Format
  emit(input: EmitInput): Promise<Uint8Array>
}
