import { writeOutput } from '../../compiler/write-output.ts'
import { missingValue, wrongValue } from '../../diagnostics/catalogue/command.ts'
import { listFormatUnclear } from '../../diagnostics/catalogue/lists.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { TableOptions } from '../../diagnostics/render/table.ts'
import { unplaced } from '../../diagnostics/unplaced.ts'
import { paintFor } from '../console.ts'
import { exitCodes } from '../exit-code.ts'
import type { Session } from '../session.ts'
import { type RawOptions, suggest } from '../settings.ts'

const withoutTerminal = 140
const terminalLines = 4

/** The form of a list: as `--format` says, else by the end of the file's name, else a table. */
export function listFormat<T extends string>(
  formats: readonly T[],
  { format, output }: RawOptions,
  byExtension: Readonly<Record<string, T>>,
): T | 'table' | Diagnostic {
  if (output?.trim() === '') return unplaced(missingValue, { option: '-o' })
  if (format !== undefined) {
    const word = format.toLowerCase()
    const found = formats.find((known) => known === word)
    const allowed = formats.join(', ')
    return (
      found ?? unplaced(wrongValue, { option: '--format', given: format, suggestion: suggest(word, formats), allowed })
    )
  }
  if (output === undefined) return 'table'
  const end = /\.([^./\\]+)$/.exec(output)?.[1]?.toLowerCase() ?? ''
  const known = Object.keys(byExtension)
  return (
    byExtension[end] ?? unplaced(listFormatUnclear, { path: output, known: known.map((one) => `.${one}`).join(', ') })
  )
}

/** A table for the terminal: cut to a few lines a cell there, whole in a pipe or a file. */
export function tableOptions({ host, settings }: Session, toFile: boolean): TableOptions {
  const { stdout } = host
  const shown = stdout.isTTY && !toFile
  return {
    width: (shown ? stdout.columns : null) ?? withoutTerminal,
    paint: paintFor(host, stdout, toFile ? false : settings.color),
    lines: shown ? terminalLines : null,
  }
}

/**
 * Prints a list, or writes it where `output` says: whole or not at all, and what stood there that we did not write is kept beside it. The
 * path it has now; `null` where it was printed, or could not be written.
 */
export async function putList(
  session: Session,
  list: string | Uint8Array,
  { output, sealed }: { readonly output: string | null; readonly sealed: boolean },
): Promise<string | null> {
  const { host } = session
  if (output === null) {
    host.stdout.write(typeof list === 'string' ? list : new TextDecoder().decode(list))
    return null
  }
  const bytes = typeof list === 'string' ? new TextEncoder().encode(list) : list
  const format = sealed ? 'xlsx' : 'plain'
  const { seal } = await import('../../compiler/seal/seal.ts')
  const { path, findings } = await writeOutput(host, output, format, await seal(format, bytes))
  if (findings.length > 0) session.report({ path: output, diagnostics: findings, notEvaluated: [] })
  if (path === null) session.ends(exitCodes.notWritten)
  return path
}
