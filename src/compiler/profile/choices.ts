import { unknownChoice } from '../../diagnostics/catalogue/fields.ts'
import type { Sink } from '../../diagnostics/sink.ts'
import { type Choices, defaultChoices } from '../../model/choices.ts'
import type { DataNode } from '../../model/data.ts'
import { names } from '../../model/field-lookup.ts'
import { choiceTable, profileTable } from '../../model/field-table.ts'
import { fieldLabel, readEntries } from '../../phases/2-analyse/fields/entries.ts'
import { isBlank, reportWrongType } from '../../phases/2-analyse/fields/values.ts'

/** `lựa chọn:` of a profile; what it leaves open is as by default. Words are compared letter by letter, case aside. */
export function readChoices(node: DataNode | null, sink: Sink): Choices {
  if (!node) return defaultChoices
  if (node.type !== 'map') {
    const expected = { vi: 'một nhóm như “dấu kết: ./.”', en: 'a mapping such as “endMark: ./.”' }
    reportWrongType(node, expected, { label: fieldLabel(profileTable, 'choices'), sink })
    return defaultChoices
  }
  const entries = readEntries(node, choiceTable, sink)
  const chosen: Partial<Record<keyof Choices, string>> = {}
  for (const name of names(choiceTable)) {
    const value = entries[name]?.value
    if (!value || isBlank(value)) continue
    const { key, choices = [] } = choiceTable[name]
    const written = value.type === 'scalar' ? value.text.trim() : '…'
    const meant = choices.find(({ words }) => words.some((word) => word.toLowerCase() === written.toLowerCase()))
    if (meant) chosen[name] = meant.value
    else {
      const listed = choices.map(({ words }) => words[0]).join(', ')
      sink.report(unknownChoice, value.span, { field: key, value: written, choices: listed })
    }
  }
  // The table's values are those of the type; the words in it are checked against nothing else.
  return { ...defaultChoices, ...chosen } as Choices
}
