/** Test support: the parts of a DOCX as trees, so that tests ask for meaning and not for bytes. */
import { strFromU8, unzipSync } from 'fflate'
import type { Composition } from '../../model/composition.ts'
import { docx } from './docx.ts'
import { inputOf } from './papers.test-support.ts'

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

const token = /<\?[^>]*\?>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>|([^<]+)/g

/** Well-formed XML without comments and CDATA, as writers of DOCX make it. Anything else throws. */
export function parseXml(xml: string): Element {
  const root: { name: string; attributes: Record<string, string>; children: (Element | string)[] } = {
    name: '#root',
    attributes: {},
    children: [],
  }
  const stack = [root]
  let end = 0
  for (const match of xml.matchAll(token)) {
    if (match.index !== end) throw new Error(`not XML at ${end}: ${xml.slice(end, end + 40)}`)
    end += match[0].length
    const [, closing, name, attributes, empty, characters] = match
    const open = stack.at(-1)
    if (!open) throw new Error(`content behind the root at ${match.index}`)
    if (characters !== undefined) open.children.push(decode(characters))
    else if (closing) {
      if (stack.pop()?.name !== name) throw new Error(`</${name}> closes nothing`)
    } else if (name) {
      const element = { name, attributes: readAttributes(attributes ?? ''), children: [] }
      open.children.push(element)
      if (!empty) stack.push(element)
    }
  }
  const [top] = root.children.filter((child) => typeof child !== 'string')
  if (end !== xml.length || stack.length !== 1 || !top) throw new Error('the XML ends in the middle')
  return top
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [name, decode(value ?? '')]),
  )
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decode(text: string): string {
  return text.replace(/&(#?)(\w+);/g, (_, number, name) =>
    number ? String.fromCodePoint(Number(name.replace(/^x/, '0x'))) : (entities[name] ?? `&${name};`),
  )
}

/** Element children, all or those of a name. */
export function childrenOf(element: Element, name?: string): Element[] {
  return element.children.filter(
    (child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** Every descendant of a name, in order. */
export function all(element: Element, name: string): Element[] {
  return childrenOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])
}

/** The first descendant of a name; throws without one. */
export function one(element: Element, name: string): Element {
  const [found] = all(element, name)
  if (!found) throw new Error(`no ${name} in ${element.name}`)
  return found
}

/** `w:val` of the first descendant of a name, `undefined` without one; a switch without a value is `on`. */
export function valOf(element: Element, name: string): string | undefined {
  const [found] = all(element, name)
  return found && (found.attributes['w:val'] ?? 'on')
}

/** Text as Word shows it: no-break hyphens are hyphens, line breaks are `\n`. */
export function shownText(element: Element): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child
      if (child.name === 'w:noBreakHyphen') return '-'
      if (child.name === 'w:br') return '\n'
      return shownText(child)
    })
    .join('')
}

/** A tree as indented text, attributes sorted: equal for parts that mean the same. */
export function canonical(element: Element, indent = ''): string {
  const attributes = Object.entries(element.attributes)
    .filter(([name]) => !name.startsWith('xmlns'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ` ${name}=${value}`)
    .join('')
  const children = element.children.map((child) =>
    typeof child === 'string' ? `${indent}  "${child}"\n` : canonical(child, `${indent}  `),
  )
  return `${indent}${element.name}${attributes}\n${children.join('')}`
}

export interface DocxFile {
  readonly bytes: Uint8Array
  readonly names: readonly string[]
  /** The tree of a part; throws without one. */
  part(name: string): Element
}

export async function emit(composition: Composition, input = inputOf(composition)): Promise<DocxFile> {
  const bytes = await docx.emit(input)
  const parts = unzipSync(bytes)
  return {
    bytes,
    names: Object.keys(parts),
    part(name) {
      const part = parts[name]
      if (!part) throw new Error(`no part ${name}`)
      return parseXml(strFromU8(part))
    },
  }
}
