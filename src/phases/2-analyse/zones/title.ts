import { inCapitals, oneLine } from '../../../model/capitals.ts'
import type { FieldValues, Valued } from '../../../model/fields.ts'
import { cover, type Span } from '../../../source/span.ts'
import type { Line, Unit } from '../lines.ts'
import { spanIn } from './cells.ts'
import { isCapitals, isOtherType } from './words.ts'

/** The title block typed in the text: `KẾT LUẬN`, author and subject lines, the five hyphens under them. */
export interface TypedTitle {
  /** `null`: author and subject stand without the type's name above them. */
  readonly labelSpan: Span | null
  /** The line names another type of paper. */
  readonly isOtherType: boolean
  readonly author: FieldValues['author']
  readonly subject: FieldValues['subject']
  /** Index of the first unit of the body. */
  readonly end: number
}

const typeName = /^kết\s+luận(?=$|[\s:])/iu
/** How far down a title may stand: a letterhead has a dozen lines. */
const searchDepth = 40

/** Index of the title's line; -1 for none. A sentence that begins “Kết luận này …” is no title; another type's name is one. */
export function findTitle(units: readonly Unit[]): number {
  const conclusion = findLine(units, isTitle)
  return conclusion >= 0 ? conclusion : findLine(units, (line) => isOtherType(line.text), /[.:;]$/)
}

/** The first line that fits, above any division, long line, or line with an `end` no letterhead has. */
function findLine(units: readonly Unit[], fits: (line: Line) => boolean, end?: RegExp): number {
  for (let index = 0; index < Math.min(units.length, searchDepth); index++) {
    const unit = units[index]
    if (unit?.type !== 'line') continue
    if (fits(unit)) return index
    if (unit.label?.kind === 'roman' || unit.label?.kind === 'arabic' || unit.text.length > 200) return -1
    if (end?.test(unit.text)) return -1
  }
  return -1
}

function isTitle(line: Line): boolean {
  const match = typeName.exec(line.text)
  if (!match) return false
  const rest = line.text.slice(match[0].length).trim()
  if (rest === '') return isCapitals(match[0]) || line.bold || line.depth > 0
  // `KẾT LUẬN CỦA BAN THƯỜNG VỤ`, `KẾT LUẬN về …` on one line.
  return isCapitals(match[0]) && (isCapitals(rest) || /^(?:của|hội nghị|về|v\/v)(?=\s)/iu.test(rest))
}

interface TitleLine {
  readonly text: string
  readonly span: Span
}

/** Reads the block that begins at `start`. */
export function readTitle(units: readonly Unit[], start: number, source: string): TypedTitle | null {
  const line = units[start]
  if (line?.type !== 'line') return null
  const otherType = isOtherType(line.text)
  const label = otherType ? line.text.length : (typeName.exec(line.text)?.[0].length ?? 0)
  const lines: TitleLine[] = []
  const rest = spanIn(line.content, label, line.text.length, source)
  if (rest && line.text.slice(label).trim() !== '') lines.push({ text: line.text.slice(label).trim(), span: rest })
  const end = collect(units, start + 1, lines)
  const labelSpan = spanIn(line.content, 0, label, source) ?? line.span
  return { isOtherType: otherType, labelSpan, ...authorAndSubject(lines), end }
}

/**
 * Reads a block that lacks its first line, right below the letterhead: `CỦA BAN THƯỜNG VỤ …`, `HỘI NGHỊ …` in capitals, or `về …`
 * above a drawn rule. Anything else there is the body.
 */
export function readUntitled(units: readonly Unit[], start: number): TypedTitle | null {
  const line = units[start]
  if (start === 0 || line?.type !== 'line' || line.label) return null
  const isAuthor = isCapitals(line.text) && /^(?:CỦA|HỘI NGHỊ)\s/.test(line.text) && line.text.length <= 150
  if (!isAuthor && !(beginsSubject(line.text) && ruleBelow(units, start) > start)) return null
  const lines: TitleLine[] = []
  const end = collect(units, start, lines)
  return { isOtherType: false, labelSpan: null, ...authorAndSubject(lines), end }
}

function authorAndSubject(lines: readonly TitleLine[]): Pick<TypedTitle, 'author' | 'subject'> {
  const subjectAt = lines.findIndex((entry) => beginsSubject(entry.text))
  return {
    author: linesOf(subjectAt < 0 ? lines : lines.slice(0, subjectAt), inCapitals),
    subject: linesOf(subjectAt < 0 ? [] : lines.slice(subjectAt), oneLine),
  }
}

/** With a drawn rule close below, all lines down to it; else capitals, `về …` and what the same block continues. */
function collect(units: readonly Unit[], from: number, lines: TitleLine[]): number {
  const rule = ruleBelow(units, from)
  let inSubject = lines.some((entry) => beginsSubject(entry.text))
  let index = from
  for (; index < units.length; index++) {
    const unit = units[index]
    if (unit?.type !== 'line') break
    if (index >= rule && !belongsToTitle(unit, inSubject)) break
    inSubject ||= beginsSubject(unit.text)
    lines.push({ text: unit.text, span: unit.span })
  }
  while (units[index]?.type === 'rule' || isStar(units[index])) index++
  return index
}

/** Without a rule below, what a title block would hold: short lines that end no sentence. */
function belongsToTitle(line: Line, inSubject: boolean): boolean {
  const { text } = line
  if (line.label || text.length > 250 || /[.:;]$/.test(text)) return false
  if (isCapitals(text) || (!inSubject && beginsSubject(text))) return true
  if ((line.bold || line.depth > 0) && /^(?:của|hội nghị)\s/iu.test(text)) return true
  // What goes on in the block that the title began.
  return !line.first && text.length < 120
}

/** Index of the rule that ends the block, where nothing before it looks like the body; `from` without one. */
function ruleBelow(units: readonly Unit[], from: number): number {
  for (let index = from; index < Math.min(units.length, from + 9); index++) {
    const unit = units[index]
    if (unit?.type === 'rule' || isStar(unit)) return index
    if (unit?.type !== 'line' || unit.label || unit.text.length > 300 || /[:;]$/.test(unit.text)) return from
  }
  return from
}

function isStar(unit: Unit | undefined): boolean {
  return unit?.type === 'line' && /^[*_-]{1,2}$/.test(unit.text)
}

function beginsSubject(text: string): boolean {
  return (/^(?:về|v\/v)(?=\s)/iu.test(text) && !isCapitals(text.replace(/^v\/v/i, ''))) || /^V(?:Ề|\/V)\s/u.test(text)
}

function linesOf(lines: readonly TitleLine[], print: (text: string) => string): Valued<readonly string[]> | undefined {
  if (lines.length === 0) return undefined
  return { value: lines.map((line) => print(line.text)), span: lines.map((line) => line.span).reduce(cover) }
}
