import { type Inline, plainText } from '../../model/inline.ts'
import { type Label, readLabel } from '../../model/labels.ts'
import { append } from '../../source/append.ts'
import { cover, type Span } from '../../source/span.ts'
import type { DraftTable } from '../1-parse/draft.ts'
import { awaitsMore } from './awaits-more.ts'
import { spanOf, tidy } from './inline/slice.ts'
import { comesNext, type OpenLabels, openAfter } from './label-order.ts'
import type { CodeUnit, Line, Unit } from './lines.ts'
import { isCapitals } from './zones/words.ts'

/**
 * The body as the tree builder reads it, whichever dialect it came from: one entry a printed paragraph or table. Content
 * includes the label. `mark` is set where the dialect says what an entry is (YAML), not where only its words do.
 */
export type Entry = TextEntry | TableEntry | EndEntry

export interface TextEntry {
  readonly type: 'text'
  readonly content: readonly Inline[]
  /** Plain text of `content`. */
  readonly text: string
  readonly label: Label | null
  /** Markdown heading depth; 0 for text. */
  readonly depth: number
  readonly bold: boolean
  readonly span: Span
  readonly blanksBefore: number
  readonly mark: EntryMark | null
  /** A page ended right before it. */
  readonly afterPageEnd?: true
}

/** `division`: a heading; `task`: an entry of a run with children of its own. Both are closed by an {@link EndEntry}. */
export interface EntryMark {
  readonly kind: 'division' | 'task'
  /** Nesting of a division, 0 at the top; the level of one without a label. */
  readonly level: number
  readonly note: { readonly text: string; readonly span: Span } | null
  /** Text in the same printed paragraph as the heading. */
  readonly runIn: TextEntry | null
}

export interface TableEntry {
  readonly type: 'table'
  readonly table: DraftTable
  readonly span: Span
}

/** Closes what a YAML draft opened, or in a text the item or section that stands open: whatever follows belongs outside. */
export interface EndEntry {
  readonly type: 'end'
  readonly of: 'division' | 'run' | 'task' | 'open'
}

/** Nobody wraps lines by hand at more than this; a longer one is a whole paragraph, as pasted from Word. */
const longLine = 160
/** A numbered title without end punctuation stays below this. */
const titleLength = 150

/** Groups lines into paragraphs: at block edges, at labels, and line by line in text pasted without blank lines. */
export function readParagraphs(units: readonly Unit[], source: string): Entry[] {
  const lineEnds = readLineEnds(units)
  const entries: Entry[] = []
  let open: Line[] = []
  let labels: OpenLabels = []
  const close = () => {
    if (open.length > 0) entries.push(paragraphOf(open, source))
    labels = openAfter(labels, open[0]?.label ?? null)
    open = []
  }
  for (const unit of units) {
    if (unit.type === 'line') {
      if (open.length > 0 && beginsParagraph(open, unit, labels, lineEnds)) close()
      open.push(unit)
      continue
    }
    close()
    if (unit.type === 'table') entries.push({ type: 'table', table: unit.table, span: unit.span })
    else if (unit.type === 'code') append(entries, codeParagraphs(unit))
  }
  close()
  return entries
}

/** What the line ends of a text say. */
interface LineEnds {
  /** Each one ends a paragraph. */
  readonly linewise: boolean
  /** A line below this length did not end because it was full. */
  readonly short: number
}

/** Of a full line. */
const shortShare = 0.6

function readLineEnds(units: readonly Unit[]): LineEnds {
  const lines = units.filter((unit) => unit.type === 'line')
  const widest = lines.reduce((most, line) => Math.max(most, line.text.length), 0)
  const wrapped = lines
    .filter((_, index) => goesOn(lines[index + 1]))
    .map(({ text }) => text.length)
    .sort((one, other) => one - other)
  // Lines were wrapped where they were full; where none was, the longest is taken for full.
  const full = wrapped[Math.floor(wrapped.length / 2)] ?? widest
  return { linewise: isLinewise(lines, widest), short: full * shortShare }
}

/** Goes on with the sentence of the line before. */
function goesOn(line: Line | undefined): boolean {
  return line !== undefined && !line.first && /^\p{Ll}/u.test(line.text) && !line.label
}

/**
 * Whether a line end ends a paragraph (text pasted from Word) or only a line (wrapped by hand). In pasted text lines are
 * long, or end far from the longest one and before a capital; wrapped lines are full, or go on in lower case.
 */
function isLinewise(lines: readonly Line[], widest: number): boolean {
  if (widest > longLine) return true
  let pasted = 0
  let wrapped = 0
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1]
    if (!previous || line.first || line.label || previous.hardBreak || isWholeTitle([previous])) continue
    const room = previous.text.length + 1 + (line.text.split(' ', 1)[0]?.length ?? 0)
    if (/^\p{Ll}/u.test(line.text) || room > widest * 0.85) wrapped++
    else pasted++
  }
  return pasted > wrapped
}

function beginsParagraph(open: readonly Line[], line: Line, labels: OpenLabels, lineEnds: LineEnds): boolean {
  const head = open[0]
  const previous = open.at(-1)
  if (line.first || !head || !previous) return true
  const ended = endsSentence(previous.text)
  const { linewise } = lineEnds
  const unfinished = awaitsMore(previous.text)
  const short = !unfinished && previous.text.length < lineEnds.short
  const title = isWholeTitle(open) || (!unfinished && isTitleLine(open, linewise ? titleLength : lineEnds.short))
  const lowerCase = /^[\p{Ll}]/u.test(line.text)
  if (line.label?.kind === 'dash') {
    if (isRange(previous.text, line.text)) return false
    const wrapped = /^[-–—]\s+[\p{Ll}\d]/u.test(line.text) && !ended && !previous.hardBreak && !title && !short
    return (
      !wrapped && (ended || previous.hardBreak || title || head.label !== null || /,$/.test(previous.text) || linewise)
    )
  }
  if (line.label) {
    if (ended || previous.hardBreak || title || line.bold) return true
    const capital = /^["“(]?\p{Lu}/u.test(line.text.slice(line.label.length))
    if (linewise) return capital || (!lowerCase && !unfinished)
    if (!capital || !comesNext(openAfter(labels, head.label), line.label)) return false
    return short || (open.length === 1 && !unfinished && head.label !== null)
  }
  if (isCapitals(head.text) && head.label && isCapitals(line.text) && !line.bold === !head.bold) return false
  if (title) return !lowerCase || isCapitals(head.text)
  if (previous.hardBreak) return false
  return linewise && ended && !lowerCase
}

/** `nhiệm kỳ 2020` / `- 2025` is one wrapped line. */
function isRange(text: string, next: string): boolean {
  return /(?<!\d)(?:19|20)\d\d$/.test(text) && /^[-–—]\s+(?:19|20)\d\d(?!\d)/.test(next)
}

/** The paragraph so far is one short numbered line that does not end like a sentence. */
function isTitleLine([head, more]: readonly Line[], longest: number): boolean {
  const numbered = head !== undefined && head.label !== null && head.label.kind !== 'dash'
  return numbered && !more && head.text.length <= longest && !/[.,;]$/.test(head.text)
}

/** More lines are a text in bold or capitals, which is not looked through again for each of them. */
const mostTitleLines = 20

/** Bold or capitals from end to end, but for a remark in brackets. */
function isWholeTitle(lines: readonly Line[]): boolean {
  if (lines.length > mostTitleLines) return false
  const bold = lines.every((line) => line.bold)
  const capitals = lines.every((line) => isCapitals(line.text.replace(/(?<!\s)\s*\([^()]*\)$/, '')))
  const head = lines[0]
  const marked = head !== undefined && ((head.label !== null && head.label.kind !== 'dash') || head.depth > 0)
  return marked ? bold || capitals : bold && capitals
}

/** Ends in punctuation that ends a sentence, an entry or a lead-in. */
export function endsSentence(text: string): boolean {
  return /[.!?;:…]["”’»)\]]*\s*(?:\(?\d*\)?)$/u.test(text)
}

function paragraphOf(lines: readonly Line[], source: string): TextEntry {
  const content: Inline[] = []
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1]
    if (previous) {
      const span = { start: previous.span.end, end: line.span.start }
      content.push(previous.hardBreak ? { type: 'break', span } : { type: 'text', value: ' ', span })
    }
    append(content, line.content)
  }
  const head = lines[0]
  const entry = textEntry(
    tidy(content, source),
    head?.depth ?? 0,
    head?.blanksBefore ?? 0,
    lines.every((line) => line.bold),
  )
  const label = head ? mendedLabel(head) : null
  return { ...entry, ...(label && { label }), ...(head?.afterPageEnd && { afterPageEnd: true }) }
}

/** A label that only its neighbours tell, with its length in text whose blanks are single. */
function mendedLabel({ label, text }: Line): Label | null {
  if (!label || label.kind === 'dash' || label.typed === undefined) return null
  return { ...label, length: text.slice(0, label.length).replace(/[ \t]+/g, ' ').length }
}

/** An entry of printed content. */
export function textEntry(content: readonly Inline[], depth = 0, blanksBefore = 0, bold = false): TextEntry {
  const text = plainText(content)
  const span = spanOf(content) ?? { start: 0, end: 0 }
  return { type: 'text', content, text, label: readLabel(text), depth, bold, span, blanksBefore, mark: null }
}

function codeParagraphs(unit: CodeUnit): TextEntry[] {
  return unit.value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((value) => ({ ...textEntry([{ type: 'text', value, span: unit.span }]), label: null }))
}

/** One paragraph made of its parts. */
export function joinEntries(parts: readonly TextEntry[], source: string): TextEntry[] {
  const [first] = parts
  if (!first || parts.length === 1) return [...parts]
  const content = parts.flatMap((part, index): Inline[] => {
    const previous = parts[index - 1]
    if (!previous) return [...part.content]
    return [{ type: 'text', value: ' ', span: { start: previous.span.end, end: part.span.start } }, ...part.content]
  })
  const joined = tidy(content, source)
  const span = parts.map((part) => part.span).reduce(cover)
  return [{ ...first, content: joined, text: plainText(joined), span, bold: parts.every((part) => part.bold) }]
}
