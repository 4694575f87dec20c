import type { Alignment } from '../../model/composition.ts'
import { twips } from '../../model/measures.ts'
import type { Line, Segment } from '../../model/paged-document.ts'
import type { BrokenLine } from './break-lines.ts'
import { firstBehind, type MeasuredText, type Piece, textPosition } from './measured-text.ts'

/** Where a line goes: left edge of what it may fill, top edge, height; twips. */
export interface LinePlace {
  readonly x: number
  readonly y: number
  readonly height: number
  readonly align: Alignment
}

/**
 * An exact line keeps four fifths of its height above the baseline, whatever the size of its text: LibreOffice 7.4 and
 * 24.8 do, to the twip (measured with lines of 12 to 22 pt).
 */
export function baselineOf(top: number, height: number): number {
  return top + Math.floor((height * 4) / 5)
}

/** A broken line at its place, cut into segments of one look. */
export function setLine(text: MeasuredText, line: BrokenLine, place: LinePlace): Line {
  const slack = line.capacity - line.width
  const stretch = place.align === 'justify' && !line.last && line.spaces > 0 ? slack / line.spaces : 0
  const x = place.x + indentOf(place.align, slack)
  return {
    x: twips(x),
    y: twips(place.y),
    baseline: twips(baselineOf(place.y, place.height)),
    height: twips(place.height),
    width: twips(line.width),
    measure: twips(line.capacity),
    spaceStretch: twips(stretch),
    segments: segmentsOf(text, line, x, stretch),
    last: line.last,
    start: textPosition(text, line.start),
    end: textPosition(text, line.end),
  }
}

function indentOf(align: Alignment, slack: number): number {
  if (align === 'center') return slack / 2
  return align === 'right' ? slack : 0
}

function segmentsOf(
  { printed, pieces, edges }: MeasuredText,
  line: BrokenLine,
  left: number,
  stretch: number,
): Segment[] {
  const segments: Segment[] = []
  const textEnd = printed[line.end - 1] === '\n' ? line.end - 1 : line.end
  let x = left
  for (let index = firstBehind(pieces, line.start); index < pieces.length; index++) {
    const piece = pieces[index]
    if (!piece || piece.start >= textEnd) break
    const start = Math.max(piece.start, line.start)
    const end = Math.min(piece.end, textEnd)
    if (end <= start) continue
    const inkEnd = Math.max(start, Math.min(end, line.inkEnd))
    const width = (edges[inkEnd] ?? 0) - (edges[start] ?? 0) + stretch * spacesIn(printed, start, inkEnd)
    segments.push(segment(piece, printed.slice(start, end), x, width))
    x += width
  }
  return segments
}

function segment(piece: Piece, text: string, x: number, width: number): Segment {
  const { face, size, underline, rise, tracking, box, footnote } = piece
  return { text, face, size, underline, rise, tracking, x: twips(x), width: twips(width), box, footnote }
}

function spacesIn(printed: string, start: number, end: number): number {
  let count = 0
  for (let position = start; position < end; position++) if (printed.charCodeAt(position) === 0x20) count++
  return count
}
