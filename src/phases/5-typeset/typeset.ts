import type { Outcome } from '../../diagnostics/diagnostic.ts'
import { createSink, outcome } from '../../diagnostics/sink.ts'
import type { Stage } from '../../diagnostics/stage.ts'
import type { Block, Composition } from '../../model/composition.ts'
import type { PagedDocument } from '../../model/paged-document.ts'
import { isWhiteAbove } from '../../model/white-above.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { type Column, type FlowItem, isFlow } from './flow.ts'
import { noteSeparator, type SetNote, setNotes, withWhite } from './footnotes.ts'
import { settleKeeps } from './keep.ts'
import { columnOf, makePages } from './make-pages.ts'
import { settleMarginNotes } from './margin-notes.ts'
import { paginate } from './paginate.ts'
import { reportLayout } from './report-layout.ts'
import type { PageFigures } from './room.ts'
import { flowOf } from './set-block.ts'

export interface TypesetContext {
  readonly source: SourceFile
  readonly stage: Stage
}

/**
 * Composition → lines at their places on pages. The composition that comes back with them has every tie settled and every
 * keep-with-next made true, so that flowing formats written from it break at the same words. Reports what has no glyph,
 * does not fit or stands where it should not (KL50xx); the pages are whole all the same.
 */
export function typeset(composition: Composition, context: TypesetContext): Outcome<PagedDocument> {
  const sink = createSink(context.source, context.stage)
  const flows = flowItems(composition)
  const notes = setNotes(composition, noteColumns(flows, composition))
  const figures: PageFigures = {
    setup: composition.page,
    noteHeights: new Map([...notes].map(([id, note]) => [id, note.height])),
    noteSeparator,
  }
  const items = settleKeeps(flows, figures)
  const { pages: filled, overfull } = paginate(items, figures)
  const spaced = withWhite(notes, filled)
  const settled = settledComposition(composition, items, spaced)
  const paged = { composition: settled, pages: makePages(filled, settled, spaced) }
  reportLayout(sink, paged, overfull)
  return outcome(paged, sink)
}

/** Every block that takes room, in order; a note's mark counts where it stands first. */
function flowItems(composition: Composition): FlowItem[] {
  let column = columnOf(composition.page)
  const seen = new Set<string>()
  const isFirst = (id: string) => !seen.has(id) && seen.add(id)
  return composition.blocks.flatMap((block, index): FlowItem[] => {
    if (block.kind === 'pageBreak') {
      column = columnOf(block.page)
      return [block]
    }
    const set = flowOf(block, composition, column)
    if (!set) return []
    const placed = isWhiteAbove(composition.blocks, index) ? { ...set, givesWay: true } : set
    const flow = isAnchor(composition, index) ? { ...placed, foot: anchorHeight } : placed
    if (flow.units.every((unit) => unit.notes.length === 0)) return [flow]
    return [{ ...flow, units: flow.units.map((unit) => ({ ...unit, notes: unit.notes.filter(isFirst) })) }]
  })
}

/** The column of every note, which stands at the foot of a page of its mark. */
function noteColumns(items: readonly FlowItem[], { page }: Composition): (id: string) => Column {
  let column = columnOf(page)
  const columns = new Map<string, Column>()
  for (const item of items) {
    if (!isFlow(item)) column = columnOf(item.page)
    else for (const id of item.units.flatMap(({ notes }) => notes)) columns.set(id, column)
  }
  return (id) => columns.get(id) ?? columnOf(page)
}

/** A Word file has a paragraph of a point behind the closing grid where a note of the lower margin has nothing else to stand before. */
const anchorHeight = 20

function isAnchor({ blocks, marginNotes }: Composition, index: number): boolean {
  const next = blocks[index + 1]
  if (next !== undefined && next.kind !== 'pageBreak') return false
  return marginNotes.some(({ edge }) => edge === 'bottom') && endsClosing(blocks, index)
}

/** A block is the closing grid or the last of what stays with it. */
function endsClosing(blocks: readonly Block[], index: number): boolean {
  for (let at = index; ; at--) {
    const block = blocks[at]
    if (block?.kind === 'grid') return block.name === 'closing'
    const before = blocks[at - 1]
    if (!before || !('keepWithNext' in before) || !before.keepWithNext) return false
  }
}

function settledComposition(
  composition: Composition,
  items: readonly FlowItem[],
  notes: ReadonlyMap<string, SetNote>,
): Composition {
  const settled = new Map<string, Block>()
  for (const item of items) if (isFlow(item)) settled.set(item.block.id, item.block)
  return {
    ...composition,
    blocks: composition.blocks.map((block) => settled.get(block.id) ?? block),
    footnotes: composition.footnotes.map((note) => notes.get(note.id)?.block ?? note),
    marginNotes: settleMarginNotes(composition, columnOf(composition.page)),
  }
}
