import type {
  Appendix,
  Block,
  Item,
  PartyDocument,
  Section,
  SectionChild,
  Table,
  Task,
  TaskList,
} from '../model/document.ts'
import { appendixTable, entryTable, fieldTable } from '../model/field-table.ts'
import type { Inline } from '../model/inline.ts'
import { formatLabel } from '../model/labels.ts'
import { writeImage, writeInline } from './inline.ts'
import { orientationWord } from './orientation.ts'
import type { Remarks } from './remarks.ts'
import { wrap } from './wrap.ts'
import { type Entry, entry, type Field, field, type Value } from './yaml-nodes.ts'

/** How the body of a YAML draft is written. */
export interface DataForm {
  /** Whether headings that the compiler numbers get their label written. */
  readonly madeLabels: boolean
}

interface Writing extends DataForm {
  readonly remarks: Remarks
}

/** The body as the fields of a YAML draft: preamble, clause, sections, closing. */
export function writeDataBody(document: PartyDocument, form: DataForm, remarks: Remarks): readonly Field[] {
  const writing: Writing = { ...form, remarks }
  const { preamble, enactingClause, sections, closing } = document
  const list = (name: 'preamble' | 'sections' | 'closing', children: readonly SectionChild[]) =>
    children.length > 0 ? [field(fieldTable[name].key, entriesOf(children, writing), remarks.take(name))] : []
  return [
    ...list('preamble', preamble),
    ...(enactingClause
      ? [
          field(fieldTable.enactingClause.key, textOf(enactingClause.content), [
            ...remarks.take('enactingClause'),
            ...remarks.take(enactingClause),
          ]),
        ]
      : []),
    ...list('sections', sections),
    ...list('closing', closing),
  ]
}

/** Appendices and notes as fields. */
export function writeDataAnnex(document: PartyDocument, form: DataForm, remarks: Remarks): readonly Field[] {
  const { appendices, footnotes } = document
  return [
    ...writeAppendices(appendices, form, remarks),
    ...(footnotes.length > 0
      ? [
          field(
            fieldTable.footnotes.key,
            { fields: footnotes.map((note) => field(note.identifier, textOf(note.content), remarks.take(note))) },
            remarks.take('footnotes'),
          ),
        ]
      : []),
  ]
}

export function writeAppendices(appendices: readonly Appendix[], form: DataForm, remarks: Remarks): readonly Field[] {
  const writing: Writing = { ...form, remarks }
  const entries = appendices.map((one) => appendixOf(one, writing))
  return entries.length > 0 ? [field(fieldTable.appendices.key, entries, remarks.take('appendices'))] : []
}

function appendixOf(appendix: Appendix, writing: Writing): Entry {
  const { label, title, orientation, file, children } = appendix
  const isBare = label === null && title === null && orientation === null && children.length === 0
  if (file !== undefined && isBare) return entry(file, writing.remarks.take(appendix))
  const fields = [
    ...(file === undefined ? [] : [field(appendixTable.file.key, file)]),
    ...(label === null ? [] : [field(appendixTable.label.key, label)]),
    ...(title === null ? [] : [field(appendixTable.title.key, title)]),
    ...(orientation === null ? [] : [field(appendixTable.orientation.key, orientationWord(orientation))]),
    ...(children.length > 0 ? [field(appendixTable.children.key, entriesOf(children, writing))] : []),
  ]
  return entry({ fields }, writing.remarks.take(appendix))
}

function entriesOf(children: readonly SectionChild[], writing: Writing): readonly Entry[] {
  return children.flatMap((child) => (child.type === 'section' ? [sectionOf(child, writing)] : blockOf(child, writing)))
}

function blockOf(block: Block, writing: Writing): readonly Entry[] {
  const { remarks } = writing
  switch (block.type) {
    case 'paragraph':
      return [entry(textOf(block.content), remarks.take(block))]
    case 'image':
      return [entry(wrap(writeImage(block.url, block.alt), null), remarks.take(block))]
    case 'table':
      return [entry(tableOf(block), remarks.take(block))]
    case 'item':
      return itemOf(block, writing)
    case 'taskList':
      return [entry({ fields: [field(entryTable.taskList.key, tasksOf(block, writing))] })]
  }
}

function sectionOf(section: Section, writing: Writing): Entry {
  const { numeral, separator, spans, content, note, children } = section
  const label = spans.numeral || writing.madeLabels ? formatLabel(numeral, separator) : ''
  return entry(
    {
      fields: [
        field(entryTable.heading.key, headed(label, content)),
        ...(note === null ? [] : [field(entryTable.note.key, note)]),
        ...contentOf(children, writing),
      ],
    },
    writing.remarks.take(section),
  )
}

/** An item with a heading is a mapping; a numbered paragraph is a text, what belongs to it follows. */
function itemOf(item: Item, writing: Writing): readonly Entry[] {
  const { label: text, separator, spans, heading, content, runIn, children } = item
  const { remarks } = writing
  const label = spans.label || writing.madeLabels ? formatLabel(text, separator) : ''
  const [first, ...rest] = children
  const led = first?.type === 'paragraph' ? first : null
  if (heading === '' && led) {
    return [
      entry(headed(label, led.content), [...remarks.take(item), ...remarks.take(led)]),
      ...entriesOf(rest, writing),
    ]
  }
  const run = runIn && led
  const fields = [
    field(entryTable.heading.key, headed(label, content)),
    ...(run ? [field(entryTable.runIn.key, textOf(led.content), remarks.take(led))] : []),
    ...contentOf(run ? rest : children, writing),
  ]
  return [entry({ fields }, remarks.take(item))]
}

function contentOf(children: readonly SectionChild[], writing: Writing): readonly Field[] {
  return children.length > 0 ? [field(entryTable.children.key, entriesOf(children, writing))] : []
}

/** A run of `+` is written with its mark: elsewhere than in a task the mark alone tells it from one of `-`. */
function tasksOf({ marker, children }: TaskList, writing: Writing): readonly Entry[] {
  return children.map((task) => taskOf(task, marker === '+' ? '+ ' : '', writing))
}

function taskOf(task: Task, mark: string, writing: Writing): Entry {
  const text = mark + textOf(task.content)
  const remarks = writing.remarks.take(task)
  if (task.children.length === 0) return entry(text, remarks)
  return entry({ fields: [field(entryTable.text.key, text), ...contentOf(task.children, writing)] }, remarks)
}

function tableOf({ align, rows }: Table): Value {
  const words = { left: 'trái', center: 'giữa', right: 'phải' } as const
  const cells = rows.map((row) => entry(row.cells.map(({ content }) => entry(textOf(content)))))
  const sides = align.map((side) => entry(side === null ? null : words[side]))
  return {
    fields: [
      field(entryTable.table.key, cells),
      ...(align.some((side) => side !== null) ? [field(entryTable.align.key, sides)] : []),
    ],
  }
}

function headed(label: string, content: readonly Inline[]): string {
  const text = textOf(content)
  return label === '' ? text : text === '' ? label : `${label} ${text}`
}

/** A break is the end of a line in a block of text. */
function textOf(content: readonly Inline[]): string {
  return wrap(writeInline(content), null)
}
