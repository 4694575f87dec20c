import type { Block, Item, PartyDocument, Section, SectionChild, Task } from '../../../../model/document.ts'

/** What stands side by side in one place of the paper, and what it stands in; `null` at the top of the body or of an appendix. */
export interface Siblings {
  readonly parent: Section | Item | Task | null
  readonly blocks: readonly SectionChild[]
  readonly inAppendix: boolean
}

/** Every row of siblings of preamble, body, closing and appendices, in the order of the paper. */
export function siblingsOf(document: PartyDocument): Siblings[] {
  const { preamble, sections, closing, appendices } = document
  return [
    ...[preamble, sections, closing].flatMap((blocks) => rowsIn(null, blocks, false)),
    ...appendices.flatMap(({ children }) => rowsIn(null, children, true)),
  ]
}

function rowsIn(parent: Siblings['parent'], blocks: readonly SectionChild[], inAppendix: boolean): Siblings[] {
  if (blocks.length === 0) return []
  return [{ parent, blocks, inAppendix }, ...blocks.flatMap((block) => rowsBelow(block, inAppendix))]
}

function rowsBelow(block: SectionChild, inAppendix: boolean): Siblings[] {
  switch (block.type) {
    case 'section':
    case 'item':
      return rowsIn(block, block.children, inAppendix)
    case 'taskList':
      return block.children.flatMap((task) => rowsIn(task, task.children, inAppendix))
    case 'paragraph':
    case 'table':
    case 'image':
      return []
  }
}

/** The items among siblings. */
export function itemsOf(blocks: readonly SectionChild[]): Item[] {
  return blocks.filter((block) => block.type === 'item')
}

/** The sections among siblings. */
export function sectionsOf(blocks: readonly SectionChild[]): Section[] {
  return blocks.filter((block) => block.type === 'section')
}

/** What an item's label counts with: `2`, `1.1`, or `a`. */
export function labelKind({ label }: Pick<Item, 'label'>): 'arabic' | 'letter' {
  return /\d$/.test(label) ? 'arabic' : 'letter'
}

/** How many numbers a label has: 2 of `1.1`. */
export function labelDepth({ label }: Pick<Item, 'label'>): number {
  return label.split('.').length
}

/** The text a block begins with, as it is read: heading, paragraph, first entry; empty for tables and images. */
export function leadText(block: Block | Section): string {
  switch (block.type) {
    case 'section':
      return block.heading
    case 'item':
      return block.heading !== '' ? block.heading : block.children[0] ? leadText(block.children[0]) : ''
    case 'paragraph':
      return block.text
    case 'taskList':
      return block.children[0]?.text ?? ''
    case 'table':
    case 'image':
      return ''
  }
}
