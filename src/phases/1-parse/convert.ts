import type { BlockContent, DefinitionContent, PhrasingContent, Root, RootContent, Table } from 'mdast'
import type { Inline } from '../../model/inline.ts'
import { append } from '../../source/append.ts'
import { mend } from '../../source/mend.ts'
import type { Span } from '../../source/span.ts'
import type { DraftBlock, DraftTable } from './draft.ts'
import { plainInline } from './plain.ts'
import { type At, spanAt, verbatim } from './verbatim.ts'

/** Deeper emphasis than this is no author's; its marks stay text. */
const maxInlineDepth = 50

/** What is known of the draft while its chunks are converted one by one. */
export interface Known {
  /** Identifiers of the footnotes that have a text; a call of another one is text. */
  readonly footnotes: ReadonlySet<string>
  /** Filled with where text nodes of inline code begin: what stands there stands on purpose. */
  readonly codeStarts: Set<number>
}

interface Reading extends Known {
  /** What was parsed. */
  readonly markdown: string
  readonly at: At
}

/** mdast of one chunk → blocks of the draft, with spans in the source. */
export function blocksOf(root: Root, markdown: string, at: At, known: Known): DraftBlock[] {
  return root.children.flatMap((node) => block(node, { ...known, markdown, at }, 0))
}

/** mdast of one line or paragraph → its inline content; blocks lose what makes them blocks. */
export function inlinesOf(root: Root, markdown: string, at: At, footnotes: ReadonlySet<string> = new Set()): Inline[] {
  return root.children.flatMap((node) => flat(node, { footnotes, codeStarts: new Set(), markdown, at }))
}

function block(node: RootContent, reading: Reading, quoteDepth: number): DraftBlock[] {
  switch (node.type) {
    case 'paragraph': {
      const content = inlines(node.children, reading, 0)
      return content.length > 0 ? [{ type: 'paragraph', content, span: coverOf(content), quoteDepth }] : []
    }
    case 'heading': {
      const content = inlines(node.children, reading, 0)
      return [{ type: 'heading', depth: node.depth, content, span: spanOf(node, reading) }]
    }
    case 'thematicBreak':
      return [{ type: 'thematicBreak', span: spanOf(node, reading) }]
    case 'blockquote':
      return node.children.flatMap((child) => block(child, reading, quoteDepth + 1))
    case 'table':
      return [table(node, reading)]
    case 'code':
      return [{ type: 'code', value: node.value, span: spanOf(node, reading) }]
    case 'footnoteDefinition':
      return [
        {
          type: 'footnoteDefinition',
          identifier: node.identifier,
          content: joined(node.children, reading),
          span: spanOf(node, reading),
        },
      ]
    default:
      // Switched off in the parser, or inline and never a block.
      return []
  }
}

function table(node: Table, reading: Reading): DraftTable {
  return {
    type: 'table',
    align: node.align ?? [],
    rows: node.children.map((row) => ({
      cells: row.children.map((cell) => {
        const content = inlines(cell.children, reading, 0)
        return { content, span: content.length > 0 ? coverOf(content) : spanOf(cell, reading) }
      }),
      span: spanOf(row, reading),
    })),
    span: spanOf(node, reading),
  }
}

/** The paragraphs of a footnote as one, with a break between them. */
function joined(nodes: readonly (BlockContent | DefinitionContent)[], reading: Reading): Inline[] {
  return nodes.reduce<Inline[]>((content, node) => {
    const next = flat(node, reading)
    const end = content.at(-1)?.span.end
    if (end !== undefined && next.length > 0) content.push({ type: 'break', span: { start: end, end } })
    append(content, next)
    return content
  }, [])
}

function flat(node: RootContent, reading: Reading): Inline[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return inlines(node.children, reading, 0)
    case 'blockquote':
      return joined(node.children, reading)
    case 'footnoteDefinition':
    case 'table':
    case 'thematicBreak':
    case 'code': {
      const { start, end } = localSpan(node)
      return verbatim(reading.markdown.slice(start, end), start, reading.at)
    }
    default:
      return []
  }
}

function inlines(nodes: readonly PhrasingContent[], reading: Reading, depth: number): Inline[] {
  return mergeTexts(nodes.flatMap((node) => inline(node, reading, depth)))
}

function inline(node: PhrasingContent, reading: Reading, depth: number): Inline[] {
  switch (node.type) {
    case 'text':
      return text(node.value, localSpan(node), reading)
    case 'emphasis':
    case 'strong': {
      if (depth >= maxInlineDepth) return raw(node, reading)
      const children = inlines(node.children, reading, depth + 1)
      return children.length > 0 ? [{ type: node.type, children, span: spanOf(node, reading) }] : []
    }
    case 'link':
      return depth >= maxInlineDepth ? raw(node, reading) : inlines(node.children, reading, depth + 1)
    case 'break':
      return [{ type: 'break', span: spanOf(node, reading) }]
    case 'inlineCode':
      return code(node.value, localSpan(node), reading)
    case 'image':
      return [{ type: 'image', url: node.url, alt: node.alt?.trim() ?? '', span: spanOf(node, reading) }]
    case 'footnoteReference':
      if (!reading.footnotes.has(node.identifier)) return raw(node, reading)
      return [{ type: 'footnoteReference', identifier: node.identifier, span: spanOf(node, reading) }]
    case 'html':
    case 'delete':
    case 'linkReference':
    case 'imageReference':
      // No construct of ours makes them; if one ever did, the author's own characters are the safe reading.
      return raw(node, reading)
  }
}

function text(value: string, span: Span, reading: Reading): Inline[] {
  if (value === '') return []
  if (value.length === span.end - span.start) return verbatim(value, span.start, reading.at)
  // A character reference may name what is dropped where it stands as itself.
  const printable = mend(value).text
  return printable === '' ? [] : [{ type: 'text', value: printable, span: spanAt(span.start, span.end, reading.at) }]
}

/** Code inside a line is text to a paper; its value stands between the back ticks, perhaps with a space of padding. */
function code(value: string, span: Span, { markdown, at, codeStarts }: Reading): Inline[] {
  const source = markdown.slice(span.start, span.end)
  const ticks = /^`*/.exec(source)?.[0].length ?? 0
  const start = source.indexOf(value, ticks)
  const pieces =
    value !== '' && start >= 0
      ? verbatim(value, span.start + start, at)
      : // Over several lines the parser has dropped their indents.
        plainInline(source.slice(ticks, -ticks), (index) => at(span.start + ticks + index))
  for (const piece of pieces) codeStarts.add(piece.span.start)
  return pieces
}

function raw(node: PhrasingContent, reading: Reading): Inline[] {
  const { start, end } = localSpan(node)
  return verbatim(reading.markdown.slice(start, end), start, reading.at)
}

/** Joins neighbours that are verbatim and touch; replaced pieces keep a node of their own. */
export function mergeTexts(content: readonly Inline[]): Inline[] {
  const merged: Inline[] = []
  for (const node of content) {
    const last = merged.at(-1)
    if (last?.type === 'text' && node.type === 'text' && isVerbatim(last) && isVerbatim(node) && touch(last, node)) {
      merged[merged.length - 1] = {
        type: 'text',
        value: last.value + node.value,
        span: { start: last.span.start, end: node.span.end },
      }
    } else merged.push(node)
  }
  return merged
}

const isVerbatim = (node: Inline): boolean =>
  node.type === 'text' && node.value.length === node.span.end - node.span.start
const touch = (a: Inline, b: Inline): boolean => a.span.end === b.span.start

function localSpan(node: { readonly position?: RootContent['position'] }): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

function spanOf(node: { readonly position?: RootContent['position'] }, reading: Reading): Span {
  const { start, end } = localSpan(node)
  return spanAt(start, end, reading.at)
}

/** From the first node to the last. */
export function coverOf(content: readonly Inline[]): Span {
  return { start: content[0]?.span.start ?? 0, end: content.at(-1)?.span.end ?? 0 }
}
