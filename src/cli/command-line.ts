import { Command, CommanderError, Option } from 'commander'
import { version } from '../compiler/version.ts'
import {
  missingArgument,
  missingFinding,
  missingValue,
  unknownCommand,
  unknownOption,
} from '../diagnostics/catalogue/command.ts'
import type { Bilingual, Language } from '../diagnostics/define.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { unplaced } from '../diagnostics/unplaced.ts'
import { isProblem, type RawOptions, readSettings, type Settings, suggest } from './settings.ts'
import { texts } from './texts.ts'

export const commandNames = ['build', 'check', 'ast', 'explain', 'rules'] as const
export type CommandName = (typeof commandNames)[number]

export type CommandLine =
  | {
      readonly kind: 'run'
      readonly command: CommandName
      readonly names: readonly string[]
      readonly settings: Settings
    }
  | { readonly kind: 'answer'; readonly text: string; readonly asked: boolean }
  | { readonly kind: 'problem'; readonly problem: Diagnostic }

/** Reads the words after the program's name. Nothing is run and nothing printed here. */
export function parseCommandLine(words: readonly string[], language: Language): CommandLine {
  let help = ''
  let chosen: { command: CommandName; names: readonly string[]; raw: RawOptions } | null = null
  const program = createProgram(language, (command, names, raw) => {
    chosen = { command, names, raw }
  })
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeOut: (text) => (help += text), writeErr: () => {} })
  }
  try {
    if (words.length === 0) program.outputHelp()
    else program.parse(fixWordsApart(words), { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.code === 'commander.helpDisplayed' || error.code === 'commander.version') {
      return { kind: 'answer', text: help, asked: true }
    }
    return { kind: 'problem', problem: problemOf(error, words, program) }
  }
  return chosen ? checked(chosen) : { kind: 'answer', text: help, asked: false }
}

function checked({
  command,
  names,
  raw,
}: {
  command: CommandName
  names: readonly string[]
  raw: RawOptions
}): CommandLine {
  const settings = command === 'rules' ? readSettings(raw, ['human', 'json']) : readSettings(raw)
  return isProblem(settings) ? { kind: 'problem', problem: settings } : { kind: 'run', command, names, settings }
}

/** The language is needed before anything can be said, a complaint about the command line included. */
export function languageOf(words: readonly string[]): Language {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const given = at < 0 ? undefined : (words[at]?.split('=')[1] ?? words[at + 1])
  return given === 'en' ? 'en' : 'vi'
}

type Choose = (command: CommandName, names: readonly string[], raw: RawOptions) => void

function createProgram(language: Language, choose: Choose): Command {
  const say = (text: Bilingual) => text[language]
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say(texts.usage),
    'Arguments:': say(texts.argumentsTitle),
    'Options:': say(texts.optionsTitle),
    'Commands:': say(texts.commandsTitle),
  }
  const program = new Command('ketluan')
  program.configureHelp({
    styleTitle: (title) => titles[title] ?? title,
    optionDescription: (option) => option.description,
    subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
  })
  program
    .description(say(texts.about))
    .usage(`<${say(texts.commandWord)}> [${say(texts.optionsWord)}]`)
    .helpOption('-h, --help', say(texts.help))
    .helpCommand(false)
    .version(version, '-V, --version', say(texts.version))
    .option('--lang <vi|en>', say(texts.lang))
    .addHelpText('after', `\n${say(texts.examples)}\n\n${say(texts.exitCodes)}`)

  const command = (name: CommandName, description: Bilingual, argument: string, word: string, about: Bilingual) => {
    const made = program
      .command(name)
      .description(say(description))
      .argument(argument, say(about))
      .usage(`${word} [${say(texts.optionsWord)}]`)
      .helpOption('-h, --help', say(texts.help))
      .configureHelp({ ...program.configureHelp(), argumentTerm: () => word })
      .option('--color', say(texts.color))
      .option('--no-color', say(texts.noColor))
      .option('--lang <vi|en>', say(texts.lang))
    made.action((names: readonly string[], own: RawOptions) => {
      choose(name, names, { ...program.opts<RawOptions>(), ...own })
    })
    return made
  }
  const add = (name: CommandName, description: Bilingual, several: boolean) => {
    const word = `<${say(texts.argumentWord)}${several ? '…' : ''}>`
    return command(name, description, '<drafts...>', word, several ? texts.drafts : texts.draft)
      .option('--stage <…>', say(texts.stage))
      .option('--edition <…>', say(texts.edition))
      .option('--stdin-filename <…>', say(texts.stdinFilename))
  }
  const formats = (given: string, before: string | undefined) => (before ? `${before},${given}` : given)
  const reporting = (command: Command) =>
    command
      .option('--format <…>', say(texts.format))
      .option('--max-warnings <N>', say(texts.maxWarnings))
      .option('-q, --quiet', say(texts.quiet))

  reporting(
    add('build', texts.build, true)
      .option('-t, --to <…>', say(texts.to), formats)
      .option('-o, --output <…>', say(texts.output)),
  )
  reporting(
    add('check', texts.check, true)
      .option('--fix', say(texts.fix))
      .addOption(new Option('--fix-words <…>').hideHelp().argParser(collect).default(undefined))
      .option('--dry-run', say(texts.dryRun))
      .option('--baseline <…>', say(texts.baseline))
      .option('--update-baseline', say(texts.updateBaseline))
      .option('-j, --jobs <N>', say(texts.jobs)),
  )
  add('ast', texts.ast, false)
  command('explain', texts.explain, '<findings...>', `<${say(texts.findingWord)}…>`, texts.findings)
  command('rules', texts.rules, '[words...]', `[${say(texts.findingWord)}…]`, texts.findingWords).option(
    '--format <…>',
    say(texts.listFormat),
  )
  return program
}

function collect(given: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), given]
}

/**
 * `--fix` takes its value only after an equals sign: of `--fix draft.md` the draft must not become the value, as it would
 * with an option whose value may be absent.
 */
function fixWordsApart(words: readonly string[]): readonly string[] {
  if (!words.includes('check')) return words
  return words.map((word) => (word.startsWith('--fix=') ? word.replace('--fix=', '--fix-words=') : word))
}

/** Commander's complaint in our words. Its message quotes the word it is about. */
function problemOf(error: CommanderError, words: readonly string[], program: Command): Diagnostic {
  const given = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const command = program.commands.find((known) => words.includes(known.name()))
  const name = command?.name() ?? ''
  switch (error.code) {
    case 'commander.unknownCommand':
      return unplaced(unknownCommand, { given, suggestion: suggest(given, commandNames) })
    case 'commander.unknownOption': {
      const known = [program, ...(command ? [command] : [])].flatMap((owner) =>
        owner.options.flatMap((option) => (option.hidden ? [] : [option.long ?? '', option.short ?? ''])),
      )
      return unplaced(unknownOption, { given, suggestion: suggest(given, [...known, '--help']) })
    }
    case 'commander.optionMissingArgument':
      return unplaced(missingValue, { option: given.split(' <')[0] ?? given })
    case 'commander.missingArgument':
      return name === 'explain' ? unplaced(missingFinding, {}) : unplaced(missingArgument, { command: name })
    default:
      throw error
  }
}
