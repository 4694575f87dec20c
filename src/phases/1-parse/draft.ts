import type { DataMap } from '../../model/data.ts'
import type { Inline } from '../../model/inline.ts'
import type { SourceFile } from '../../source/source-file.ts'
import type { Span } from '../../source/span.ts'

/** What the parser hands on: mdast blocks and a YAML tree, every node with its span in `source.text`. It judges nothing. */
export interface Draft {
  readonly source: SourceFile
  readonly dialect: 'markdown' | 'yaml'
  /** Front matter, or the whole YAML draft; `null` where there is none or its syntax is broken beyond use. */
  readonly data: DataMap | null
  /** Where front matter (with its fences) or the YAML document stands. */
  readonly dataSpan: Span | null
  /** The Markdown body; empty for a YAML draft. */
  readonly blocks: readonly DraftBlock[]
  /** `<!-- … -->`, already absent from `blocks`. */
  readonly comments: readonly DraftComment[]
  /** Files named as appendices, by where the name stands; absent where nobody looked for them. */
  readonly included?: ReadonlyMap<number, IncludedFile>
}

/** A file that a draft includes, its spans in the text that was joined from both. */
export interface IncludedFile extends Pick<Draft, 'dialect' | 'data' | 'dataSpan' | 'blocks'> {
  /** Where it begins. */
  readonly start: number
}

export interface DraftComment {
  /** Between the marks, trimmed. */
  readonly text: string
  readonly span: Span
}

/**
 * Blocks of the body with the names of mdast. Labels are not interpreted: Markdown's list, setext heading, indented code
 * and raw HTML constructs are switched off, so `- x`, `1. x`, `I- x` and a line above `-----` are text of a paragraph.
 */
export type DraftBlock =
  | DraftParagraph
  | DraftHeading
  | DraftThematicBreak
  | DraftTable
  | DraftCode
  | DraftFootnoteDefinition

export interface DraftParagraph {
  readonly type: 'paragraph'
  /** Soft line ends stay as `\n` in text nodes; hard breaks are `break` nodes. */
  readonly content: readonly Inline[]
  readonly span: Span
  /** Inside `>`; 0 for plain text. */
  readonly quoteDepth: number
}

export interface DraftHeading {
  readonly type: 'heading'
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6
  readonly content: readonly Inline[]
  readonly span: Span
}

/** `---`, `-----`, `***`, `___` on a line of its own, also directly under text. */
export interface DraftThematicBreak {
  readonly type: 'thematicBreak'
  readonly span: Span
}

export interface DraftTable {
  readonly type: 'table'
  readonly align: readonly ('left' | 'center' | 'right' | null)[]
  readonly rows: readonly {
    readonly cells: readonly { readonly content: readonly Inline[]; readonly span: Span }[]
    readonly span: Span
  }[]
  readonly span: Span
}

/** Fenced code; printed as text, never as markup. */
export interface DraftCode {
  readonly type: 'code'
  readonly value: string
  readonly span: Span
}

export interface DraftFootnoteDefinition {
  readonly type: 'footnoteDefinition'
  readonly identifier: string
  readonly content: readonly Inline[]
  readonly span: Span
}
