import type { PDFDocument, PdfReference } from 'pdfkit'
import type { Twip } from '../../model/measures.ts'
import { pdfText } from './pdf-text.ts'

/** A heading to be found again by its bookmark. */
export interface Bookmark {
  readonly title: string
  /** From 1, without gaps. */
  readonly level: number
  readonly page: PdfReference
  readonly pageHeight: number
  /** Top of the heading's first line. */
  readonly y: Twip
}

interface OutlineNode {
  readonly reference: PdfReference
  readonly children: OutlineNode[]
}

/**
 * Bookmarks, all open. Not pdfkit's: its counts leave out the grandchildren, and its destinations lie at the right edge
 * of the page.
 */
export function addOutline(doc: PDFDocument, bookmarks: readonly Bookmark[]): void {
  if (bookmarks.length === 0) return
  const root: OutlineNode = { reference: doc.ref({ Type: 'Outlines' }), children: [] }
  const open = [root]
  for (const { title, level, page, pageHeight, y } of bookmarks) {
    open.length = Math.min(open.length, level)
    const node: OutlineNode = {
      reference: doc.ref({ Title: pdfText(title), Dest: [page, 'XYZ', 0, pageHeight - y / 20, null] }),
      children: [],
    }
    open.at(-1)?.children.push(node)
    open.push(node)
  }
  finish(root)
  doc._root.data.Outlines = root.reference
  doc._root.data.PageMode = 'UseOutlines'
}

/** Links a node with its children; gives the number of nodes below it. */
function finish({ reference, children }: OutlineNode): number {
  let below = children.length
  children.forEach((child, index) => {
    child.reference.data.Parent = reference
    const previous = children[index - 1]
    const next = children[index + 1]
    if (previous) child.reference.data.Prev = previous.reference
    if (next) child.reference.data.Next = next.reference
    below += finish(child)
  })
  const [first] = children
  const last = children.at(-1)
  if (first && last) Object.assign(reference.data, { First: first.reference, Last: last.reference, Count: below })
  reference.end()
  return below
}
