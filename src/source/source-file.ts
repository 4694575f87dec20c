import type { LineIndex } from './line-index.ts'
import type { Span } from './span.ts'

/**
 * One input as the compiler reads it. The phases work on `text`; people and tools are told places of `original`.
 * Made by `decode` or `sourceOf` (decode.ts).
 */
export interface SourceFile {
  /** As the user named it, for messages; `-` is standard input unless it was given a name. */
  readonly path: string
  /** NFC, LF line ends, no BOM. Spans count in UTF-16 units of this text. */
  readonly text: string
  /** The author's decoded text, without BOM, otherwise untouched. */
  readonly original: string
  /** Offset in `text` → offset in `original`. */
  toOriginal(offset: number): number
  /** Lines of `original`, built on first use; made anew for each question where it is absent. */
  readonly lines?: LineIndex
  /** Of a draft with files that it includes: what its text was joined from, the draft first (joined-source.ts). */
  readonly parts?: readonly SourcePart[]
}

/** One file of a joined text. */
export interface SourcePart {
  /** Where its text begins in the joined one. */
  readonly start: number
  readonly source: SourceFile
  /** Absolute path; `null` for the draft itself. */
  readonly file: string | null
}

/** A place in the author's text. Lines and columns from 1, columns and offsets in UTF-16 units of `original`. */
export interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A span with its file. Spans without a file are in the draft itself. */
export interface Location {
  readonly source: SourceFile
  readonly span: Span
}
