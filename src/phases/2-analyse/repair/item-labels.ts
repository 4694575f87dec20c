import type { Sink } from '../../../diagnostics/sink.ts'
import type { NumberLabel } from '../../../model/labels.ts'
import type { Line, Unit } from '../lines.ts'
import { reportSlip } from './report-slip.ts'

/**
 * A Roman numeral in a row of items, `1.`, `II.`, `3.`: where the numbers around it count through it and no section comes before it,
 * it is the item between them, and no section.
 */
export function mendItemLabels(units: readonly Unit[], sink: Sink): readonly Unit[] {
  const numbered = units.flatMap((unit, index) => {
    const label = unit.type === 'line' ? countingLabel(unit) : null
    return unit.type === 'line' && label ? [{ line: unit, label, index }] : []
  })
  const mended = [...units]
  for (const [at, { line, label, index }] of numbered.entries()) {
    const [above, below] = [numbered[at - 1]?.label, numbered[at + 1]?.label]
    if (label.kind !== 'roman' || above?.kind !== 'arabic' || below?.kind !== 'arabic') continue
    if (above.value !== label.value - 1 || below.value !== label.value + 1) continue
    const continues = numbered
      .slice(0, at)
      .some((other) => other.label.kind === 'roman' && other.label.value === above.value)
    if (continues) continue
    const text = String(label.value)
    const typed = label.typed ?? label.text.length
    const sign = line.text.slice(0, label.length).trimEnd().length
    mended[index] = { ...line, label: { ...label, kind: 'arabic', text, separator: above.separator, typed } }
    reportSlip(line, { typed, sign, length: label.length }, { text, separator: above.separator, fits: true }, sink)
  }
  return mended
}

/** `IV` or `4`, not `1.1` and not a point. */
function countingLabel({ label }: Line): NumberLabel | null {
  if (label?.kind === 'roman') return label
  return label?.kind === 'arabic' && label.depth === 1 ? label : null
}
