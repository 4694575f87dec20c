import type { ParagraphStyle } from '../../model/composition.ts'
import type { StyleName } from '../../model/edition.ts'
import { ascent, descent, faceOf } from '../../model/font-metrics.ts'
import { type Twip, twips } from '../../model/measures.ts'
import type { Fragment, PagedDocument } from '../../model/paged-document.ts'

/**
 * Chromium prints baselines on whole pixels of 15 twips, rounded down: this much lower, every style is within two thirds
 * of a point of its place (measured).
 */
const lowering = 11

/** How far lines of a style go down so that their baseline lies at a distance from their top; twips. */
export function loweringTo(baseline: Twip, style: ParagraphStyle): number {
  return baseline - browserBaseline(style) + lowering
}

/** From the top of a line to its baseline as CSS has it: the font's box centred in the line. */
function browserBaseline(style: ParagraphStyle): number {
  const face = faceOf(style)
  const above = ascent(face, style.size)
  return (style.lineHeight - above - descent(face, style.size)) / 2 + above
}

/** Style → from the top of its line to the baseline, as the typesetter set it. */
export function baselinesByStyle({ pages }: PagedDocument): ReadonlyMap<StyleName, Twip> {
  const found = new Map<StyleName, Twip>()
  const visit = (fragment: Fragment): void => {
    if (fragment.kind === 'paragraph') {
      const [line] = fragment.lines
      if (line && !found.has(fragment.block.style)) found.set(fragment.block.style, twips(line.baseline - line.y))
    }
    if (fragment.kind === 'grid' || fragment.kind === 'table')
      for (const row of fragment.rows) for (const cell of row.cells) for (const inner of cell.fragments) visit(inner)
  }
  for (const page of pages) {
    page.fragments.forEach(visit)
    page.marginNotes.forEach(visit)
    const line = page.footnotes[0]?.lines[0]
    if (line) found.set('footnote', twips(line.baseline - line.y))
  }
  return found
}
