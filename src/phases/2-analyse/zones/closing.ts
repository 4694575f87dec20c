import type { Recipient } from '../../../model/document.ts'
import type { FieldValues } from '../../../model/fields.ts'
import { readLabel } from '../../../model/labels.ts'
import { append } from '../../../source/append.ts'
import { cover, type Span } from '../../../source/span.ts'
import { parseRecipient } from '../fields/recipient.ts'
import { slice } from '../inline/slice.ts'
import { trimEnds, type Unit } from '../lines.ts'
import { type Cell, cellsOf, makeCell, spanIn } from './cells.ts'
import { beginsSignature, fitsSignature, readSignature } from './signature.ts'
import {
  isContact,
  isDrafterMark,
  isPersonName,
  recipientsHeading,
  remarkBehindName,
  withoutUnderlineMarks,
} from './words.ts'

/** Recipients, signature and what stands under them, typed in the text. */
export interface TypedClosing {
  readonly values: FieldValues
  /** Cells that are no part of them. */
  readonly unknown: readonly Cell[]
  /** The signature blocks besides the responsible one, each from top to bottom: a joint paper's, or one too many. */
  readonly furtherSignatures: readonly (readonly Cell[])[]
}

/** Signature lines stand at most this many units above the recipients, or above the end of a paper without any. */
const signatureDepth = 14

/** Index of the first unit after the body; `units.length` for a paper without a closing part. */
export function findClosing(units: readonly Unit[], from: number, source: string): number {
  const heading = units.findLastIndex(
    (unit, index) => index >= from && cellsOf(unit, source).some((cell) => isRecipientsHeading(cell)),
  )
  const end = heading < 0 ? units.length : heading
  const start = signatureAbove(units, from, end, source) ?? end
  return firstRecipients(units, from, start, source) ?? start
}

/** Recipients that come twice: a heading above `end` with nothing but its list down to there. */
function firstRecipients(units: readonly Unit[], from: number, end: number, source: string): number | null {
  for (let index = end - 1; index >= Math.max(from, end - mostRecipients); index--) {
    const unit = units[index]
    if (!unit) break
    if (cellsOf(unit, source).some(isRecipientsHeading)) return index
    if (unit.type !== 'line' || unit.label?.kind !== 'dash') break
  }
  return null
}

const mostRecipients = 60

/** Index where a signature block begins that reaches down to `end`. */
function signatureAbove(units: readonly Unit[], from: number, end: number, source: string): number | null {
  let begin: number | null = null
  for (let index = end - 1; index >= Math.max(from, end - signatureDepth); index--) {
    const unit = units[index]
    if (!unit) break
    if (unit.type === 'rule') continue
    const cells = cellsOf(unit, source)
    if (unit.type !== 'line' || unit.label || !cells.every((cell) => fitsSignature(cell) || isDrafterMark(cell.text)))
      break
    if (cells.some(beginsSignature)) begin = index
  }
  return begin
}

function isRecipientsHeading(cell: Cell): boolean {
  return recipientsHeading.test(withoutUnderlineMarks(cell.text))
}

/** Reads all units from `findClosing` on: lists and signature, one under the other or side by side, in either order. */
export function readClosing(units: readonly Unit[], source: string): TypedClosing {
  const items: Cell[][] = []
  const signature: Cell[] = []
  const unknown: Cell[] = []
  let inRecipients = false
  let drafter: Cell | null = null
  let contact: Cell | null = null
  const sign = (cell: Cell) => {
    const [line = cell, remark] = withoutRemark(cell, source)
    signature.push(line)
    if (remark) unknown.push(remark)
  }
  for (const cell of units.flatMap((unit) => closingCells(unit, source))) {
    const current = items.at(-1)
    if (isRecipientsHeading(cell)) {
      inRecipients = true
      append(items, itemBesideHeading(cell, source))
    } else if (drafter === null && isDrafterMark(cell.text)) drafter = cell
    else if (cell.side === 'right' || (beginsSignature(cell) && readLabel(cell.text) === null)) sign(cell)
    else if (isOfBody(cell, items, signature)) unknown.push(cell)
    else if (inRecipients && listLabel(cell.text) > 0) items.push([cell])
    else if (signature.length > 0 && fitsSignature(cell)) sign(cell)
    else if (inRecipients && current && continuesItem(current, cell)) current.push(cell)
    else if (contact === null && isContact(cell.text)) contact = cell
    else if (inRecipients && isUndashedItem(cell, items)) items.push([cell])
    else if (!/^[*_\-–—=.…]+$/.test(cell.text)) unknown.push(cell)
  }
  const [first = [], ...furtherSignatures] = partSignatures(signature)
  const signed = readSignature(first)
  const recipients = items.map((cells) => readItem(cells)).filter((item) => item.text !== '')
  return {
    values: {
      ...signed.values,
      ...(recipients.length > 0 && {
        recipients: { value: recipients, span: recipients.map((item) => item.span).reduce(cover) },
      }),
      ...(drafter && { drafter: { value: drafter.text.replace(/^\(|\)$/g, '').trim(), span: drafter.span } }),
      ...(contact && { contact: { value: contact.text, span: contact.span } }),
    },
    unknown: [...unknown, ...signed.unread],
    furtherSignatures,
  }
}

/**
 * Blocks side by side, row by row from the right, where the responsible signatory's stands (HD05 I.7.2.4), or one under the other
 * with his at the top.
 */
function partSignatures(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const on = (side: Cell['side']) => cells.filter((cell) => cell.side === side)
  const [left, right] = [on('left'), on('right')]
  if (!left.some(beginsSignature) || !right.some(beginsSignature)) return blocksIn(cells)
  const [lefts, rights] = [blocksIn(left), blocksIn(right)]
  const rows = Math.max(lefts.length, rights.length)
  return Array.from({ length: rows }, (_, row) =>
    [rights[row], lefts[row]].filter((block) => block !== undefined),
  ).flat()
}

/** A further block begins behind the name of the one above it. */
function blocksIn(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const blocks: Cell[][] = []
  let isNamed = true
  for (const cell of cells) {
    const begins = beginsSignature(cell)
    if (blocks.length === 0 || (begins && isNamed)) {
      blocks.push([])
      isNamed = false
    }
    blocks.at(-1)?.push(cell)
    if (isPersonName(cell.text) && !begins) isNamed = true
  }
  return blocks
}

/** A number below the signature, where the recipients have dashes: a paragraph that was left behind. */
function isOfBody({ text }: Cell, items: readonly (readonly Cell[])[], signature: readonly Cell[]): boolean {
  if (signature.length === 0 || readLabel(text)?.kind !== 'arabic') return false
  return items.length > 0 && items.every(([first]) => readLabel(first?.text ?? '')?.kind === 'dash')
}

/** `Huỳnh Ngọc Diễm (đã ký)` as the name and the remark; any other cell alone. */
function withoutRemark(cell: Cell, source: string): Cell[] {
  const at = remarkBehindName(cell.text)
  if (at < 0) return [cell]
  const part = (from: number, to: number) => trimEnds(slice(cell.content, from, to, source), source)
  return [part(0, at), part(at, cell.text.length)].flatMap((content) =>
    makeCell(content, cell.side, cell.first, cell.blanksBefore),
  )
}

/** Two blanks may be a slip inside a recipient; they part two columns only where a signature stands behind them. */
function closingCells(unit: Unit, source: string): Cell[] {
  if (unit.type !== 'line') return cellsOf(unit, source)
  const wide = cellsOf(unit, source)
  const narrow = cellsOf(unit, source, /\t[\t ]*|[ \u00a0]{6,}\t?/)
  return wide.slice(1).every(fitsSignature) ? wide : narrow
}

function itemBesideHeading(cell: Cell, source: string): Cell[][] {
  const colon = cell.text.indexOf(':') + 1
  const rest =
    colon > 0
      ? cell.text
          .slice(colon)
          .replace(/<\/?u>/gi, '')
          .trim()
      : ''
  if (rest === '' || !/\p{L}/u.test(withoutUnderlineMarks(rest))) return []
  const from = cell.text.indexOf(rest, colon)
  const span = spanIn(cell.content, from, from + rest.length, source)
  const content = slice(cell.content, from, from + rest.length, source)
  return span ? [[{ ...cell, text: rest, content, span }]] : []
}

/** In a list with dashes or numbers a line without goes on with the entry above, unless that has ended; without dashes a comma may end it. */
function continuesItem(item: readonly Cell[], cell: Cell): boolean {
  const last = item.at(-1)?.text ?? ''
  if (/[;.]$/.test(last) || cell.first) return false
  const labelled = listLabel(item[0]?.text ?? '') > 0
  return labelled || !/,$/.test(last) || /^\p{Ll}/u.test(cell.text)
}

/** Length of the dash or number a recipient begins with; a Roman numeral begins a heading, not a recipient. */
function listLabel(text: string): number {
  const label = readLabel(text)
  return label?.kind === 'dash' || label?.kind === 'arabic' ? label.length : 0
}

function isUndashedItem(cell: Cell, items: readonly (readonly Cell[])[]): boolean {
  const filed =
    items
      .at(-1)?.[0]
      ?.text.replace(/^[-–—+*•\s]+/, '')
      .startsWith('Lưu') ?? false
  return !filed && cell.text.length <= 200
}

function readItem(cells: readonly Cell[]): Recipient {
  const span: Span = cells.map((cell) => cell.span).reduce(cover)
  const text = cells.map((cell) => cell.text).join(' ')
  return parseRecipient(text.slice(listLabel(text)), span)
}
