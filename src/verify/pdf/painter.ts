import type { PageFont } from './fonts.ts'
import { apply, type GraphicsState, identity, type Matrix, multiply } from './graphics-state.ts'
import type { PdfValue } from './lexer.ts'

export interface DrawnGlyph {
  readonly text: string
  readonly x: number
  readonly end: number
  /** Without the rise of raised letters. */
  readonly baseline: number
  readonly size: number
  readonly rise: number
  readonly font: PageFont
  readonly color: string
  /** Marked as no part of the text, as tagged files mark page numbers. */
  readonly artifact: boolean
}

/** A horizontal line, stroked or filled as a flat box. */
export interface DrawnStroke {
  readonly left: number
  readonly right: number
  /** Its middle. */
  readonly y: number
  readonly weight: number
  readonly dashed: boolean
}

/** A vertical line: it makes a table of the rules it joins. */
export interface DrawnUpright {
  readonly x: number
  readonly top: number
  readonly bottom: number
}

/** A content stream being gone through: where the pen stands and what was drawn. */
export interface Painter {
  readonly glyphs: DrawnGlyph[]
  readonly strokes: DrawnStroke[]
  readonly uprights: DrawnUpright[]
  readonly saved: GraphicsState[]
  /** Marked content that is open; whether it is an artifact. */
  readonly marks: boolean[]
  state: GraphicsState
  text: Matrix
  line: Matrix
  path: (readonly [number, number])[]
  /** A font of the stream's resources. */
  readonly font: (name: string) => PageFont
}

export type Operators = Readonly<Record<string, (painter: Painter, operands: readonly PdfValue[]) => void>>

export function createPainter(
  drawn: Pick<Painter, 'glyphs' | 'strokes' | 'uprights'>,
  state: GraphicsState,
  font: (name: string) => PageFont,
): Painter {
  return { ...drawn, saved: [], marks: [], state, text: identity, line: identity, path: [], font }
}

export function figures(operands: readonly PdfValue[]): readonly number[] {
  return operands.map((value) => (typeof value === 'number' ? value : 0))
}

export function figure(value: PdfValue | undefined, fallback = 0): number {
  return typeof value === 'number' ? value : fallback
}

export function change(painter: Painter, changes: Partial<GraphicsState>): void {
  painter.state = { ...painter.state, ...changes }
}

/** Draws a string; letters that are turned or invisible leave no trace but move the pen. */
export function show(painter: Painter, bytes: string): void {
  const { state, glyphs, marks } = painter
  const { font, size, scale, spacing, wordSpacing } = state
  if (!font) return
  for (const { text, width, space } of font.decode(bytes)) {
    const natural = (width / 1000) * size
    const whole = multiply(painter.text, state.matrix)
    const [x, baseline] = apply(whole, 0, 0)
    const [end] = apply(whole, natural * scale, 0)
    const upright = Math.abs(whole[1]) < 0.01 * Math.abs(whole[0])
    if (text !== '' && upright && !state.invisible) {
      const drawnSize = size * Math.hypot(whole[2], whole[3])
      const artifact = marks.includes(true)
      glyphs.push({ text, x, end, baseline, size: drawnSize, rise: state.rise, font, color: state.fill, artifact })
    }
    moveBy(painter, (natural + spacing + (space ? wordSpacing : 0)) * scale)
  }
}

export function moveBy(painter: Painter, distance: number): void {
  painter.text = multiply([1, 0, 0, 1, distance, 0], painter.text)
}

/** To another line, from the beginning of this one. */
export function moveLine(painter: Painter, x: number, y: number): void {
  painter.line = multiply([1, 0, 0, 1, x, y], painter.line)
  painter.text = painter.line
}

/** As many points as a drawn line can have; a map's outline is none. */
const mostPoints = 10_000

export function addPoint(painter: Painter, x: number, y: number): void {
  if (painter.path.length < mostPoints) painter.path.push(apply(painter.state.matrix, x, y))
}

/** Points: shorter is no rule, thicker is a box. */
const shortest = 4
const thickest = 4

export function endPath(painter: Painter, how: 'stroke' | 'fill' | 'none'): void {
  const { path, state, strokes, uprights } = painter
  painter.path = []
  if (how === 'none' || path.length < 2) return
  const [left, right] = extent(path.map(([x]) => x))
  const [top, bottom] = extent(path.map(([, y]) => y))
  const pen = how === 'stroke' ? state.lineWidth * Math.hypot(state.matrix[2], state.matrix[3]) : 0
  if (right - left < thickest && bottom - top > shortest) uprights.push({ x: (left + right) / 2, top, bottom })
  const weight = Math.max(pen, bottom - top)
  if (right - left <= shortest || weight >= thickest) return
  strokes.push({ left, right, y: (top + bottom) / 2, weight, dashed: how === 'stroke' && state.dashed })
}

function extent(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)]
}
