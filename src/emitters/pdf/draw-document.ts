import type { Fragment, Page } from '../../model/paged-document.ts'
import type { EmitInput } from '../emitter.ts'
import { drawFootnote } from './blocks/footnote.ts'
import { drawGrid, drawRule } from './blocks/grid.ts'
import { drawImage } from './blocks/image.ts'
import { drawParagraph } from './blocks/paragraph.ts'
import { drawTable } from './blocks/table.ts'
import { createFaces } from './faces.ts'
import { openFile } from './file.ts'
import { createImages } from './images/images.ts'
import { addOutline, type Bookmark } from './outline.ts'
import { createPen } from './pen.ts'
import type { Sheet } from './sheet.ts'
import { createTags, type Holder } from './tags.ts'

/** Draws every page as it was set: nothing is measured, moved or broken here. */
export function drawDocument(input: EmitInput): Uint8Array {
  const file = openFile(input)
  const { doc } = file
  const bookmarks: Bookmark[] = []
  const sheet: Sheet = {
    doc,
    pen: createPen(doc, createFaces(doc, input.font)),
    tags: createTags(doc),
    images: createImages(doc),
    bookmark: (bookmark) => bookmarks.push(bookmark),
    noteAt: () => null,
  }
  let sequence = 0
  for (const page of input.paged.pages) {
    if (page.number === 1) sequence++
    doc.addPage({ size: [page.width / 20, page.height / 20], margin: 0 })
    const notes = new Map(page.footnotes.map(({ block, box }) => [block.id, box]))
    drawPage(page, sequence, { ...sheet, noteAt: (footnote) => notes.get(footnote) ?? null })
  }
  sheet.tags.finish()
  addOutline(doc, bookmarks)
  return file.finish()
}

function drawPage(page: Page, sequence: number, sheet: Sheet): void {
  const { pen, tags } = sheet
  const { pageNumber, footnoteRule } = page
  if (pageNumber) pen.artifact('Pagination', () => pen.line(pageNumber))
  const inMargins = (edge: (y: number) => boolean) => page.marginNotes.filter((note) => edge(note.box.y))
  const above = inMargins((y) => y < page.height / 2)
  const below = inMargins((y) => y >= page.height / 2)
  for (const fragment of [...above, ...page.fragments, ...below]) {
    drawFragment(fragment, tags.part(fragment.block.region, sequence), sheet)
  }
  if (footnoteRule) pen.artifact('Layout', () => pen.strokes([footnoteRule]))
  for (const footnote of page.footnotes) drawFootnote(footnote, sheet)
}

function drawFragment(fragment: Fragment, holder: Holder, sheet: Sheet): void {
  switch (fragment.kind) {
    case 'paragraph':
      drawParagraph(fragment, holder, sheet)
      break
    case 'grid':
      drawGrid(fragment, holder, sheet)
      break
    case 'rule':
      drawRule(fragment, sheet)
      break
    case 'table':
      drawTable(fragment, holder, sheet)
      break
    case 'image':
      drawImage(fragment, holder, sheet)
      break
    case 'gap':
      break
  }
}
