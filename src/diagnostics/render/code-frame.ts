import { lineText, positionOf } from '../../source/line-index.ts'
import type { Location } from '../../source/source-file.ts'
import { type Cell, cellsOf, widthOf } from './cells.ts'

/** The author's line and the marks that go under it, cut to the width there is. */
export interface CodeFrame {
  readonly line: number
  readonly column: number
  readonly text: string
  readonly indent: number
  readonly marks: number
}

/** How much of an endless line is looked at on either side of the place. */
const reach = 1000

/** The frame of a place; of a span over several lines only the first one is shown. `width` in columns. */
export function codeFrame({ source, span }: Location, width: number): CodeFrame {
  const { line, column, offset } = positionOf(source, span.start)
  const text = lineText(source, line)
  const start = offset - column + 1
  const from = Math.max(0, offset - start - reach)
  const near = text.slice(from, offset - start + reach)
  const place = offset - start - from
  const length = Math.max(0, source.toOriginal(span.end) - offset)
  const frame = windowed(cellsOf(near), place, place + length, width, from > 0, from + near.length < text.length)
  return { line, column, ...frame }
}

function windowed(
  cells: readonly Cell[],
  from: number,
  to: number,
  width: number,
  cutBefore: boolean,
  cutAfter: boolean,
): Pick<CodeFrame, 'text' | 'indent' | 'marks'> {
  const firstMarked = cells.findIndex((cell) => cell.end > from)
  const first = firstMarked < 0 ? cells.length : firstMarked
  let begin = 0
  if (widthOf(cells) > width) {
    // A third of the window before the place tells enough of where one is.
    begin = takeBack(cells, first, Math.floor(width / 3))
    begin = Math.min(begin, takeBack(cells, cells.length, width - 2))
  }
  const head = begin > 0 || cutBefore ? '…' : ''
  let end = begin
  for (let used = head.length + 1; end < cells.length; end += 1) {
    used += cells[end]?.width ?? 0
    if (used > width) break
  }
  const tail = end < cells.length || cutAfter ? '…' : ''
  const shown = cells.slice(begin, end)
  const marked = shown.filter((cell) => cell.start < Math.max(to, from + 1) && cell.end > from)
  return {
    text: `${head}${shown.map((cell) => cell.text).join('')}${tail}`,
    indent: head.length + widthOf(cells.slice(begin, first)),
    marks: Math.max(1, widthOf(marked)),
  }
}

/** The first of the cells before `end` that together take at most `width` columns. */
function takeBack(cells: readonly Cell[], end: number, width: number): number {
  let begin = end
  for (let left = width; begin > 0; begin -= 1) {
    left -= cells[begin - 1]?.width ?? 0
    if (left < 0) break
  }
  return begin
}
