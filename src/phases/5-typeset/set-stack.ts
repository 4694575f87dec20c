import type { Composition, GapBlock, ParagraphBlock, RuleBlock } from '../../model/composition.ts'
import { twips } from '../../model/measures.ts'
import type { GapFragment, ParagraphFragment, RuleFragment } from '../../model/paged-document.ts'
import { boxAt, heightOf, notesOn, placeParagraph, type SetParagraph, setParagraph } from './set-paragraph.ts'

/** A column of blocks that never splits: the content of a cell. */
export interface SetStack {
  readonly items: readonly StackItem[]
  readonly height: number
  /** Some of its runs are not the given ones. */
  readonly isSettled: boolean
}

interface StackItem {
  readonly content: SetParagraph | RuleBlock | GapBlock
  /** From the top of the stack. */
  readonly offset: number
}

/**
 * Blocks one below the other. Between two of them stands the larger of the space after the one and before the other, as
 * in Word's and LibreOffice's layout of a file without compatibility flags; a cell keeps the space before its first and after its last.
 */
export function setStack(
  blocks: readonly (ParagraphBlock | RuleBlock | GapBlock)[],
  styles: Composition['styles'],
  width: number,
  align?: 'left' | 'center' | 'right',
): SetStack {
  const items: StackItem[] = []
  let bottom = 0
  let spaceAfter = 0
  let isSettled = false
  for (const block of blocks) {
    const content = block.kind === 'paragraph' ? setParagraph(block, styles, width, align) : block
    const { before, height, after } = extentOf(content)
    const offset = bottom + Math.max(spaceAfter, before)
    items.push({ content, offset })
    bottom = offset + height
    spaceAfter = after
    if ('text' in content) isSettled ||= content.block !== block
  }
  return { items, height: bottom + spaceAfter, isSettled }
}

/** A rule's stroke and what is below it is its height; the space above it gives way to a larger one, as a paragraph's does. */
export function extentOf(content: SetParagraph | RuleBlock | GapBlock): {
  readonly before: number
  readonly height: number
  readonly after: number
} {
  if ('text' in content) return { before: content.style.before, height: heightOf(content), after: content.style.after }
  if (content.kind === 'rule') return { before: content.before, height: content.after, after: 0 }
  return { before: 0, height: content.height, after: 0 }
}

export function placeStack(
  stack: SetStack,
  column: { readonly x: number; readonly width: number },
  y: number,
): (ParagraphFragment | RuleFragment | GapFragment)[] {
  return stack.items.map(({ content, offset }) => {
    if ('text' in content) return placeParagraph(content, 0, content.lines.length, column, y + offset)
    return content.kind === 'rule' ? placeRule(content, column, y + offset) : placeGap(content, column, y + offset)
  })
}

/** `y`: the stroke's top edge. */
export function placeRule(
  block: RuleBlock,
  column: { readonly x: number; readonly width: number },
  y: number,
): RuleFragment {
  const length = Math.min(block.length, column.width)
  const x = block.align === 'center' ? column.x + (column.width - length) / 2 : column.x
  const middle = twips(y + block.weight / 2)
  return {
    kind: 'rule',
    block,
    box: boxAt(column.x, y, column.width, block.after),
    stroke: { x1: twips(x), y1: middle, x2: twips(x + length), y2: middle, weight: block.weight },
  }
}

export function placeGap(
  block: GapBlock,
  column: { readonly x: number; readonly width: number },
  y: number,
): GapFragment {
  return { kind: 'gap', block, box: boxAt(column.x, y, column.width, block.height) }
}

/** Blocks of a stack with their settled runs. */
export function settledBlocks<T extends ParagraphBlock | RuleBlock | GapBlock>(
  blocks: readonly T[],
  stack: SetStack,
): readonly T[] {
  if (!stack.isSettled) return blocks
  return blocks.map((block, index) => {
    const content = stack.items[index]?.content
    return content && 'text' in content && block.kind === 'paragraph' ? { ...block, runs: content.runs } : block
  })
}

export function notesInStack(stack: SetStack): string[] {
  return stack.items.flatMap(({ content }) =>
    'text' in content ? content.lines.flatMap((line) => notesOn(content, line)) : [],
  )
}
