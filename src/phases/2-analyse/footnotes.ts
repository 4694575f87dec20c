import type { DataNode } from '../../model/data.ts'
import type { Footnote } from '../../model/document.ts'
import { fieldTable } from '../../model/field-table.ts'
import type { DraftBlock } from '../1-parse/draft.ts'
import { type DataSink, readDataText } from './data-body.ts'
import { fieldLabel } from './fields/entries.ts'
import { isBlank, reportWrongType } from './fields/values.ts'
import { tidy } from './inline/slice.ts'

/** Notes written below a text. */
export function footnotesOf(blocks: readonly DraftBlock[], source: string): Footnote[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'footnoteDefinition') return []
    return [{ identifier: block.identifier, content: tidy(block.content, source), span: block.span }]
  })
}

/** As mdast has them: without case. */
function identifierOf(key: string): string {
  return key.toUpperCase().toLowerCase()
}

/** What references of a text may name. */
export function identifiersOf(notes: readonly Footnote[], data: DataNode | undefined): ReadonlySet<string> {
  const keys = data?.type === 'map' ? data.entries.map(({ key }) => identifierOf(key)) : []
  return new Set([...notes.map(({ identifier }) => identifier), ...keys])
}

/** Notes given as data. Reports what is none. */
export function dataFootnotes(data: DataNode | undefined, sink: DataSink): Footnote[] {
  if (!data || isBlank(data)) return []
  if (data.type !== 'map') {
    const expected = { vi: 'một nhóm “ký hiệu: lời chú thích”', en: 'a mapping of identifiers and notes' }
    reportWrongType(data, expected, { label: fieldLabel(fieldTable, 'footnotes'), sink })
    return []
  }
  return data.entries.flatMap(({ key, value }) => {
    const note = readDataText(value, sink)
    return note ? [{ identifier: identifierOf(key), content: note.content, span: value.span }] : []
  })
}
