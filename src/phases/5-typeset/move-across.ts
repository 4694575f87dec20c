import { twips } from '../../model/measures.ts'
import type { Box, Fragment, Line, Page, Stroke } from '../../model/paged-document.ts'

/** A page with everything on it moved to the right by so many twips (to the left: negative); its sheet stays. */
export function moveAcross(page: Page, by: number): Page {
  const box = (at: Box): Box => ({ ...at, x: twips(at.x + by) })
  const stroke = (at: Stroke): Stroke => ({ ...at, x1: twips(at.x1 + by), x2: twips(at.x2 + by) })
  const line = (at: Line): Line => ({
    ...at,
    x: twips(at.x + by),
    segments: at.segments.map((segment) => ({ ...segment, x: twips(segment.x + by) })),
  })
  const fragment = <F extends Fragment>(at: F): F => ({ ...inner(at), box: box(at.box) }) as F
  const inner = (at: Fragment): Fragment => {
    switch (at.kind) {
      case 'paragraph':
        return { ...at, lines: at.lines.map(line) }
      case 'rule':
        return { ...at, stroke: stroke(at.stroke) }
      case 'grid':
        return {
          ...at,
          rows: at.rows.map((row) => ({
            box: box(row.box),
            cells: row.cells.map((cell) => ({ box: box(cell.box), fragments: cell.fragments.map(fragment) })),
          })),
        }
      case 'table':
        return {
          ...at,
          strokes: at.strokes.map(stroke),
          rows: at.rows.map((row) => ({
            ...row,
            box: box(row.box),
            cells: row.cells.map((cell) => ({ box: box(cell.box), fragments: cell.fragments.map(fragment) })),
          })),
        }
      case 'image':
      case 'gap':
        return at
    }
  }
  return {
    ...page,
    pageNumber: page.pageNumber && line(page.pageNumber),
    fragments: page.fragments.map(fragment),
    footnotes: page.footnotes.map((note) => ({ ...note, box: box(note.box), lines: note.lines.map(line) })),
    marginNotes: page.marginNotes.map(fragment),
    footnoteRule: page.footnoteRule && stroke(page.footnoteRule),
    boxes: page.boxes.map((place) => ({ ...place, box: box(place.box) })),
  }
}
