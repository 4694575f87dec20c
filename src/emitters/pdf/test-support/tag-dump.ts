import { dumpPages } from './page-dump.ts'
import { type Dictionary, isReference, nameOf, type PdfFile, type Value } from './pdf-objects.ts'

/** An element of the tag tree with its text. */
export interface TagNode {
  readonly tag: string
  readonly attributes: Dictionary
  readonly children: readonly (TagNode | string)[]
}

/** The tag tree with the text of its marked content, as a screen reader goes through it. */
export function dumpTags(file: PdfFile): TagNode {
  const pages = dumpPages(file)
  const catalog = file.dictionary(file.trailer.Root)
  const kids = file.get(file.dictionary(catalog.Pages).Kids) as readonly Value[]
  const pageOf = (value: Value | undefined) => kids.findIndex((kid) => sameReference(kid, value))
  const textAt = (page: Value | undefined, mcid: number) =>
    (pages[pageOf(page)]?.texts ?? [])
      .filter((run) => run.mark?.split(' ')[1] === String(mcid))
      .map((run) => run.text)
      .join('')
  const visit = (value: Value): TagNode => {
    const element = file.dictionary(value)
    const content = file.get(element.K)
    const items = Array.isArray(content) ? (content as readonly Value[]) : content === null ? [] : [content]
    return {
      tag: nameOf(element.S) ?? '',
      attributes: element,
      // An annotation has no text of its own; conformance.ts looks at it.
      children: items
        .filter((item) => !isAnnotation(file, item))
        .map((item) => {
          if (typeof item === 'number') return textAt(element.Pg, item)
          const dictionary = file.dictionary(item)
          if (nameOf(dictionary.Type) === 'MCR') return textAt(dictionary.Pg, Number(dictionary.MCID))
          if (!sameReference(dictionary.P, value)) throw new Error('an element names another parent')
          return visit(item)
        }),
    }
  }
  const root = file.dictionary(catalog.StructTreeRoot)
  const [document] = file.get(root.K) as readonly Value[]
  const element = file.dictionary(document)
  if (!sameReference(element.P, catalog.StructTreeRoot)) throw new Error('the root element names another parent')
  return visit(document ?? null)
}

function isAnnotation(file: PdfFile, item: Value): boolean {
  return (
    typeof item === 'object' && item !== null && !Array.isArray(item) && nameOf(file.dictionary(item).Type) === 'OBJR'
  )
}

/** `Document(Sect(H1"KẾT LUẬN" P"…"))`, for comparison. */
export function outlineOf(node: TagNode): string {
  const inner = node.children.map((child) => (typeof child === 'string' ? JSON.stringify(child) : outlineOf(child)))
  return inner.length === 1 && inner[0]?.startsWith('"') ? `${node.tag}${inner[0]}` : `${node.tag}(${inner.join(' ')})`
}

export function sameReference(a: Value | undefined, b: Value | undefined): boolean {
  return isReference(a) && isReference(b) && a.ref === b.ref
}
