import { contradictoryField } from '../../../diagnostics/catalogue/fields.ts'
import type { Sink } from '../../../diagnostics/sink.ts'
import type { PartialDate, Recipient } from '../../../model/document.ts'
import { fieldTable, type SignatureField, signatureTable, type TopField } from '../../../model/field-table.ts'
import type { FieldName, FieldValues, Valued } from '../../../model/fields.ts'
import { foldWords } from '../../../model/folding.ts'
import { fieldLabel } from './entries.ts'

/** Where the fields of one paper come from, the strongest first. */
export interface FieldLayers {
  /** The command line. */
  readonly overrides: FieldValues
  /** Front matter or a YAML draft. */
  readonly draft: FieldValues
  /** Letterhead, title, recipients and signature typed in the text. */
  readonly text: FieldValues
  readonly profile: FieldValues
}

/**
 * The fields of a paper: for each the strongest hand that gave it. Reports where front matter and typed text contradict
 * each other; blanks of a date are filled from the other of the two.
 */
export function mergeFields({ overrides, draft, text, profile }: FieldLayers, sink: Sink): FieldValues {
  const signatureSpan = draft.signatureSpan ?? text.signatureSpan
  const merged: FieldValues = {
    ...profile,
    ...text,
    ...draft,
    ...(signatureSpan ? { signatureSpan } : {}),
    ...dateOfBoth(draft.date, text.date),
    ...overrides,
  }
  for (const name of Object.keys(draft) as (keyof FieldValues)[]) {
    if (name === 'signatureSpan' || name === 'cosignatures' || overrides[name]) continue
    reportContradiction(name, draft[name], text[name], sink)
  }
  return merged
}

/** `tháng 6/2026` above and `ngày 05 tháng 6 năm 2026` in the text are one date, the text knows more of it. */
function dateOfBoth(a?: Valued<PartialDate>, b?: Valued<PartialDate>): FieldValues {
  if (!a || !b || !agree(a.value, b.value)) return {}
  const { year, month, day } = a.value
  const value = { year: year ?? b.value.year, month: month ?? b.value.month, day: day ?? b.value.day }
  return { date: { value, span: a.span } }
}

function agree(a: PartialDate, b: PartialDate): boolean {
  const parts = ['year', 'month', 'day'] as const
  return parts.every((part) => a[part] === null || b[part] === null || a[part] === b[part])
}

function reportContradiction(
  name: FieldName,
  declared: Valued<unknown> | undefined,
  typed: Valued<unknown> | undefined,
  sink: Sink,
): void {
  if (!declared?.span || !typed?.span) return
  if (isDate(declared.value) && isDate(typed.value)) {
    if (agree(declared.value, typed.value)) return
  } else if (foldWords(shown(declared.value)) === foldWords(shown(typed.value))) return
  const params = { field: labelOf(name), used: clipped(declared.value), other: clipped(typed.value) }
  const message = { vi: 'phần khai báo ghi ở đây', en: 'the front matter says so here' }
  sink.report(contradictoryField, typed.span, params, { related: [{ message, at: declared.span }] })
}

function labelOf(name: FieldName) {
  if (name in signatureTable) return fieldLabel(signatureTable, name as SignatureField)
  return fieldLabel(fieldTable, name as TopField)
}

function isDate(value: unknown): value is PartialDate {
  return typeof value === 'object' && value !== null && 'year' in value
}

/** A value as one line, for comparison and for the message. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(' ')
  if (isDate(value)) return [value.day, value.month, value.year].map((part) => part ?? '…').join('/')
  if (typeof value === 'object' && value !== null && 'filing' in value) return recipientText(value as Recipient)
  return String(value)
}

function recipientText({ text, note }: Recipient): string {
  return note === null ? text : `${text} (${note})`
}

function clipped(value: unknown): string {
  const text = shown(value)
  return text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text
}
