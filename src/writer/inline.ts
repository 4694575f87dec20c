import type { Inline } from '../model/inline.ts'
import { escapeText, type Neighbours } from './escape.ts'
import { boundBlank } from './wrap.ts'

/** Where inline content is written: a table cell holds no line break, and its bars are escaped. */
export interface InlinePlace {
  readonly inTable: boolean
}

interface Around extends Neighbours, InlinePlace {
  /** Mark of the emphasis around it, at whose edge another one must differ: `***` could be read two ways. */
  readonly outer: '*' | '_' | ''
}

const alone: Around = { before: '', after: '', outer: '', inTable: false }

/** Inline content → Markdown of one paragraph; a break is a back slash at the end of its line. */
export function writeInline(content: readonly Inline[], place: InlinePlace = alone): string {
  return writeNodes(content, { ...alone, inTable: place.inTable })
}

function writeNodes(nodes: readonly Inline[], around: Around): string {
  let written = ''
  let lastMark: Around['outer'] = ''
  for (const [index, node] of nodes.entries()) {
    const next = nodes[index + 1]
    const before = index === 0 ? around.before : written.slice(-1)
    const after = next ? firstChar(next) : around.after
    if (node.type === 'emphasis' || node.type === 'strong') {
      const atEdge = index === 0 || index === nodes.length - 1
      const mark: '*' | '_' = lastMark === '*' || (atEdge && around.outer === '*') ? '_' : '*'
      const marks = node.type === 'strong' ? mark + mark : mark
      written += marks + writeNodes(node.children, { ...around, before: mark, after: mark, outer: mark }) + marks
      lastMark = mark
      continue
    }
    lastMark = ''
    written += writeLeaf(node, { ...around, before, after })
  }
  return written
}

function writeLeaf(node: Exclude<Inline, { children: unknown }>, around: Around): string {
  switch (node.type) {
    case 'text': {
      const text = escapeText(node.value, around, around.inTable)
      // A line that ends inside emphasis would part it in two.
      return around.outer === '' ? text : text.replaceAll(' ', boundBlank)
    }
    case 'break':
      return '\\\n'
    case 'footnoteReference':
      return `[^${node.identifier}]`
    case 'image':
      return writeImage(node.url, node.alt)
  }
}

/** `![alt](address)`; an address with blanks or brackets stands in angle brackets. */
export function writeImage(url: string, alt: string): string {
  const address = /[\s()<>\\]/.test(url) || url === '' ? `<${url.replace(/[<>\\]/g, '\\$&')}>` : url
  return `![${alt.replace(/[[\]\\*_`]/g, '\\$&')}](${address})`.replaceAll(' ', boundBlank)
}

function firstChar(node: Inline): string {
  switch (node.type) {
    case 'emphasis':
    case 'strong':
      return '*'
    case 'break':
      return '\n'
    case 'footnoteReference':
      return '['
    case 'image':
      return '!'
    case 'text':
      return node.value.charAt(0)
  }
}
