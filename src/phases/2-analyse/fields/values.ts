import {
  invalidCount,
  invalidNumberSymbol,
  unknownChoice,
  wrongFieldType,
} from '../../../diagnostics/catalogue/fields.ts'
import type { Bilingual } from '../../../diagnostics/define.ts'
import type { Sink } from '../../../diagnostics/sink.ts'
import { oneLine } from '../../../model/capitals.ts'
import type { DataNode, DataScalar } from '../../../model/data.ts'
import { choose } from '../../../model/field-lookup.ts'
import type { Choice } from '../../../model/field-table.ts'
import { parseNumberSymbol } from '../../../model/number-symbol.ts'

/** What a reader needs besides the value: how the field is called, and where to report. */
export interface ReadContext {
  readonly label: Bilingual
  readonly sink: Sink
}

/** Nothing was written: an empty value, `~`, blanks. A field left blank on purpose is absent, not wrong. */
export function isBlank(node: DataNode): boolean {
  if (node.type === 'list') return node.items.length === 0
  if (node.type === 'map') return node.entries.length === 0
  return node.value === null || node.text.trim() === ''
}

/** Reports that the value has the wrong form; `expected` shows the right one. */
export function reportWrongType(node: DataNode, expected: Bilingual, { label, sink }: ReadContext): null {
  sink.report(wrongFieldType, node.span, { field: label, expected, actual: kindOf(node) })
  return null
}

function kindOf(node: DataNode): Bilingual {
  if (node.type === 'map') return { vi: 'một nhóm mục con', en: 'a mapping' }
  if (node.type === 'list') return { vi: 'một danh sách', en: 'a list' }
  return { vi: `“${oneLine(node.text)}”`, en: `“${oneLine(node.text)}”` }
}

const textExpected: Bilingual = { vi: 'một dòng chữ', en: 'a line of text' }
const linesExpected: Bilingual = { vi: 'một hay nhiều dòng chữ', en: 'one or more lines of text' }

function scalar(node: DataNode, expected: Bilingual, context: ReadContext): DataScalar | null {
  return node.type === 'scalar' ? node : reportWrongType(node, expected, context)
}

/** A single line; line ends inside it are blanks. */
export function readLine(node: DataNode, context: ReadContext): string | null {
  const text = scalar(node, textExpected, context)?.text
  return text === undefined ? null : oneLine(text)
}

/** Printed lines: a text of several lines, or a list of texts. Blank ones are left out. */
export function readLines(node: DataNode, context: ReadContext): readonly string[] | null {
  if (node.type === 'map') return reportWrongType(node, linesExpected, context)
  const texts = node.type === 'scalar' ? node.text.split('\n') : node.items.map((item) => readLine(item, context) ?? '')
  const lines = texts.map(oneLine).filter((line) => line !== '')
  return lines.length > 0 ? lines : null
}

/** A whole number from 1; `05` is 5. */
export function readCount(node: DataNode, context: ReadContext): number | null {
  const written = scalar(node, { vi: 'một số', en: 'a number' }, context)
  if (!written) return null
  const text = oneLine(written.text)
  const digits = /^(?:lần\s*)?(?:thứ\s*)?(\d+)$/iu.exec(text)?.[1]
  return digits === undefined ? reportCount(written, context) : positive(Number(digits), written, context)
}

function positive(value: number, written: DataScalar, context: ReadContext): number | null {
  return value >= 1 && Number.isSafeInteger(value) ? value : reportCount(written, context)
}

function reportCount(written: DataScalar, { label, sink }: ReadContext): null {
  sink.report(invalidCount, written.span, { field: label, text: oneLine(written.text) })
  return null
}

/** Number, symbol or both: `5`, `05`, `KL/ĐU`, `05-KL/ĐU`. Parts that do not stand are `null`. */
export function readNumberSymbol(
  node: DataNode,
  context: ReadContext,
): { readonly number: number | null; readonly symbol: string | null } | null {
  const written = scalar(node, { vi: 'một số, như 5', en: 'a number, as 5' }, context)
  if (!written) return null
  const text = oneLine(written.text)
  const parts = parseNumberSymbol(text)
  if (parts) {
    const number = parts.number === null ? null : positive(parts.number, written, context)
    return { number, symbol: parts.symbol }
  }
  if (/^[-+]?[\d.]/.test(text)) return reportCount(written, context)
  context.sink.report(invalidNumberSymbol, written.span, { field: context.label, text })
  return null
}

/** One of the field's words, whatever its case and diacritics. */
export function readChoice(node: DataNode, choices: readonly Choice[], context: ReadContext): string | null {
  const listed = choices.map((choice) => choice.words[0] ?? choice.value).join(', ')
  const expected = choices.map((choice) => `“${choice.words[0] ?? choice.value}”`).join(', ')
  const written = scalar(node, { vi: expected, en: expected }, context)
  if (!written) return null
  const chosen = choose(choices, written.text)
  if (chosen) return chosen.value
  context.sink.report(unknownChoice, written.span, {
    field: context.label,
    value: oneLine(written.text),
    choices: listed,
  })
  return null
}
