import type { Block, PageSetup } from '../../model/composition.ts'
import type { Fragment } from '../../model/paged-document.ts'
import { type Flow, type FlowItem, firstEnd, isFlow } from './flow.ts'
import { whiteOverNotes } from './note-white.ts'
import { emptyRoom, fill, fits, type PageFigures, type Room, unitsThatFit, whiteAbove } from './room.ts'

/** What fell on one page. */
export interface FilledPage {
  /** Number in its own sequence, from 1. */
  readonly number: number
  readonly setup: PageSetup
  readonly fragments: readonly Fragment[]
  /** Identifiers of the notes at its foot, in order. */
  readonly notes: readonly string[]
  /** White over them, as {@link whiteOverNotes} wants it. */
  readonly noteWhite: number
}

export interface Pagination {
  readonly pages: readonly FilledPage[]
  /** Blocks with a line, row or grid higher than a page: it runs over the edge. */
  readonly overfull: readonly Block[]
}

/**
 * Fills pages from the top, as Word and LibreOffice do: a paragraph splits with two lines on either page at least, rows
 * and grids never split, a block that keeps with the next one moves whole to the page of the next one's first lines.
 */
export function paginate(items: readonly FlowItem[], first: PageFigures): Pagination {
  const pages: FilledPage[] = []
  const overfull: Block[] = []
  let figures = first
  let room = emptyRoom(figures, true)
  let page = { number: 1, fragments: [] as Fragment[] }

  const end = (noteWhite: number) => {
    pages.push({ ...page, setup: figures.setup, notes: room.notes, noteWhite })
  }
  const begin = (number: number, begun: boolean) => {
    page = { number, fragments: [] }
    room = emptyRoom(figures, begun)
  }
  const put = (flow: Flow, from: number, to: number) => {
    page.fragments.push(flow.place(from, to, room.y + whiteAbove(room, flow, from)))
    room = fill(room, flow, from, to)
  }

  items.forEach((item, index) => {
    if (!isFlow(item)) {
      // Word makes no empty page of a break at the head of a page.
      if (!room.empty) end(0)
      const next = room.empty ? page.number : page.number + 1
      figures = { ...figures, setup: item.page }
      begin(item.restartNumbering ? 1 : next, true)
      return
    }
    for (let from = 0; from < item.units.length && !(item.givesWay && room.empty && !room.begun); ) {
      let to = reach(items, index, from, room, figures)
      if (to === from && room.empty) {
        overfull.push(item.block)
        to = from + 1
      }
      if (to > from) put(item, from, to)
      from = to
      if (from === item.units.length) break
      end(whiteOverNotes(items, index, from, room, figures))
      begin(page.number + 1, false)
    }
  })
  end(0)
  return { pages, overfull }
}

/** Up to which unit of a block, from one on, a page takes it. `from` itself: nothing of it goes on this page. */
function reach(items: readonly FlowItem[], index: number, from: number, room: Room, figures: PageFigures): number {
  const flow = items[index]
  if (!isFlow(flow)) return from
  if (room.empty) {
    const to = unitsThatFit(room, flow, from, figures, 'well')
    return to > from ? to : unitsThatFit(room, flow, from, figures, 'anywhere')
  }
  if (!headFits(items, index, room, figures)) return from
  const to = unitsThatFit(room, flow, from, figures, flow.keepTogether ? 'never' : 'well')
  if (to < flow.units.length || !flow.keepWithNext || headFits(items, index + 1, fill(room, flow, from, to), figures))
    return to
  return lastEnd(flow)
}

/** The last rows of a table that go with what follows it leave the others where they are. */
function lastEnd(flow: Flow): number {
  let end = flow.units.length - 1
  while (end > 0 && !flow.canEndAfter(end)) end--
  return end
}

/**
 * Whether the beginning of a block has its place in a room: its first lines or rows, or all of it with the beginning of
 * the next block where it keeps with that one.
 */
export function headFits(items: readonly FlowItem[], index: number, room: Room, figures: PageFigures): boolean {
  let filled = room
  for (let i = index; ; i++) {
    const flow = items[i]
    // Nothing to keep with before a break or at the end.
    if (!isFlow(flow)) return true
    const count = flow.units.length
    const to = flow.keepWithNext && flow.movesWhole ? count : firstEnd(flow)
    filled = fill(filled, flow, 0, to)
    if (!fits(filled, figures)) return false
    if (to < count || !flow.keepWithNext) return true
  }
}
