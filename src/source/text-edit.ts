import type { Span } from './span.ts'

/** Replace the text under `span` by `text`. Edits of one fix never overlap. */
export interface TextEdit {
  readonly span: Span
  readonly text: string
  /**
   * The exact stretch of the author's text, where `span` cannot say it: characters that were left out of the source's text
   * have no width there. Use `editRange` (apply-edits.ts) to get the stretch of any edit.
   */
  readonly original?: Span
}
