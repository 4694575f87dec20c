import type { FontFace, PagedDocument } from '../model/paged-document.ts'

export const formats = ['docx', 'pdf', 'html'] as const
export type Format = (typeof formats)[number]

/** Everything an emitter may use. Same input, same bytes: no clock, no random, no file of the machine. */
export interface EmitInput {
  /** Paged formats draw `pages`; flowing formats write `composition`. */
  readonly paged: PagedDocument
  /** ISO date-time written where the format wants one: the paper's date, else SOURCE_DATE_EPOCH, else 1980-01-01T00:00:00Z. */
  readonly timestamp: string
  /** Name and version of the program, for the producer field: `ketluan 0.1.0`. */
  readonly producer: string
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
