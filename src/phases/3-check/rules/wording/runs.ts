import type { Block, Item, PartyDocument, Section, SectionChild, Task } from '../../../../model/document.ts'
import type { Prose } from '../../prose.ts'
import type { RuleContext } from '../../rule.ts'

/** Texts that stand side by side and are read as one list: entries of a run, headings of one level. */
export interface Siblings {
  readonly kind: 'tasks' | 'items' | 'sections'
  readonly texts: readonly Prose[]
  /** Entries that nothing else stands under, or in a numbered one the next paragraph; the end of another one introduces what follows. */
  readonly leaves: ReadonlySet<Prose>
}

/** Every list of siblings of body and appendices. */
export function siblingsOf(document: PartyDocument, { prose }: RuleContext): Siblings[] {
  const byContent = new Map(prose.map((text) => [text.content as unknown, text]))
  const found: Siblings[] = []
  const add = (kind: Siblings['kind'], nodes: readonly (Section | Item | Task)[]) => {
    const pairs = nodes.flatMap((node) => {
      // A numbered paragraph without a heading: its text is the first child.
      const [first] = node.children
      const isBare = node.content.length === 0 && first?.type === 'paragraph'
      const text = byContent.get(isBare ? first.content : node.content)
      const below = isBare ? node.children[1] : first
      return text ? [{ text, isLeaf: !below || (isBare && isNewSentence(below)) }] : []
    })
    if (pairs.length < 2) return
    const leaves = new Set(pairs.flatMap(({ text, isLeaf }) => (isLeaf ? [text] : [])))
    found.push({ kind, texts: pairs.map(({ text }) => text), leaves })
  }
  const visit = (blocks: readonly SectionChild[]): void => {
    add(
      'sections',
      blocks.filter((block) => block.type === 'section'),
    )
    add(
      'items',
      blocks.filter((block) => block.type === 'item'),
    )
    for (const block of blocks) visitBlock(block)
  }
  const visitBlock = (block: SectionChild | Block): void => {
    switch (block.type) {
      case 'section':
      case 'item':
        visit(block.children)
        return
      case 'taskList':
        add('tasks', block.children)
        block.children.forEach(visitTask)
        return
      case 'paragraph':
      case 'table':
      case 'image':
        return
    }
  }
  const visitTask = (task: Task): void => visit(task.children)
  visit(document.preamble)
  visit(document.sections)
  visit(document.closing)
  for (const appendix of document.appendices) visit(appendix.children)
  return found
}

function isNewSentence(block: Block | Section): boolean {
  return block.type === 'paragraph' && /^["“(]?\p{Lu}/u.test(block.text)
}
