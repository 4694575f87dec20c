import type {
  Block,
  Fact,
  Image,
  Item,
  Paragraph,
  Section,
  SectionChild,
  Separator,
  Table,
  Task,
  TaskList,
} from '../../../model/document.ts'
import { type Inline, imageAlone, plainText } from '../../../model/inline.ts'
import { type NumberLabel, ordinalOf, relabel, toRoman } from '../../../model/labels.ts'
import { append } from '../../../source/append.ts'
import { cover, pointAt, type Span } from '../../../source/span.ts'
import { bodiesOfHeading } from '../facts/body-names.ts'
import { placesIn } from '../facts/place.ts'
import { taskFacts } from '../facts/task-facts.ts'
import { slice, spanOf, tidy } from '../inline/slice.ts'
import type { EndEntry, Entry, TableEntry, TextEntry } from '../paragraphs.ts'
import { isCapitals } from '../zones/words.ts'
import { isClause } from './clause.ts'
import { assignsWork, type Tenor, tenorOf } from './facts.ts'
import { type Heading, readItemHeading, readSectionHeading } from './heading.ts'
import { dashRank, outline, type Placed, partRank, plusRank, pointRank, sectionRank } from './outline.ts'
import { tableOf } from './table.ts'

/** Separators of labels the compiler makes: those of the paper, else of the edition. */
export interface MadeLabels {
  readonly section: Separator
  readonly item: Separator
}

interface Context {
  readonly placed: readonly Placed[]
  readonly source: string
  readonly made: MadeLabels
  /** Index of the entry to read next. */
  at: number
}

/** The tree of a body. Numbering labels decide the level; every entry ends up in exactly one place, in order. */
export function buildTree(entries: readonly Entry[], made: MadeLabels, source: string): SectionChild[] {
  return readDivisions({ placed: outline(entries), source, made: madeLabels(entries, made), at: 0 }, null)
}

/** Parts, sections and what stands before the first of them; within a part, up to the next one or its end. */
function readDivisions(context: Context, part: TextEntry | null): SectionChild[] {
  const result: SectionChild[] = []
  for (let placed = context.placed[context.at]; placed; placed = context.placed[context.at]) {
    const { entry, rank } = placed
    if (part && (rank === partRank || entry.type === 'end')) break
    if (entry.type === 'text' && rank === partRank) result.push(readPart(entry, context))
    else if (entry.type === 'text' && rank === sectionRank)
      result.push(readSection(entry, lastOrdinal(result), context))
    else if (entry.type === 'end') context.at++
    else append(result, readBlocks(outermost, context))
  }
  return result
}

/** Blocks only, for preamble and closing. */
export function buildBlocks(entries: readonly Entry[], made: MadeLabels, source: string): Block[] {
  return buildTree(entries, made, source).flatMap(blocksOf)
}

function blocksOf(child: SectionChild): Block[] {
  return child.type === 'section' ? [headingParagraph(child), ...child.children.flatMap(blocksOf)] : [child]
}

/** A heading in a place that has none (a preamble) is a paragraph. */
function headingParagraph(section: Section): Paragraph {
  const text = section.spans.numeral ? `${section.numeral}${section.separator} ${section.heading}` : section.heading
  return { type: 'paragraph', text, content: section.content, span: section.span }
}

function madeLabels(entries: readonly Entry[], fallback: MadeLabels): MadeLabels {
  const first = (kind: NumberLabel['kind']) => {
    for (const entry of entries) {
      if (entry.type === 'text' && entry.label?.kind === kind) return entry.label.separator
    }
    return null
  }
  return { section: first('roman') ?? fallback.section, item: first('arabic') ?? fallback.item }
}

function lastOrdinal(children: readonly SectionChild[]): number {
  const last = children.findLast((child) => child.type === 'section')
  return last?.type === 'section' ? last.ordinal : 0
}

function readSection(entry: TextEntry, previous: number, context: Context): Section {
  const heading = readSectionHeading(entry, context.source)
  const ordinal = entry.label?.kind === 'roman' ? entry.label.value : previous + 1
  context.at++
  return sectionOf(entry, heading, ordinal, readChildren(entry, heading, outermost, context), context)
}

/** `Phần I` may stand on a line of its own, above its title (HD05 I.6.2.4). */
function readPart(entry: TextEntry, context: Context): Section {
  let heading = readSectionHeading(entry, context.source)
  context.at++
  const next = context.placed[context.at]?.entry
  if (heading.text === '' && next?.type === 'text' && next.label === null && isHeadingLine(next)) {
    heading = { ...readSectionHeading(next, context.source), labelSpan: heading.labelSpan }
    context.at++
  }
  const ordinal = entry.label?.kind === 'part' ? entry.label.value : 1
  const run = heading.rest.length > 0 ? [paragraphOf(heading.rest)] : []
  const children = [...run, ...readDivisions(context, entry)]
  if (entry.mark) closeEnd('division', context)
  return sectionOf(entry, heading, ordinal, children, context)
}

function isHeadingLine({ text, depth, bold }: TextEntry): boolean {
  return depth > 0 || bold || isCapitals(text)
}

function sectionOf(
  entry: TextEntry,
  heading: Heading,
  ordinal: number,
  children: readonly SectionChild[],
  { made }: Context,
): Section {
  const label = entry.label?.kind === 'roman' || entry.label?.kind === 'part' ? entry.label : null
  return {
    type: 'section',
    numeral: label?.text ?? toRoman(ordinal),
    ordinal,
    separator: label?.separator ?? made.section,
    heading: heading.text,
    content: heading.content,
    note: heading.note?.text ?? null,
    children,
    span: coverAll(heading.span ? cover(entry.span, heading.span) : entry.span, children),
    spans: {
      ...(label && heading.labelSpan && { numeral: heading.labelSpan }),
      ...(heading.span && { heading: heading.span }),
      ...(heading.note && { note: heading.note.span }),
    },
  }
}

/** What surrounds the blocks being read. */
interface Surroundings {
  /** Rank of the division they belong to. */
  readonly above: number
  readonly tenor: Tenor
  /** Label of the item they belong to. */
  readonly parent: string | null
  /** Bodies the nearest heading that names some says they fall to. */
  readonly lead: readonly Fact[]
}

const outermost: Surroundings = { above: sectionRank, tenor: null, parent: null, lead: [] }

/** What stands under a heading, beginning with the text that runs on after it. */
function readChildren(entry: TextEntry, heading: Heading, around: Surroundings, context: Context): Block[] {
  const children: Block[] = []
  if (heading.rest.length > 0) children.push(paragraphOf(heading.rest))
  if (entry.mark?.runIn) children.push(paragraphOf(entry.mark.runIn.content))
  const tenor = tenorOf(heading.text, around.tenor)
  const named = leadOf(heading, context.source)
  const lead = named.length > 0 ? named : around.lead
  // What data has put below a heading belongs there, whatever its label says.
  const above = entry.mark ? sectionRank : around.above
  append(children, readBlocks({ ...around, above, tenor, lead }, context, children))
  if (entry.mark) closeEnd('division', context)
  return children
}

/** The bodies a heading names, and nothing else. */
function leadOf({ text, content, span }: Heading, source: string): Fact[] {
  const place = placesIn(content, source, span ?? pointAt(0))
  return bodiesOfHeading(text).map(({ start, end }) => ({ text: text.slice(start, end), span: place(start, end) }))
}

function closeEnd(of: EndEntry['of'], context: Context): void {
  const entry = context.placed[context.at]?.entry
  if (entry?.type === 'end' && entry.of === of) context.at++
}

/** Reads blocks until one that belongs higher up, or the end of what a YAML draft opened. `before`: what stands there already. */
function readBlocks(around: Surroundings, context: Context, before: readonly Block[] = []): Block[] {
  const blocks: Block[] = []
  for (let placed = context.placed[context.at]; placed; placed = context.placed[context.at]) {
    const { entry, rank } = placed
    if (entry.type === 'end' || (rank !== null && (rank <= around.above || rank <= sectionRank))) break
    if (entry.type === 'table' || rank === null) {
      blocks.push(looseBlock(entry, context))
      context.at++
    } else if (rank >= dashRank && rank !== pointRank)
      blocks.push(readRun(rank, { ...around, tenor: tenorAt(blocks.at(-1) ?? before.at(-1), around) }, context))
    else blocks.push(readItem(entry, rank, blocks, around, context))
  }
  return blocks
}

/** A lead-in (“… nhiệm vụ sau:”) says what the run below it is. */
function tenorAt(before: Block | undefined, { tenor }: Surroundings): Tenor {
  return before?.type === 'paragraph' && before.text.endsWith(':') ? tenorOf(before.text, tenor) : tenor
}

function looseBlock(entry: TextEntry | TableEntry, { source }: Context): Paragraph | Table | Image {
  if (entry.type === 'table') return tableOf(entry.table, source)
  return imageAlone(entry.content) ?? paragraphOf(entry.content)
}

function paragraphOf(content: readonly Inline[]): Paragraph {
  return { type: 'paragraph', text: plainText(content), content, span: spanOf(content) ?? pointAt(0) }
}

function readItem(
  entry: TextEntry,
  rank: number,
  before: readonly Block[],
  around: Surroundings,
  context: Context,
): Item {
  const isSentence = isClause(context.placed, context.at, entry.label?.length ?? 0)
  const heading = readItemHeading(entry, isSentence, context.source)
  const label = entry.label && entry.label.kind !== 'dash' ? entry.label : null
  const text = label?.text ?? nextLabel(before, around.parent)
  context.at++
  const children = readChildren(entry, heading, { ...around, above: rank, parent: text }, context)
  closeEnd('open', context)
  return {
    type: 'item',
    label: text,
    separator: label?.separator ?? context.made.item,
    heading: heading.text,
    content: heading.content,
    runIn: heading.text !== '' && (heading.rest.length > 0 || entry.mark?.runIn != null),
    children,
    span: coverAll(entry.span, children),
    spans: {
      ...(label && heading.labelSpan && { label: heading.labelSpan }),
      ...(heading.span && { heading: heading.span }),
    },
  }
}

/** The label of an item without one: after the last item beside it, else the first under its parent. */
function nextLabel(before: readonly Block[], parent: string | null): string {
  const last = before.findLast((block) => block.type === 'item')
  if (last?.type !== 'item') return parent === null ? '1' : `${parent}.1`
  const kind = /\d$/.test(last.label) ? 'arabic' : 'letter'
  return relabel({ kind, text: last.label }, (ordinalOf(last.label) ?? 0) + 1)
}

/** A run of dash items with what continues them. */
function readRun(rank: number, around: Surroundings, context: Context): TaskList {
  const children: Task[] = []
  for (let placed = context.placed[context.at]; placed?.rank === rank; placed = context.placed[context.at]) {
    if (placed.entry.type !== 'text') break
    children.push(readTask(placed.entry, rank, around, context))
  }
  closeEnd('run', context)
  const span = children.map((task) => task.span).reduce(cover)
  return { type: 'taskList', marker: rank === plusRank ? '+' : '-', children, span }
}

function readTask(entry: TextEntry, rank: number, around: Surroundings, context: Context): Task {
  const { source } = context
  const content = tidy(slice(entry.content, entry.label?.length ?? 0, entry.text.length, source), source)
  const text = plainText(content)
  context.at++
  const children = entry.mark ? readBlocks({ ...around, above: -1 }, context) : readContinuations(rank, around, context)
  if (entry.mark) closeEnd('task', context)
  const assigns = assignsWork(text, around.tenor)
  return {
    type: 'task',
    text,
    content,
    children,
    assigns,
    ...taskFacts(text, assigns, around.lead, placesIn(content, source, entry.span)),
    span: coverAll(entry.span, children),
  }
}

/** Paragraphs between two entries of a run, inner runs, and points `a)` that the entry leads to. */
function readContinuations(rank: number, around: Surroundings, context: Context): Block[] {
  const blocks: Block[] = []
  for (;;) {
    const next = context.placed[context.at]
    if (rank === dashRank && next?.rank === plusRank) {
      blocks.push(readRun(plusRank, around, context))
      continue
    }
    if (next?.rank === pointRank && next.entry.type === 'text') {
      blocks.push(readItem(next.entry, pointRank, blocks, around, context))
      continue
    }
    const end = endOfContinuation(rank, context)
    if (end === context.at) return blocks
    for (; context.at < end; context.at++) {
      const entry = context.placed[context.at]?.entry
      if (entry && entry.type !== 'end') blocks.push(looseBlock(entry, context))
    }
  }
}

/**
 * Index after the paragraphs that continue the entry just read: those up to the next entry of its run, or of a run inside it. A
 * lead-in (it ends in a colon) or a bold title opens a run of its own, and what has no entry after it belongs to the enclosing division.
 */
function endOfContinuation(rank: number, { placed, at }: Context): number {
  let index = at
  for (let next = placed[index]; next?.rank === null; next = placed[index]) {
    if (next.entry.type === 'end' || (next.entry.type === 'text' && leadsOn(next.entry))) return at
    index++
  }
  const next = placed[index]?.rank
  return next === rank || (rank === dashRank && next === plusRank) ? index : at
}

function leadsOn({ text, bold }: TextEntry): boolean {
  return text.endsWith(':') || (bold && !/[.;]$/.test(text))
}

function coverAll(first: Span, blocks: readonly { readonly span: Span }[]): Span {
  return blocks.reduce((span, block) => cover(span, block.span), first)
}
