import { unknownChoice, unknownField, unusedSetting } from '../diagnostics/catalogue/fields.ts'
import type { Severity } from '../diagnostics/define.ts'
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts'
import { createSink, outcome, type Sink } from '../diagnostics/sink.ts'
import type { DataMap, DataNode } from '../model/data.ts'
import { choose, lookUp } from '../model/field-lookup.ts'
import { type Choice, type KeyTable, profileTable } from '../model/field-table.ts'
import type { FieldValues } from '../model/fields.ts'
import { parseYaml } from '../phases/1-parse/yaml.ts'
import { fieldLabel } from '../phases/2-analyse/fields/entries.ts'
import { readFields } from '../phases/2-analyse/fields/read-fields.ts'
import { isBlank, readLines, reportWrongType } from '../phases/2-analyse/fields/values.ts'
import type { SourceFile } from '../source/source-file.ts'
import { pointAt } from '../source/span.ts'

/** An office profile (`ketluan.yaml`): what every paper of the office has in common. */
export interface Profile {
  readonly source: SourceFile
  /** Defaults of the draft's fields; spans are `null`, since they do not lie in the draft. */
  readonly values: FieldValues
  /** Globs, relative to the profile's folder, of files a folder argument leaves out. */
  readonly ignore: readonly string[]
  /** By code or name of the finding. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>
}

type Setting = typeof profileTable extends KeyTable<infer Name> ? Name : never

/** Written for a severity; the first word is the official one. */
const severityChoices: readonly Choice[] = [
  { value: 'error', words: ['lỗi', 'error'] },
  { value: 'warning', words: ['cảnh báo', 'warning'] },
  { value: 'hint', words: ['gợi ý', 'hint'] },
  { value: 'off', words: ['tắt', 'off'] },
]

/**
 * Reads an office profile. Its findings lie in the profile itself: YAML syntax, and what is wrong with fields or settings.
 * What cannot be read is left out, the rest stands; an empty file is a profile that says nothing.
 */
export function readProfile(source: SourceFile): Outcome<Profile> {
  // A profile is read the same way in every stage.
  const sink = createSink(source, 'du-thao')
  const data = parseYaml(sink, { start: 0, end: source.text.length })
  const setting = (name: Setting) => (data ? findSetting(data, name) : null)
  reportUnused(data, sink)
  return outcome(
    {
      source,
      values: data ? withoutPlaces(readFields(data, 'profile', sink)) : {},
      ignore: readIgnore(setting('ignore'), sink),
      severities: readSeverities(setting('severities'), sink),
    },
    sink,
  )
}

function findSetting(data: DataMap, name: Setting): DataNode | null {
  const value = data.entries.find((entry) => lookUp(profileTable, entry.key) === name)?.value
  return value && !isBlank(value) ? value : null
}

function readIgnore(node: DataNode | null, sink: Sink): readonly string[] {
  return (node && readLines(node, { label: fieldLabel(profileTable, 'ignore'), sink })) ?? []
}

function readSeverities(node: DataNode | null, sink: Sink): Profile['severities'] {
  const found = new Map<string, Severity | 'off'>()
  if (!node) return found
  const label = fieldLabel(profileTable, 'severities')
  if (node.type !== 'map') {
    reportWrongType(node, { vi: 'một nhóm như “KL2103: tắt”', en: 'a mapping such as “KL2103: off”' }, { label, sink })
    return found
  }
  for (const { key, keySpan, value } of node.entries) {
    const name = key.trim()
    if (!/^(?:KL\d{4}|[a-z]+(?:-[a-z\d]+)+)$/i.test(name)) {
      sink.report(unknownField, keySpan, { key, suggestion: { vi: '', en: '' } })
      continue
    }
    const severity = value.type === 'scalar' ? choose(severityChoices, value.text) : null
    if (severity) found.set(name.toLowerCase(), severity.value as Severity | 'off')
    else if (!isBlank(value)) {
      const choices = severityChoices.map((choice) => choice.words[0]).join(', ')
      sink.report(unknownChoice, value.span, {
        field: name,
        value: value.type === 'scalar' ? value.text : '…',
        choices,
      })
    }
  }
  return found
}

function reportUnused(data: DataMap | null, sink: Sink): void {
  for (const { key, keySpan } of data?.entries ?? []) {
    const name = lookUp(profileTable, key)
    if (name && profileTable[name].shape === 'reserved') sink.report(unusedSetting, keySpan, { field: key })
  }
}

/** Places in the profile mean nothing in the draft that borrows the values. */
function withoutPlaces(fields: FieldValues): FieldValues {
  const { signatureSpan: _, ...valued } = fields
  const values = Object.fromEntries(
    Object.entries(valued).map(([name, { value }]) => [name, { value, span: null }]),
  ) as FieldValues
  if (!values.recipients) return values
  const recipients = values.recipients.value.map((recipient) => ({ ...recipient, span: pointAt(0) }))
  return { ...values, recipients: { value: recipients, span: null } }
}

/**
 * The findings as the office wants them: louder, quieter or not at all. Custom and convention never become an error, and
 * what a sample shows is a warning at most, whatever the profile says.
 */
export function withSeverities(diagnostics: readonly Diagnostic[], profile: Profile | null): readonly Diagnostic[] {
  if (!profile || profile.severities.size === 0) return diagnostics
  return diagnostics.flatMap((diagnostic) => {
    const { code, name, tier } = diagnostic.definition
    const wanted = profile.severities.get(code.toLowerCase()) ?? profile.severities.get(name)
    if (wanted === undefined) return [diagnostic]
    if (wanted === 'off') return []
    const mayBeError = tier === 'integrity' || tier === 'rule'
    return [{ ...diagnostic, severity: wanted === 'error' && !mayBeError ? 'warning' : wanted }]
  })
}
