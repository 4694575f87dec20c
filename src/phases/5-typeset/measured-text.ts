import type { BoxName, ParagraphStyle, Run } from '../../model/composition.ts'
import { faceOf, measure } from '../../model/font-metrics.ts'
import { type Point, type Twip, twips } from '../../model/measures.ts'
import type { FontFace } from '../../model/paged-document.ts'
import { superscript } from '../../model/superscript.ts'

/** A stretch of one run in the printed text. */
export interface Piece {
  /** Index of the run it comes from. */
  readonly run: number
  /** First and last-but-one position in {@link MeasuredText.printed}. */
  readonly start: number
  readonly end: number
  /** Position of its first character in the paragraph's text, where a footnote's mark has no length. */
  readonly textStart: number
  readonly face: FontFace
  readonly size: Point
  readonly rise: Twip
  readonly underline: boolean
  readonly tracking: Twip
  readonly box: BoxName | null
  readonly footnote: { readonly id: string; readonly number: number } | null
}

/** A paragraph's runs as they print on one endless line. */
export interface MeasuredText {
  /** Runs joined; a break is one `\n`, a footnote's mark its number. */
  readonly printed: string
  readonly pieces: readonly Piece[]
  /** Left edge in twips of every UTF-16 unit of `printed`, and of its end. */
  readonly edges: Float64Array
}

/** What of a style decides how its text measures. */
export type TextStyle = Pick<ParagraphStyle, 'size' | 'bold' | 'italic'>

function printedText(run: Run): string {
  switch (run.kind) {
    case 'text':
      return run.text
    case 'break':
      return '\n'
    case 'footnoteReference':
      return String(run.number)
  }
}

type Place = Pick<Piece, 'start' | 'end' | 'textStart'>

// Written out field by field: pieces are made by the thousand, and spreading them cost as much as measuring.
function pieceOf(run: Run, index: number, style: TextStyle, { start, end, textStart }: Place): Piece {
  const isText = run.kind === 'text'
  const isNote = run.kind === 'footnoteReference'
  const raised = isNote || (isText && run.superscript) ? superscript(style.size) : null
  return {
    run: index,
    start,
    end,
    textStart,
    face: faceOf(isText ? run : style),
    size: raised?.size ?? style.size,
    rise: raised?.rise ?? twips(0),
    underline: isText && run.underline,
    tracking: isText ? run.tracking : twips(0),
    box: isText ? run.box : null,
    footnote: isNote ? { id: run.footnote, number: run.number } : null,
  }
}

/** Measures runs in the size of a style: plain advances and tracking, nothing else widens a text. */
export function measureText(runs: readonly Run[], style: TextStyle): MeasuredText {
  const texts = runs.map(printedText)
  const printed = texts.join('')
  const edges = new Float64Array(printed.length + 1)
  const pieces: Piece[] = []
  let start = 0
  let textStart = 0
  let edge = 0
  for (const [index, run] of runs.entries()) {
    const text = texts[index] ?? ''
    const piece = pieceOf(run, index, style, { start, end: start + text.length, textStart })
    pieces.push(piece)
    edge = measure(printed, piece, edges, edge)
    start = piece.end
    if (!piece.footnote) textStart += text.length
  }
  return { printed, pieces, edges }
}

/** Position in the paragraph's text of a position in the printed text. */
export function textPosition({ pieces }: MeasuredText, position: number): number {
  const piece = pieces[firstBehind(pieces, position)] ?? pieces.at(-1)
  if (!piece) return 0
  return piece.footnote ? piece.textStart : piece.textStart + Math.min(position, piece.end) - piece.start
}

/** Index of the first piece that ends behind a position; their number where none does. */
export function firstBehind(pieces: readonly Piece[], position: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.end ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return low
}
