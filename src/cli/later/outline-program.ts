import type { Command } from 'commander'
import type { Language } from '../../diagnostics/define.ts'
import { languages } from '../../diagnostics/define.ts'
import { stages } from '../../diagnostics/stage.ts'
import { formats } from '../../emitters/emitter.ts'
import { editionIds } from '../../model/edition.ts'
import { dialects } from '../../writer/writer.ts'
import { createProgram } from '../command-line.ts'
import { reportFormats } from '../settings.ts'
import { allLaterCommands } from './later.ts'

/** The whole command line as data, for completion scripts and the man page: what it says cannot drift from what is read. */
export interface ProgramOutline {
  readonly description: string
  /** Examples, exit codes: what the help says below the commands. */
  readonly after: string
  readonly commands: readonly CommandOutline[]
}

export interface CommandOutline {
  readonly name: string
  readonly description: string
  /** As the help shows it: `<draft…>`. */
  readonly usage: string
  readonly options: readonly OptionOutline[]
  /** Examples, where the help has some. */
  readonly after: string
  /** Words that its argument may be; empty: files. */
  readonly words: readonly string[]
}

export interface OptionOutline {
  readonly long: string
  readonly short: string | null
  readonly description: string
  readonly takesValue: boolean
  /** Known values; empty: anything, or a file. */
  readonly values: readonly string[]
}

export async function outlineProgram(language: Language): Promise<ProgramOutline> {
  const program = createProgram(language, () => {}, await allLaterCommands())
  return { description: program.description(), after: afterHelp(program), commands: program.commands.map(commandOf) }
}

function commandOf(command: Command): CommandOutline {
  const name = command.name()
  const options = command.options.filter(({ hidden }) => !hidden)
  return {
    name,
    description: command.description(),
    usage: command.usage(),
    options: options.map(({ long, short, description, required, optional }) => ({
      long: long ?? '',
      short: short ?? null,
      description,
      takesValue: required || optional,
      values: valuesOf(name, long ?? ''),
    })),
    after: afterHelp(command),
    words: wordsByCommand[name] ?? [],
  }
}

/** What was added to a command's help, which commander tells only when it prints it. */
function afterHelp(command: Command): string {
  let shown = ''
  command.configureOutput({ writeOut: (text) => (shown += text) })
  command.outputHelp()
  return shown.slice(command.helpInformation().length).trim()
}

const wordsByCommand: Readonly<Record<string, readonly string[]>> = {
  completion: ['bash', 'zsh', 'fish', 'powershell'],
  schema: ['front-matter', 'yaml-draft', 'profile', 'document', 'report'],
}

const listFormats: Readonly<Record<string, readonly string[]>> = {
  build: reportFormats,
  check: reportFormats,
  tasks: ['table', 'csv', 'xlsx', 'json', 'md', 'ics'],
  refs: ['table', 'json'],
  number: ['table', 'json'],
}

function valuesOf(command: string, option: string): readonly string[] {
  switch (option) {
    case '--stage':
      return stages
    case '--edition':
      return editionIds
    case '--lang':
      return languages
    case '--to':
      return command === 'convert' ? dialects : formats
    case '--format':
      return listFormats[command] ?? ['human', 'json']
    case '--level':
      return ['trung-uong', 'tinh', 'huyen', 'xa', 'co-so', 'chi-bo']
    case '--author':
      return ['hoi-nghi', 'ban-thuong-vu']
    default:
      return []
  }
}
