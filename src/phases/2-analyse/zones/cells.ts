import { type Inline, plainText } from '../../../model/inline.ts'
import { append } from '../../../source/append.ts'
import type { Span } from '../../../source/span.ts'
import { boldLead, slice, spanOf } from '../inline/slice.ts'
import { type Line, trimEnds, type Unit } from '../lines.ts'

/** A piece of a line that stands by itself in the letterhead or the closing part: a Word table pasted as text, or a real table. */
export interface Cell {
  readonly text: string
  readonly content: readonly Inline[]
  readonly span: Span
  readonly side: 'left' | 'right'
  readonly bold: boolean
  /** The first cell of its Markdown block. */
  readonly first: boolean
  readonly blanksBefore: number
}

/** Tabs, or blanks in number, as they stand between the columns of a pasted table. */
export const columnGap = /\t[\t ]*|[ \u00a0]{2,}\t?/
/** Text set to the right by tabs or many blanks. */
const farIndent = 8

/** The cells of a line, by `gap`; of a table row, its cells. A rule has none. */
export function cellsOf(unit: Unit, source: string, gap: RegExp = columnGap): Cell[] {
  switch (unit.type) {
    case 'line':
      return lineCells(unit, source, gap)
    case 'table':
      return unit.table.rows.flatMap((row) =>
        row.cells.flatMap((cell, column) =>
          splitLines(cell.content, source).flatMap((content, index) =>
            makeCell(content, column === 0 ? 'left' : 'right', index === 0, 0),
          ),
        ),
      )
    case 'rule':
    case 'code':
      return []
  }
}

function lineCells(line: Line, source: string, gap: RegExp): Cell[] {
  const cells: Cell[] = []
  let from = 0
  for (const match of [...line.text.matchAll(new RegExp(gap, 'g')), null]) {
    const to = match ? match.index : line.text.length
    const content = trimEnds(slice(line.content, from, to, source), source)
    const right = cells.length > 0 || (from === 0 && line.indent >= farIndent)
    append(cells, makeCell(content, right ? 'right' : 'left', line.first && cells.length === 0, line.blanksBefore))
    if (match) from = to + match[0].length
  }
  return cells
}

/** `<br>` in a table cell is text to Markdown, and the only way to break a line there. */
function splitLines(content: readonly Inline[], source: string): (readonly Inline[])[] {
  const text = plainText(content)
  const parts: (readonly Inline[])[] = []
  let from = 0
  for (const match of [...text.matchAll(/<br\s*\/?>/gi), null]) {
    const to = match ? match.index : text.length
    parts.push(trimEnds(slice(content, from, to, source), source))
    if (match) from = to + match[0].length
  }
  return parts
}

/** A cell of content; none for blanks. */
export function makeCell(
  content: readonly Inline[],
  side: Cell['side'] = 'left',
  first = true,
  blanksBefore = 0,
): Cell[] {
  const span = spanOf(content)
  const text = plainText(content)
  if (!span || text.trim() === '') return []
  return [{ text, content, span, side, bold: boldLead(content) >= text.trim().length, first, blanksBefore }]
}

/** Span of a stretch of a cell's or line's text. */
export function spanIn(content: readonly Inline[], from: number, to: number, source: string): Span | null {
  return spanOf(slice(content, from, to, source))
}
