import type { DataEntry, DataMap } from '../../model/data.ts'
import type { PartyDocument } from '../../model/document.ts'
import { lookUp } from '../../model/field-lookup.ts'
import { fieldTable, type SignatureField, signatureTable, type TopField } from '../../model/field-table.ts'
import { draftOf } from '../../source/joined-source.ts'
import { pointAt, type Span } from '../../source/span.ts'
import type { Draft } from '../1-parse/draft.ts'
import { isBlank } from '../2-analyse/fields/values.ts'

/** Where a part that does not stand would be looked for. Every place is in the draft. */
export interface Places {
  /** The key that was left blank, e.g. `số:`; `null` where there is none. Of several signatories, that of the one at `within`. */
  blankKey(name: TopField | SignatureField, within?: Span): Span | null
  /** The field has a value in the draft. Where the tree lacks it all the same, it could not be read, and that was told. */
  isWritten(name: TopField | SignatureField): boolean
  /** A field of the letterhead: its blank key, the nearest field that stands, the top of the draft. */
  letterhead(name: LetterheadField): Span
  /** The first thing written, or the start of the file. */
  readonly top: Span
  /** Where the next part of the body would be written. */
  readonly bodyEnd: Span
}

type LetterheadField = 'superior' | 'issuer' | 'number' | 'symbol' | 'place' | 'date'

// Printed side by side or one under the other: where one is missing the eye looks at the other.
const neighbours: Readonly<Record<LetterheadField, readonly LetterheadField[]>> = {
  superior: ['issuer', 'symbol', 'number'],
  issuer: ['superior', 'symbol', 'number'],
  number: ['symbol', 'issuer', 'superior'],
  symbol: ['number', 'issuer', 'superior'],
  place: ['date', 'symbol', 'number'],
  date: ['place', 'symbol', 'number'],
}

export function findPlaces(document: PartyDocument, draft: Draft): Places {
  const { data, dataSpan, blocks } = draft
  const top = pointAt(dataSpan?.start ?? blocks[0]?.span.start ?? 0)
  const blankKey: Places['blankKey'] = (name, within) => findEntry(data, name, within)?.keySpan ?? null
  return {
    top,
    bodyEnd: pointAt(draftOf(draft.source).text.trimEnd().length),
    blankKey,
    isWritten(name) {
      const value = findEntry(data, name)?.value
      return value !== undefined && !isBlank(value)
    },
    letterhead(name) {
      const { spans } = document.letterhead
      const near = neighbours[name].map((other) => spans[other]).find((span) => span !== undefined)
      return spans[name] ?? blankKey(name) ?? near ?? top
    },
  }
}

function findEntry(data: DataMap | null, name: TopField | SignatureField, within?: Span): DataEntry | null {
  if (!data) return null
  if (name in fieldTable) return data.entries.find((entry) => lookUp(fieldTable, entry.key) === name) ?? null
  const signature = findEntry(data, 'signature')?.value
  const all = signature?.type === 'list' ? signature.items : [signature]
  const maps = all.filter((node) => node?.type === 'map')
  const map = within ? maps.find(({ span }) => span.start <= within.start && within.start < span.end) : maps[0]
  return map?.entries.find((entry) => lookUp(signatureTable, entry.key) === name) ?? null
}
