import type { Span } from './span.ts'

/** Replace the text under `span` by `text`. Edits of one fix never overlap. */
export interface TextEdit {
  readonly span: Span
  readonly text: string
}
