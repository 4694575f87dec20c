import type { PDFDocument, PdfElement, PdfReference } from 'pdfkit'
import type { GridBlock, ImageBlock, ParagraphBlock, Region, TableBlock } from '../../model/composition.ts'
import { createHeadingLevels } from './headings.ts'
import { createLists, type Lists } from './lists.ts'
import { pdfText } from './pdf-text.ts'
import { plainText } from './plain-text.ts'

/** An element that holds blocks, and the lists open in it. */
export interface Holder {
  readonly element: PdfElement
  readonly lists: Lists
}

/** A paragraph in the tag tree; it may be drawn on several pages. */
export interface ParagraphTag {
  readonly label: PdfElement | null
  readonly text: PdfElement
  /** Where notes of the paragraph go. */
  readonly holder: PdfElement
  /** Level of a heading, from 1 and without gaps; `null` for other paragraphs. */
  readonly headingLevel: number | null
}

/**
 * The tag tree: Document → Sect for each part of the paper → headings, paragraphs, lists, tables, figures. A block that
 * stands on two pages is asked for twice and is one element.
 */
export interface Tags {
  /** The part a block belongs to; a new one begins where the region changes and with every appendix. */
  part(region: Region, sequence: number): Holder
  paragraph(block: ParagraphBlock, holder: Holder): ParagraphTag
  /** Columns of a layout grid are divisions, not cells of a table. */
  gridCell(block: GridBlock, row: number, column: number, holder: Holder): Holder
  tableCell(block: TableBlock, row: number, column: number, holder: Holder): Holder
  figure(block: ImageBlock, bbox: readonly [number, number, number, number], holder: Holder): PdfElement
  reference(paragraph: ParagraphTag, footnote: string): PdfElement
  /** The note's element, made where it was first referred to. */
  note(footnote: string): PdfElement
  /** Everything that points at elements. To be called after the last page. */
  finish(): void
}

export function createTags(doc: PDFDocument): Tags {
  const document = doc.struct('Document')
  doc.addStructure(document)
  const level = createHeadingLevels()
  const known = createRegister()
  const notes = new Map<string, PdfElement>()
  let part: (Holder & { readonly key: string }) | null = null

  const child = (parent: PdfElement, type: string, options = {}) => {
    const element = doc.struct(type, options)
    parent.add(element)
    return element
  }
  const holderIn = (parent: PdfElement, type: string, options = {}): Holder => {
    const element = child(parent, type, options)
    return { element, lists: createLists(doc, element) }
  }
  const reference = (paragraph: ParagraphTag, footnote: string) => {
    // The note follows the paragraph that points to it, although it is drawn at the foot of the page.
    noteIn(paragraph.holder, footnote)
    return child(paragraph.text, 'Reference')
  }
  const noteIn = (parent: PdfElement, footnote: string) => {
    const existing = notes.get(footnote)
    if (existing) return existing
    const element = child(parent, 'Note')
    element.dictionary.data.ID = pdfText(noteId(notes.size))
    notes.set(footnote, element)
    return element
  }

  return {
    part(region, sequence) {
      const key = region === 'appendix' ? `${region} ${sequence}` : region
      if (part?.key !== key) part = { ...holderIn(document, 'Sect'), key }
      return part
    },
    paragraph: (block, holder) => known(block.id, () => paragraphIn(doc, holder, block, level)),
    gridCell(block, row, column, holder) {
      holder.lists.close()
      return known(`${block.id} ${row} ${column}`, () => holderIn(holder.element, 'Div'))
    },
    tableCell(block, row, column, holder) {
      const table = known(block.id, () => {
        holder.lists.close()
        return child(holder.element, 'Table')
      })
      const tableRow = known(`${block.id} ${row}`, () => child(table, 'TR'))
      return known(`${block.id} ${row} ${column}`, () =>
        row < block.headerRows ? holderIn(tableRow, 'TH', { scope: 'Column' }) : holderIn(tableRow, 'TD'),
      )
    },
    figure(block, bbox, holder) {
      holder.lists.close()
      return child(holder.element, 'Figure', { alt: block.alt, bbox, placement: 'Block' })
    },
    reference,
    note: (footnote) => noteIn(part?.element ?? document, footnote),
    finish() {
      if (notes.size > 0) doc.getStructTreeRoot().data.IDTree = idTree([...notes.values()])
    },
  }
}

function paragraphIn(
  doc: PDFDocument,
  { element, lists }: Holder,
  block: ParagraphBlock,
  level: (level: number) => number,
): ParagraphTag {
  const within = (parent: PdfElement, type: string, headingLevel: number | null = null): ParagraphTag => {
    const text = doc.struct(type)
    parent.add(text)
    return { label: null, text, holder: parent, headingLevel }
  }
  const { role } = block
  switch (role.type) {
    case 'paragraph':
      lists.close()
      return within(element, 'P')
    case 'heading': {
      lists.close()
      const headingLevel = level(role.level)
      return within(element, `H${headingLevel}`, headingLevel)
    }
    case 'listItem': {
      const { label, body } = lists.item(role, plainText(block.runs))
      return { ...within(body, 'P'), label }
    }
    case 'listContinuation':
      return within(lists.continued(role) ?? element, 'P')
  }
}

/** Makes a thing at the first asking and gives the same one afterwards. */
function createRegister() {
  const things = new Map<string, unknown>()
  return <Thing>(key: string, make: () => Thing): Thing => {
    if (things.has(key)) return things.get(key) as Thing
    const thing = make()
    things.set(key, thing)
    return thing
  }
}

const noteId = (index: number) => `note-${String(index + 1).padStart(6, '0')}`

/** PDF/UA-1 7.9: every note has an ID of its own. */
function idTree(notes: readonly PdfElement[]): { Names: (ReturnType<typeof pdfText> | PdfReference)[] } {
  return { Names: notes.flatMap((note, index) => [pdfText(noteId(index)), note.dictionary]) }
}
