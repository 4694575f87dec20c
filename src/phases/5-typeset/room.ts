import type { PageSetup } from '../../model/composition.ts'
import type { Flow } from './flow.ts'

/** What is left of a page while it fills. */
export interface Room {
  /** Bottom of what stands on the page, in twips from the sheet's top edge. */
  readonly y: number
  /** White the last block wants below it; it hangs over the end of a page. */
  readonly spaceAfter: number
  /** Nothing stands on the page yet. */
  readonly empty: boolean
  /** The page begins by the author's will, so the space before its first block is kept; a page that just filled up drops it. */
  readonly begun: boolean
  /** Notes at its foot, in order. */
  readonly notes: readonly string[]
}

/** The fixed figures of pages that are set up alike. */
export interface PageFigures {
  readonly setup: PageSetup
  /** Height of every note by identifier. */
  readonly noteHeights: ReadonlyMap<string, number>
  /** Height of the rule over the notes with its white. */
  readonly noteSeparator: number
}

const epsilon = 0.01

/** Where a page ends if it has no notes. */
const bottomOf = ({ setup }: PageFigures): number => setup.height - setup.margin.bottom

export function emptyRoom(figures: PageFigures, begun: boolean): Room {
  return { y: figures.setup.margin.top, spaceAfter: 0, empty: true, begun, notes: [] }
}

/**
 * White above a block: the larger of what the block before it and the block itself want, as Word and LibreOffice have it
 * in files without compatibility flags.
 */
export function whiteAbove(room: Room, flow: Flow, from: number): number {
  if (from > 0) return 0
  if (room.empty) return room.begun ? flow.before : 0
  return Math.max(room.spaceAfter, flow.before)
}

/** The room with units of a block put in, whether or not they fit. */
export function fill(room: Room, flow: Flow, from: number, to: number): Room {
  const units = flow.units.slice(from, to)
  const heights = units.reduce((sum, unit) => sum + unit.height, 0)
  const repeated = from > 0 ? flow.repeated : 0
  return {
    y: room.y + whiteAbove(room, flow, from) + repeated + heights + flow.foot,
    spaceAfter: to === flow.units.length ? flow.after : 0,
    empty: false,
    begun: false,
    notes: [...room.notes, ...units.flatMap((unit) => unit.notes)],
  }
}

/**
 * Whether what stands in a room and its notes go on one page. The hidden paragraph that Word files have behind a table
 * takes no room, at the end of a section either (measured with LibreOffice 7.4; Word by its layout model).
 */
export function fits(room: Room, figures: PageFigures): boolean {
  return room.y <= lowest(room.notes, figures) + epsilon
}

/** Where text must end above some notes. */
export function lowest(notes: readonly string[], figures: PageFigures): number {
  if (notes.length === 0) return bottomOf(figures)
  return bottomOf(figures) - figures.noteSeparator - heightOfNotes(notes, figures)
}

export function heightOfNotes(notes: readonly string[], { noteHeights }: PageFigures): number {
  return notes.reduce((sum, id) => sum + (noteHeights.get(id) ?? 0), 0)
}

/** `well`: only where the block may end a page; `never`: all of it or nothing. */
export type SplitRule = 'well' | 'anywhere' | 'never'

/** The unit up to which a block, from one on, fits into a room; `from` if nothing does. */
export function unitsThatFit(room: Room, flow: Flow, from: number, figures: PageFigures, split: SplitRule): number {
  const count = flow.units.length
  let end = from
  let filled: Room | null = null
  for (let to = from + 1; to <= count; to++) {
    const unit = flow.units[to - 1]
    // Unit by unit, so that a block of many pages is walked once.
    filled = filled && unit ? addUnit(filled, unit) : fill(room, flow, from, to)
    if (!fits(filled, figures)) break
    if (to === count || split === 'anywhere' || (split === 'well' && flow.canEndAfter(to))) end = to
  }
  return end
}

function addUnit(room: Room, unit: { readonly height: number; readonly notes: readonly string[] }): Room {
  const notes = unit.notes.length > 0 ? [...room.notes, ...unit.notes] : room.notes
  return { ...room, y: room.y + unit.height, notes }
}
