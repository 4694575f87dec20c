import { positionOf } from '../../source/line-index.ts'
import type { Language, Severity } from '../define.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { printable } from './cells.ts'
import type { FileReport } from './report.ts'
import { basisOf, helpOf, messageOf } from './text.ts'

export interface GithubOptions {
  readonly language: Language
  /** A file's path from the root of the repository, with `/`. */
  readonly pathOf: (path: string) => string
}

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'notice' }

/**
 * One workflow command of GitHub Actions a finding, which it shows beside the line in a pull request. All findings are written;
 * GitHub shows ten of each kind a step, so the loudest come first.
 */
export function renderGithub(reports: readonly FileReport[], options: GithubOptions): string {
  const findings = reports.flatMap(({ path, diagnostics }) => diagnostics.map((diagnostic) => ({ path, diagnostic })))
  return (['error', 'warning', 'hint'] as const)
    .flatMap((severity) => findings.filter(({ diagnostic }) => diagnostic.severity === severity))
    .map(({ path, diagnostic }) => commandOf(path, diagnostic, options))
    .join('')
}

function commandOf(path: string, diagnostic: Diagnostic, { language, pathOf }: GithubOptions): string {
  const { definition, severity, location } = diagnostic
  const file = location?.source.path ?? path
  const properties = {
    ...(file !== '' && { file: pathOf(file) }),
    ...placeOf(diagnostic),
    title: `${definition.code} ${definition.name}`,
  }
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  const text = [messageOf(diagnostic, language), helpOf(diagnostic, language), basisOf(diagnostic, language)]
    .flatMap((part) => (part ? [printable(part)] : []))
    .join('\n')
  return `::${commands[severity]} ${written.join(',')}::${escapeData(text)}\n`
}

/** Columns mean something only within one line; GitHub refuses them for several. */
function placeOf({ location }: Diagnostic): Readonly<Record<string, number>> {
  if (!location) return {}
  const start = positionOf(location.source, location.span.start)
  const end = positionOf(location.source, location.span.end)
  if (start.line !== end.line) return { line: start.line, endLine: end.line }
  return { line: start.line, endLine: end.line, col: start.column, endColumn: end.column }
}

// The runner undoes exactly these, and takes a line end for the end of the command (actions/toolkit, command.ts).
function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
