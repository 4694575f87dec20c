import { type Inline, plainText } from '../../../model/inline.ts'
import type { Span } from '../../../source/span.ts'
import { sourceOffsets } from '../inline/offsets.ts'

/** Where characters `start` to `end` (exclusive) of a content's plain text stand in the source. */
export type Place = (start: number, end: number) => Span

interface Segment {
  readonly from: number
  readonly to: number
  readonly at: (index: number) => number
}

/**
 * The places of a content's characters. Offsets are worked out once, at the first question, so that many questions about one long
 * paragraph cost no more than its length. `fallback` stands where the content has no text.
 */
export function placesIn(content: readonly Inline[], source: string, fallback: Span): Place {
  let known: readonly Segment[] | null = null
  return (start, end) => {
    known ??= segmentsOf(content, source)
    const first = known[indexAt(known, start, false)]
    const last = known[indexAt(known, end, start < end)]
    if (!first || !last) return fallback
    const from = first.at(Math.max(start - first.from, 0))
    return { start: from, end: Math.max(from, last.at(Math.min(end, last.to) - last.from)) }
  }
}

function segmentsOf(content: readonly Inline[], source: string): Segment[] {
  const segments: Segment[] = []
  let length = 0
  const visit = (nodes: readonly Inline[]): void => {
    for (const node of nodes) {
      if (node.type === 'emphasis' || node.type === 'strong') {
        visit(node.children)
        continue
      }
      const text = plainText([node])
      if (text === '') continue
      const { span } = node
      const at = node.type === 'text' ? sourceOffsets(node.value, span, source) : edges(span, text.length)
      segments.push({ from: length, to: length + text.length, at })
      length += text.length
    }
  }
  visit(content)
  return segments
}

/** A break or an image is one place: its start, or its end. */
function edges(span: Span, length: number): (index: number) => number {
  return (index) => (index < length ? span.start : span.end)
}

/** Index of the segment an offset lies in; an offset between two belongs to the one it ends where `ends`, else to the next. */
function indexAt(segments: readonly Segment[], offset: number, ends: boolean): number {
  let low = 0
  let high = segments.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    const to = segments[middle]?.to ?? 0
    if (ends ? to >= offset : to > offset) high = middle
    else low = middle + 1
  }
  return low
}
