import { structureMark } from '../../../model/structure-marks.ts'
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
  const marks = comments.flatMap(({ text, span }) => {
    const mark = structureMark(text)
    return mark === null ? [] : [{ mark, at: span.start }]
  })
  if (marks.length === 0) return { entries, closing: null }
  const begins = marks.find(({ mark }) => mark === 'closing')?.at ?? Number.POSITIVE_INFINITY
  const ends = marks.filter(({ mark, at }) => mark === 'end' && at < begins)
  const body: Entry[] = []
  const closing: Entry[] = []
  for (const entry of entries) {
    const start = entry.type === 'end' ? 0 : entry.span.start
    while (ends[0] && ends[0].at < start) {
      ends.shift()
      if (body.length > 0) body.push({ type: 'end', of: 'open' })
    }
    ;(start > begins ? closing : body).push(entry)
  }
  return { entries: body, closing: closing.length > 0 ? closing : null }
}
