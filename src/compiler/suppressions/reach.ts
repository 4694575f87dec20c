import type { DataNode } from '../../model/data.ts'
import type { PartyDocument } from '../../model/document.ts'
import type { Draft } from '../../phases/1-parse/draft.ts'
import { append } from '../../source/append.ts'
import { contains, type Span } from '../../source/span.ts'

/** Of a comment: the part of the draft whose findings it speaks for, ends included. */
export type Reach = (comment: Span) => Span

/**
 * A comment that shares its line with text speaks for that line. One on lines of its own speaks for the next line that holds
 * text, and where a paragraph, a heading, a table or a YAML value begins on that line, for all of it; comments above each
 * other for the same line. At the end of a draft it speaks for what is missing there.
 */
export function reachOf(draft: Draft, document: PartyDocument, comments: readonly Span[]): Reach {
  const { text } = draft.source
  const lineEnd = (offset: number) => {
    const at = text.indexOf('\n', offset)
    return at < 0 ? text.length : at
  }
  const lineStart = (offset: number) => text.lastIndexOf('\n', offset - 1) + 1
  const extents = [...dataExtents(draft.data), ...treeExtents(document)]
  const written = (from: number, to: number) => {
    const inside = comments.filter(({ start, end }) => start < to && end > from)
    const rest = inside.reduce((line, { start, end }) => blank(line, start - from, end - from), text.slice(from, to))
    return rest.trim() !== '' && !isYamlComment(rest, from, draft)
  }
  return (comment) => {
    const start = lineStart(comment.start)
    const end = lineEnd(comment.end)
    if (written(start, end)) return { start, end }
    let from = end + 1
    while (from < text.length && !written(from, lineEnd(from))) from = lineEnd(from) + 1
    if (from >= text.length) return { start, end: text.length }
    const begun = extents.filter((extent) => extent.start >= from && extent.start <= lineEnd(from))
    const last = Math.max(lineEnd(from), ...begun.map((extent) => lineEnd(extent.end)))
    return { start: opensFrontMatter(start, draft) ? (draft.dataSpan?.start ?? start) : start, end: last }
  }
}

function blank(line: string, from: number, to: number): string {
  const start = Math.max(0, from)
  const end = Math.min(line.length, to)
  return line.slice(0, start) + ' '.repeat(Math.max(0, end - start)) + line.slice(end)
}

function isYamlComment(line: string, at: number, { dataSpan }: Draft): boolean {
  return /^[ \t]*#/.test(line) && dataSpan !== null && contains(dataSpan, { start: at, end: at })
}

/** What the fields lack is shown at the line that opens them, where no comment can stand; the first line inside speaks for it. */
function opensFrontMatter(start: number, { source, dataSpan, dialect }: Draft): boolean {
  if (!dataSpan || dialect === 'yaml' || start <= dataSpan.start) return false
  return /^-{3}\s*(?:#[^\n]*(?:\n\s*|$))*$/.test(source.text.slice(dataSpan.start, start))
}

function dataExtents(node: DataNode | null): readonly Span[] {
  if (node === null) return []
  if (node.type === 'scalar') return [node.span]
  return node.type === 'list'
    ? node.items.flatMap(dataExtents)
    : node.entries.flatMap(({ value }) => dataExtents(value))
}

/** Of every text in the tree from its first to its last letter; of a table the whole. */
function treeExtents(document: PartyDocument): readonly Span[] {
  const found: Span[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if (Array.isArray(node)) {
      for (const child of node) visit(child)
      return
    }
    const { type, span, content, spans, filing } = node as Partial<Record<string, unknown>>
    if (isSpan(span) && (type === 'table' || filing !== undefined)) found.push(span)
    if (Array.isArray(content)) {
      const [first, last] = [content[0]?.span, content.at(-1)?.span]
      if (isSpan(first) && isSpan(last)) found.push({ start: first.start, end: last.end })
    }
    if (typeof spans === 'object' && spans !== null) append(found, Object.values(spans).filter(isSpan))
    for (const [key, child] of Object.entries(node)) if (key !== 'content' && key !== 'spans') visit(child)
  }
  visit(document)
  return found
}

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value
}
