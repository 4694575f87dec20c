import { mayTitleAppendix } from '../model/appendix-title.ts'
import type {
  Appendix,
  Block,
  Footnote,
  Item,
  Paragraph,
  PartyDocument,
  Section,
  SectionChild,
  Table,
  TaskList,
} from '../model/document.ts'
import type { Inline } from '../model/inline.ts'
import { formatLabel } from '../model/labels.ts'
import { type StructureMark, structureComment } from '../model/structure-marks.ts'
import { escapeLineStart } from './escape.ts'
import { writeImage, writeInline } from './inline.ts'
import { orientationLine } from './orientation.ts'
import type { Remarks } from './remarks.ts'
import { boundBlank, wrap } from './wrap.ts'

/** How a Markdown body looks; every form reads as the same tree, where it can be written at all. */
export interface BodyForm {
  /** A labelled heading as a bold line, as in the paper, or with `#`. */
  readonly headings: 'bold' | 'hashes'
  /** Whether headings that the compiler numbers get their label written. */
  readonly madeLabels: boolean
  /** Longest line; `null`: a paragraph is one line. */
  readonly width: number | null
  /** Whether comments say where an item, a section or the body ends, as far as the words leave it open. */
  readonly marks: boolean
}

/** One paragraph, heading or table; `tight`: no blank line before it. */
interface Chunk {
  readonly text: string
  readonly tight: boolean
}

interface Writing extends BodyForm {
  readonly remarks: Remarks
  /** Chunks so far. */
  readonly chunks: Chunk[]
}

/** Preamble, clause, sections and closing as Markdown; `''` for none. */
export function writeBody(document: PartyDocument, form: BodyForm, remarks: Remarks): string {
  const writing: Writing = { ...form, remarks, chunks: [] }
  writeChildren(document.preamble, 0, writing)
  if (document.enactingClause) writeParagraph(document.enactingClause, writing)
  writeChildren(document.sections, 0, writing)
  if (writing.marks && document.closing.length > 0) putMark('closing', writing)
  writeChildren(document.closing, 0, writing)
  return joined(writing)
}

function putMark(mark: StructureMark, writing: Writing): void {
  writing.chunks.push({ text: structureComment(mark), tight: false })
}

/** Appendices, each below a heading of its own, and the notes of the paper; those from the first file on are fields. */
export function writeAnnex(document: PartyDocument, form: BodyForm, remarks: Remarks): string {
  const writing: Writing = { ...form, remarks, chunks: [] }
  for (const appendix of typedAppendices(document)) writeAppendix(appendix, writing)
  for (const note of document.footnotes) writeFootnote(note, writing)
  return joined(writing)
}

/** Appendices that may stand in the text: a file is named above it, and what follows one comes after it. */
function typedAppendices({ appendices }: PartyDocument): readonly Appendix[] {
  const first = appendices.findIndex(({ file }) => file !== undefined)
  return first < 0 ? appendices : appendices.slice(0, first)
}

/** The others. */
export function namedAppendices(document: PartyDocument): readonly Appendix[] {
  return document.appendices.slice(typedAppendices(document).length)
}

function joined({ chunks }: Writing): string {
  return chunks.map(({ text, tight }, index) => (index === 0 ? text : (tight ? '\n' : '\n\n') + text)).join('')
}

function put(owner: object, text: string, writing: Writing, tight = false): void {
  const remarks = writing.remarks.take(owner).map((remark) => `<!-- ${remark.replaceAll('-->', '—>')} -->\n`)
  writing.chunks.push({ text: remarks.join('') + text, tight })
}

function writeChildren(children: readonly SectionChild[], depth: number, writing: Writing): void {
  for (const [index, child] of children.entries()) {
    const before = children[index - 1]?.type
    const isOpen = before === 'item' || before === 'section'
    if (writing.marks && isOpen && child.type !== 'item' && child.type !== 'section') putMark('end', writing)
    if (child.type === 'section') writeSection(child, writing)
    else writeBlock(child, depth, writing)
  }
}

function writeBlock(block: Block, depth: number, writing: Writing): void {
  if (block.type === 'paragraph') writeParagraph(block, writing)
  else if (block.type === 'item') writeItem(block, depth, writing)
  else if (block.type === 'taskList') writeTaskList(block, depth, writing)
  else if (block.type === 'table') put(block, writeTable(block), writing)
  else put(block, wrap(writeImage(block.url, block.alt), null), writing)
}

function writeParagraph(paragraph: Paragraph, writing: Writing): void {
  put(paragraph, paragraphText(paragraph.content, writing), writing)
}

function paragraphText(content: readonly Inline[], { width }: Writing): string {
  return wrap(escapeLineStart(writeInline(content)), width)
}

function writeSection(section: Section, writing: Writing): void {
  const { numeral, separator, spans, content, note, children } = section
  const label = spans.numeral || writing.madeLabels ? formatLabel(numeral, separator) : ''
  const remark: Inline[] = note === null ? [] : [textOf(` (${note})`)]
  const isNamedPart = / /.test(numeral)
  if (isNamedPart && content.length > 0) {
    // `Phần I` stands on a line of its own, above its title (HD05 I.6.2.4).
    put(section, headingText(numeral, [], 1, writing), writing)
    writing.chunks.push({ text: headingText('', [...content, ...remark], 1, writing), tight: false })
  } else put(section, headingText(label, [...content, ...remark], 2, writing), writing)
  writeChildren(children, 0, writing)
}

/** A heading on its own. `level`: of the `#`, where one is written. */
function headingText(label: string, content: readonly Inline[], level: number, { headings }: Writing): string {
  const whole = [...(label === '' ? [] : [textOf(content.length > 0 ? `${label} ` : label)]), ...content]
  const broken = content.some((node) => node.type === 'break')
  const isCapital = label === '' && isCapitals(whole)
  if (broken || (headings === 'bold' && (label !== '' || isCapital))) {
    return wrap(writeInline([{ type: 'strong', children: whole, span: nowhere }]), null)
  }
  return `${'#'.repeat(Math.min(level, 6))} ${wrap(writeInline(whole), null)}`
}

function isCapitals(content: readonly Inline[]): boolean {
  const text = writeInline(content)
  return text === text.toUpperCase() && /\p{L}.*\p{L}/u.test(text)
}

function writeItem(item: Item, depth: number, writing: Writing): void {
  const { label: text, separator, spans, heading, content, runIn, children } = item
  const label = spans.label || writing.madeLabels ? formatLabel(text, separator) : ''
  const [first, ...rest] = children
  const led = first?.type === 'paragraph' ? first : null
  if (heading === '' && led) {
    put(led, paragraphText([textOf(label + boundBlank), ...led.content], writing), writing)
  } else if (runIn && led) {
    const lead: Inline = { type: 'strong', children: [textOf(`${label} `), ...content], span: nowhere }
    put(item, paragraphText([lead, textOf(' '), ...led.content], writing), writing)
  } else {
    put(item, headingText(label, content, 3 + depth, writing), writing)
    writeChildren(children, depth + 1, writing)
    return
  }
  writeChildren(rest, depth + 1, writing)
}

function writeTaskList({ marker, children }: TaskList, depth: number, writing: Writing): void {
  // Close lines read as one paragraph where the one above ends no sentence; a run is set close as a whole or not at all.
  const close = children.every((task) => task.children.length === 0 && /[.!?;:…]["”’»)]*$/u.test(task.text))
  for (const [index, task] of children.entries()) {
    put(task, paragraphText([textOf(marker + boundBlank), ...task.content], writing), writing, close && index > 0)
    writeChildren(task.children, depth + 1, writing)
  }
}

function writeTable({ align, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const written = rows.map(({ cells }) =>
    line(cells.map(({ content }) => wrap(writeInline(content, { inTable: true }), null))),
  )
  const marks = { left: ':---', center: ':---:', right: '---:' } as const
  const [header = '', ...others] = written
  return [header, line(align.map((side) => (side === null ? '---' : marks[side]))), ...others].join('\n')
}

function writeAppendix(appendix: Appendix, writing: Writing): void {
  const { label, title, orientation, children } = appendix
  put(appendix, `# Phụ lục${label === null ? '' : ` ${label}`}`, writing)
  if (orientation !== null) writing.chunks.push({ text: orientationLine(orientation), tight: false })
  if (title !== null) writing.chunks.push({ text: `## ${wrap(writeInline([textOf(title)]), null)}`, tight: false })
  // Below the hyphens a short line is no title.
  else if (children[0]?.type === 'paragraph' && mayTitleAppendix(children[0].text)) {
    writing.chunks.push({ text: '-----', tight: false })
  }
  writeChildren(children, 0, writing)
}

function writeFootnote(note: Footnote, writing: Writing): void {
  put(note, `[^${note.identifier}]: ${paragraphText(note.content, writing)}`, writing)
}

const nowhere = { start: 0, end: 0 }

function textOf(value: string): Inline {
  return { type: 'text', value, span: nowhere }
}
