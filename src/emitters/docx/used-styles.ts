import type { Block, Composition, Run } from '../../model/composition.ts'
import type { StyleName } from '../../model/edition.ts'
import type { Point } from '../../model/measures.ts'

/** The styles a paper needs; a gallery of thirty others would only be in a clerk's way. */
export interface UsedStyles {
  readonly paragraphs: ReadonlySet<StyleName>
  /** Sizes of the text that holds raised characters or footnotes' numbers. */
  readonly raised: ReadonlySet<Point>
}

export function usedStyles({ blocks, footnotes, page, styles }: Composition): UsedStyles {
  const paragraphs = new Set<StyleName>(['body', page.pageNumber.style])
  const raised = new Set<Point>()
  const use = (style: StyleName, runs: readonly Run[]) => {
    paragraphs.add(style)
    if (runs.some(isRaised)) raised.add(styles[style].size)
  }
  const visit = (block: Block): void => {
    if (block.kind === 'paragraph') use(block.style, block.runs)
    if (block.kind === 'image') paragraphs.add('image')
    if (block.kind === 'grid' || block.kind === 'table')
      for (const cell of block.rows.flatMap((row): readonly { readonly blocks: readonly Block[] }[] => row.cells))
        cell.blocks.forEach(visit)
  }
  blocks.forEach(visit)
  for (const note of footnotes) use('footnote', note.runs)
  if (footnotes.length > 0) raised.add(styles.footnote.size)
  return { paragraphs, raised }
}

function isRaised(run: Run): boolean {
  return run.kind === 'footnoteReference' || (run.kind === 'text' && run.superscript)
}
