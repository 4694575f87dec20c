import type { MeasuredRun } from '../measured-paper.ts'
import type { DrawnPage } from './draw-page.ts'
import type { DrawnGlyph, DrawnStroke, DrawnUpright } from './painter.ts'

/** Letters drawn one behind the other on one line. Points from the sheet's top left corner. */
export interface TextPiece {
  readonly page: number
  readonly text: string
  readonly runs: readonly MeasuredRun[]
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  /** All of it is marked as no part of the text. */
  readonly artifact: boolean
}

export interface PageText {
  readonly pieces: readonly TextPiece[]
  /** The strokes that underline nothing. */
  readonly strokes: readonly DrawnStroke[]
  readonly uprights: readonly DrawnUpright[]
}

/** Ems of white without a space in it that set two pieces apart, and with a stretched one. */
const apart = 0.7
const apartBehindSpace = 3
/** Ems of white that stand for a space nobody drew. */
const impliedSpace = 0.18
/** Ems a stroke may lie below letters it underlines. */
const underlineDepth = 0.22

export function piecesOf(drawn: DrawnPage, page: number): PageText {
  const groups: DrawnGlyph[][] = []
  for (const glyph of drawn.glyphs) {
    const open = groups.at(-1)
    const last = open?.at(-1)
    if (open && last && continues(last, glyph)) open.push(glyph)
    else groups.push([glyph])
  }
  const used = new Set<DrawnStroke>()
  const pieces = groups.flatMap((glyphs) => pieceOf(glyphs, page, drawn.strokes, used))
  return { pieces, strokes: drawn.strokes.filter((stroke) => !used.has(stroke)), uprights: drawn.uprights }
}

function continues(last: DrawnGlyph, next: DrawnGlyph): boolean {
  const size = Math.max(last.size, next.size)
  // Raised letters of some programs stand on a line of their own, half an em up.
  if (Math.abs(last.baseline - next.baseline) > 0.5 * size) return false
  const gap = next.x - last.end
  if (gap < -size) return false
  return gap <= (last.text.endsWith(' ') || next.text.startsWith(' ') ? apartBehindSpace : apart) * size
}

/** Part of the size around that raised letters have at most. */
const raisedSize = 0.8

function pieceOf(
  glyphs: readonly DrawnGlyph[],
  page: number,
  strokes: readonly DrawnStroke[],
  used: Set<DrawnStroke>,
): readonly TextPiece[] {
  const inked = glyphs.filter(({ text }) => text.trim() !== '')
  const [first] = inked
  const last = inked.at(-1)
  if (!first || !last) return []
  const size = Math.max(...inked.map((glyph) => glyph.size))
  const baseline = median(inked.filter((glyph) => glyph.size === size).map((glyph) => glyph.baseline))
  const runs: MeasuredRun[] = []
  glyphs.forEach((glyph, index) => {
    const before = glyphs[index - 1]
    const white =
      before && glyph.x - before.end > impliedSpace * size && !/\s$/.test(before.text) && !/^\s/.test(glyph.text)
    const raised = glyph.rise > 0 || (glyph.size < raisedSize * size && baseline - glyph.baseline > 1)
    const look = { ...lookOf(glyph, strokes, used), ...(raised && { raised }) }
    const text = `${white ? ' ' : ''}${glyph.text}`
    const open = runs.at(-1)
    if (open && sameLook(open, look, glyph.text)) runs[runs.length - 1] = { ...open, text: open.text + text }
    else runs.push({ ...look, text })
  })
  return [
    {
      page,
      text: runs.map((run) => run.text).join(''),
      runs,
      left: first.x,
      right: last.end,
      baseline,
      size,
      artifact: inked.every(({ artifact }) => artifact),
    },
  ]
}

type Look = Omit<MeasuredRun, 'text'>

function lookOf(glyph: DrawnGlyph, strokes: readonly DrawnStroke[], used: Set<DrawnStroke>): Look {
  const { font, size, color } = glyph
  const middle = (glyph.x + glyph.end) / 2
  const under = strokes.find(
    ({ left, right, y }) =>
      middle >= left - 0.5 &&
      middle <= right + 0.5 &&
      y >= glyph.baseline &&
      y <= glyph.baseline + underlineDepth * size,
  )
  if (under) used.add(under)
  return {
    size: Math.round(size * 100) / 100,
    bold: font.bold,
    italic: font.italic,
    underline: under !== undefined,
    font: font.family,
    color,
  }
}

/** White has no look of its own; it goes with what stands before it. */
function sameLook(a: Look, b: Look, text: string): boolean {
  if (text.trim() === '') return true
  return (['size', 'bold', 'italic', 'underline', 'font', 'color', 'raised'] as const).every(
    (name) => a[name] === b[name],
  )
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
