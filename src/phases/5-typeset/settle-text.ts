import type { Run } from '../../model/composition.ts'
import { twips } from '../../model/measures.ts'
import { type BrokenText, belongsToPrevious, breakLines, type Tie } from './break-lines.ts'
import { glueSpaces } from './glue-spaces.ts'
import { firstBehind, type MeasuredText, measureText, type TextStyle } from './measured-text.ts'
import { settleInWindows, sizeOf, windowSize } from './settle-windows.ts'

/** A paragraph's content broken so that every program breaks it at the same words. */
export interface SettledText {
  /** The given runs where nothing was to settle. */
  readonly runs: readonly Run[]
  readonly text: MeasuredText
  readonly broken: BrokenText
}

/**
 * By how much more than its tolerance a settled word ends off the margin, in twips; the two looks that tracking adds to a
 * line widen the tolerance by one.
 */
const clearance = 3

/**
 * Breaks runs into lines and settles what programs may disagree about. Spaces at which some never break become no-break
 * spaces. Ties are settled by tracking: a few letters of the line are set a twentieth of a point closer or wider, so that the word in question clearly fits or clearly does not. Nobody sees it; everybody agrees.
 */
export function settleText(runs: readonly Run[], style: TextStyle, capacityOf: (line: number) => number): SettledText {
  const glued = glueSpaces(runs)
  if (sizeOf(glued) <= windowSize) return settle(glued, style, capacityOf)
  const settled = settleInWindows(glued, (window, line) => settle(window, style, (each) => capacityOf(line + each)))
  const text = measureText(settled, style)
  return { runs: settled, text, broken: breakLines(text, capacityOf) }
}

function settle(runs: readonly Run[], style: TextStyle, capacityOf: (line: number) => number): SettledText {
  let settled = runs
  let text = measureText(settled, style)
  let broken = breakLines(text, capacityOf)
  // A line has one word at the margin, so each round settles one line for good.
  for (let round = 0; round < broken.lines.length * 2; round++) {
    const change = broken.ties.map((tie) => ({ tie, stretch: stretchFor(tie, text, settled) })).find(hasStretch)
    if (!change) break
    settled = track(settled, change.stretch)
    text = measureText(settled, style)
    broken = breakLines(text, capacityOf)
  }
  return { runs: settled, text, broken }
}

/** Letters of one run that are tracked. */
interface Stretch {
  readonly run: number
  /** Positions in the run's text. */
  readonly from: number
  readonly to: number
  /** Twips a letter. */
  readonly tracking: number
}

const hasStretch = (change: { tie: Tie; stretch: Stretch | null }): change is { tie: Tie; stretch: Stretch } =>
  change.stretch !== null

function stretchFor(
  { lineStart, wordStart, wordEnd, excess, tolerance }: Tie,
  text: MeasuredText,
  runs: readonly Run[],
): Stretch | null {
  const fits = excess <= 0
  const needed = Math.ceil(tolerance + clearance - Math.abs(excess))
  // A word that is pushed over the margin leaves the line: what is widened must stay on it.
  const last = fits ? wordEnd : wordStart
  let best: { from: number; to: number; piece: MeasuredText['pieces'][number] } | null = null
  for (let index = firstBehind(text.pieces, lineStart); index < text.pieces.length; index++) {
    const piece = text.pieces[index]
    if (!piece || piece.start >= last) break
    const run = runs[piece.run]
    if (run?.kind !== 'text' || run.box !== null || run.superscript) continue
    const from = Math.max(piece.start, lineStart)
    const to = Math.min(piece.end, last)
    if (to > from && (!best || to - from > best.to - best.from)) best = { from, to, piece }
  }
  if (!best) return null
  const { from, piece } = best
  let to = Math.min(best.to, from + needed)
  while (to < best.to && belongsToPrevious(text.printed, to)) to++
  const each = Math.ceil(needed / Math.max(1, charactersIn(text.printed, from, to)))
  return { run: piece.run, from: from - piece.start, to: to - piece.start, tracking: fits ? -each : each }
}

function charactersIn(printed: string, from: number, to: number): number {
  return [...printed.slice(from, to)].length
}

/** The runs with a stretch of one of them tracked. */
function track(runs: readonly Run[], { run: index, from, to, tracking }: Stretch): Run[] {
  return runs.flatMap((run, at): Run[] => {
    if (at !== index || run.kind !== 'text') return [run]
    const parts: Run[] = [
      { ...run, text: run.text.slice(0, from) },
      { ...run, text: run.text.slice(from, to), tracking: twips(run.tracking + tracking) },
      { ...run, text: run.text.slice(to) },
    ]
    return parts.filter((part) => part.kind !== 'text' || part.text !== '')
  })
}
