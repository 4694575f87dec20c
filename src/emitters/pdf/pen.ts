import type { PDFDocument } from 'pdfkit'
import { underline } from '../../model/font-metrics.ts'
import { addTwips, twips } from '../../model/measures.ts'
import type { Line, Segment, Stroke } from '../../model/paged-document.ts'
import type { Faces } from './faces.ts'
import type { Piece } from './pieces.ts'

/** Draws on the current page. Places are twips from the sheet's top left corner, as in the paged document. */
export interface Pen {
  /** One text object; underlines are strokes of their own ({@link underlines}). */
  text(piece: Piece): void
  line(line: Line): void
  strokes(strokes: readonly Stroke[]): void
  /** What `draw` draws is no part of the paper's text: page numbers, rules, borders, repeated rows. */
  artifact(type: 'Pagination' | 'Layout', draw: () => void): void
}

/** Points to three places, 0.35 µm: what a content stream needs. A measure that is none must not end in a file. */
export function number(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`a place on the page is ${value}`)
  return String(Math.round(value * 1000) / 1000 + 0)
}

const pt = (length: number): string => number(length / 20)

export function createPen(doc: PDFDocument, faces: Faces): Pen {
  const text = (piece: Piece) => {
    if (piece.segments.length > 0) doc.addContent(textObject(piece, faces))
  }
  return {
    text,
    line: (line) => text({ line, segments: line.segments, spaceAfter: false }),
    strokes(strokes) {
      for (const { x1, y1, x2, y2, weight } of strokes) {
        doc.addContent(`${pt(weight)} w ${pt(x1)} ${pt(y1)} m ${pt(x2)} ${pt(y2)} l S`)
      }
    },
    artifact(type, draw) {
      doc.markContent('Artifact', { type })
      draw()
      doc.endMarkedContent()
    },
  }
}

/**
 * A piece of a line with real space glyphs, justified by adjustments between glyphs: viewers, search and screen readers
 * see whole words. pdfkit's coordinates grow downwards, so the text matrix turns the letters upright again.
 */
function textObject({ line, segments, spaceAfter }: Piece, faces: Faces): string {
  const [first] = segments
  if (!first) return ''
  const out = [`BT 1 0 0 -1 ${pt(first.x)} ${pt(line.baseline)} Tm`]
  let pen = first.x / 20
  let rise = '0'
  let tracking = '0'
  segments.forEach((segment, index) => {
    const face = faces(segment.face)
    out.push(`/${face.resource()} ${number(segment.size)} Tf`)
    if (rise !== pt(segment.rise)) out.push(`${pt(segment.rise)} Ts`)
    if (tracking !== pt(segment.tracking)) out.push(`${pt(segment.tracking)} Tc`)
    rise = pt(segment.rise)
    tracking = pt(segment.tracking)

    const show = createShow(segment)
    show.move(segment.x / 20 - pen)
    for (const character of segment.text) {
      show.glyph(face.glyph(character.codePointAt(0) ?? 0))
      if (character === ' ') show.move(line.spaceStretch / 20)
    }
    if (spaceAfter && index === segments.length - 1) show.glyph(face.glyph(0x20))
    pen += show.length()
    out.push(show.operator())
  })
  // Rise and tracking outlive the text object.
  if (rise !== '0') out.push('0 Ts')
  if (tracking !== '0') out.push('0 Tc')
  out.push('ET')
  return out.join('\n')
}

/** Collects glyphs and moves of one `TJ`. */
function createShow(segment: Segment) {
  const parts: string[] = []
  let codes = ''
  let length = 0
  const flush = () => {
    if (codes) parts.push(`(${codes})`)
    codes = ''
  }
  return {
    glyph(glyph: { readonly code: string; readonly advance: number }) {
      codes += glyph.code
      length += (glyph.advance * segment.size) / 1000 + segment.tracking / 20
    },
    move(distance: number) {
      const adjustment = number((-distance * 1000) / segment.size)
      if (adjustment === '0') return
      flush()
      parts.push(adjustment)
      length += distance
    },
    length: () => length,
    operator() {
      flush()
      return `[${parts.join('')}] TJ`
    },
  }
}

/** The strokes under the underlined segments of lines. */
export function underlines(lines: readonly Line[]): readonly Stroke[] {
  return lines.flatMap((line) =>
    line.segments
      .filter((segment) => segment.underline && segment.text.trim() !== '')
      .map((segment) => {
        const { offset, weight } = underline(segment.face, segment.size)
        const y = twips(line.baseline - segment.rise + offset + weight / 2)
        return { x1: segment.x, y1: y, x2: addTwips(segment.x, segment.width), y2: y, weight }
      }),
  )
}
