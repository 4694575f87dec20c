import { emptyRecipient } from '../../../diagnostics/catalogue/fields.ts'
import { oneLine } from '../../../model/capitals.ts'
import type { DataMap, DataNode, DataScalar } from '../../../model/data.ts'
import type { Recipient } from '../../../model/document.ts'
import { lookUp } from '../../../model/field-lookup.ts'
import { recipientTable } from '../../../model/field-table.ts'
import { cover, type Span } from '../../../source/span.ts'
import { fieldLabel, readEntries } from './entries.ts'
import { parseRecipient } from './recipient.ts'
import { isBlank, type ReadContext, readLine, reportWrongType } from './values.ts'

const expected = { vi: 'một danh sách nơi nhận', en: 'a list of recipients' }

/**
 * Recipients: a list whose items are texts or mappings of `tên` and `ghi chú`, or a text with one recipient a line (or, in
 * a single line, between semicolons). Reports items without a name.
 */
export function readRecipients(node: DataNode, context: ReadContext): readonly Recipient[] | null {
  if (node.type === 'map') return reportWrongType(node, expected, context)
  if (node.type === 'scalar') return recipientsInText(node)
  return node.items.map((item) => readItem(item, context)).filter((recipient) => recipient !== null)
}

function readItem(node: DataNode, context: ReadContext): Recipient | null {
  if (node.type === 'list') return reportWrongType(node, { vi: 'một nơi nhận', en: 'one recipient' }, context)
  if (isBlank(node)) return reportEmpty(node.span, context)
  if (node.type === 'scalar') return named(parseRecipient(node.text, node.span), context)
  return readColonText(node) ?? readMapping(node, context)
}

function readMapping(map: DataMap, context: ReadContext): Recipient | null {
  const entries = readEntries(map, recipientTable, context.sink)
  const part = (name: 'text' | 'note') => {
    const value = entries[name]?.value
    const label = fieldLabel(recipientTable, name)
    return value && !isBlank(value) ? readLine(value, { label, sink: context.sink }) : null
  }
  const recipient = parseRecipient(part('text') ?? '', map.span)
  const note = part('note')?.replace(/^\((.*)\)$/u, '$1')
  return named(note ? { ...recipient, note } : recipient, context)
}

/** `- Lưu: Văn phòng` is a mapping to YAML, and one line of text to whoever wrote it. */
function readColonText(map: DataMap): Recipient | null {
  const [entry, ...others] = map.entries
  if (!entry || others.length > 0 || entry.value.type !== 'scalar') return null
  if (lookUp(recipientTable, entry.key) !== null) return null
  const text = isBlank(entry.value) ? entry.key : `${entry.key}: ${entry.value.text}`
  return parseRecipient(text, cover(entry.keySpan, entry.value.span))
}

function recipientsInText(node: DataScalar): readonly Recipient[] {
  const separator = node.text.trim().includes('\n') ? '\n' : ';'
  const found: Recipient[] = []
  let offset = 0
  for (const piece of node.text.split(separator)) {
    if (oneLine(piece) !== '') {
      const start = offset + piece.length - piece.trimStart().length
      const end = offset + piece.trimEnd().length
      found.push(parseRecipient(piece, { start: node.at(start), end: node.at(end) }))
    }
    offset += piece.length + separator.length
  }
  return found.filter((recipient) => recipient.text !== '')
}

function named(recipient: Recipient, context: ReadContext): Recipient | null {
  return recipient.text === '' ? reportEmpty(recipient.span, context) : recipient
}

function reportEmpty(span: Span, { sink }: ReadContext): null {
  sink.report(emptyRecipient, span, {})
  return null
}
