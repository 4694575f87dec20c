import type { Unit } from '../lines.ts'
import { endsSentence } from '../paragraphs.ts'
import { isCapitals } from '../zones/words.ts'

/** Of a line that is a heading by its looks: the lowest of Markdown. */
const leastDepth = 6
const longest = 120

/**
 * Makes headings of lines in capitals that stand where a section's label is missing: between `II-` and `IV-`, or after the last
 * section, in a body whose sections are in capitals and labelled. That they lost their label is KL3008.
 */
export function findLostLabels(units: readonly Unit[]): readonly Unit[] {
  const sections = units.flatMap((unit, index) =>
    unit.type === 'line' && unit.label?.kind === 'roman' ? [{ line: unit, index, value: unit.label.value }] : [],
  )
  if (sections.length < 2 || !sections.every(({ line }) => isCapitals(line.text.slice(line.label?.length))))
    return units
  return units.map((unit, index): Unit => {
    if (unit.type !== 'line' || !looksLikeHeading(units, index)) return unit
    const above = sections.findLast((section) => section.index < index)
    const below = sections.find((section) => section.index > index)
    const missing = above && (!below || below.value > above.value + 1)
    return missing ? { ...unit, depth: leastDepth } : unit
  })
}

/** Words in capitals, alone, under what is no heading and above the text that belongs to them. */
export function looksLikeHeading(units: readonly Unit[], index: number): boolean {
  const [above, line, below] = [units[index - 1], units[index], units[index + 1]]
  if (line?.type !== 'line' || line.label || line.depth > 0 || line.text.length > longest) return false
  if (!isCapitals(line.text) || !/^\p{L}{2,}\s+\p{L}{2,}/u.test(line.text) || /[.,;:!?…]$/.test(line.text)) return false
  if (above?.type !== 'line' || isCapitals(above.text)) return false
  if (below?.type !== 'line' || (isCapitals(below.text) && !below.label)) return false
  return line.first || endsSentence(above.text)
}
