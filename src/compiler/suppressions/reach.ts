import type { DataNode } from '../../model/data.ts'
import type { PartyDocument } from '../../model/document.ts'
import type { Draft } from '../../phases/1-parse/draft.ts'
import { append } from '../../source/append.ts'
import { endOfPart } from '../../source/joined-source.ts'
import { byStart, firstEndingBehind, firstStartingFrom } from '../../source/sorted-spans.ts'
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
  const extents = [...partsOf(draft).flatMap(({ data }) => dataExtents(data)), ...treeExtents(document)].sort(byStart)
  const sorted = [...comments].sort(byStart)
  const written = (from: number, to: number) => {
    const first = firstEndingBehind(sorted, from)
    const inside = sorted.slice(first, Math.max(first, firstStartingFrom(sorted, to)))
    const rest = inside.reduce((line, { start, end }) => blank(line, start - from, end - from), text.slice(from, to))
    return rest.trim() !== '' && !isYamlComment(rest, from, draft)
  }
  // Comments above each other speak for the same line, which is looked for once.
  const known = new Map<number, number>()
  const writtenFrom = (offset: number) => {
    const passed: number[] = []
    let from = offset
    while (from < text.length && !known.has(from) && !written(from, lineEnd(from))) {
      passed.push(from)
      from = lineEnd(from) + 1
    }
    const found = known.get(from) ?? from
    for (const place of [...passed, from]) known.set(place, found)
    return found
  }
  const fieldsBegin = endOfOpening(draft)
  return (comment) => {
    const start = lineStart(comment.start)
    const end = lineEnd(comment.end)
    if (written(start, end)) return { start, end }
    const from = writtenFrom(end + 1)
    const partEnd = endOfPart(draft.source, comment.start)
    if (from >= partEnd) return { start, end: partEnd }
    let last = lineEnd(from)
    for (let index = firstStartingFrom(extents, from); (extents[index]?.start ?? last + 1) <= lineEnd(from); index++)
      last = Math.max(last, lineEnd(extents[index]?.end ?? 0))
    const opens = draft.dataSpan && start > draft.dataSpan.start && start <= fieldsBegin
    return { start: opens ? draft.dataSpan.start : start, end: last }
  }
}

function blank(line: string, from: number, to: number): string {
  const start = Math.max(0, from)
  const end = Math.min(line.length, to)
  return line.slice(0, start) + ' '.repeat(Math.max(0, end - start)) + line.slice(end)
}

function isYamlComment(line: string, at: number, draft: Draft): boolean {
  if (!/^[ \t]*#/.test(line)) return false
  return partsOf(draft).some(({ dataSpan }) => dataSpan !== null && contains(dataSpan, { start: at, end: at }))
}

/** The draft and the files it includes. */
function partsOf(draft: Draft): readonly Pick<Draft, 'data' | 'dataSpan'>[] {
  return [draft, ...(draft.included?.values() ?? [])]
}

/**
 * What the fields lack is shown at the line that opens them, where no comment can stand; a comment before the first field
 * speaks for it. `-1` where no such line is.
 */
function endOfOpening({ source, dataSpan, dialect }: Draft): number {
  if (!dataSpan || dialect === 'yaml') return -1
  const opening = /^-{3}\s*(?:#[^\n]*(?:\n\s*|$))*/.exec(source.text.slice(dataSpan.start, dataSpan.end))?.[0]
  return opening === undefined ? -1 : dataSpan.start + opening.length
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
