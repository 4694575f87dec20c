import type { PdfElement } from 'pdfkit'
import type { ParagraphFragment } from '../../../model/paged-document.ts'
import { pdfText } from '../pdf-text.ts'
import { underlines } from '../pen.ts'
import { type Piece, type PieceTag, tagPieces } from '../pieces.ts'
import { plainText } from '../plain-text.ts'
import type { Sheet } from '../sheet.ts'
import type { Holder, ParagraphTag } from '../tags.ts'

/** The lines of a paragraph that stand on this page. An empty paragraph leaves no trace. */
export function drawParagraph(fragment: ParagraphFragment, holder: Holder, sheet: Sheet): void {
  const { block, lines } = fragment
  if (lines.every((line) => line.segments.every((segment) => segment.text.trim() === ''))) return
  const { pen, tags } = sheet
  const paragraph = tags.paragraph(block, holder)
  if (fragment.starts) addBookmark(fragment, paragraph, sheet)
  const labelLength = block.role.type === 'listItem' ? block.role.labelLength : 0
  for (const { tag, pieces } of tagPieces(lines, labelLength)) {
    const element = elementOf(tag, paragraph, sheet)
    if (tag.type === 'reference') drawMark(element, pieces, tag.footnote, sheet)
    else element.add(() => pieces.forEach(pen.text))
  }
  const strokes = underlines(lines)
  if (strokes.length > 0) pen.artifact('Layout', () => pen.strokes(strokes))
}

/** The same without tags, for what is drawn inside an artifact. */
export function drawParagraphUntagged({ lines }: ParagraphFragment, { pen }: Sheet): void {
  lines.forEach(pen.line)
  pen.strokes(underlines(lines))
}

function elementOf(tag: PieceTag, paragraph: ParagraphTag, { tags }: Sheet): PdfElement {
  switch (tag.type) {
    case 'text':
      return paragraph.text
    case 'label':
      return paragraph.label ?? paragraph.text
    case 'reference':
      return tags.reference(paragraph, tag.footnote)
  }
}

/** The number of a note, which leads to it: a link with words for readers that cannot see it (ISO 14289-1, 7.18.5). */
function drawMark(reference: PdfElement, pieces: readonly Piece[], footnote: string, sheet: Sheet): void {
  const { doc, pen } = sheet
  const note = sheet.noteAt(footnote)
  const [first] = pieces
  const segment = first?.segments[0]
  if (!note || !first || !segment) {
    reference.add(() => pieces.forEach(pen.text))
    return
  }
  const link = doc.struct('Link')
  reference.add(link)
  link.add(() => pieces.forEach(pen.text))
  const { page } = doc
  const number = segment.footnote?.number ?? ''
  doc.annotate(segment.x / 20, first.line.y / 20, segment.width / 20, first.line.height / 20, {
    Subtype: 'Link',
    Contents: pdfText(`Chú thích ${number}`),
    Dest: [page.dictionary, 'XYZ', note.x / 20, page.height - note.y / 20, null],
    structParent: link,
  })
}

function addBookmark({ block, box }: ParagraphFragment, { headingLevel }: ParagraphTag, sheet: Sheet): void {
  if (headingLevel === null) return
  const { page } = sheet.doc
  sheet.bookmark({
    title: plainText(block.runs).replace(/\s+/g, ' ').trim(),
    level: headingLevel,
    page: page.dictionary,
    pageHeight: page.height,
    y: box.y,
  })
}
