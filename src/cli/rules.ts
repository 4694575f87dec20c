import { catalogue } from '../compiler/catalogue.ts'
import { noSuchFinding } from '../diagnostics/catalogue/command.ts'
import type { DiagnosticDefinition, Language, Severity } from '../diagnostics/define.ts'
import { cellsOf, widthOf } from '../diagnostics/render/cells.ts'
import { renderFinding } from '../diagnostics/render/human.ts'
import { type Paint, severityWords } from '../diagnostics/render/paint.ts'
import { families, tierWords } from '../diagnostics/render/terms.ts'
import { openText } from '../diagnostics/render/text.ts'
import { severityIn } from '../diagnostics/sink.ts'
import { stages } from '../diagnostics/stage.ts'
import { unplaced } from '../diagnostics/unplaced.ts'
import type { Host } from '../host/host.ts'
import { createConsole, paintFor } from './console.ts'
import { type ExitCode, exitCodes } from './exit-code.ts'
import { type Settings, suggestion } from './settings.ts'

/**
 * `ketluan rules`: every finding there is, or those whose code begins with a word or whose name holds it, on standard output:
 * a table, or JSON for programs.
 */
export function listRules(
  host: Host,
  words: readonly string[],
  { language, color, report }: Pick<Settings, 'language' | 'color' | 'report'>,
): ExitCode {
  const wanted = words.map((word) => word.toLowerCase())
  const chosen = catalogue.filter(
    ({ code, name }) =>
      wanted.length === 0 || wanted.some((word) => code.toLowerCase().startsWith(word) || name.includes(word)),
  )
  if (chosen.length === 0) {
    const { human, say } = createConsole(host, language, color)
    say(renderFinding(unplaced(noSuchFinding, { given: words.join(' '), suggestion: suggestion(null) }), human))
    return exitCodes.usage
  }
  host.stdout.write(
    report === 'json'
      ? rulesJson(chosen)
      : rulesTable(chosen, language, paintFor(host, host.stdout, color), host.stdout.columns),
  )
  return exitCodes.clean
}

/** Both languages, as declared: parameters in braces. */
function rulesJson(definitions: readonly DiagnosticDefinition[]): string {
  const rules = definitions.map((definition) => ({
    code: definition.code,
    name: definition.name,
    severity: Object.fromEntries(stages.map((stage) => [stage, severityIn(definition, stage)])),
    tier: definition.tier,
    basis: definition.basis,
    message: definition.message,
    help: definition.help,
  }))
  return `${JSON.stringify({ version: 1, rules }, null, 2)}\n`
}

/** A terminal of fewer columns is spared the tier, so that something is left for what a finding says. */
const tableWidth = 120

/** `columns` cut the last cell on a terminal; in a pipe nothing is cut. */
function rulesTable(
  definitions: readonly DiagnosticDefinition[],
  language: Language,
  paint: Paint,
  columns: number | null,
): string {
  const narrow = columns !== null && columns < tableWidth
  const rows = definitions.map((definition) => ({
    definition,
    cells: [
      definition.code,
      severities(definition)
        .map((severity) => severityWords[severity][language])
        .join(' → '),
      ...(narrow ? [] : [tierWords[definition.tier][language]]),
      definition.name,
    ],
  }))
  const widths = (rows[0]?.cells ?? []).map((_, at) =>
    Math.max(...rows.map(({ cells }) => widthOf(cellsOf(cells[at] ?? '')))),
  )
  const lines = Object.entries(families).flatMap(([family, title]) => {
    const members = rows.filter(({ definition }) => definition.code.startsWith(family))
    if (members.length === 0) return []
    return [
      paint('strong', title[language]),
      ...members.map(({ definition, cells }) => {
        const padded = cells.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - widthOf(cellsOf(cell))))
        const [code = '', severity = '', ...rest] = padded
        const [loudest = 'hint'] = severities(definition).slice(-1)
        const used = widths.reduce((sum, width) => sum + width + 2, 0)
        const message = cut(openText(definition.message, language), columns === null ? null : columns - used)
        return [code, paint(loudest, severity), ...rest, message].join('  ').trimEnd()
      }),
      '',
    ]
  })
  return `${lines.join('\n')}\n`
}

/** How loud it is from stage to stage, each once. */
function severities(definition: DiagnosticDefinition): readonly Severity[] {
  return [...new Set(stages.map((stage) => severityIn(definition, stage)))]
}

/** A text of at most so many columns; one that has no room at all is left out. */
function cut(text: string, width: number | null): string {
  const cells = cellsOf(text)
  if (width === null || widthOf(cells) <= width) return text
  let used = 1
  const fits = cells.filter((cell) => {
    used += cell.width
    return used <= width
  })
  return fits.length > 0
    ? `${fits
        .map((cell) => cell.text)
        .join('')
        .trimEnd()}…`
    : ''
}
