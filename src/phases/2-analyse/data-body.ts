import { unreadableBodyEntry } from '../../diagnostics/catalogue/structure.ts'
import type { Bilingual } from '../../diagnostics/define.ts'
import type { Sink } from '../../diagnostics/sink.ts'
import type { DataEntry, DataMap, DataNode, DataScalar } from '../../model/data.ts'
import { entryTable } from '../../model/field-table.ts'
import { foldWords } from '../../model/folding.ts'
import type { Inline } from '../../model/inline.ts'
import { append } from '../../source/append.ts'
import { parseInline } from '../1-parse/inline.ts'
import { plainInline } from '../1-parse/plain.ts'
import { type Entries, readEntries } from './fields/entries.ts'
import { isBlank } from './fields/values.ts'
import { tidy } from './inline/slice.ts'
import { readLines, type Unit } from './lines.ts'
import { type EndEntry, type Entry, readParagraphs, type TableEntry, type TextEntry, textEntry } from './paragraphs.ts'

type EntryName = keyof typeof entryTable
type Fields = Entries<EntryName>

/** Where a body in data reports to, with what is known of the draft around it. */
export interface DataSink extends Sink {
  /** Identifiers of its footnotes. */
  readonly footnotes: ReadonlySet<string>
}

/**
 * The body of a YAML draft as the same stream of paragraphs a Markdown body gives. Reports entries it cannot read; what
 * it can read of them is kept.
 */
export function readDataBody(node: DataNode, sink: DataSink): Entry[] {
  return entriesOf(node, 0, sink)
}

/** The text of one scalar, with its Markdown marks: a heading or the enacting clause. */
export function readDataText(node: DataNode, sink: DataSink): TextEntry | null {
  if (node.type !== 'scalar') {
    refuse(node, { vi: 'một đoạn văn', en: 'a text' }, sink)
    return null
  }
  const content = tidy(contentOf(node, 0, node.text, sink), sink.source.text)
  return content.length > 0 ? textEntry(content) : null
}

/** The inline content of the part of a value that begins at `start`. */
function contentOf(node: DataScalar, start: number, text: string, { footnotes }: DataSink): Inline[] {
  const at = (index: number) => node.at(start + index)
  return node.unreadMarks ? plainInline(text, at) : parseInline(text, at, footnotes)
}

function entriesOf(node: DataNode, level: number, sink: DataSink): Entry[] {
  if (isBlank(node)) return []
  switch (node.type) {
    case 'scalar':
      return paragraphsOf(node, sink)
    case 'list':
      return node.items.flatMap((item) => entriesOf(item, level, sink))
    case 'map':
      return mappingOf(node, level, sink)
  }
}

/** A value may hold several paragraphs, parted by blank lines; labels at line starts count as in a Markdown body. */
function paragraphsOf(node: DataScalar, sink: DataSink): Entry[] {
  const source = sink.source.text
  const units: Unit[] = []
  let start = 0
  for (const gap of node.text.matchAll(/\n[ \t]*(?=\n)|$/g)) {
    const content = contentOf(node, start, node.text.slice(start, gap.index), sink)
    append(units, readLines(content, 0, 0, source))
    start = gap.index + gap[0].length
  }
  return readParagraphs(units, source)
}

function mappingOf(map: DataMap, level: number, sink: DataSink): Entry[] {
  const fields: Fields = readEntries(map, entryTable, sink)
  const heading = fields.heading && readDataText(fields.heading.value, sink)
  if (!heading) return contents(fields, map, level, sink)
  const { runIn: runInEntry, ...others } = fields
  const runIn = runInEntry ? readDataText(runInEntry.value, sink) : null
  return [
    { ...heading, mark: { kind: 'division', level, note: noteOf(fields.note), runIn } },
    ...contents(others, map, level + 1, sink, true),
    end('division'),
  ]
}

function noteOf(entry: DataEntry | undefined): { text: string; span: DataEntry['keySpan'] } | null {
  if (entry?.value.type !== 'scalar' || isBlank(entry.value)) return null
  const text = entry.value.text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\((.*)\)$/, '$1')
  return { text, span: entry.value.span }
}

/** What stands in a mapping besides its heading, in the order written. */
function contents(fields: Fields, map: DataMap, level: number, sink: DataSink, headed = false): Entry[] {
  const parts: Partial<Record<EntryName, (value: DataNode) => Entry[]>> = {
    text: (value) => entriesOf(value, level, sink),
    runIn: (value) => entriesOf(value, level, sink),
    children: (value) => entriesOf(value, level, sink),
    taskList: (value) => runOf(value, '-', sink),
    table: (value) => tableEntries(value, fields.align?.value, sink),
  }
  const written = map.entries.flatMap((entry) => {
    const name = (Object.keys(parts) as EntryName[]).find((key) => fields[key] === entry)
    return name && !isBlank(entry.value) ? [{ name, value: entry.value }] : []
  })
  if (written.length === 0 && !headed) {
    refuse(map, { vi: '“mục”, “đoạn”, “nhiệm vụ” hoặc “bảng”', en: '“heading”, “text”, “taskList” or “table”' }, sink)
  }
  return written.flatMap(({ name, value }) => parts[name]?.(value) ?? [])
}

function runOf(node: DataNode, marker: '-' | '+', sink: DataSink): Entry[] {
  const items = node.type === 'list' ? node.items : [node]
  const tasks = items.filter((item) => !isBlank(item)).flatMap((item) => taskOf(item, marker, sink))
  return tasks.length > 0 ? [...tasks, end('run')] : []
}

/** One entry of a run: its words, then what continues it. */
function taskOf(node: DataNode, marker: '-' | '+', sink: DataSink): Entry[] {
  const [first, ...rest] = taskParts(node, marker, sink)
  if (first?.type !== 'text') {
    refuse(node, { vi: 'lời của nhiệm vụ', en: 'the words of a task' }, sink)
    return [...(first ? [first] : []), ...rest]
  }
  const written = first.label?.kind === 'dash' ? first.label.length : 0
  // A run that is written with `+` is one, also outside of another.
  const text = first.label?.kind === 'dash' && first.label.text === '+' ? '+' : marker
  const task: TextEntry = { ...first, label: { kind: 'dash', text, length: written } }
  if (rest.length === 0) return [task]
  return [{ ...task, mark: { kind: 'task', level: 0, note: null, runIn: null } }, ...rest, end('task')]
}

function taskParts(node: DataNode, marker: '-' | '+', sink: DataSink): Entry[] {
  if (node.type === 'scalar') return paragraphsOf(node, sink)
  if (node.type === 'list') return node.items.flatMap((item) => (isBlank(item) ? [] : taskParts(item, marker, sink)))
  const fields: Fields = readEntries(node, entryTable, sink)
  const inner = (value: DataNode | undefined) => (value && !isBlank(value) ? runOf(value, '+', sink) : [])
  return [
    ...[fields.text, fields.heading, fields.runIn].flatMap((entry) => (entry ? entriesOf(entry.value, 0, sink) : [])),
    ...(fields.children ? continuationsOf(fields.children.value, sink) : []),
    ...inner(fields.taskList?.value),
    ...(fields.table ? tableEntries(fields.table.value, fields.align?.value, sink) : []),
  ]
}

/** Inside a task a run of tasks is an inner run. */
function continuationsOf(node: DataNode, sink: DataSink): Entry[] {
  if (node.type === 'list') return node.items.flatMap((item) => continuationsOf(item, sink))
  if (node.type === 'scalar') return isBlank(node) ? [] : paragraphsOf(node, sink)
  return taskParts(node, '+', sink)
}

function tableEntries(node: DataNode, sides: DataNode | undefined, sink: DataSink): TableEntry[] {
  const expected = { vi: 'danh sách hàng, mỗi hàng là danh sách ô', en: 'a list of rows, each a list of cells' }
  if (node.type !== 'list') {
    refuse(node, expected, sink)
    return []
  }
  const rows = node.items.flatMap((row) => {
    if (row.type === 'list') return [{ cells: row.items.map((cell) => cellOf(cell, sink)), span: row.span }]
    refuse(row, expected, sink)
    return []
  })
  const columns = rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  if (columns === 0) return []
  const align = alignOf(sides, columns, sink)
  return [{ type: 'table', table: { type: 'table', align, rows, span: node.span }, span: node.span }]
}

const sideWords = new Map([
  ['trai', 'left'],
  ['left', 'left'],
  ['giua', 'center'],
  ['center', 'center'],
  ['phai', 'right'],
  ['right', 'right'],
] as const)

function alignOf(node: DataNode | undefined, columns: number, sink: DataSink): TableEntry['table']['align'] {
  const items = node?.type === 'list' ? node.items : node ? [node] : []
  return Array.from({ length: columns }, (_, index) => {
    const item = items[index]
    if (!item || isBlank(item)) return null
    const side = item.type === 'scalar' ? sideWords.get(foldWords(item.text) as 'trai') : undefined
    if (side === undefined) refuse(item, { vi: '“trái”, “giữa” hoặc “phải”', en: '“left”, “center” or “right”' }, sink)
    return side ?? null
  })
}

function cellOf(node: DataNode, sink: DataSink): TableEntry['table']['rows'][number]['cells'][number] {
  if (node.type === 'scalar') {
    const content = isBlank(node) ? [] : contentOf(node, 0, node.text, sink)
    return { content: tidy(content, sink.source.text), span: node.span }
  }
  refuse(node, { vi: 'chữ của một ô', en: 'the text of a cell' }, sink)
  return { content: [], span: node.span }
}

function end(of: EndEntry['of']): EndEntry {
  return { type: 'end', of }
}

function refuse(node: DataNode, expected: Bilingual, sink: DataSink): void {
  sink.report(unreadableBodyEntry, node.span, { expected })
}
