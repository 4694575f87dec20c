import type { PDFDocument } from 'pdfkit'
import type { Box } from '../../model/paged-document.ts'
import type { Images } from './images/images.ts'
import type { Bookmark } from './outline.ts'
import type { Pen } from './pen.ts'
import type { Tags } from './tags.ts'

/** What drawing a block needs: the current page's pen, the tag tree, and where headings are noted. */
export interface Sheet {
  readonly doc: PDFDocument
  readonly pen: Pen
  readonly tags: Tags
  readonly images: Images
  bookmark(bookmark: Bookmark): void
  /** Where a note stands on the current page; `null` when it stands on another one. */
  noteAt(footnote: string): Box | null
}
