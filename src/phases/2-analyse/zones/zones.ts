import type { Sink } from '../../../diagnostics/sink.ts'
import type { FieldValues } from '../../../model/fields.ts'
import type { Span } from '../../../source/span.ts'
import type { Draft } from '../../1-parse/draft.ts'
import { beginsAppendix } from '../appendices.ts'
import { readUnits, type Unit } from '../lines.ts'
import { removeLeftovers } from '../repair/leftovers.ts'
import { ownHead } from '../repair/own-head.ts'
import type { Cell } from './cells.ts'
import { findClosing, readClosing, type TypedClosing } from './closing.ts'
import { looksLikeLetterhead, readLetterhead } from './letterhead.ts'
import type { ToldOf } from './markings.ts'
import { findTitle, readTitle, readUntitled } from './title.ts'

/** A draft's text in its zones, recognised by what they say. */
export interface Zones {
  /** Fields typed in the text. */
  readonly values: FieldValues
  readonly titleSpan: Span | null
  /** First line of a title whose `KẾT LUẬN` is not there. */
  readonly untitledAt: Span | null
  readonly body: readonly Unit[]
  readonly appendices: readonly Unit[]
  /** Parts above the title that cannot be taken for what they are meant to be. */
  readonly told: ToldOf
  /** Name of another type where the title stands. */
  readonly otherTitle: Span | null
  readonly furtherSignatures: TypedClosing['furtherSignatures']
  readonly unknownAbove: readonly Cell[]
  readonly unknownBelow: readonly Cell[]
}

/**
 * Parts the text into letterhead and title, body, recipients and signature, appendices. Reports leftovers of scanning; `given` is
 * what is known of the paper's head besides the text.
 */
export function readZones(draft: Draft, sink: Sink, given: readonly FieldValues[]): Zones {
  const source = draft.source.text
  const units = readUnits(draft.blocks, source, draft.dataSpan?.end ?? 0)
  const titleAt = findTitle(units)
  const letterheadEnd = titleAt >= 0 ? titleAt : looksLikeLetterhead(units, source)
  const letterhead = readLetterhead(units.slice(0, letterheadEnd), source)
  const title = titleAt >= 0 ? readTitle(units, titleAt, source) : readUntitled(units, letterheadEnd)
  const rest = units.slice(title?.end ?? letterheadEnd)

  const { body, closing, appendices } = partRest(rest, source)
  const typed = readClosing(closing, source)
  const above: FieldValues = {
    ...letterhead.values,
    ...(title?.author && { author: title.author }),
    ...(title?.subject && { subject: title.subject }),
  }
  const head = ownHead([...given, above])
  return {
    values: { ...above, ...typed.values },
    titleSpan: title?.labelSpan ?? null,
    untitledAt: title && !title.labelSpan ? ((title.author ?? title.subject)?.span ?? null) : null,
    body: removeLeftovers(body, sink, head),
    appendices: removeLeftovers(appendices, sink),
    told: letterhead.told,
    otherTitle: title?.isOtherType ? title.labelSpan : null,
    furtherSignatures: typed.furtherSignatures,
    unknownAbove: letterhead.unknown,
    unknownBelow: typed.unknown,
  }
}

/** Appendices stand last as a rule; some papers have them between body and recipients. */
function partRest(units: readonly Unit[], source: string) {
  const firstAppendix = units.findIndex(beginsAppendix)
  const end = firstAppendix < 0 ? units.length : firstAppendix
  const closingAt = findClosing(units.slice(0, end), 0, source)
  if (closingAt < end || firstAppendix < 0) {
    return { body: units.slice(0, closingAt), closing: units.slice(closingAt, end), appendices: units.slice(end) }
  }
  const late = findClosing(units, end, source)
  return { body: units.slice(0, end), closing: units.slice(late), appendices: units.slice(end, late) }
}
