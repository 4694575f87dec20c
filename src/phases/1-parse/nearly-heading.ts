import type { DraftBlock, DraftHeading } from './draft.ts'

const depths: Readonly<Record<number, DraftHeading['depth']>> = { 2: 2, 3: 3, 4: 4, 5: 5, 6: 6 }

/**
 * A line `##2. Nhiệm vụ` on its own as the heading that was meant; KL1206 tells the blank it lacks. Any other block comes back as it
 * is, and so does a single `#`, which may be a number sign.
 */
export function asHeading(block: DraftBlock): DraftBlock {
  if (block.type !== 'paragraph' || block.quoteDepth > 0) return block
  const [first, ...rest] = block.content
  if (first?.type !== 'text' || first.value.length !== first.span.end - first.span.start) return block
  const marks = /^#{2,6}(?=[\p{L}\p{N}])/u.exec(first.value)?.[0].length ?? 0
  const depth = depths[marks]
  const goesOn = block.content.some(
    (node) => node.type === 'break' || (node.type === 'text' && node.value.includes('\n')),
  )
  if (!depth || goesOn) return block
  const text = {
    ...first,
    value: first.value.slice(marks),
    span: { start: first.span.start + marks, end: first.span.end },
  }
  return { type: 'heading', depth, content: [text, ...rest], span: block.span }
}
