import type { DataMap, DataNode } from '../model/data.ts'
import { type PartyDocument, signaturesOf } from '../model/document.ts'
import { lookUp } from '../model/field-lookup.ts'
import { fieldTable, type TopField } from '../model/field-table.ts'
import { structureMark } from '../model/structure-marks.ts'
import type { Draft } from '../phases/1-parse/draft.ts'
import type { Span } from '../source/span.ts'

/** What a comment stands with: a field by its name, or a node of the tree. */
export type Owner = TopField | object

/** The comments of a draft by what they stand with. Each is handed out once; what nobody took is left for the end. */
export interface Remarks {
  take(owner: Owner): readonly string[]
  rest(): readonly string[]
}

interface Anchor extends Span {
  readonly owner: Owner
}

/** `<!-- … -->` and the `# …` of YAML, each with the part of the paper that it is about. */
export function remarksOf(draft: Draft, document: PartyDocument): Remarks {
  const anchors = anchorsOf(draft, document)
  // What a comment says of the structure is in the tree.
  const spoken = draft.comments.filter(({ text }) => structureMark(text) === null)
  const comments = [...spoken, ...yamlComments(draft)].sort((a, b) => a.span.start - b.span.start)
  const byOwner = new Map<Owner | null, string[]>()
  for (const { text, span } of comments) {
    const owner = ownerOf(span, anchors, draft.source.text)
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), text])
  }
  return {
    take(owner) {
      const found = byOwner.get(owner) ?? []
      byOwner.delete(owner)
      return found
    },
    rest() {
      const left = [...byOwner.values()].flat()
      byOwner.clear()
      return left
    },
  }
}

/**
 * One beside text stands with that text, one inside a paragraph with the paragraph, any other with what comes next: as far as a
 * comment that keeps a finding from being told speaks for it.
 */
function ownerOf(comment: Span, anchors: readonly Anchor[], source: string): Owner | null {
  const lineStart = source.lastIndexOf('\n', comment.start - 1) + 1
  const before = source.slice(lineStart, comment.start)
  const inside = anchors.findLast(({ start, end }) => start < comment.start && comment.end <= end)
  if (inside) return inside.owner
  const above = anchors.findLast(({ start }) => start <= comment.start)
  if (before.trim() !== '' && above) return above.owner
  return anchors.find(({ start }) => start >= comment.end)?.owner ?? null
}

function anchorsOf(draft: Draft, document: PartyDocument): readonly Anchor[] {
  const found: Anchor[] = []
  const put = (owner: Owner, span: Span | undefined) => {
    if (span) found.push({ owner, ...span })
  }
  const { spans: letterhead } = document.letterhead
  const { spans: markings } = document.markings
  for (const name of ['superior', 'issuer', 'number', 'symbol', 'place', 'date'] as const) put(name, letterhead[name])
  for (const name of ['secrecy', 'urgency', 'circulation', 'draftRevision', 'drafter', 'contact'] as const)
    put(name, markings[name])
  put('author', document.title.spans.author ?? document.title.spans.label)
  put('subject', document.title.spans.subject)
  for (const { spans } of signaturesOf(document)) {
    for (const span of [spans.authority, spans.position, spans.name]) put('signature', span)
  }
  for (const recipient of document.recipients) put(recipient, recipient.span)
  if (draft.data) putKeys(draft.data, put)
  for (const part of [document.preamble, document.enactingClause, document.sections, document.closing]) {
    visit(part, put)
  }
  visit(document.footnotes, put)
  visit(document.appendices, put)
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

function putKeys(data: DataMap, put: (owner: Owner, span: Span) => void): void {
  for (const { key, keySpan } of data.entries) {
    const name = lookUp(fieldTable, key)
    if (name) put(name, keySpan)
  }
}

/** Every node at its own words, without those of its children. */
function visit(node: unknown, put: (owner: Owner, span: Span | undefined) => void): void {
  if (typeof node !== 'object' || node === null) return
  if (Array.isArray(node)) {
    for (const child of node) visit(child, put)
    return
  }
  const { type, span, content, children, spans } = node as Partial<Record<string, unknown>>
  const first = Array.isArray(content) ? content[0]?.span : null
  const last = Array.isArray(content) ? content.at(-1)?.span : null
  const label =
    (spans as { numeral?: Span; label?: Span } | undefined)?.numeral ?? (spans as { label?: Span } | undefined)?.label
  if (first && last) put(node, { start: label?.start ?? first.start, end: last.end })
  else if (label) put(node, label)
  else if (type === 'table' || type === 'image') put(node, span as Span)
  visit(children, put)
}

interface FoundComment {
  readonly text: string
  readonly span: Span
}

/** A `#` after a blank that lies in no value. */
function yamlComments({ source, data, dataSpan }: Draft): readonly FoundComment[] {
  if (!dataSpan) return []
  const yaml = source.text.slice(dataSpan.start, dataSpan.end)
  if (!yaml.includes('#')) return []
  const values = scalarSpans(data)
  const found: FoundComment[] = []
  for (const match of yaml.matchAll(/(?<=^|[ \t])#([^\n]*)/gm)) {
    const start = dataSpan.start + match.index
    if (values.some((value) => value.start <= start && start < value.end)) continue
    if (found.some(({ span }) => span.start <= start && start < span.end)) continue
    const text = (match[1] ?? '').trim()
    if (text !== '') found.push({ text, span: { start, end: start + match[0].length } })
  }
  return found
}

function scalarSpans(node: DataNode | null): readonly Span[] {
  if (node === null) return []
  if (node.type === 'scalar') return [node.span]
  if (node.type === 'list') return node.items.flatMap(scalarSpans)
  return node.entries.flatMap(({ keySpan, value }) => [keySpan, ...scalarSpans(value)])
}
