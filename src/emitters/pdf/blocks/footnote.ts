import type { PdfElement } from 'pdfkit'
import type { FootnoteFragment } from '../../../model/paged-document.ts'
import { underlines } from '../pen.ts'
import { tagPieces } from '../pieces.ts'
import type { Sheet } from '../sheet.ts'

/** A note at the foot of the page: its number is the label, the rest its text. */
export function drawFootnote({ block, lines }: FootnoteFragment, sheet: Sheet): void {
  const { doc, pen, tags } = sheet
  const note = tags.note(block.id)
  let label: PdfElement | null = null
  for (const { tag, pieces } of tagPieces(lines, 0)) {
    if (tag.type !== 'reference' || tag.footnote !== block.id) {
      note.add(() => pieces.forEach(pen.text))
      continue
    }
    label = label ?? doc.struct('Lbl')
    note.add(label)
    label.add(() => pieces.forEach(pen.text))
  }
  const strokes = underlines(lines)
  if (strokes.length > 0) pen.artifact('Layout', () => pen.strokes(strokes))
}
