import { dumpPages, type PageDump } from './page-dump.ts'
import { type Dictionary, isReference, nameOf, type PdfFile, textOf, type Value } from './pdf-objects.ts'
import { dumpTags, type TagNode } from './tag-dump.ts'

/**
 * What a validator of PDF/A-2a and PDF/UA-1 would look for in the files this room writes; every breach as a sentence.
 * Written from the standards, not from the emitter, so that it can find the emitter wrong.
 */
export function breaches(file: PdfFile): readonly string[] {
  return [...catalogBreaches(file), ...metadataBreaches(file), ...contentBreaches(file), ...tagBreaches(file)]
}

function catalogBreaches(file: PdfFile): string[] {
  const catalog = file.dictionary(file.trailer.Root)
  const found: string[] = []
  if (textOf(catalog.Lang) !== 'vi-VN') found.push('no language')
  if (file.dictionary(catalog.MarkInfo).Marked !== true) found.push('not marked as tagged')
  if (file.dictionary(catalog.ViewerPreferences).DisplayDocTitle !== true) found.push('the title is not shown')
  const id = file.trailer.ID
  if (!Array.isArray(id) || id.length !== 2 || id.some((half) => String(half).length !== 16)) found.push('no /ID')
  if (file.trailer.Encrypt !== undefined) found.push('encrypted')
  const [intent] = file.get(catalog.OutputIntents) as readonly Value[]
  const profile = file.stream(file.dictionary(intent).DestOutputProfile)
  if (nameOf(file.dictionary(intent).S) !== 'GTS_PDFA1') found.push('no output intent of PDF/A')
  if (Buffer.from(profile.subarray(36, 40)).toString('latin1') !== 'acsp') found.push('no colour profile')
  return found
}

function metadataBreaches(file: PdfFile): string[] {
  const found: string[] = []
  const packet = xmpOf(file)
  for (const claim of ['pdfaid:part>2<', 'pdfaid:conformance>A<', 'pdfuaid:part>1<', 'pdfaSchema:prefix>pdfuaid<'])
    if (!packet.includes(claim)) found.push(`XMP lacks ${claim}`)
  if (/&(?!amp;|lt;|gt;|quot;)/.test(packet)) found.push('XMP holds a bare &')
  const metadata = file.dictionary(file.dictionary(file.trailer.Root).Metadata)
  if (metadata.Filter !== undefined) found.push('XMP is compressed')
  return found
}

/** The XMP packet as text. */
export function xmpOf(file: PdfFile): string {
  return Buffer.from(file.stream(file.dictionary(file.trailer.Root).Metadata)).toString('utf8')
}

function contentBreaches(file: PdfFile): string[] {
  const found: string[] = []
  dumpPages(file).forEach((page, index) => {
    const drawn = [...page.texts, ...page.paths, ...page.images]
    if (drawn.some((item) => item.mark === null)) found.push(`page ${index + 1} draws outside marked content`)
    if (nameOf(page.objects.Tabs) !== 'S') found.push(`page ${index + 1} has no tab order`)
    found.push(...fontBreaches(file, page), ...parentBreaches(file, page))
  })
  return found
}

function fontBreaches(file: PdfFile, { objects }: PageDump): string[] {
  const fonts = file.dictionary(file.dictionary(objects.Resources).Font ?? {})
  return Object.values(fonts).flatMap((value) => {
    const font = file.dictionary(value)
    const [descendant] = file.get(font.DescendantFonts) as readonly Value[]
    const descriptor = file.dictionary(file.dictionary(descendant).FontDescriptor)
    const name = nameOf(font.BaseFont) ?? '?'
    return [
      ...(/^[A-Z]{6}\+/.test(name) ? [] : [`${name} is no subset`]),
      ...(isReference(descriptor.FontFile2) ? [] : [`${name} is not embedded`]),
      ...(isReference(font.ToUnicode) ? [] : [`${name} has no ToUnicode`]),
    ]
  })
}

/** Every marked content of the page leads back to the element that holds it. */
function parentBreaches(file: PdfFile, { objects, marks }: PageDump): string[] {
  if (marks.length === 0) return []
  const root = file.dictionary(file.dictionary(file.trailer.Root).StructTreeRoot)
  const numbers = file.get(file.dictionary(root.ParentTree).Nums) as readonly Value[]
  const parents = file.get(numbers[numbers.indexOf(objects.StructParents ?? -1) + 1]) as readonly Value[]
  return marks.flatMap(({ tag, mcid }, index) => {
    const element = file.dictionary(parents[mcid])
    if (mcid !== index) return [`marked content ${mcid} stands at place ${index}`]
    if (nameOf(element.S) !== tag) return [`${tag} ${mcid} belongs to ${nameOf(element.S)}`]
    return holds(file, element, objects, mcid) ? [] : [`${tag} ${mcid} is not among its element's children`]
  })
}

function holds(file: PdfFile, element: Dictionary, page: Dictionary, mcid: number): boolean {
  return (file.get(element.K) as readonly Value[]).some((kid) => {
    if (kid === mcid) return file.dictionary(element.Pg) === page
    const reference = file.dictionary(kid)
    return nameOf(reference.Type) === 'MCR' && reference.MCID === mcid && file.dictionary(reference.Pg) === page
  })
}

/** Which elements may hold which (ISO 32000-1, 14.8.4); `null`: anything. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR'],
  TR: ['TH', 'TD'],
}

function tagBreaches(file: PdfFile): string[] {
  const found: string[] = []
  let level = 0
  const ids = new Set<string>()
  const visit = (node: TagNode) => {
    const heading = /^H(\d)$/.exec(node.tag)
    if (heading) {
      if (Number(heading[1]) > level + 1) found.push(`${node.tag} follows level ${level}`)
      level = Number(heading[1])
    }
    if (node.tag === 'Figure' && !textOf(node.attributes.Alt)) found.push('a figure without text')
    if (node.tag === 'TH' && !file.dictionary(node.attributes.A).Scope) found.push('a header cell without scope')
    if (node.tag === 'Note') {
      const id = textOf(node.attributes.ID)
      if (ids.has(id)) found.push(`two notes ${id}`)
      ids.add(id)
    }
    for (const child of node.children) {
      const tag = typeof child === 'string' ? 'text' : child.tag
      if (allowed[node.tag]?.includes(tag) === false) found.push(`${tag} in ${node.tag}`)
      if (typeof child !== 'string') visit(child)
    }
  }
  visit(dumpTags(file))
  found.push(...idTreeBreaches(file, ids))
  return found
}

function idTreeBreaches(file: PdfFile, ids: ReadonlySet<string>): string[] {
  const root = file.dictionary(file.dictionary(file.trailer.Root).StructTreeRoot)
  const names = root.IDTree ? (file.get(file.dictionary(root.IDTree).Names) as readonly Value[]) : []
  const listed = names.filter((_, index) => index % 2 === 0).map(textOf)
  const wrong = names.filter((name, index) => {
    if (index % 2 === 1) return false
    return textOf(file.dictionary(names[index + 1]).ID) !== textOf(name)
  })
  if (listed.join() !== [...ids].sort().join()) return ['the tree of IDs lacks elements']
  return wrong.length > 0 ? ['the tree of IDs points elsewhere'] : []
}
