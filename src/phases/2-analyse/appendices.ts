import type { Sink } from '../../diagnostics/sink.ts'
import { isKeyed, mayTitleAppendix } from '../../model/appendix-title.ts'
import { oneLine } from '../../model/capitals.ts'
import type { Appendix } from '../../model/document.ts'
import type { Inline } from '../../model/inline.ts'
import { cover, type Span } from '../../source/span.ts'
import type { DraftComment } from '../1-parse/draft.ts'
import { awaitsMore } from './awaits-more.ts'
import type { Line, Unit } from './lines.ts'
import { orientationReader } from './orientation.ts'
import { readParagraphs } from './paragraphs.ts'
import { joinCutParagraphs } from './repair/cut-paragraphs.ts'
import { mendSectionLabels } from './repair/section-labels.ts'
import { buildTree, type MadeLabels } from './tree/build.ts'
import { withEnds } from './tree/marked.ts'
import { spanIn } from './zones/cells.ts'
import { isCapitals } from './zones/words.ts'

const head = /^phụ\s+lục(?:\s+(?:số\s+)?(\d{1,3}|[IVX]{1,6}|[A-Z](?![\p{L}])))?(?:\s*[:.–—-]\s*|\s+|$)((?:\S.*)?)$/iu

/** Whether an appendix begins at a line: `# Phụ lục 1`, `PHỤ LỤC`, `**Phụ lục II**`; not a sentence about one. */
export function beginsAppendix(unit: Unit): unit is Line {
  if (unit.type !== 'line' || !unit.first) return false
  const match = head.exec(unit.text)
  if (!match) return false
  return unit.depth > 0 || unit.bold || isCapitals(unit.text) || (match[2] === '' && unit.text.length < 20)
}

/** What reading typed appendices takes beside their lines. */
export interface AppendixReading {
  readonly made: MadeLabels
  readonly sink: Sink
  /** Of the draft and its files. */
  readonly comments: readonly DraftComment[]
  /** Data gives the title of the first one: a plain line under the label is body. */
  readonly titled?: boolean
}

/** Reads appendices typed after the paper; each begins at a line of its own and reaches to the next. */
export function readAppendices(units: readonly Unit[], reading: AppendixReading): Appendix[] {
  const starts = units.flatMap((unit, index) => (beginsAppendix(unit) ? [index] : []))
  return starts.flatMap((start, index) => {
    const line = units[start]
    const end = starts[index + 1] ?? units.length
    return line?.type === 'line'
      ? [readAppendix(line, units.slice(start + 1, end), index === 0 ? reading : { ...reading, titled: false })]
      : []
  })
}

function readAppendix(line: Line, below: readonly Unit[], reading: AppendixReading): Appendix {
  const source = reading.sink.source.text
  const match = head.exec(line.text)
  const label = match?.[1] ?? null
  const beside = match?.[2]?.trim() ?? ''
  const besideStart = line.text.length - beside.length
  const besideSpan = beside === '' ? null : spanIn(line.content, besideStart, line.text.length, source)
  const labelStart = label === null ? 0 : line.text.indexOf(label)
  const labelSpan = spanIn(line.content, labelStart, labelStart + (label ?? line.text).length, source) ?? line.span
  const { title, orientation, children, spans } = readBelow(
    below,
    besideSpan && { text: beside, span: besideSpan },
    reading,
  )
  return {
    type: 'appendix',
    label,
    title,
    orientation,
    children,
    span: children.map((child) => child.span).reduce(cover, line.span),
    spans: { label: labelSpan, ...spans },
  }
}

/** What stands under the label of an appendix, or in a file that has none: how its sheets lie, title, pointer and hyphens, content. */
export function readBelow(
  below: readonly Unit[],
  beside: Titled | null,
  { made, sink, comments, titled = false }: AppendixReading,
): Pick<Appendix, 'title' | 'orientation' | 'children' | 'spans'> {
  const source = sink.source.text
  const titles: Titled[] = beside ? [beside] : []
  const sheets = orientationReader(sink)
  let at = 0
  /** The next unit that does not say how the sheets lie. */
  const next = (): Unit | undefined => {
    while (sheets.take(below[at])) at++
    return below[at]
  }
  next()
  const plain = titled || beside ? [] : plainTitle(below.slice(at))
  titles.push(...plain)
  at += plain.length
  for (let unit = next(); unit && plain.length === 0 && isTitleLine(unit, titles.length > 0); unit = next()) {
    titles.push({ text: unit.text, span: unit.span })
    at++
  }
  // The pointer to the paper and the hyphens under it are made by the edition.
  if (isPointer(next())) at++
  while (next()?.type === 'rule') at++
  const orientation = sheets.read()
  const units = mendSectionLabels(below.slice(at), made.section, sink)
  const entries = joinCutParagraphs(withEnds(readParagraphs(units, source), comments), sink)
  const children = buildTree(entries, made, source)
  return {
    title: titles.length > 0 ? oneLine(titles.map((title) => title.text).join(' ')) : null,
    orientation: orientation?.value ?? null,
    children,
    spans: {
      ...(titles.length > 0 && { title: titles.map((title) => title.span).reduce(cover) }),
      ...(orientation?.span && { orientation: orientation.span }),
    },
  }
}

interface Titled {
  readonly text: string
  readonly span: Span
}

/** Lines in capitals or bold under the label, and what wraps from them. */
function isTitleLine(unit: Unit, begun: boolean): unit is Line {
  if (unit.type !== 'line' || unit.label !== null || unit.text.length > 250 || isPointer(unit)) return false
  return isCapitals(unit.text) || unit.bold || unit.depth > 0 || (!begun && !unit.first)
}

/** More of them are an enumeration. */
const mostPlainLines = 3

/** A title in plain letters: the lines of one block that end in no mark and have something below them; `[]` for none. */
function plainTitle(below: readonly Unit[]): readonly Line[] {
  const lines: Line[] = []
  for (const unit of below.slice(0, mostPlainLines + 1)) {
    if (!isPlainLine(unit) || (lines[0] && !wrapsFrom(lines[0], unit))) break
    lines.push(unit)
  }
  const text = lines.map((line) => line.text).join(' ')
  const after = below[lines.length]
  const goesOn =
    after?.type === 'line' && (/^\p{Ll}/u.test(after.text) || !(after.first || after.content.every(isWords)))
  if (lines.length > mostPlainLines || !after || goesOn || awaitsMore(text) || !mayTitleAppendix(text)) return []
  return lines
}

/** Nothing but words: a mark of a note, an image would be lost in a title. */
function isPlainLine(unit: Unit): unit is Line {
  if (unit.type !== 'line' || unit.label !== null || unit.depth > 0 || unit.bold) return false
  return !isCapitals(unit.text) && !isPointer(unit) && unit.content.every(isWords)
}

function isWords(node: Inline): boolean {
  if (node.type === 'emphasis' || node.type === 'strong') return node.children.every(isWords)
  return node.type === 'text' || node.type === 'break'
}

/** Whether a line goes on with a title; right under the label its lines may be single ones, as pasted. */
function wrapsFrom(head: Line, line: Line): boolean {
  if (line.first || isKeyed(line.text)) return false
  return head.first || /^\p{Ll}/u.test(line.text)
}

function isPointer(unit: Unit | undefined): boolean {
  return unit?.type === 'line' && /^\(?(?:ban hành\s+)?kèm\s+theo\s.{0,200}\)?$/iu.test(unit.text)
}
