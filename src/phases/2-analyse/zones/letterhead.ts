import { inCapitals } from '../../../model/capitals.ts'
import { parsePlaceDate } from '../../../model/dates.ts'
import type { PartialDate } from '../../../model/document.ts'
import type { FieldValues, Valued } from '../../../model/fields.ts'
import { type Inline, plainText } from '../../../model/inline.ts'
import { parseNumberSymbol } from '../../../model/number-symbol.ts'
import { cover, type Span } from '../../../source/span.ts'
import { slice } from '../inline/slice.ts'
import { isRule, type Unit } from '../lines.ts'
import { type Cell, cellsOf, columnGap, makeCell, spanIn } from './cells.ts'
import { nothingTold, type Told, type ToldOf, takeMarking, type Writable } from './markings.ts'
import { beginsBodyName, isCapitals, isOtherType, isStateTrace, partyTitle } from './words.ts'

/** What a letterhead typed in the text says; `unknown` are cells that are no part of one. */
export interface TypedLetterhead {
  readonly values: FieldValues
  readonly told: ToldOf
  readonly unknown: readonly Cell[]
}

type Draft = Writable<FieldValues>

/** Reads the units above the title. Every part may stand anywhere, alone or beside another (a table pasted as text). */
export function readLetterhead(units: readonly Unit[], source: string): TypedLetterhead {
  const values: Draft = {}
  const names: Cell[] = []
  const unknown: Cell[] = []
  const told = nothingTold()
  /** How many names stand above the number; `null` as long as none was read. */
  let namesAbove: number | null = null
  for (const unit of units) {
    const rows = unit.type === 'line' ? [unit.content] : cellsOf(unit, source).map((cell) => cell.content)
    for (const row of rows) {
      const rest = takeNumber(takeParty(row, source), values, told, source)
      if (values.number || values.symbol) namesAbove ??= names.length
      const dated = takePlaceDate(rest, values, source)
      told.impossibleDate = dated.impossible ?? told.impossibleDate
      for (const cell of restCells(unit, dated.rest, source)) {
        if (
          takeMarking(cell, values, told) ||
          takeOtherType(cell, told) ||
          isRule(cell.text) ||
          /^[*\-–—=]+$/.test(cell.text)
        )
          continue
        // Not printed; the checker says that it is the State's.
        if (isStateTrace(cell.text)) continue
        // A name above the number does not go on below it.
        const mayGoOn = namesAbove !== names.length || namesAbove === 0
        if (mayGoOn ? isName(cell.text) : beginsBodyName(cell.text)) names.push(cell)
        else unknown.push(cell)
      }
    }
  }
  assignNames(names, values)
  return { values, told, unknown }
}

/** A body's name, or the rest of one. */
function isName(text: string): boolean {
  return beginsBodyName(text) || (isCapitals(text) && !/^\(?DỰ THẢO/u.test(text))
}

function takeOtherType(cell: Cell, told: Told): boolean {
  if (told.otherType || !isOtherType(cell.text)) return false
  told.otherType = cell
  return true
}

function restCells(unit: Unit, content: readonly Inline[], source: string): Cell[] {
  if (plainText(content).trim() === '') return []
  return unit.type === 'line' ? cellsOf({ ...unit, content, text: plainText(content) }, source) : makeCell(content)
}

/** Content without the stretch `[from, to)`; a gap stays so that neighbours do not run together. */
function without(content: readonly Inline[], from: number, to: number, source: string): Inline[] {
  const length = plainText(content).length
  if (from === 0) return slice(content, to, length, source)
  if (to >= length) return slice(content, 0, from, source)
  const after = slice(content, to, length, source)
  return plainText(after).trim() === ''
    ? slice(content, 0, from, source)
    : [...slice(content, 0, from, source), ...after]
}

function takeParty(content: readonly Inline[], source: string): readonly Inline[] {
  const match = partyTitle.exec(plainText(content))
  return match ? without(content, match.index, match.index + match[0].length, source) : content
}

const numberLine =
  /(?<![\p{L}\d])Số(?:\s*:)?[\s.…_]*(?:\d+\s*)?[-–—‑]\s*\p{L}[\p{L}\d]*\s?\/\s?\p{L}[\p{L}\d]*(?:-\p{L}[\p{L}\d]*)*/u
const bareNumberLine = /^\s*Số\s*(?::\s*)?\d+\s*(?:[-–—‑]\s*)?$/u

function takeNumber(content: readonly Inline[], values: Draft, told: Told, source: string): readonly Inline[] {
  const text = plainText(content)
  const match = numberLine.exec(text) ?? bareNumberLine.exec(text)
  const read = match ? parseNumberSymbol(match[0]) : null
  const known = (read?.number != null && values.number) || (read?.symbol != null && values.symbol)
  if (!match || !read || known) return content
  const at = (from: number, to: number) => spanIn(content, match.index + from, match.index + to, source)
  if (read.number !== null && read.numberText !== null) {
    const from = match[0].indexOf(read.numberText)
    const span = at(from, from + read.numberText.length)
    if (read.number >= 1) values.number = { value: read.number, span }
    else told.invalidNumber = span
  }
  if (read.symbol !== null) {
    values.symbol = { value: read.symbol, span: at(read.symbolStart, match[0].length) }
  }
  return without(content, match.index, match.index + match[0].length, source)
}

const dateBegins = /ngày(?:[\s\d.…_]*tháng|[\s\d.…_]{1,12}[/-])/iu

function takePlaceDate(
  content: readonly Inline[],
  values: Draft,
  source: string,
): { rest: readonly Inline[]; impossible: Span | null } {
  const text = plainText(content)
  const dateWords = dateBegins.exec(text)
  if (!dateWords || values.date) return { rest: content, impossible: null }
  // The place begins after the last gap between columns that still leaves a name before the date.
  const before = text.slice(0, dateWords.index).trimEnd()
  const gaps = [...before.matchAll(new RegExp(columnGap, 'g'))]
  const last = gaps.at(-1)
  const start = last ? last.index + last[0].length : 0
  const read = parsePlaceDate(text.slice(start))
  if (!read) return { rest: content, impossible: null }
  const at = (from: number, to: number) => spanIn(content, start + from, start + to, source)
  if (read.place !== null && !values.place) {
    values.place = { value: read.place, span: at(read.placeStart, read.placeEnd) }
  }
  const span = at(read.dateStart, read.dateEnd)
  const impossible = read.date === 'impossible' ? span : null
  if (read.date !== 'impossible') values.date = { value: read.date satisfies PartialDate, span }
  return { rest: slice(content, 0, start, source), impossible }
}

/**
 * Superior body first, then the issuer, either of them wrapped. Bold tells the issuer; else a line that does not begin
 * like a body's name continues the one before it.
 */
function assignNames(cells: readonly Cell[], values: Draft): void {
  const groups: Cell[][] = []
  for (const cell of cells) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && last.bold === cell.bold && !beginsBodyName(cell.text)) group.push(cell)
    else groups.push([cell])
  }
  const issuer = groups.at(-1)
  if (!issuer) return
  values.issuer = joined(issuer)
  const superior = groups.slice(0, -1).flat()
  if (superior.length > 0) values.superior = joined(superior)
}

function joined(cells: readonly Cell[]): Valued<string> {
  const value = inCapitals(cells.map((cell) => cell.text).join(' '))
  const spans = cells.map((cell) => cell.span)
  return { value, span: spans.reduce(cover) }
}

/**
 * How many leading units are a letterhead where no title follows: up to the last that only a letterhead has (party title,
 * number, place and date), among lines in capitals. 0 for a draft that begins with its body.
 */
export function looksLikeLetterhead(units: readonly Unit[], source: string): number {
  let end = 0
  for (const [index, unit] of units.slice(0, 15).entries()) {
    if (unit.type === 'rule') continue
    const texts = unit.type === 'line' ? [unit.text] : cellsOf(unit, source).map((cell) => cell.text)
    const text = texts.join('\t')
    if (unit.type === 'code' || (unit.type === 'line' && (unit.text.length > 160 || readsLikeBody(unit.text)))) break
    const whole = partyTitle.test(text) || numberLine.test(text.slice(0, 60)) || /ngày[\s\d.…_]*tháng/iu.test(text)
    if (whole) end = index + 1
    else if (!isCapitals(text) && !/^[\s*_\-–—=]*$/.test(text)) break
  }
  return end
}

function readsLikeBody(text: string): boolean {
  return /[.;:]$/.test(text) && !isCapitals(text)
}
