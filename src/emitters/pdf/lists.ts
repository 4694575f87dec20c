import type { PDFDocument, PdfElement } from 'pdfkit'
import type { Role } from '../../model/composition.ts'

export type ListItemRole = Extract<Role, { type: 'listItem' }>
export type ListContinuationRole = Extract<Role, { type: 'listContinuation' }>

/** The lists open at one place of the tag tree, outermost first. */
export interface Lists {
  /** A new item: its label's element (`null` without a label) and the body its paragraphs go into. */
  item(role: ListItemRole, text: string): { readonly label: PdfElement | null; readonly body: PdfElement }
  /** The body of the item that is continued; `null` when no such item is open. */
  continued(role: ListContinuationRole): PdfElement | null
  /** Something else than a list follows. */
  close(): void
}

interface OpenList {
  readonly list: string
  readonly depth: number
  readonly element: PdfElement
  body: PdfElement
}

/** Consecutive items of one `list` become one `L`; a deeper list lies in the body of the item before it. */
export function createLists(doc: PDFDocument, parent: PdfElement): Lists {
  const open: OpenList[] = []
  const leave = (depth: number, list: string) => {
    while (open.some((inner) => inner.depth > depth || (inner.depth === depth && inner.list !== list))) open.pop()
  }
  const enter = (role: ListItemRole, label: string): OpenList => {
    const element = doc.struct('L')
    element.dictionary.data.A = { O: 'List', ListNumbering: numbering(label) }
    const holder = open.at(-1)?.body ?? parent
    holder.add(element)
    const list = { list: role.list, depth: role.depth, element, body: element }
    open.push(list)
    return list
  }
  return {
    item(role, text) {
      leave(role.depth, role.list)
      const top = open.at(-1)
      const list = top?.depth === role.depth ? top : enter(role, text.slice(0, role.labelLength))
      const item = doc.struct('LI')
      list.element.add(item)
      const label = role.labelLength > 0 ? doc.struct('Lbl') : null
      if (label) item.add(label)
      const body = doc.struct('LBody')
      item.add(body)
      list.body = body
      return { label, body }
    },
    continued(role) {
      leave(role.depth, role.list)
      const top = open.at(-1)
      return top && top.depth === role.depth ? top.body : null
    },
    close() {
      open.length = 0
    },
  }
}

/** How the labels count, from the first one (ISO 32000-1, table 347). */
function numbering(label: string): string {
  if (/^\(?\d/.test(label)) return 'Decimal'
  if (/^\(?[ivx]+[).]/.test(label)) return 'LowerRoman'
  if (/^[IVX]+[-.]/.test(label)) return 'UpperRoman'
  if (/^\p{Ll}[).]/u.test(label)) return 'LowerAlpha'
  return label ? 'Disc' : 'None'
}
