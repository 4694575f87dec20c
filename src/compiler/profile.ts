import { unusedSetting } from '../diagnostics/catalogue/fields.ts'
import type { Outcome } from '../diagnostics/diagnostic.ts'
import { createSink, outcome, type Sink } from '../diagnostics/sink.ts'
import type { Choices } from '../model/choices.ts'
import type { DataMap, DataNode } from '../model/data.ts'
import { lookUp } from '../model/field-lookup.ts'
import { type KeyTable, profileTable } from '../model/field-table.ts'
import type { FieldValues } from '../model/fields.ts'
import { parseYaml } from '../phases/1-parse/yaml.ts'
import { fieldLabel } from '../phases/2-analyse/fields/entries.ts'
import { readFields } from '../phases/2-analyse/fields/read-fields.ts'
import { isBlank, readLine, readLines } from '../phases/2-analyse/fields/values.ts'
import type { SourceFile } from '../source/source-file.ts'
import { pointAt, type Span } from '../source/span.ts'
import { readChoices } from './profile/choices.ts'
import { type ForeignKey, readSeverities, type Severities } from './profile/severities.ts'

/** An office profile (`ketluan.yaml`): what every paper of the office has in common. */
export interface Profile {
  readonly source: SourceFile
  /** Defaults of the draft's fields; spans are `null`, since they do not lie in the draft. */
  readonly values: FieldValues
  /** Globs, relative to the profile's folder, of files a folder argument leaves out. */
  readonly ignore: readonly string[]
  readonly severities: Severities
  /** Keys among them that only a plug-in can know. */
  readonly foreign: readonly ForeignKey[]
  /** Files of plug-ins as they are named; whether they run is decided elsewhere. */
  readonly plugins: readonly NamedPlugin[]
  readonly choices: Choices
}

export interface NamedPlugin {
  readonly path: string
  /** In the profile. */
  readonly span: Span
}

type Setting = typeof profileTable extends KeyTable<infer Name> ? Name : never

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
  const plugins = readPlugins(setting('plugins'), sink)
  return outcome(
    {
      source,
      values: data ? withoutPlaces(readFields(data, 'profile', sink)) : {},
      plugins,
      ignore: readIgnore(setting('ignore'), sink),
      ...readSeverities(setting('severities'), plugins.length > 0, sink),
      choices: readChoices(setting('choices'), sink),
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

function readPlugins(node: DataNode | null, sink: Sink): readonly NamedPlugin[] {
  if (!node) return []
  const context = { label: fieldLabel(profileTable, 'plugins'), sink }
  const items = node.type === 'list' ? node.items : [node]
  return items.flatMap((item) => {
    const path = isBlank(item) ? null : readLine(item, context)
    return path ? [{ path, span: item.span }] : []
  })
}

function reportUnused(data: DataMap | null, sink: Sink): void {
  for (const { key, keySpan } of data?.entries ?? []) {
    const name = lookUp(profileTable, key)
    if (name && profileTable[name].shape === 'reserved') sink.report(unusedSetting, keySpan, { field: key })
  }
}

/** Places in the profile mean nothing in the draft that borrows the values. */
function withoutPlaces(fields: FieldValues): FieldValues {
  const { signatureSpan: _, cosignatures, ...valued } = fields
  const values = Object.fromEntries(
    Object.entries(valued).map(([name, { value }]) => [name, { value, span: null }]),
  ) as FieldValues
  const recipients = values.recipients?.value.map((recipient) => ({ ...recipient, span: pointAt(0) }))
  const signatures = cosignatures?.value.map((signature) => ({ ...signature, span: pointAt(0), spans: {} }))
  return {
    ...values,
    ...(recipients && { recipients: { value: recipients, span: null } }),
    ...(signatures && { cosignatures: { value: signatures, span: null } }),
  }
}
