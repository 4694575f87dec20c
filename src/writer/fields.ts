import { inCapitals, oneLine } from '../model/capitals.ts'
import type { DataMap, DataNode } from '../model/data.ts'
import type { PartialDate, PartyDocument, Recipient, Signature } from '../model/document.ts'
import { lookUp } from '../model/field-lookup.ts'
import { fieldTable, recipientTable, type SignatureField, signatureTable, type TopField } from '../model/field-table.ts'
import type { Draft } from '../phases/1-parse/draft.ts'
import type { Span } from '../source/span.ts'
import type { Remarks } from './remarks.ts'
import { entry, type Field, field, type Value } from './yaml-nodes.ts'

/** Order of the fields above a body: as the paper has them, from the top. */
const order = [
  'type',
  'edition',
  'superior',
  'issuer',
  'number',
  'symbol',
  'place',
  'date',
  'secrecy',
  'urgency',
  'circulation',
  'draftRevision',
  'author',
  'subject',
  'signature',
  'recipients',
  'drafter',
  'contact',
] as const satisfies readonly TopField[]
type WrittenField = (typeof order)[number]

/** Those that stand below the body in a draft that is data from top to bottom. */
export const belowBody: readonly string[] = (['signature', 'recipients', 'drafter', 'contact'] as const).map(
  (name) => fieldTable[name].key,
)

/**
 * The fields of a paper that its author wrote, in the canonical order and under their Vietnamese names; what the profile or a
 * derivation gave is left to them. Fields left blank on purpose stay, blank. Where the author wrote a name in small letters, so
 * is it here.
 */
export function writeFields(document: PartyDocument, draft: Draft, remarks: Remarks): readonly Field[] {
  const blank = writtenKeys(draft.data)
  return order.flatMap((name) => {
    const value = fieldValue(name, document, draft, remarks)
    if (value === null && !blank.has(name)) return []
    return [field(fieldTable[name].key, value, remarks.take(name))]
  })
}

function writtenKeys(data: DataMap | null): ReadonlySet<TopField> {
  return new Set((data?.entries ?? []).flatMap(({ key }) => lookUp(fieldTable, key) ?? []))
}

/** `null`: not written, or written and left blank. */
function fieldValue(name: WrittenField, document: PartyDocument, draft: Draft, remarks: Remarks): Value {
  const { letterhead, markings, title } = document
  const written = (span: Span | undefined, value: string | null) => (span ? asWritten(value, span, draft) : null)
  switch (name) {
    case 'type':
    case 'edition':
      return rawText(name, draft.data)
    case 'superior':
    case 'issuer':
      return written(letterhead.spans[name], letterhead[name])
    case 'number':
      return letterhead.spans.number ? letterhead.number : null
    case 'symbol':
    case 'place':
      return letterhead.spans[name] ? letterhead[name] : null
    case 'date':
      return letterhead.spans.date && letterhead.date ? writeDate(letterhead.date) : null
    case 'secrecy':
    case 'urgency':
    case 'circulation':
    case 'draftRevision':
    case 'drafter':
    case 'contact':
      return markings.spans[name] ? markings[name] : null
    case 'author':
    case 'subject': {
      const span = title.spans[name]
      return span ? linesOf(linesAsWritten(title[name], span, draft)) : null
    }
    case 'signature':
      return signatoriesOf(document, draft)
    case 'recipients': {
      const items = document.recipients.filter(({ span }) => span.end > span.start)
      return items.length === 0 ? null : items.map((item) => entry(recipientOf(item), remarks.take(item)))
    }
  }
}

/** The author's own letters of a value that is printed in capitals. */
function asWritten(value: string | null, span: Span, { source }: Draft): string | null {
  if (value === null) return null
  const text = oneLine(unquoted(source.text.slice(span.start, span.end)))
  return inCapitals(text) === value ? text : value
}

function linesAsWritten(lines: readonly string[], { start, end }: Span, { source }: Draft): readonly string[] {
  const written = source.text
    .slice(start, end)
    .split('\n')
    .map((line) => oneLine(unquoted(line.replace(/^\s*-\s+/, ''))))
    .filter((line) => line !== '')
  const same = written.length === lines.length && written.every((line, index) => inCapitals(line) === lines[index])
  return same ? written : lines
}

function unquoted(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/s, '$2')
}

function linesOf(lines: readonly string[]): Value {
  const [only = '', ...others] = lines
  return others.length === 0 ? only : lines.map((line) => entry(line))
}

function rawText(name: 'type' | 'edition', data: DataMap | null): string | null {
  const node: DataNode | undefined = data?.entries.find(({ key }) => lookUp(fieldTable, key) === name)?.value
  return node?.type === 'scalar' && node.text.trim() !== '' ? oneLine(node.text) : null
}

/** One signatory, or of a joint paper a list of them. */
function signatoriesOf(document: PartyDocument, draft: Draft): Value {
  const lead = signatoryOf(document.signature, draft)
  const others = document.cosignatures
    .map((signature) => signatoryOf(signature, draft))
    .filter((value) => value !== null)
  if (others.length === 0) return lead
  return [lead ?? { fields: [] }, ...others].map((value) => entry(value))
}

function signatoryOf(signature: Signature | null, draft: Draft): Value {
  const blank = blankFields(signature, draft.data)
  const fields = (['authority', 'position', 'name'] as const).flatMap((name) => {
    const span = signature?.spans[name]
    const value = span ? (signature?.[name] ?? null) : null
    if (value === null && !blank.has(name)) return []
    const shown = span && name !== 'name' ? asWritten(value, span, draft) : value
    return [field(signatureTable[name].key, shown)]
  })
  return fields.length > 0 ? { fields } : null
}

/** The keys under which the author wrote this signature, the blank ones too. */
function blankFields(signature: Signature | null, data: DataMap | null): ReadonlySet<SignatureField> {
  const node = data?.entries.find(({ key }) => lookUp(fieldTable, key) === 'signature')?.value
  const maps = (node?.type === 'list' ? node.items : [node]).filter((one) => one?.type === 'map')
  const own = maps.find((map) => map?.span.start === signature?.span.start) ?? maps[0]
  return new Set(own?.entries.flatMap(({ key }) => lookUp(signatureTable, key) ?? []))
}

/** `Thường trực Tỉnh uỷ (để báo cáo)`; name and remark apart where brackets in either could be read two ways. */
function recipientOf({ text, note }: Recipient): Value {
  const bracketed = /[()]/.test(text) || /[()]/.test(note ?? '')
  if (!bracketed && !/^[-–—•*+]/u.test(text)) return note === null ? text : `${text} (${note})`
  if (note === null) return text
  return { fields: [field(recipientTable.text.key, text), field(recipientTable.note.key, note)] }
}

/** `05/6/2026`, padded as in a paper (HD05 I.4.2.2); blanks as dots. */
export function writeDate({ year, month, day }: PartialDate): string {
  const pad = (value: number, below: number) => (value < below ? `0${value}` : String(value))
  const shownDay = day === null ? null : pad(day, 10)
  const shownMonth = month === null ? null : pad(month, 3)
  if (year !== null && shownMonth !== null && shownDay !== null) return `${shownDay}/${shownMonth}/${year}`
  if (year !== null && shownMonth !== null) return `tháng ${shownMonth}/${year}`
  if (year !== null && shownDay === null) return String(year)
  return `ngày ${shownDay ?? '…'} tháng ${shownMonth ?? '…'} năm ${year ?? '…'}`
}
