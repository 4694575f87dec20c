import { impossibleDate, unreadableDate } from '../../../diagnostics/catalogue/fields.ts'
import { oneLine } from '../../../model/capitals.ts'
import type { DataMap, DataNode } from '../../../model/data.ts'
import { isPossible, parseWrittenDate } from '../../../model/dates.ts'
import type { PartialDate } from '../../../model/document.ts'
import { dateTable } from '../../../model/field-table.ts'
import { fieldLabel, readEntries } from './entries.ts'
import { isBlank, type ReadContext, readCount, reportWrongType } from './values.ts'

/** A written date, or a mapping of `ngày`, `tháng`, `năm`; any part may be blank, but not all. */
export function readDate(node: DataNode, context: ReadContext): PartialDate | null {
  if (node.type === 'map') return dateOfParts(node, context)
  if (node.type === 'list') return reportWrongType(node, { vi: 'một ngày, như 05/6/2026', en: 'a date' }, context)
  const text = oneLine(node.text)
  const date = parseWrittenDate(text)
  if (date === null) context.sink.report(unreadableDate, node.span, { text })
  else if (date === 'impossible') context.sink.report(impossibleDate, node.span, { text })
  else if (date.year !== null || date.month !== null || date.day !== null) return date
  return null
}

function dateOfParts(map: DataMap, { sink }: ReadContext): PartialDate | null {
  const entries = readEntries(map, dateTable, sink)
  const part = (name: 'day' | 'month' | 'year') => {
    const value = entries[name]?.value
    return value && !isBlank(value) ? readCount(value, { label: fieldLabel(dateTable, name), sink }) : null
  }
  const date = { year: part('year'), month: part('month'), day: part('day') }
  if (date.year === null && date.month === null && date.day === null) return null
  if (isPossible(date)) return date
  const text = [date.day, date.month, date.year].filter((n) => n !== null).join('/')
  sink.report(impossibleDate, map.span, { text })
  return null
}
