import { dumpPages } from '../page-dump.ts'
import { type Dictionary, isReference, nameOf, type PdfFile, textOf, type Value } from '../pdf-objects.ts'
import { dumpTags, type TagNode } from '../tag-dump.ts'
import { arrayOf, dictionaries, type FilePromise } from './promise.ts'

const rootOf = (file: PdfFile) => file.dictionary(file.dictionary(file.trailer.Root).StructTreeRoot)

/** Standard types of ISO 32000-1, 14.8.4: others would need a role map. */
const standardTypes =
  /^(?:Document|Part|Art|Sect|Div|BlockQuote|Caption|TOC|TOCI|Index|NonStruct|Private|P|H[1-6]?|L|LI|Lbl|LBody|Table|TR|TH|TD|THead|TBody|TFoot|Span|Quote|Note|Reference|BibEntry|Code|Link|Annot|Ruby|Warichu|Figure|Formula|Form)$/

/** Which elements may hold which (ISO 32000-1, 14.8.4); absent: anything. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot'],
  TR: ['TH', 'TD'],
}

function allNodes(file: PdfFile): readonly TagNode[] {
  const found: TagNode[] = []
  const visit = (node: TagNode) => {
    found.push(node)
    for (const child of node.children) if (typeof child !== 'string') visit(child)
  }
  visit(dumpTags(file))
  return found
}

const numbersOf = (file: PdfFile) => arrayOf(file, file.dictionary(rootOf(file).ParentTree).Nums)

function parentAt(file: PdfFile, key: Value | undefined): Value | undefined {
  const numbers = numbersOf(file)
  const at = numbers.findIndex((value, index) => index % 2 === 0 && value === key)
  return at < 0 ? undefined : numbers[at + 1]
}

/** Every marked content of the page leads back to the element that holds it. */
function parentBreaches(file: PdfFile): string[] {
  return dumpPages(file).flatMap(({ objects, marks }) => {
    if (marks.length === 0) return []
    const parents = arrayOf(file, parentAt(file, objects.StructParents))
    return marks.flatMap(({ tag, mcid }, index) => {
      if (parents[mcid] === undefined) return [`marked content ${mcid} has no element`]
      const element = file.dictionary(parents[mcid])
      if (mcid !== index) return [`marked content ${mcid} stands at place ${index}`]
      if (nameOf(element.S) !== tag) return [`${tag} ${mcid} belongs to ${nameOf(element.S)}`]
      return holds(file, element, objects, mcid) ? [] : [`${tag} ${mcid} is not among its element's children`]
    })
  })
}

function holds(file: PdfFile, element: Dictionary, page: Dictionary, mcid: number): boolean {
  return arrayOf(file, element.K).some((kid) => {
    if (kid === mcid) return file.dictionary(element.Pg) === page
    const reference = file.dictionary(kid)
    return nameOf(reference.Type) === 'MCR' && reference.MCID === mcid && file.dictionary(reference.Pg) === page
  })
}

export const tagPromises: readonly FilePromise[] = [
  {
    id: 'standard-types',
    clause: 'ISO 14289-1 7.1; Matterhorn 02-001',
    says: 'every element is of a standard type',
    check: (file) => allNodes(file).flatMap(({ tag }) => (standardTypes.test(tag) ? [] : [`an element ${tag}`])),
  },
  {
    id: 'parent-tree',
    clause: 'ISO 32000-1 14.7.4.4',
    says: 'marked content leads back to the element that holds it',
    check: parentBreaches,
  },
  {
    id: 'headings',
    clause: 'ISO 14289-1 7.4.2; Matterhorn 14-002, 14-003',
    says: 'levels of headings begin with 1 and leave none out',
    check(file) {
      let level = 0
      return allNodes(file).flatMap(({ tag }) => {
        const own = Number(/^H(\d)$/.exec(tag)?.[1] ?? 0)
        if (own === 0) return []
        const gap = own > level + 1 ? [`${tag} follows level ${level}`] : []
        level = own
        return gap
      })
    },
  },
  {
    id: 'nesting',
    clause: 'ISO 32000-1 14.8.4.3; ISO 14289-1 7.5, 7.6; Matterhorn 09-004 to 09-006',
    says: 'lists hold items, items labels and bodies, tables rows, rows cells',
    check: (file) =>
      allNodes(file).flatMap((node) =>
        node.children.flatMap((child) => {
          const tag = typeof child === 'string' ? 'text' : child.tag
          return allowed[node.tag]?.includes(tag) === false ? [`${tag} in ${node.tag}`] : []
        }),
      ),
  },
  {
    id: 'table-shape',
    clause: 'ISO 14289-1 7.5; Matterhorn 15-003',
    says: 'rows have as many cells as the table has columns, header cells a scope',
    check: (file) =>
      allNodes(file).flatMap((node) => {
        if (node.tag === 'TH' && !(node.attributes.A && file.dictionary(node.attributes.A).Scope))
          return ['a header cell without scope']
        if (node.tag !== 'Table') return []
        const counts = new Set(node.children.map((row) => (typeof row === 'string' ? 0 : row.children.length)))
        return counts.size > 1 ? ['rows of different lengths'] : []
      }),
  },
  {
    id: 'figures',
    clause: 'ISO 14289-1 7.3; Matterhorn 13-004',
    says: 'a figure has a text and its place',
    check: (file) =>
      allNodes(file).flatMap(({ tag, attributes }) => {
        if (tag !== 'Figure') return []
        const text = attributes.Alt !== undefined && textOf(attributes.Alt).trim() !== ''
        return text && attributes.A && file.dictionary(attributes.A).BBox ? [] : ['a figure without text or place']
      }),
  },
  {
    id: 'notes',
    clause: 'ISO 14289-1 7.9; Matterhorn 19-003, 19-004',
    says: 'every note has an identifier of its own, listed in the tree of identifiers',
    check(file) {
      const ids = allNodes(file).flatMap(({ tag, attributes }) =>
        tag === 'Note' ? [attributes.ID === undefined ? '' : textOf(attributes.ID)] : [],
      )
      const tree = rootOf(file).IDTree
      const names = tree ? arrayOf(file, file.dictionary(tree).Names) : []
      const listed = names.filter((_, index) => index % 2 === 0).map(textOf)
      const astray = names.some(
        (name, index) => index % 2 === 0 && textOf(file.dictionary(names[index + 1]).ID) !== textOf(name),
      )
      return [
        ...(new Set(ids).size === ids.length && !ids.includes('') ? [] : ['notes share an identifier']),
        ...(listed.join() === [...ids].sort().join() ? [] : ['the tree of identifiers lacks elements']),
        ...(astray ? ['the tree of identifiers points elsewhere'] : []),
      ]
    },
  },
  {
    id: 'links-tagged',
    clause: 'ISO 14289-1 7.18.5; Matterhorn 28-010, 28-011',
    says: 'a link is tagged as one, and the tag and the annotation know each other',
    check: (file) =>
      dictionaries(file).flatMap(([id, { Type: type, StructParent: key }]) => {
        if (nameOf(type) !== 'Annot') return []
        const parent = parentAt(file, key)
        if (parent === undefined) return [`annotation ${id} has no element`]
        const element = file.dictionary(parent)
        if (nameOf(element.S) !== 'Link') return [`annotation ${id} belongs to ${nameOf(element.S)}`]
        const knows = arrayOf(file, element.K).some((kid) => {
          const object = typeof kid === 'number' ? null : file.dictionary(kid)
          return object && nameOf(object.Type) === 'OBJR' && isReference(object.Obj) && object.Obj.ref === id
        })
        return knows ? [] : [`annotation ${id} is not among its element's children`]
      }),
  },
]
