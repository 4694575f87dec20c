import type { Log, Notification, Run } from 'sarif'
import type { DiagnosticDefinition, Language } from '../define.ts'
import { groupNotEvaluated } from './not-evaluated.ts'
import { type FileReport, isOfTheProgram } from './report.ts'
import { type ArtifactTable, artifactTable } from './sarif-artifacts.ts'
import { type DescriptorOptions, descriptorOf, levels, notEvaluatedDescriptor } from './sarif-descriptors.ts'
import { allFindings, plainText, resultOf, type Told, wholeFile } from './sarif-results.ts'
import { messageOf } from './text.ts'

export interface SarifOptions extends DescriptorOptions {
  /** Of the program. */
  readonly version: string
  /** A file's address: relative to the root of the sources where it lies below it, else `file:`. */
  readonly addressOf: (path: string) => string
}

/**
 * One run of SARIF 2.1.0 (OASIS), with a line end. Findings in texts are results; what befell the program itself (a draft that
 * is not there, a fault of ours) and what could not be evaluated are notifications of its invocation. Rules are those that
 * were reported. Nothing of the clock or the machine is in it.
 */
export function renderSarif(reports: readonly FileReport[], options: SarifOptions): string {
  const { language, version } = options
  const artifacts = artifactTable(options.addressOf)
  for (const { path } of reports) artifacts.locate(path)
  const findings = reports.flatMap(allFindings)
  const told = findings.filter(({ diagnostic }) => !isOfTheProgram(diagnostic))
  const events = findings.filter(({ diagnostic }) => isOfTheProgram(diagnostic))
  const rules = definitionsOf(told)
  const results = told.map((finding) =>
    resultOf(finding, rules.indexOf(finding.diagnostic.definition), artifacts, language),
  )
  const unevaluated = notEvaluated(reports, artifacts, language)
  const run: Run = {
    tool: {
      driver: {
        name: 'ketluan',
        version,
        semanticVersion: version,
        language: languageTags[language],
        rules: rules.map((definition) => descriptorOf(definition, options)),
        notifications: [
          ...definitionsOf(events).map((definition) => descriptorOf(definition, options)),
          ...(unevaluated.length > 0 ? [notEvaluatedDescriptor(language)] : []),
        ],
      },
    },
    language: languageTags[language],
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    originalUriBaseIds: artifacts.bases(),
    invocations: [
      {
        executionSuccessful: !events.some(({ diagnostic }) => diagnostic.severity === 'error'),
        toolExecutionNotifications: [...events.map((event) => eventOf(event, artifacts, language)), ...unevaluated],
      },
    ],
    artifacts: artifacts.list(),
    results,
  }
  const log: Log = { $schema: schemaAddress, version: '2.1.0', runs: [run] }
  return `${JSON.stringify(log, null, 2)}\n`
}

const schemaAddress = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
const languageTags: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-US' }

function definitionsOf(findings: readonly Told[]): readonly DiagnosticDefinition[] {
  const definitions = new Set(findings.map(({ diagnostic }) => diagnostic.definition))
  return [...definitions].sort((a, b) => (a.code < b.code ? -1 : 1))
}

function eventOf({ diagnostic, path }: Told, artifacts: ArtifactTable, language: Language): Notification {
  return {
    descriptor: { id: diagnostic.definition.code },
    level: levels[diagnostic.severity],
    message: { text: plainText(messageOf(diagnostic, language)) },
    ...(path !== '' && { locations: [wholeFile(path, artifacts)] }),
  }
}

/** One notification for all drafts in which the same rules could not be evaluated for the same reason. */
function notEvaluated(reports: readonly FileReport[], artifacts: ArtifactTable, language: Language): Notification[] {
  return groupNotEvaluated(reports, language).map(({ reason, names, paths }) => ({
    descriptor: { id: notEvaluatedDescriptor(language).id },
    level: 'note',
    message: { text: plainText(`${reason}: ${names.join(', ')}`) },
    locations: paths.map((path) => wholeFile(path, artifacts)),
    properties: { rules: [...names] },
  }))
}
