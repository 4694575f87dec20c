import { cutParagraph } from '../../../diagnostics/catalogue/structure.ts'
import type { Sink } from '../../../diagnostics/sink.ts'
import { type Entry, endsSentence, joinEntries, type TextEntry } from '../paragraphs.ts'

/** Joins paragraphs that a page break cut within a sentence, and says so at both places. */
export function joinCutParagraphs(entries: readonly Entry[], sink: Sink): Entry[] {
  const source = sink.source.text
  const result: Entry[] = []
  for (const entry of entries) {
    const previous = result.at(-1)
    if (previous?.type === 'text' && entry.type === 'text' && continues(previous, entry)) {
      report(previous, entry, sink)
      result[result.length - 1] = joinEntries(previous, entry, source)
    } else result.push(entry)
  }
  return result
}

/** The first stops without end punctuation, the second goes on in lower case; neither is a heading, the second has no label. */
function continues(first: TextEntry, second: TextEntry): boolean {
  if (second.label || second.depth > 0 || second.mark || first.depth > 0 || first.mark) return false
  if (first.bold || endsSentence(first.text) || mayBeTitle(first)) return false
  return /^["“(]?\p{Ll}/u.test(second.text) && /[\p{L}\p{N},%)"”-]$/u.test(first.text)
}

/** A numbered line that is short, or stands under a Roman numeral. */
function mayBeTitle({ label, text }: TextEntry): boolean {
  return label !== null && label.kind !== 'dash' && (label.kind === 'roman' || text.length <= 150)
}

function report(first: TextEntry, second: TextEntry, sink: Sink): void {
  const joint = { start: first.span.end, end: second.span.start }
  const lastWord = first.text.length - first.text.lastIndexOf(' ') - 1
  const at = { start: Math.max(first.span.end - lastWord, first.span.start), end: first.span.end }
  const firstWord = second.text.split(' ', 1)[0]?.length ?? 0
  sink.report(
    cutParagraph,
    at,
    {},
    {
      related: [
        {
          message: { vi: 'câu tiếp tục ở đây', en: 'the sentence goes on here' },
          at: { start: second.span.start, end: second.span.start + firstWord },
        },
      ],
      fix: {
        title: { vi: 'Nối hai phần', en: 'Join the two parts' },
        safe: true,
        edits: [{ span: joint, text: ' ' }],
      },
    },
  )
}
