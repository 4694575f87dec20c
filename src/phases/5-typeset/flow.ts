import type { Block, PageBreakBlock } from '../../model/composition.ts'
import type { Fragment } from '../../model/paged-document.ts'

/** A piece of a block that never splits over pages: a line, a row, or the whole of a grid. */
export interface Unit {
  readonly height: number
  /** Identifiers of the notes whose marks stand in it. */
  readonly notes: readonly string[]
}

/** The text area's left edge and width. */
export interface Column {
  readonly x: number
  readonly width: number
}

/** A block as the paginator moves it: units one below the other, and where a page may end among them. */
export interface Flow {
  /** With its settled runs. */
  readonly block: Block
  readonly before: number
  readonly after: number
  readonly units: readonly Unit[]
  /** Height of what is drawn again above the units of a further page: a table's header rows. */
  readonly repeated: number
  /** Height below the last unit of every page: a table's bottom border. */
  readonly foot: number
  readonly keepWithNext: boolean
  /** Left out at the head of a page that another one ran over to. */
  readonly givesWay: boolean
  /** Goes with the next block whole; else only the units behind the last place where a page may end. */
  readonly movesWhole: boolean
  /** Split only where it is higher than a page. */
  readonly keepTogether: boolean
  /** Whether a page may end after the first `count` units; always after all of them. */
  canEndAfter(count: number): boolean
  /** Units `from` to before `to`, the first of them, or what is repeated above it, at `y`. */
  place(from: number, to: number, y: number): Fragment
}

/** A block that is one unit. */
export function single(block: Block, height: number, notes: readonly string[] = []): Omit<Flow, 'place'> {
  return {
    block,
    before: 0,
    after: 0,
    units: [{ height, notes }],
    repeated: 0,
    foot: 0,
    keepWithNext: 'keepWithNext' in block && block.keepWithNext,
    givesWay: false,
    movesWhole: true,
    keepTogether: true,
    canEndAfter: () => false,
  }
}

/** A block of the paper's flow, or a break between pages. */
export type FlowItem = Flow | PageBreakBlock

export const isFlow = (item: FlowItem | undefined): item is Flow => item !== undefined && 'units' in item

/** After how many units a page may end first. */
export function firstEnd(flow: Flow): number {
  const count = flow.units.length
  if (flow.keepTogether) return count
  let end = 1
  while (end < count && !flow.canEndAfter(end)) end++
  return end
}
