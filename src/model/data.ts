import type { Span } from '../source/span.ts'

/** A YAML tree with positions: front matter, a YAML draft or an office profile. */
export type DataNode = DataMap | DataList | DataScalar

export interface DataMap {
  readonly type: 'map'
  readonly entries: readonly DataEntry[]
  readonly span: Span
}

export interface DataEntry {
  readonly key: string
  readonly keySpan: Span
  /** A scalar of `null` for an empty value. */
  readonly value: DataNode
}

export interface DataList {
  readonly type: 'list'
  readonly items: readonly DataNode[]
  readonly span: Span
}

export interface DataScalar {
  readonly type: 'scalar'
  /** As YAML 1.2 core reads it; a date stays a string. */
  readonly value: string | number | boolean | null
  /** The value as the author wrote it, quotes and block marks gone; `05` stays `05`. */
  readonly text: string
  readonly span: Span
  /** Its marks of Markdown are too many to be read: they are text. */
  readonly unreadMarks?: boolean
  /** Offset in `text` → offset in the source. */
  at(index: number): number
}
