import type { Block, Composition } from '../../model/composition.ts'
import type { StyleName } from '../../model/edition.ts'

/** The paragraph styles a paper needs; a gallery of thirty others would only be in a clerk's way. */
export function usedStyles({ blocks, footnotes, marginNotes, page }: Composition): ReadonlySet<StyleName> {
  const used = new Set<StyleName>(['body', page.pageNumber.style])
  if (footnotes.length > 0) used.add('footnote')
  const visit = (block: Block): void => {
    if (block.kind === 'paragraph') used.add(block.style)
    if (block.kind === 'image') used.add('image')
    if (block.kind === 'grid' || block.kind === 'table')
      for (const cell of block.rows.flatMap((row): readonly { readonly blocks: readonly Block[] }[] => row.cells))
        cell.blocks.forEach(visit)
  }
  blocks.forEach(visit)
  for (const note of marginNotes) visit(note.block)
  return used
}
