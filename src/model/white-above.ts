import type { Block } from './composition.ts'

/**
 * White below a table is white above the paragraph behind it, and as such is left out at the head of a page. Before
 * another table, the closing or the end it is a block like others: nothing there has white of its own.
 */
export function isWhiteAbove(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index]
  return block?.kind === 'gap' && block.name === 'space' && blocks[index + 1]?.kind === 'paragraph'
}
