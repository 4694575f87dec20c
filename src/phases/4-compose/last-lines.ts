import type { Block } from '../../model/composition.ts'
import type { Compositor } from './compositor.ts'
import { runsWidth } from './measure.ts'

// The signature never stands without at least this much text before it on its page (design: typesetter).
const linesWithSignature = 2

/**
 * The last blocks before the signature, kept with it: as many paragraphs from the end as make two lines. Widow control
 * keeps two lines of the last one together already.
 */
export function keepWithSignature(compositor: Compositor, blocks: readonly Block[]): Block[] {
  const kept = [...blocks]
  let lines = 0
  for (let i = kept.length - 1; i >= 0 && lines < linesWithSignature; i--) {
    const block = kept[i]
    if (block?.kind !== 'paragraph') break
    kept[i] = { ...block, keepWithNext: true }
    const style = compositor.styles[block.style]
    const breaks = block.runs.filter((run) => run.kind === 'break').length
    const oneLine = runsWidth(block.runs, style) <= compositor.textWidth - style.firstLine + tolerance
    lines += breaks + (oneLine ? 1 : linesWithSignature)
  }
  return kept
}

// A line that ends this close to the margin may be settled either way.
const tolerance = 4
