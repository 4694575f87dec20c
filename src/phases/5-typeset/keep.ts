import type { ParagraphBlock } from '../../model/composition.ts'
import { type Flow, type FlowItem, isFlow } from './flow.ts'
import { headFits } from './paginate.ts'
import { emptyRoom, type PageFigures } from './room.ts'

/** So many lines of text stand before the closing grid on its page: a signature never stands alone. */
export const linesBeforeClosing = 2

/**
 * The paper with its keep-with-next marks made true: the last lines before the closing grid keep with it, and chains too
 * long for a page are let go from their front. Word starts such a chain where it stands, LibreOffice on a new page; without
 * the mark they agree.
 */
export function settleKeeps(items: readonly FlowItem[], figures: PageFigures): FlowItem[] {
  return releaseLongChains(keepWithClosing(items), figures)
}

function keepWithClosing(items: readonly FlowItem[]): readonly FlowItem[] {
  const closing = items.findIndex((item) => isClosing(item))
  if (closing < 0) return items
  const kept = [...items]
  let lines = 0
  for (let index = closing - 1; index >= 0 && lines < linesBeforeClosing; index--) {
    const item = kept[index]
    if (!isFlow(item) || item.block.kind !== 'paragraph') break
    kept[index] = withKeep(item, item.block, true)
    lines += item.units.length
  }
  return kept
}

export function isClosing(item: FlowItem): boolean {
  return isFlow(item) && item.block.kind === 'grid' && item.block.name === 'closing'
}

function releaseLongChains(items: readonly FlowItem[], figures: PageFigures): FlowItem[] {
  const released = [...items]
  let here = figures
  released.forEach((item, index) => {
    if (!isFlow(item)) {
      here = { ...figures, setup: item.page }
      return
    }
    if (item.block.kind !== 'paragraph' || !item.keepWithNext) return
    if (!headFits(released, index, emptyRoom(here, true), here)) released[index] = withKeep(item, item.block, false)
  })
  return released
}

function withKeep(flow: Flow, block: ParagraphBlock, keepWithNext: boolean): Flow {
  if (flow.keepWithNext === keepWithNext) return flow
  const marked = { ...block, keepWithNext }
  return {
    ...flow,
    block: marked,
    keepWithNext,
    place(from, to, y) {
      const fragment = flow.place(from, to, y)
      return fragment.kind === 'paragraph' ? { ...fragment, block: marked } : fragment
    },
  }
}
