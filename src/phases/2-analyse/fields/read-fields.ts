import { contradictoryField } from '../../../diagnostics/catalogue/fields.ts'
import type { Bilingual } from '../../../diagnostics/define.ts'
import type { Sink } from '../../../diagnostics/sink.ts'
import { inCapitals, oneLine } from '../../../model/capitals.ts'
import type { DataEntry, DataMap, DataNode } from '../../../model/data.ts'
import { isAllowed, lookUp, names } from '../../../model/field-lookup.ts'
import {
  type FieldScope,
  fieldTable,
  profileTable,
  type SignatureField,
  signatureTable,
  type TopField,
} from '../../../model/field-table.ts'
import { type FieldValues, signatureFrom, type Valued } from '../../../model/fields.ts'
import { foldKey, foldWords } from '../../../model/folding.ts'
import { parseNumberSymbol } from '../../../model/number-symbol.ts'
import { readDate } from './date-value.ts'
import { type Entries, fieldLabel, readEntries } from './entries.ts'
import { readRecipients } from './recipients-value.ts'
import {
  isBlank,
  type ReadContext,
  readChoice,
  readCount,
  readLine,
  readLines,
  readNumberSymbol,
  reportWrongType,
} from './values.ts'

/** The fields a mapping gives, as names of the tree. Some values fill two fields: `số: 05-KL/ĐU`. */
type Fragment = FieldValues

/**
 * Front matter, a YAML draft or a profile as typed fields with their places. Blank values are absent. Reports unknown,
 * misplaced and doubled keys, values of the wrong form, dates the calendar does not have. In a profile
 * the settings (`profileTable`) are known too, and left to whoever reads them.
 */
export function readFields(data: DataMap, scope: FieldScope, sink: Sink): FieldValues {
  const table = scope === 'profile' ? { ...fieldTable, ...profileTable } : fieldTable
  const elsewhere = (key: string) => placeElsewhere(key, lookUp(fieldTable, key), scope)
  const entries: Entries<TopField> = readEntries(data, table, sink, { elsewhere })
  let fields: Fragment = {}
  for (const name of names(fieldTable)) {
    const entry = entries[name]
    if (!entry || isBlank(entry.value)) continue
    const fragment = readField(name, entry.value, { label: fieldLabel(fieldTable, name), sink })
    fields = combine(fields, fragment, sink)
  }
  return { ...readStraySignature(data, sink), ...fields }
}

/** Where a key belongs that has no business at the top of this file. */
function placeElsewhere(key: string, name: TopField | null, scope: FieldScope): Bilingual | null {
  if (name !== null) {
    if (isAllowed(name, scope)) return null
    if (scope === 'profile') return { vi: 'không dùng trong ketluan.yaml', en: 'it is not used in ketluan.yaml' }
    return {
      vi: 'chỉ dùng trong bản thảo .yaml; ở đây viết nội dung bên dưới phần khai báo',
      en: 'it is for drafts in YAML; here the body is written below the front matter',
    }
  }
  if (isStraySignature(key)) {
    return { vi: 'viết thụt vào dưới “người ký”', en: 'write it indented under “người ký”' }
  }
  if (scope !== 'profile' && lookUp(profileTable, key) !== null)
    return { vi: 'chỉ dùng trong ketluan.yaml', en: 'it is for ketluan.yaml' }
  return null
}

/** Parts of the signature written at the top: reported by `placeElsewhere`, and used all the same. */
function readStraySignature(data: DataMap, sink: Sink): Fragment {
  const entries = data.entries.filter((entry) => isStraySignature(entry.key))
  return entries.length === 0 ? {} : signatureParts({ ...data, entries }, sink)
}

/** `tên` alone says too little at the top of a paper to be the signatory's. */
function isStraySignature(key: string): boolean {
  return lookUp(signatureTable, key) !== null && !['ten', 'name'].includes(foldKey(key))
}

function readField(name: TopField, node: DataNode, context: ReadContext): Fragment {
  const { shape, choices = [] } = fieldTable[name]
  switch (shape) {
    case 'line':
      return valued(name, node, readLine(node, context))
    case 'capitals':
      return valued(name, node, readCapitals(node, context))
    case 'lines':
      return valued(name, node, readLines(node, context))
    case 'capitalLines':
      return valued(name, node, readLines(node, context)?.map(inCapitals) ?? null)
    case 'count':
      return valued(name, node, readCount(node, context))
    case 'date':
      return valued(name, node, readDate(node, context))
    case 'recipients':
      return valued(name, node, readRecipients(node, context))
    case 'choice':
      return valued(name, node, readChoice(node, choices, context) ?? unlistedMarking(name, node))
    case 'numberSymbol':
      return readNumber(node, context)
    case 'symbol':
      return readSymbol(node, context)
    case 'signature':
      return readSignature(node, context)
    case 'appendices':
    case 'paragraphs':
    case 'paragraph':
    case 'entries':
    case 'rows':
    case 'sides':
    case 'notes':
    case 'globs':
    case 'plugins':
    case 'severities':
    case 'choices':
    case 'reserved':
      return valued(name, node, node)
  }
}

// The table pairs each field with the shape of its value; the compiler cannot follow that pairing.
function valued(name: TopField | SignatureField, node: DataNode, value: unknown): Fragment {
  return value === null ? {} : ({ [name]: { value, span: node.span } } as Fragment)
}

/** A body's name may be broken into lines or list items; the edition breaks it anew. */
function readCapitals(node: DataNode, context: ReadContext): string | null {
  const lines = readLines(node, context)
  return lines && inCapitals(lines.join(' '))
}

function readNumber(node: DataNode, context: ReadContext): Fragment {
  const parts = readNumberSymbol(node, context)
  return { ...valued('number', node, parts?.number ?? null), ...valued('symbol', node, parts?.symbol ?? null) }
}

/** A symbol that is not `type/body` stays as it is: the checker says what is wrong with it. */
function readSymbol(node: DataNode, context: ReadContext): Fragment {
  const text = readLine(node, context)
  if (text === null) return {}
  return parseNumberSymbol(text)?.symbol ? readNumber(node, context) : valued('symbol', node, text)
}

/** A marking in words nobody knows is reported and still printed: a secret paper must not go out unmarked. */
function unlistedMarking(name: TopField, node: DataNode): string | null {
  return (name === 'secrecy' || name === 'urgency') && node.type === 'scalar' ? oneLine(node.text) : null
}

/** One signatory, or a list of them: the first answers for the paper, the others sign beside him (HD05 I.7.2.4). */
function readSignature(node: DataNode, context: ReadContext): Fragment {
  if (node.type === 'map') return signatory(node, context.sink)
  if (node.type === 'scalar') return { ...valued('name', node, readLine(node, context)), signatureSpan: node.span }
  const maps = node.items.filter((item) => item.type === 'map')
  const isReadable = maps.length > 0 && !isOneInPieces(maps)
  const misread = isReadable ? node.items.filter((item) => item.type !== 'map' && !isBlank(item)) : [node]
  for (const one of misread) reportWrongType(one, oneOfEach, context)
  if (!isReadable) return {}
  const [first = {}, ...others] = maps.map((map) => signatory(map, context.sink))
  if (others.length === 0) return first
  return { ...first, cosignatures: { value: others.flatMap((fields) => signatureFrom(fields) ?? []), span: node.span } }
}

const oneOfEach = {
  vi: 'một nhóm gồm “quyền hạn”, “chức vụ”, “họ tên”; văn bản liên tịch thì mỗi người ký một nhóm',
  en: 'a mapping of “authority”, “position”, “name”; for a joint paper one of each signatory',
}

/** `- quyền hạn: …` and `- họ tên: …`: each part of one signature an entry of its own. */
function isOneInPieces(maps: readonly DataMap[]): boolean {
  const keys = maps.flatMap((map) => map.entries.flatMap(({ key }) => lookUp(signatureTable, key) ?? []))
  return maps.length > 1 && new Set(keys).size === keys.length
}

function signatory(map: DataMap, sink: Sink): Fragment {
  return { ...signatureParts(map, sink), signatureSpan: map.span }
}

function signatureParts(map: DataMap, sink: Sink): Fragment {
  const entries: Entries<SignatureField> = readEntries(map, signatureTable, sink)
  let parts: Fragment = {}
  for (const [name, entry] of Object.entries(entries) as [SignatureField, DataEntry][]) {
    if (isBlank(entry.value)) continue
    const context = { label: fieldLabel(signatureTable, name), sink }
    const value = name === 'name' ? readLine(entry.value, context) : readCapitals(entry.value, context)
    parts = { ...parts, ...valued(name, entry.value, value) }
  }
  return parts
}

/** Two entries may give one field (`số: 05-KL/ĐU` beside `ký hiệu: KL/TU`): the first counts, a difference is reported. */
function combine(fields: Fragment, more: Fragment, sink: Sink): Fragment {
  const report = (name: 'number' | 'symbol', a?: Valued<string | number>, b?: Valued<string | number>) => {
    if (!a?.span || !b?.span || foldWords(String(a.value)) === foldWords(String(b.value))) return
    const message = { vi: 'giá trị kia ở đây', en: 'the other value is here' }
    const params = { field: fieldLabel(fieldTable, name), used: a.value, other: b.value }
    sink.report(contradictoryField, b.span, params, { related: [{ message, at: a.span }] })
  }
  report('number', fields.number, more.number)
  report('symbol', fields.symbol, more.symbol)
  return { ...more, ...fields }
}
