import type { SourceFile } from './source-file.ts'
import type { Span } from './span.ts'
import type { TextEdit } from './text-edit.ts'

/** What an edit replaces, as offsets of the author's text. */
export function editRange(source: SourceFile, { span, original }: TextEdit): Span {
  if (original) return original
  const start = source.toOriginal(span.start)
  return { start, end: Math.max(source.toOriginal(span.end), start) }
}

/**
 * The author's text with the edits made; everything else (line ends, byte order, NFD) stays as it was. Of edits that overlap
 * the first one in the text wins; the others are left out.
 */
export function applyEdits(source: SourceFile, edits: readonly TextEdit[]): string {
  const { original } = source
  let result = ''
  let done = 0
  const ordered = edits
    .map((edit) => ({ ...editRange(source, edit), text: edit.text }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  for (const { start, end, text } of ordered) {
    if (start < done) continue
    result += original.slice(done, start) + text
    done = end
  }
  return result + original.slice(done)
}
