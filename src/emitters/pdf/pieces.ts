import { textWidth } from '../../model/font-metrics.ts'
import { addTwips, type Twip, twips } from '../../model/measures.ts'
import type { Line, Segment } from '../../model/paged-document.ts'

/** A stretch of one line that has one tag: most lines are one piece, a list label or a footnote's mark splits them. */
export interface Piece {
  readonly line: Line
  readonly segments: readonly Segment[]
  /** The author broke the line here without a space: one is drawn so that the words stay apart in extracted text. */
  readonly spaceAfter: boolean
}

/** Pieces in reading order that form one stretch of marked content. */
export interface TaggedPieces {
  readonly tag: PieceTag
  readonly pieces: readonly Piece[]
}

export type PieceTag =
  | { readonly type: 'text' }
  | { readonly type: 'label' }
  | { readonly type: 'reference'; readonly footnote: string }

/** Lines as pieces, neighbours of one tag together. `labelLength`: characters of the paragraph that are its list label. */
export function tagPieces(lines: readonly Line[], labelLength: number): readonly TaggedPieces[] {
  const tagged: { tag: PieceTag; pieces: Piece[] }[] = []
  lines.forEach((line, index) => {
    const spaceAfter = line.last && index < lines.length - 1 && !endsInSpace(line)
    const stretches = stretchesOf(line, labelLength - line.start)
    stretches.forEach(({ tag, segments }, position) => {
      const piece = { line, segments, spaceAfter: spaceAfter && position === stretches.length - 1 }
      const open = tagged.at(-1)
      if (open && sameTag(open.tag, tag)) open.pieces.push(piece)
      else tagged.push({ tag, pieces: [piece] })
    })
  })
  return tagged
}

function endsInSpace(line: Line): boolean {
  return line.segments.at(-1)?.text.endsWith(' ') ?? true
}

function sameTag(a: PieceTag, b: PieceTag): boolean {
  if (a.type === 'reference' && b.type === 'reference') return a.footnote === b.footnote
  return a.type === b.type
}

function stretchesOf(line: Line, labelLength: number): { tag: PieceTag; segments: Segment[] }[] {
  const stretches: { tag: PieceTag; segments: Segment[] }[] = []
  const put = (tag: PieceTag, segment: Segment) => {
    const open = stretches.at(-1)
    if (open && sameTag(open.tag, tag)) open.segments.push(segment)
    else stretches.push({ tag, segments: [segment] })
  }
  let left = labelLength
  for (const segment of line.segments) {
    if (segment.footnote) {
      put({ type: 'reference', footnote: segment.footnote.id }, segment)
      continue
    }
    const [label, text] = splitSegment(segment, left, line.spaceStretch)
    if (label) put({ type: 'label' }, label)
    if (text) put({ type: 'text' }, text)
    left -= segment.text.length
  }
  return stretches
}

/** Two segments that draw what the one did, the first of them `length` characters long; `null` for an empty one. */
function splitSegment(segment: Segment, length: number, stretch: Twip): [Segment | null, Segment | null] {
  if (length <= 0) return [null, segment]
  if (length >= segment.text.length) return [segment, null]
  const head = segment.text.slice(0, length)
  const spaces = head.split(' ').length - 1
  const width = addTwips(
    textWidth(head, segment.face, segment.size),
    twips(spaces * stretch),
    twips([...head].length * segment.tracking),
  )
  return [
    { ...segment, text: head, width },
    {
      ...segment,
      text: segment.text.slice(length),
      x: addTwips(segment.x, width),
      width: twips(segment.width - width),
    },
  ]
}
