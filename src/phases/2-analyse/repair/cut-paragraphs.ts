import { cutParagraph } from '../../../diagnostics/catalogue/structure.ts'
import type { Sink } from '../../../diagnostics/sink.ts'
import { imageAlone } from '../../../model/inline.ts'
import { append } from '../../../source/append.ts'
import { awaitsMore } from '../awaits-more.ts'
import { type Entry, endsSentence, joinEntries, type TextEntry } from '../paragraphs.ts'

/** Joins paragraphs that a page break cut within a sentence, and says so at both places. */
export function joinCutParagraphs(entries: readonly Entry[], sink: Sink): Entry[] {
  const result: Entry[] = []
  let parts: TextEntry[] = []
  const flush = () => {
    append(result, joinEntries(parts, sink.source.text))
    parts = []
  }
  for (const entry of entries) {
    const last = parts.at(-1)
    if (entry.type !== 'text') {
      flush()
      result.push(entry)
    } else if (last && parts[0] && continues(last, entry, parts[0])) {
      report(last, entry, sink)
      parts.push(entry)
    } else {
      flush()
      parts = [entry]
    }
  }
  flush()
  return result
}

/**
 * The one before stops without end punctuation, the second goes on in lower case; neither is a heading, the second has no
 * label. `head` is the part with the label, when the one before is itself a continuation.
 */
function continues(before: TextEntry, second: TextEntry, head: TextEntry): boolean {
  if (second.label || second.depth > 0 || second.mark || head.depth > 0 || head.mark) return false
  // Words of an image stand for it, and are no part of a sentence.
  if (imageAlone(before.content) || imageAlone(second.content)) return false
  if (before.bold || endsSentence(before.text) || (before === head && !second.afterPageEnd && mayBeTitle(head)))
    return false
  return /^["“(]?\p{Ll}/u.test(second.text) && /[\p{L}\p{N},%)"”-]$/u.test(before.text)
}

const opensSentence = /^(?:giao|yêu\s+cầu|đề\s+nghị|đồng\s+ý|thống\s+nhất|nhất\s+trí)\s/iu

/** A numbered line that is short, or stands under a Roman numeral; not one that orders or decides, nor one that wants more. */
function mayBeTitle({ label, text }: TextEntry): boolean {
  if (label === null || label.kind === 'dash') return false
  if (label.kind === 'roman') return true
  return text.length <= 150 && !opensSentence.test(text.slice(label.length)) && !awaitsMore(text)
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
        // A page number or a comment between the parts would go with it.
        safe: sink.source.text.slice(joint.start, joint.end).trim() === '',
        edits: [{ span: joint, text: ' ' }],
      },
    },
  )
}
