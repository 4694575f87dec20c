import type { Alignment, Composition, ParagraphBlock, ParagraphStyle, Run } from '../../model/composition.ts'
import { type Twip, twips } from '../../model/measures.ts'
import type { Box, Line, ParagraphFragment, ReservedPlace } from '../../model/paged-document.ts'
import type { BrokenLine } from './break-lines.ts'
import { firstBehind, type MeasuredText } from './measured-text.ts'
import { setLine } from './set-line.ts'
import { settleText } from './settle-text.ts'

/** Text broken for a column, before it has a place on a page. */
export interface SetText {
  readonly text: MeasuredText
  readonly lines: readonly BrokenLine[]
  readonly style: ParagraphStyle
  readonly align: Alignment
  /** The settled runs; the given ones where nothing was to settle. */
  readonly runs: readonly Run[]
}

export interface SetParagraph extends SetText {
  /** With its settled runs. */
  readonly block: ParagraphBlock
}

/** Breaks runs of a style for a column. */
export function setText(
  runs: readonly Run[],
  style: ParagraphStyle,
  columnWidth: number,
  align: Alignment = style.align,
): SetText {
  const capacityOf = (line: number) => columnWidth - (line === 0 ? style.firstLine : 0)
  const { runs: settled, text, broken } = settleText(runs, style, capacityOf)
  return { text, lines: broken.lines, style, align, runs: settled }
}

export function setParagraph(
  block: ParagraphBlock,
  styles: Composition['styles'],
  columnWidth: number,
  align?: Alignment,
): SetParagraph {
  const set = setText(block.runs, styles[block.style], columnWidth, align)
  return { ...set, block: set.runs === block.runs ? block : { ...block, runs: set.runs } }
}

/** Lines `from` to before `to`, the first of them with its top edge at `y`. */
export function placeLines(
  { text, lines, style, align }: SetText,
  from: number,
  to: number,
  x: number,
  y: number,
): Line[] {
  const height = style.lineHeight
  return lines.slice(from, to).map((line, index) => {
    const indent = from + index === 0 ? style.firstLine : 0
    return setLine(text, line, { x: x + indent, y: y + index * height, height, align })
  })
}

export function placeParagraph(
  set: SetParagraph,
  from: number,
  to: number,
  column: { readonly x: number; readonly width: number },
  y: number,
): ParagraphFragment {
  return {
    kind: 'paragraph',
    block: set.block,
    box: boxAt(column.x, y, column.width, (to - from) * set.style.lineHeight),
    lines: placeLines(set, from, to, column.x, y),
    starts: from === 0,
    ends: to === set.lines.length,
  }
}

export function boxAt(x: number, y: number, width: number, height: number): Box {
  return { x: twips(x), y: twips(y), width: twips(width), height: twips(height) }
}

/** The reserved places on lines: room for the number, the day. */
export function boxesOn(lines: readonly Line[]): ReservedPlace[] {
  return lines.flatMap((line) =>
    line.segments.flatMap(({ box, x, width }) =>
      box ? [{ name: box, box: boxAt(x, line.y, width, line.height) }] : [],
    ),
  )
}

/** Notes whose marks stand on a line, in order. */
export function notesOn({ text }: SetText, { start, end }: BrokenLine): string[] {
  const notes: string[] = []
  for (let index = firstBehind(text.pieces, start); index < text.pieces.length; index++) {
    const piece = text.pieces[index]
    if (!piece || piece.start >= end) break
    if (piece.footnote && piece.start >= start) notes.push(piece.footnote.id)
  }
  return notes
}

export const heightOf = (set: SetText): Twip => twips(set.lines.length * set.style.lineHeight)
