import type { Block, PageSetup } from '../../model/composition.ts'
import type { Page } from '../../model/paged-document.ts'

/**
 * Sheets of one shape, one behind the other: a box of their own on a screen, pages of one name in print. Nearly every paper
 * has one such run; an appendix on its side begins the next.
 */
export interface SheetRun {
  readonly setup: PageSetup
  readonly blocks: readonly Block[]
  /** Without blank versos; the first page of a further run opens its box. */
  readonly pages: readonly Page[]
}

/** The runs of a paper; `blocks` are those of its composition in the order they are read. */
export function sheetRuns(first: PageSetup, blocks: readonly Block[], pages: readonly Page[]): readonly SheetRun[] {
  const runs: { setup: PageSetup; blocks: Block[]; pages: Page[] }[] = [{ setup: first, blocks: [], pages: [] }]
  for (const block of blocks) {
    const last = runs.at(-1)
    if (block.kind === 'pageBreak' && last && !sameShape(block.page, last.setup))
      runs.push({ setup: block.page, blocks: [block], pages: [] })
    else last?.blocks.push(block)
  }
  let at = 0
  for (const page of pages) {
    const run = runs[at]
    if (run && !sameShape(page.setup, run.setup)) at++
    runs[at]?.pages.push(page)
  }
  return runs
}

export function sameShape(a: PageSetup, b: PageSetup): boolean {
  return a.width === b.width && a.height === b.height
}

/** Whether sheets lie on their side. */
export const isWide = ({ width, height }: PageSetup): boolean => width > height

/** Class of the box of a run: the further ones have a name of their own. */
export function runBoxClass(setup: PageSetup, index: number): string {
  return `paper${isWide(setup) ? ' wide' : ''}${index === 0 ? '' : ` run${index + 1}`}`
}
