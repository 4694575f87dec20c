import { loweredWithoutReason, unknownFinding } from '../../diagnostics/catalogue/command.ts'
import { duplicateField, unknownChoice } from '../../diagnostics/catalogue/fields.ts'
import type { DiagnosticDefinition, Severity } from '../../diagnostics/define.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Sink } from '../../diagnostics/sink.ts'
import type { DataEntry, DataNode } from '../../model/data.ts'
import { choose } from '../../model/field-lookup.ts'
import { type Choice, profileTable, severityTable } from '../../model/field-table.ts'
import { fieldLabel, readEntries } from '../../phases/2-analyse/fields/entries.ts'
import { isBlank, readLine, reportWrongType } from '../../phases/2-analyse/fields/values.ts'
import type { Span } from '../../source/span.ts'
import { findDefinition } from '../catalogue.ts'
import { suggestFinding } from '../suggest-finding.ts'

/** What an office wants findings to be, by code; those of plug-ins by code or name, as the profile writes them. */
export type Severities = ReadonlyMap<string, Severity | 'off'>

/** A key that only a plug-in can know. */
export interface ForeignKey {
  readonly key: string
  /** In the profile. */
  readonly span: Span
}

/** `VP001`, `van-phong/task-without-deadline`: no finding of ours is called so. */
const foreignKey = /^(?!KL)[A-Z]{2,6}\d{3,4}$|^[a-z\d-]+\/[a-z\d-]+$/

/** Written for a severity; the first word is the official one. */
const severityChoices: readonly Choice[] = [
  { value: 'error', words: ['lỗi', 'error'] },
  { value: 'warning', words: ['cảnh báo', 'warning'] },
  { value: 'hint', words: ['gợi ý', 'hint'] },
  { value: 'off', words: ['tắt', 'off'] },
]

/**
 * `KL2103: tắt`, or `KL2103: { mức: tắt, lý do: … }`; names do as well as codes. An error that rests on a provision is
 * lowered only with a reason. What cannot be read, or may not be, is reported and left as it was. In a profile that names
 * plug-ins, keys that may be theirs are kept (`foreign`) until they are opened.
 */
export function readSeverities(
  node: DataNode | null,
  namesPlugins: boolean,
  sink: Sink,
): { readonly severities: Severities; readonly foreign: readonly ForeignKey[] } {
  const severities = new Map<string, Severity | 'off'>()
  const foreign: ForeignKey[] = []
  if (node) fillSeverities(node, namesPlugins, { severities, foreign }, sink)
  return { severities, foreign }
}

function fillSeverities(
  node: DataNode,
  namesPlugins: boolean,
  { severities: found, foreign }: { severities: Map<string, Severity | 'off'>; foreign: ForeignKey[] },
  sink: Sink,
): void {
  const label = fieldLabel(profileTable, 'severities')
  if (node.type !== 'map') {
    reportWrongType(node, { vi: 'một nhóm như “KL2103: tắt”', en: 'a mapping such as “KL2103: off”' }, { label, sink })
    return
  }
  for (const { key, keySpan, value } of node.entries) {
    const definition = findDefinition(key)
    const word = key.includes('/') ? key.trim().toLowerCase() : key.trim().toUpperCase()
    if (!definition && namesPlugins && foreignKey.test(word)) {
      if (found.has(word)) {
        sink.report(duplicateField, keySpan, { field: word })
        continue
      }
      const severity = readSeverity(value, { code: word, name: '', ...findingOfPlugin }, sink)
      if (severity) found.set(word, severity)
      foreign.push({ key: word, span: keySpan })
    } else if (!definition) {
      const { word, said, fix } = suggestFinding(key, keySpan)
      sink.report(unknownFinding, keySpan, { given: word, suggestion: said }, fix ? { fix } : {})
    } else if (found.has(definition.code)) {
      sink.report(duplicateField, keySpan, { field: `${definition.code} ${definition.name}` })
    } else {
      const severity = readSeverity(value, definition, sink)
      if (severity) found.set(definition.code, severity)
    }
  }
}

type Named = Pick<DiagnosticDefinition, 'severity' | 'tier' | 'basis'> & {
  readonly code: string
  readonly name: string
}

/** What every finding of a plug-in is. */
const findingOfPlugin = { basis: null, severity: 'hint', tier: 'practice' } as const

function readSeverity(node: DataNode, definition: Named, sink: Sink): Severity | 'off' | null {
  const { code, name, basis } = definition
  const entries = node.type === 'map' ? readEntries(node, severityTable, sink) : null
  const written = entries ? entries.severity?.value : node
  if (!written || isBlank(written)) return null
  const severity = written.type === 'scalar' ? choose(severityChoices, written.text) : null
  if (!severity) {
    const choices = severityChoices.map((choice) => choice.words[0]).join(', ')
    const value = written.type === 'scalar' ? written.text : '…'
    sink.report(unknownChoice, written.span, { field: `${code} ${name}`.trim(), value, choices })
    return null
  }
  const wanted = severity.value as Severity | 'off'
  if (wanted !== 'error' && needsReason(definition) && !hasReason(entries?.reason, sink)) {
    sink.report(loweredWithoutReason, written.span, { finding: `${code} ${name}`, basis: basis ?? '' })
    return null
  }
  return wanted
}

/** In one stage at least it is an error, and a provision says so. */
function needsReason({ severity, tier }: Named): boolean {
  const severities = typeof severity === 'string' ? [severity] : Object.values(severity)
  return tier === 'rule' && severities.includes('error')
}

function hasReason(entry: DataEntry | undefined, sink: Sink): boolean {
  if (!entry || isBlank(entry.value)) return false
  const reason = readLine(entry.value, { label: fieldLabel(severityTable, 'reason'), sink })
  return reason !== null && /\p{L}{2}/u.test(reason)
}

/**
 * The findings as the office wants them: louder, quieter or not at all. Custom and convention never become an error, and
 * what a sample shows is a warning at most, whatever the profile says.
 */
export function withSeverities(
  diagnostics: readonly Diagnostic[],
  severities: Severities | undefined,
): readonly Diagnostic[] {
  if (!severities || severities.size === 0) return diagnostics
  return diagnostics.flatMap((diagnostic) => {
    const { code, name, tier } = diagnostic.definition
    const wanted = severities.get(code) ?? severities.get(name)
    if (wanted === undefined) return [diagnostic]
    if (wanted === 'off') return []
    const mayBeError = tier === 'integrity' || tier === 'rule'
    return [{ ...diagnostic, severity: wanted === 'error' && !mayBeError ? 'warning' : wanted }]
  })
}
