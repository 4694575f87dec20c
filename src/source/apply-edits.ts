import type { SourceFile } from './source-file.ts'
import type { TextEdit } from './text-edit.ts'

/**
 * The author's text with the edits made; everything else (line ends, byte order, NFD) stays as it was. Of edits that overlap
 * the first one in the text wins; the others are left out.
 */
export function applyEdits(source: SourceFile, edits: readonly TextEdit[]): string {
  const { original } = source
  let result = ''
  let done = 0
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  for (const { span, text } of ordered) {
    const start = source.toOriginal(span.start)
    const end = Math.max(source.toOriginal(span.end), start)
    if (start < done) continue
    result += original.slice(done, start) + text
    done = end
  }
  return result + original.slice(done)
}
