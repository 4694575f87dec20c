import type { Block, PartyDocument, SectionChild, Task } from '../../model/document.ts'
import { type Inline, plainText } from '../../model/inline.ts'
import type { Span } from '../../source/span.ts'
import { sourceOffsets } from '../2-analyse/inline/offsets.ts'

/** Where in the paper a text stands. */
export type ProseZone =
  | 'preamble'
  | 'enactingClause'
  | 'sectionHeading'
  | 'itemHeading'
  | 'paragraph'
  | 'task'
  | 'cell'
  | 'closing'
  | 'footnote'

/** One printed text that reads as a whole: a paragraph, a heading, an entry, a cell. */
export interface Prose {
  readonly zone: ProseZone
  /** Plain text without marks and label; a hard break is one blank. */
  readonly text: string
  readonly content: readonly Inline[]
  /** In an appendix, not in the paper itself. */
  readonly inAppendix: boolean
  /** The heading it stands behind in the same printed paragraph is not part of it. */
  readonly runIn: boolean
  readonly span: Span
  /** Where characters `start` to `end` (exclusive) of `text` stand in the draft. */
  at(start: number, end: number): Span
}

/** Every printed text of body, notes and appendices, in the order of the paper. `source` is the draft's text. */
export function proseOf(document: PartyDocument, source: string): Prose[] {
  const found: Prose[] = []
  let inAppendix = false
  const add = (zone: ProseZone, node: { readonly content: readonly Inline[]; readonly span: Span }, runIn = false) => {
    const text = plainText(node.content)
    if (text.trim() === '') return
    found.push({
      zone,
      text,
      content: node.content,
      inAppendix,
      runIn,
      span: node.span,
      at: (start, end) => placeIn(node.content, start, end, source) ?? node.span,
    })
  }
  const addTask = (task: Task) => {
    add('task', task)
    addAll(task.children, 'paragraph')
  }
  const addAll = (blocks: readonly SectionChild[], zone: ProseZone, runIn = false): void => {
    for (const [index, block] of blocks.entries()) addBlock(block, zone, runIn && index === 0)
  }
  const addBlock = (block: SectionChild | Block, zone: ProseZone, runIn: boolean): void => {
    switch (block.type) {
      case 'section':
        add('sectionHeading', block)
        addAll(block.children, 'paragraph')
        return
      case 'item':
        add('itemHeading', block)
        addAll(block.children, 'paragraph', block.runIn)
        return
      case 'taskList':
        block.children.forEach(addTask)
        return
      case 'table':
        for (const row of block.rows) for (const cell of row.cells) add('cell', cell)
        return
      case 'paragraph':
        add(zone, block, runIn)
        return
      case 'image':
        return
    }
  }
  addAll(document.preamble, 'preamble')
  if (document.enactingClause) add('enactingClause', document.enactingClause)
  addAll(document.sections, 'paragraph')
  addAll(document.closing, 'closing')
  for (const note of document.footnotes) add('footnote', note)
  inAppendix = true
  for (const appendix of document.appendices) addAll(appendix.children, 'paragraph')
  return found
}

/** The span of a stretch of the plain text of inline content; `null` where no text stands. */
function placeIn(content: readonly Inline[], start: number, end: number, source: string): Span | null {
  let from: number | null = null
  let to: number | null = null
  let at = 0
  const visit = (nodes: readonly Inline[]): void => {
    for (const node of nodes) {
      if (node.type === 'emphasis' || node.type === 'strong') {
        visit(node.children)
        continue
      }
      const length = plainText([node]).length
      const first = Math.max(start - at, 0)
      const last = Math.min(end - at, length)
      at += length
      const touches = length > 0 && first <= last && (first < last || start === end)
      if (!touches) continue
      const place = node.type === 'text' ? sourceOffsets(node.value, node.span, source) : null
      from ??= place ? place(first) : node.span.start
      to = place ? place(last) : node.span.end
    }
  }
  visit(content)
  return from === null || to === null ? null : { start: from, end: Math.max(from, to) }
}
