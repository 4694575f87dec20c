import { type StructureMark, structureMark } from '../../../model/structure-marks.ts'
import type { DraftComment } from '../../1-parse/draft.ts'
import type { Entry } from '../paragraphs.ts'

/** A body in a text, with what comments say of its structure. */
export interface MarkedBody {
  /** With an end where a comment closes what stands open. */
  readonly entries: readonly Entry[]
  /** From the comment on that begins it; `null`: there is none, and the words decide. */
  readonly closing: readonly Entry[] | null
}

/** Puts the comments that speak of the structure (`<!-- ketluan-hết-mục -->`) in their places between the entries. */
export function readMarks(entries: readonly Entry[], comments: readonly DraftComment[]): MarkedBody {
  const [begins = Number.POSITIVE_INFINITY] = marksOf('closing', comments)
  const startOf = (entry: Entry) => (entry.type === 'end' ? 0 : entry.span.start)
  const closing = entries.filter((entry) => startOf(entry) > begins)
  const body = closing.length > 0 ? entries.filter((entry) => startOf(entry) <= begins) : entries
  return { entries: withEnds(body, comments), closing: closing.length > 0 ? closing : null }
}

/** The entries, with an end wherever a comment between two of them closes what stands open. */
export function withEnds(entries: readonly Entry[], comments: readonly DraftComment[]): readonly Entry[] {
  const ends = marksOf('end', comments)
  if (ends.length === 0) return entries
  const body: Entry[] = []
  for (const entry of entries) {
    const start = entry.type === 'end' ? 0 : entry.span.start
    while (ends[0] !== undefined && ends[0] < start) {
      ends.shift()
      if (body.length > 0) body.push({ type: 'end', of: 'open' })
    }
    body.push(entry)
  }
  return body
}

/** Where comments say it, in order. */
function marksOf(mark: StructureMark, comments: readonly DraftComment[]): number[] {
  return comments.flatMap(({ text, span }) => (structureMark(text) === mark ? [span.start] : []))
}
