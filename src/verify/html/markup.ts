import { reasons, refuse } from '../unreadable-file.ts'

/** An element of a page; text stands among the children. */
export interface HtmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (HtmlElement | string)[]
  readonly parent: HtmlElement | null
}

interface OpenElement extends HtmlElement {
  readonly children: (HtmlElement | string)[]
}

const empty = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])
const raw = new Set(['style', 'script', 'title', 'textarea'])
const deepest = 256
const most = 2_000_000

/**
 * The elements of a page as it was written. Enough for files that close what they open, which those of ketluan do; what is
 * never closed ends with its parent.
 */
export function parseHtml(text: string): HtmlElement {
  const root: OpenElement = { name: '#document', attributes: {}, children: [], parent: null }
  const open: OpenElement[] = [root]
  const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9-]*)(?![a-zA-Z0-9-])((?:[^>"']|"[^"]*"|'[^']*')*)>/y
  let count = 0
  let at = 0
  while (at < text.length) {
    const next = text.indexOf('<', at)
    if (next !== at) {
      top(open).children.push(decodeEntities(text.slice(at, next < 0 ? text.length : next)))
      if (next < 0) break
      at = next
    }
    if (text.startsWith('<!--', at)) {
      const close = text.indexOf('-->', at + 4)
      at = close < 0 ? text.length : close + 3
      continue
    }
    tag.lastIndex = at
    const match = tag.exec(text)
    if (!match) {
      // A tag that never ends takes the rest of the file with it, as in a browser: nothing behind it can be one.
      if (/[a-zA-Z]/.test(text.charAt(text.charAt(at + 1) === '/' ? at + 2 : at + 1))) break
      const close = text.startsWith('<!', at) || text.startsWith('<?', at) ? text.indexOf('>', at) : at
      if (close === at) top(open).children.push('<')
      at = close < 0 ? text.length : close + 1
      continue
    }
    at = tag.lastIndex
    const name = (match[2] ?? '').toLowerCase()
    if (match[1] === '/') {
      closeElement(open, name)
      continue
    }
    if (open.length > deepest || ++count > most) refuse(reasons.tooDeep)
    const element: OpenElement = { name, attributes: attributesOf(match[3] ?? ''), children: [], parent: top(open) }
    top(open).children.push(element)
    if (raw.has(name)) {
      const close = closeOf(name, text, at)
      const end = close < 0 ? text.length : close
      element.children.push(name === 'title' ? decodeEntities(text.slice(at, end)) : text.slice(at, end))
      at = close < 0 ? text.length : text.indexOf('>', close) + 1 || text.length
    } else if (!empty.has(name) && !/\/\s*$/.test(match[3] ?? '')) open.push(element)
  }
  return root
}

/** Where an element without children is closed, `-1`: nowhere. */
function closeOf(name: string, text: string, from: number): number {
  const close = /<\/(style|script|title|textarea)/gi
  close.lastIndex = from
  for (let found = close.exec(text); found; found = close.exec(text))
    if (found[1]?.toLowerCase() === name) return found.index
  return -1
}

function top(open: readonly OpenElement[]): OpenElement {
  return open.at(-1) ?? refuse(reasons.damaged)
}

function closeElement(open: OpenElement[], name: string): void {
  const at = open.findLastIndex((element) => element.name === name)
  if (at > 0) open.length = at
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name = '', double, single, bare] of text.matchAll(
    /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g,
  )) {
    attributes[name.toLowerCase()] = decodeEntities(double ?? single ?? bare ?? '')
  }
  return attributes
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (all, hex, decimal, name: string | undefined) => {
      if (name) return named[name.toLowerCase()] ?? all
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
    },
  )
}

export function isElement(node: HtmlElement | string): node is HtmlElement {
  return typeof node !== 'string'
}

/** Every element below that passes, in order. */
export function findAll(parent: HtmlElement, wanted: (element: HtmlElement) => boolean): readonly HtmlElement[] {
  const found: HtmlElement[] = []
  const visit = (node: HtmlElement) => {
    for (const each of node.children) {
      if (!isElement(each)) continue
      if (wanted(each)) found.push(each)
      visit(each)
    }
  }
  visit(parent)
  return found
}

export function classesOf({ attributes }: HtmlElement): readonly string[] {
  return (attributes.class ?? '').split(/\s+/).filter(Boolean)
}
