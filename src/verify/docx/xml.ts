import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'
import { reasons, refuse } from '../unreadable-file.ts'

/** An element of a part; names have the prefix Word writes, whatever prefix the file gave the namespace. */
export interface Xml {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Xml | string)[]
}

const deepest = 256
const most = 4_000_000

/** Transitional and strict names of one vocabulary, as Word prefixes it. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a:',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a:',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp:',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp:',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps:',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'urn:schemas-microsoft-com:vml': 'v:',
}

/** A part as a tree. No entity but XML's own five is ever read, and none can be declared. */
export function parseXml(bytes: Uint8Array): Xml {
  const text = decode(bytes)
  const parser = new SaxesParser({ xmlns: true })
  const open: { name: string; attributes: Record<string, string>; children: (Xml | string)[] }[] = []
  const roots: Xml[] = []
  let count = 0
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => refuse(reasons.entities))
  parser.on('opentag', (tag: SaxesTagNS) => {
    if (open.length > deepest || ++count > most) refuse(reasons.tooDeep)
    open.push({ name: nameOf(tag), attributes: attributesOf(tag), children: [] })
  })
  parser.on('text', (value) => {
    open.at(-1)?.children.push(value)
  })
  parser.on('cdata', (value) => {
    open.at(-1)?.children.push(value)
  })
  parser.on('closetag', () => {
    const element = open.pop()
    if (!element) return
    const parent = open.at(-1)
    if (parent) parent.children.push(element)
    else roots.push(element)
  })
  parser.write(text).close()
  const [root] = roots
  return root ?? refuse(reasons.damaged)
}

function decode(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

function nameOf({ uri, local }: { readonly uri: string; readonly local: string }): string {
  return `${prefixes[uri] ?? ''}${local}`
}

function attributesOf(tag: SaxesTagNS): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const attribute of Object.values(tag.attributes) as SaxesAttributeNS[]) {
    attributes[nameOf(attribute)] = attribute.value
  }
  return attributes
}

/** The child elements, in order. */
export function elements(parent: Xml | null, name?: string): readonly Xml[] {
  const found: Xml[] = []
  for (const node of parent?.children ?? []) {
    if (typeof node !== 'string' && (name === undefined || node.name === name)) found.push(node)
  }
  return found
}

export function child(parent: Xml | null, name: string): Xml | null {
  return elements(parent, name)[0] ?? null
}

/** An attribute of a child: `valOf(pPr, 'w:jc')` is its `w:val`. */
export function valOf(parent: Xml | null, name: string, attribute = 'w:val'): string | null {
  return child(parent, name)?.attributes[attribute] ?? null
}

/** A switch: present is on, but for `0`, `false` and `off`; `null` where nothing is said. */
export function switchOf(parent: Xml | null, name: string): boolean | null {
  const element = child(parent, name)
  return element ? !['0', 'false', 'off'].includes(element.attributes['w:val'] ?? '1') : null
}

/** All text below. */
export function textOf(node: Xml | string): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('')
}

/** Every element of the name below, outermost first. */
export function descendants(parent: Xml, name: string): readonly Xml[] {
  const found: Xml[] = []
  const visit = (node: Xml) => {
    for (const each of elements(node)) {
      if (each.name === name) found.push(each)
      visit(each)
    }
  }
  visit(parent)
  return found
}
