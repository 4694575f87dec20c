import { type FlowItem, firstEnd, isFlow } from './flow.ts'
import { heightOfNotes, lowest, type PageFigures, type Room, whiteAbove } from './room.ts'

/**
 * White over the notes of a page that just filled up, so that every program ends it at the same line. With notes at the
 * foot, LibreOffice (7.4, measured) leaves there
 * - a line whose note does not fit any more, as long as another line of text would: the note goes to the next page alone;
 * - any row of a table that fits without its notes;
 * - a heading whose paragraph goes on, if that one's first lines with their note fit and its next lines do not.
 * White that takes away just this room changes nothing else. `index` and `from`: what the next page begins with.
 */
export function whiteOverNotes(
  items: readonly FlowItem[],
  index: number,
  from: number,
  room: Room,
  figures: PageFigures,
): number {
  if (room.notes.length === 0) return 0
  let heading = 0
  for (const { y, nextLine, notes, before, underHeading } of unitsFrom(items, index, from, room)) {
    if (y > lowest(room.notes, figures)) return heading
    const left = lowest(before, figures) - y
    if (notes.length === 0 || left < 0) continue
    const height = heightOfNotes(notes, figures)
    const excess = left - Math.min(height, nextLine)
    if (height > left) return excess < 0 ? 0 : enoughOver(excess)
    if (underHeading && heading === 0) heading = enoughOver(excess)
  }
  return 0
}

const enoughOver = (excess: number): number => Math.floor(Math.max(0, excess)) + 1

interface NextUnit {
  /** Its bottom if it stood on the page that filled up. */
  readonly y: number
  /** Height of what must fit below it for LibreOffice to leave it without its notes; a row may miss its bottom border. */
  readonly nextLine: number
  readonly notes: readonly string[]
  /** The notes of the page and of the units before. */
  readonly before: readonly string[]
  /** It is one of the first lines of the paragraph that headings before it keep with. */
  readonly underHeading: boolean
}

function* unitsFrom(items: readonly FlowItem[], index: number, from: number, room: Room): Generator<NextUnit> {
  let filled = room
  let keptBefore = false
  for (let i = index; ; i++) {
    const flow = items[i]
    if (!isFlow(flow)) return
    const isTable = flow.block.kind === 'table'
    const start = i === index ? from : 0
    const head = keptBefore && !flow.keepWithNext && !isTable ? firstEnd(flow) : 0
    // The rest of a table goes on above its bottom border, which stands on the page already.
    let y = filled.y + whiteAbove(filled, flow, start) + (start === 0 ? flow.foot : 0)
    let before = filled.notes
    for (const [place, { height, notes }] of flow.units.slice(start).entries()) {
      y += height
      yield { y, nextLine: isTable ? -flow.foot : height, notes, before, underHeading: place < head }
      before = [...before, ...notes]
    }
    filled = { y, spaceAfter: flow.after, empty: false, begun: false, notes: before }
    keptBefore = flow.keepWithNext && (i === index ? from === 0 : keptBefore)
  }
}
