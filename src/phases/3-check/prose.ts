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
    const place = placeFinder(node.content, source)
    found.push({
      zone,
      text,
      content: node.content,
      inAppendix,
      runIn,
      span: node.span,
      at: (start, end) => place(start, end) ?? node.span,
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

/** A node without children, with its offsets in the plain text. */
interface Leaf {
  readonly from: number
  readonly to: number
  readonly span: Span
  /** Offset in the leaf's text → offset in the draft; `null` where the leaf is no text. */
  readonly place: ((index: number) => number) | null
}

/** Finds spans of stretches of the plain text of inline content; `null` where no text stands. Laid out at the first question. */
function placeFinder(content: readonly Inline[], source: string): (start: number, end: number) => Span | null {
  let leaves: readonly Leaf[] | null = null
  return (start, end) => {
    leaves ??= leavesOf(content, source)
    let from: number | null = null
    let to: number | null = null
    for (let index = firstReaching(leaves, start); index < leaves.length; index++) {
      const leaf = leaves[index]
      if (!leaf || leaf.from > end) break
      const first = Math.max(start, leaf.from)
      const last = Math.min(end, leaf.to)
      if (first > last || (first === last && start !== end)) continue
      from ??= leaf.place ? leaf.place(first - leaf.from) : leaf.span.start
      to = leaf.place ? leaf.place(last - leaf.from) : leaf.span.end
    }
    return from === null || to === null ? null : { start: from, end: Math.max(from, to) }
  }
}

function leavesOf(content: readonly Inline[], source: string): Leaf[] {
  const leaves: Leaf[] = []
  let at = 0
  const visit = (nodes: readonly Inline[]): void => {
    for (const node of nodes) {
      if (node.type === 'emphasis' || node.type === 'strong') {
        visit(node.children)
        continue
      }
      const length = plainText([node]).length
      const place = node.type === 'text' ? sourceOffsets(node.value, node.span, source) : null
      if (length > 0) leaves.push({ from: at, to: at + length, span: node.span, place })
      at += length
    }
  }
  visit(content)
  return leaves
}

/** Index of the first leaf that ends at `offset` or behind it. */
function firstReaching(leaves: readonly Leaf[], offset: number): number {
  let low = 0
  let high = leaves.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((leaves[middle]?.to ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
