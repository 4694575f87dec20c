import type { BoxName, ParagraphStyle, Run } from '../../model/composition.ts'
import { advanceOrFallback, faceOf, unitsPerEm } from '../../model/font-metrics.ts'
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

const lineFeed = 0x0a

type Printed = Omit<Piece, 'start' | 'end' | 'textStart'> & { readonly text: string }

function print(run: Run, index: number, style: TextStyle): Printed {
  const plain = { run: index, rise: twips(0), underline: false, tracking: twips(0), box: null, footnote: null }
  switch (run.kind) {
    case 'text': {
      const raised = run.superscript ? superscript(style.size) : { size: style.size, rise: twips(0) }
      const { text, underline, tracking, box } = run
      return { ...plain, ...raised, text, face: faceOf(run), underline, tracking, box }
    }
    case 'break':
      return { ...plain, text: '\n', face: faceOf(style), size: style.size }
    case 'footnoteReference':
      return {
        ...plain,
        ...superscript(style.size),
        text: String(run.number),
        face: faceOf(style),
        footnote: { id: run.footnote, number: run.number },
      }
  }
}

/** Measures runs in the size of a style: plain advances and tracking, nothing else widens a text. */
export function measureText(runs: readonly Run[], style: TextStyle): MeasuredText {
  const prints = runs.map((run, index) => print(run, index, style))
  const printed = prints.map(({ text }) => text).join('')
  const edges = new Float64Array(printed.length + 1)
  const pieces: Piece[] = []
  let position = 0
  let textPosition = 0
  let edge = 0
  for (const { text, ...look } of prints) {
    const start = position
    const twipsPerUnit = (look.size * 20) / unitsPerEm
    // By code units: a string for each character would cost more than all the rest.
    for (let at = 0; at < text.length; ) {
      const codePoint = text.codePointAt(at) ?? 0
      if (codePoint !== lineFeed) edge += advanceOrFallback(look.face, codePoint) * twipsPerUnit + look.tracking
      edges[++position] = edge
      // The second half of a surrogate pair has no width of its own.
      if (codePoint > 0xffff) edges[++position] = edge
      at += codePoint > 0xffff ? 2 : 1
    }
    pieces.push({ ...look, start, end: position, textStart: textPosition })
    if (!look.footnote) textPosition += text.length
  }
  return { printed, pieces, edges }
}

/** Position in the paragraph's text of a position in the printed text. */
export function textPosition({ pieces }: MeasuredText, position: number): number {
  // Papers have few runs a paragraph; a search by halves would not pay.
  const piece = pieces.findLast((candidate) => candidate.start <= position)
  if (!piece) return 0
  return piece.footnote ? piece.textStart : piece.textStart + Math.min(position, piece.end) - piece.start
}
