import type { ParagraphStyle, Run } from '../../model/composition.ts'
import { faceOf, textWidth } from '../../model/font-metrics.ts'
import type { Look } from './runs.ts'

// Word and LibreOffice round widths run by run; a line fitted closer than this might be wrapped again.
export const wrapSafety = 20

/** Natural width in twips of a text set in a style, or in another look of the style's size. */
export function styledWidth(text: string, style: ParagraphStyle, look: Look = style): number {
  return textWidth(text, faceOf(look), style.size)
}

/** Natural width in twips of runs on one line; footnote marks count as full-size digits. */
export function runsWidth(runs: readonly Run[], style: ParagraphStyle): number {
  return runs.reduce((sum, run) => {
    if (run.kind === 'break') return sum
    if (run.kind === 'footnoteReference') return sum + styledWidth(String(run.number), style)
    return sum + styledWidth(run.text, style, run)
  }, 0)
}

/** Natural width in twips of the widest of some lines. */
export function widestLine(lines: readonly string[], style: ParagraphStyle): number {
  return lines.reduce((widest, line) => Math.max(widest, styledWidth(line, style)), 0)
}
