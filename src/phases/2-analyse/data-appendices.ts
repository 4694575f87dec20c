import { oneLine } from '../../model/capitals.ts'
import type { DataNode, DataScalar } from '../../model/data.ts'
import type { Appendix, Footnote } from '../../model/document.ts'
import { appendixTable, fieldTable, type KeyTable } from '../../model/field-table.ts'
import { cover, type Span } from '../../source/span.ts'
import type { Draft, IncludedFile } from '../1-parse/draft.ts'
import { beginsAppendix, readAppendices, readBelow } from './appendices.ts'
import { type DataSink, readDataBody } from './data-body.ts'
import { type Entries, readEntries } from './fields/entries.ts'
import { isBlank } from './fields/values.ts'
import { dataFootnotes, footnotesOf, identifiersOf } from './footnotes.ts'
import { readUnits } from './lines.ts'
import { readOrientation } from './orientation.ts'
import { removeLeftovers } from './repair/leftovers.ts'
import { buildTree, type MadeLabels } from './tree/build.ts'

type FileField = keyof typeof appendixTable | 'appendices' | 'footnotes'

/** What a file says above its text, or as data from top to bottom. */
const fileTable: KeyTable<FileField> = {
  ...appendixTable,
  appendices: fieldTable.appendices,
  footnotes: fieldTable.footnotes,
}

export interface AppendixContext {
  readonly draft: Draft
  readonly made: MadeLabels
  readonly sink: DataSink
  /** Identifiers of the paper's notes so far; those of a file get others where they are taken. */
  readonly identifiers: Set<string>
}

export interface DataAppendices {
  readonly appendices: readonly Appendix[]
  /** Of the files. */
  readonly footnotes: readonly Footnote[]
}

/**
 * Appendices given as data: bodies in place, and files that were read behind the draft. One that could not be read was told and
 * is left out; where nobody looked for files each stands in the tree by its name.
 */
export function readDataAppendices(node: DataNode, context: AppendixContext): DataAppendices {
  const items = node.type === 'list' ? node.items : [node]
  const read = items.filter((item) => !isBlank(item)).map((item) => readItem(item, context))
  return gathered(read)
}

function gathered(read: readonly DataAppendices[]): DataAppendices {
  return {
    appendices: read.flatMap(({ appendices }) => appendices),
    footnotes: read.flatMap(({ footnotes }) => footnotes),
  }
}

function readItem(item: DataNode, context: AppendixContext): DataAppendices {
  if (item.type === 'scalar') return readFile(item, null, context)
  const fields: Entries<keyof typeof appendixTable> =
    item.type === 'map'
      ? readEntries(item, appendixTable, context.sink)
      : { children: { key: '', keySpan: item.span, value: item } }
  const own = ownAppendix(fields, item.span, context)
  const file = textOf(fields.file?.value)
  if (!file) return { appendices: [own], footnotes: [] }
  const named = readFile(file, own, context)
  return named.appendices.length > 0 || own.children.length === 0 ? named : { appendices: [own], footnotes: [] }
}

function ownAppendix(
  fields: Entries<keyof typeof appendixTable>,
  span: Span,
  { made, sink }: AppendixContext,
): Appendix {
  const [label, title] = [textOf(fields.label?.value), textOf(fields.title?.value)]
  const orientation = readOrientation(fields.orientation?.value, sink)
  return {
    type: 'appendix',
    label: label && oneLine(label.text),
    title: title && oneLine(title.text),
    orientation: orientation?.value ?? null,
    children: fields.children ? buildTree(readDataBody(fields.children.value, sink), made, sink.source.text) : [],
    span,
    spans: {
      ...(label && { label: label.span }),
      ...(title && { title: title.span }),
      ...(orientation?.span && { orientation: orientation.span }),
    },
  }
}

function textOf(node: DataNode | undefined): DataScalar | null {
  return node?.type === 'scalar' && !isBlank(node) ? node : null
}

const untitled = { type: 'appendix', label: null, title: null, orientation: null } as const

/** The appendices of a file; what the draft says of the first of them, `given`, wins over the file. */
function readFile(name: DataScalar, given: Appendix | null, context: AppendixContext): DataAppendices {
  const { included } = context.draft
  const file = oneLine(name.text)
  if (!included) {
    const bare: Appendix = { ...untitled, children: [], span: name.span, spans: {} }
    return { appendices: [{ ...(given ?? bare), file }], footnotes: [] }
  }
  const part = included.get(name.span.start)
  if (!part) return { appendices: [], footnotes: [] }
  const { appendices, footnotes } = readPart(part, given, context)
  const [first, ...others] = appendices
  if (!first) return { appendices, footnotes }
  return { appendices: [given ? headed(first, given) : first, ...others].map((one) => ({ file, ...one })), footnotes }
}

function headed(appendix: Appendix, { label, title, orientation, children, spans }: Appendix): Appendix {
  return {
    ...appendix,
    label: label ?? appendix.label,
    title: title ?? appendix.title,
    orientation: orientation ?? appendix.orientation,
    children: [...children, ...appendix.children],
    spans: { ...appendix.spans, ...spans },
  }
}

function readPart(part: IncludedFile, given: Appendix | null, context: AppendixContext): DataAppendices {
  const { made, draft } = context
  const source = draft.source.text
  const notes = footnotesOf(part.blocks, source)
  const fields: Entries<FileField> = part.data ? readEntries(part.data, fileTable, context.sink) : {}
  const sink: DataSink = { ...context.sink, footnotes: identifiersOf(notes, fields.footnotes?.value) }
  const inner: AppendixContext = { ...context, sink }
  const bodyStart = part.dataSpan?.end ?? part.start
  const units = removeLeftovers(readUnits(part.blocks, source, bodyStart), sink)
  const own = ownAppendix(fields, partSpan(part), inner)
  const titled = own.title !== null || (given !== null && given.title !== null)
  const reading = { made, sink, comments: draft.comments, titled }
  const [first] = units
  const typed =
    first && beginsAppendix(first)
      ? readAppendices(units, reading)
      : units.length > 0
        ? [{ ...untitled, ...readBelow(units, null, reading), span: partSpan(part) }]
        : []
  const [head, ...others] = typed
  const isAny = own.label !== null || own.title !== null || own.children.length > 0
  const written = head ? [headed(head, own), ...others] : isAny ? [own] : []
  const all = [...notes, ...dataFootnotes(fields.footnotes?.value, sink)]
  const named = textOf(fields.file?.value)
  return gathered([
    renamed({ appendices: written, footnotes: all }, context.identifiers),
    ...(named ? [readFile(named, null, inner)] : []),
    ...(fields.appendices ? [readDataAppendices(fields.appendices.value, inner)] : []),
  ])
}

function partSpan({ start, blocks, data }: IncludedFile): Span {
  const [first, ...rest] = [...(data ? [data.span] : []), ...blocks.map(({ span }) => span)]
  return first ? rest.reduce(cover, first) : { start, end: start }
}

/** Notes of a file are its own, whatever the draft or another file calls by the same mark. */
function renamed(read: DataAppendices, taken: Set<string>): DataAppendices {
  const names = new Map<string, string>()
  for (const { identifier } of read.footnotes) {
    let name = identifier
    for (let count = 2; taken.has(name); count++) name = `${identifier}-${count}`
    taken.add(name)
    if (name !== identifier) names.set(identifier, name)
  }
  if (names.size === 0) return read
  const rename = <T>(node: T): T => {
    if (Array.isArray(node)) return node.map(rename) as T
    if (typeof node !== 'object' || node === null) return node
    const fields = Object.entries(node).map(([key, value]) => [key, rename(value)])
    const copy = Object.fromEntries(fields)
    const name = copy.type === 'footnoteReference' ? names.get(copy.identifier) : undefined
    return name === undefined ? copy : { ...copy, identifier: name }
  }
  return {
    appendices: rename(read.appendices),
    footnotes: read.footnotes.map((note) => ({ ...note, identifier: names.get(note.identifier) ?? note.identifier })),
  }
}
