import { cellsOf, printable, widthOf } from './cells.ts'
import type { Ink, Paint } from './paint.ts'
import { wrap } from './wrap.ts'

export interface TableColumn {
  readonly title: string
  /** Share of the room that the narrow columns leave; 0: as wide as what stands in it. */
  readonly share: number
  readonly ink?: (row: number) => Ink | null
}

export interface TableOptions {
  readonly width: number
  readonly paint: Paint
  /** Lines a cell may take before it is cut; `null`: as many as it needs. */
  readonly lines: number | null
}

const gap = '  '
const narrowest = 12

/** Rows under a header, each cell wrapped in its column. Columns that are empty throughout are left out. */
export function renderTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  { width, paint, lines }: TableOptions,
): string {
  const texts = rows.map((cells) => cells.map((cell) => printable(cell.replace(/\s+/g, ' ').trim())))
  const kept = columns.flatMap((column, at) => (texts.some((cells) => cells[at]) ? [{ column, at }] : []))
  const widths = widthsOf(kept, texts, width)
  const line = (cells: readonly string[], ink: (index: number) => Ink | null) => {
    const padded = cells.map((cell, index) => {
      const spare = index === cells.length - 1 ? 0 : (widths[index] ?? 0) - widthOf(cellsOf(cell))
      const color = ink(index)
      return (color && cell !== '' ? paint(color, cell) : cell) + ' '.repeat(Math.max(0, spare))
    })
    return padded.join(gap).trimEnd()
  }
  const block = (cells: readonly string[], ink: (index: number) => Ink | null): string[] => {
    const wrapped = cells.map((cell, index) => cutTo(wrapHard(cell, widths[index] ?? narrowest), lines))
    const height = Math.max(...wrapped.map((parts) => parts.length))
    return Array.from({ length: height }, (_, row) =>
      line(
        wrapped.map((parts) => parts[row] ?? ''),
        ink,
      ),
    )
  }
  const head = block(
    kept.map(({ column }) => column.title),
    () => 'strong',
  )
  const rule = paint('faint', widths.map((size) => '─'.repeat(size)).join(gap))
  const body = texts.map((cells, row) =>
    block(
      kept.map(({ at }) => cells[at] ?? ''),
      (index) => kept[index]?.column.ink?.(row) ?? null,
    ),
  )
  const tall = body.some((part) => part.length > 1)
  return `${[...head, rule, ...body.map((part) => part.join('\n') + (tall ? '\n' : ''))].join('\n').trimEnd()}\n`
}

function widthsOf(
  kept: readonly { readonly column: TableColumn; readonly at: number }[],
  texts: readonly (readonly string[])[],
  width: number,
): readonly number[] {
  const natural = kept.map(({ column, at }) =>
    Math.max(...[column.title, ...texts.map((cells) => cells[at] ?? '')].map((text) => widthOf(cellsOf(text)))),
  )
  const shares = kept.map(({ column }) => column.share)
  const fixed = natural.reduce((sum, size, at) => sum + (shares[at] === 0 ? size : 0), gap.length * (kept.length - 1))
  const sizes = natural.map((size, at) => (shares[at] === 0 ? size : 0))
  let open = kept.map((_, at) => at).filter((at) => shares[at] !== 0)
  let room = width - fixed
  for (;;) {
    const total = open.reduce((sum, at) => sum + (shares[at] ?? 0), 0)
    const part = (at: number) => Math.floor((room * (shares[at] ?? 0)) / total)
    // One that needs less than its part is as wide as its content, one whose part is too narrow as wide as it has to be.
    const least = Math.max(1, Math.min(narrowest, Math.floor(room / open.length)))
    const settled = open.flatMap((at) => {
      const size = Math.min(natural[at] ?? 0, Math.max(part(at), least))
      return size < (natural[at] ?? 0) && part(at) >= least ? [] : [{ at, size }]
    })
    if (settled.length === 0 || open.length === 0) {
      for (const at of open) sizes[at] = part(at)
      return sizes
    }
    for (const { at, size } of settled) {
      sizes[at] = size
      room -= size
    }
    open = open.filter((at) => !settled.some((one) => one.at === at))
  }
}

/** Lines of at most `width` columns; a word that is longer is cut. */
function wrapHard(text: string, width: number): readonly string[] {
  return wrap(text, width).flatMap((line) => {
    const cells = cellsOf(line)
    if (widthOf(cells) <= width) return [line]
    const parts = ['']
    let used = 0
    for (const cell of cells) {
      if (used + cell.width > width && used > 0) {
        parts.push('')
        used = 0
      }
      parts[parts.length - 1] += cell.text
      used += cell.width
    }
    return parts
  })
}

function cutTo(parts: readonly string[], most: number | null): readonly string[] {
  if (most === null || parts.length <= most) return parts
  const last = parts[most - 1] ?? ''
  return [...parts.slice(0, most - 1), `${last.replace(/(?<![\s,.;:])[\s,.;:]*\S?$/u, '')}…`]
}
