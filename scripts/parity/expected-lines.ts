import type { Fragment, Line, PagedDocument } from '../../src/model/paged-document.ts'

/** A line as the typesetter set it. Lengths in points, from the sheet's top left corner. */
export interface ExpectedLine {
  readonly page: number
  /** What it belongs to: `body`, `letterhead row 1 column 2`, `note 1`, `page number`. */
  readonly part: string
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  /** Size of its largest text. */
  readonly size: number
}

/** Every printed line of a paper, repeated header rows and page numbers included. */
export function expectedLines(paged: PagedDocument): ExpectedLine[] {
  return paged.pages.flatMap((page) => [
    ...(page.pageNumber ? [expected(page.pageNumber, page.index, 'page number')] : []),
    ...page.marginNotes.flatMap((note) => linesIn(note, page.index, 'margin')),
    ...page.fragments.flatMap((fragment) => linesIn(fragment, page.index)),
    ...page.footnotes.flatMap((note) =>
      note.lines.map((line) => expected(line, page.index, `note ${note.block.number}`)),
    ),
  ])
}

function linesIn(fragment: Fragment, page: number, part?: string): ExpectedLine[] {
  switch (fragment.kind) {
    case 'paragraph':
      return fragment.lines.map((line) => expected(line, page, part ?? fragment.block.region))
    case 'grid':
      return fragment.rows.flatMap((row, r) =>
        row.cells.flatMap((cell, c) =>
          cell.fragments.flatMap((inner) => linesIn(inner, page, cellName(fragment.block.name, r, c))),
        ),
      )
    case 'table':
      return fragment.rows.flatMap((row) =>
        row.cells.flatMap((cell, c) =>
          cell.fragments.flatMap((inner) => linesIn(inner, page, cellName('table', row.row, c))),
        ),
      )
    case 'rule':
    case 'gap':
    case 'image':
      return []
  }
}

const cellName = (name: string, row: number, column: number) => `${name} row ${row + 1} column ${column + 1}`

function expected(line: Line, page: number, part: string): ExpectedLine {
  const first = line.segments[0]
  const last = line.segments.at(-1)
  return {
    page,
    part,
    text: line.segments.map((segment) => segment.text).join(''),
    left: (first?.x ?? line.x) / 20,
    right: last ? (last.x + last.width) / 20 : line.x / 20,
    baseline: line.baseline / 20,
    size: Math.max(1, ...line.segments.map((segment) => segment.size)),
  }
}
