import { duplicateField } from '../../diagnostics/catalogue/fields.ts'
import type { Sink } from '../../diagnostics/sink.ts'
import type { DataNode, DataScalar } from '../../model/data.ts'
import type { Orientation } from '../../model/document.ts'
import { lookUp } from '../../model/field-lookup.ts'
import { appendixTable } from '../../model/field-table.ts'
import type { Valued } from '../../model/fields.ts'
import { fieldLabel } from './fields/entries.ts'
import { isBlank, readChoice } from './fields/values.ts'
import type { Unit } from './lines.ts'
import { spanIn } from './zones/cells.ts'

const field = appendixTable.orientation

/** How the sheets of an appendix lie, as data says it; `null`: not said, or no such way (reported). */
export function readOrientation(node: DataNode | undefined, sink: Sink): Valued<Orientation> | null {
  if (!node || isBlank(node)) return null
  const label = fieldLabel(appendixTable, 'orientation')
  const value = readChoice(node, field.choices ?? [], { label, sink })
  return value === null ? null : { value: value as Orientation, span: node.span }
}

/** The lines among those under a typed label that say the same (`Hướng giấy: ngang`), taken as they are met; the first counts. */
export function orientationReader(sink: Sink): {
  /** Whether a unit is such a line. */
  take(unit: Unit | undefined): boolean
  read(): Valued<Orientation> | null
} {
  let taken = false
  let found: Valued<Orientation> | null = null
  return {
    take(unit) {
      const said = valueIn(unit, sink.source.text)
      if (!said) return false
      if (taken) sink.report(duplicateField, said.span, { field: field.key })
      else found = readOrientation(said, sink)
      taken = true
      return true
    },
    read: () => found,
  }
}

/** More letters than any spelling of the key has. */
const longestKey = 20

function valueIn(unit: Unit | undefined, source: string): DataScalar | null {
  if (unit?.type !== 'line') return null
  const colon = unit.text.indexOf(':')
  const key = unit.text.slice(0, Math.max(0, colon)).trim()
  if (key === '' || key.length > longestKey || lookUp(appendixTable, key) !== 'orientation') return null
  const text = unit.text.slice(colon + 1).trim()
  const end = unit.text.trimEnd().length
  const span = spanIn(unit.content, end - text.length, end, source) ?? unit.span
  return { type: 'scalar', value: text, text, span, at: (index) => span.start + index }
}
