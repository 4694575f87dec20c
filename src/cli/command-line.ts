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
import { type LaterCommand, laterNames } from './later/later.ts'
import { isProblem, type RawOptions, readSettings, type Settings, suggest } from './settings.ts'
import { texts } from './texts.ts'

export const commandNames = ['build', 'check', 'preview', 'ast', 'explain', 'rules'] as const
export type CommandName = (typeof commandNames)[number]

export type CommandLine =
  | {
      readonly kind: 'run'
      readonly command: CommandName
      readonly names: readonly string[]
      readonly settings: Settings
    }
  /** A command that is loaded when asked for, and reads its own options. */
  | { readonly kind: 'later'; readonly names: readonly string[]; readonly raw: RawOptions & Record<string, unknown> }
  | { readonly kind: 'answer'; readonly text: string; readonly asked: boolean }
  | { readonly kind: 'problem'; readonly problem: Diagnostic }

/** Reads the words after the program's name. Nothing is run and nothing printed here. */
export function parseCommandLine(
  words: readonly string[],
  language: Language,
  later: LaterCommand | null = null,
): CommandLine {
  let help = ''
  let chosen: Chosen | null = null
  const choose: Choose = (command, names, raw) => {
    chosen = { command, names, raw }
  }
  const program = createProgram(language, choose, later ? [later] : [])
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

interface Chosen {
  readonly command: CommandName | null
  readonly names: readonly string[]
  readonly raw: RawOptions
}

function checked({ command, names, raw }: Chosen): CommandLine {
  if (command === null) {
    const { output, ...others } = raw
    // `-o -` is standard output, as where no file is named.
    return { kind: 'later', names, raw: output === undefined || output === '-' ? others : { ...others, output } }
  }
  const settings = command === 'rules' ? readSettings(raw, ['human', 'json']) : readSettings(raw)
  return isProblem(settings) ? { kind: 'problem', problem: settings } : { kind: 'run', command, names, settings }
}

/** The language is needed before anything can be said, a complaint about the command line included. */
export function languageOf(words: readonly string[]): Language {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const given = at < 0 ? undefined : (words[at]?.split('=')[1] ?? words[at + 1])
  return given === 'en' ? 'en' : 'vi'
}

type Choose = (command: CommandName | null, names: readonly string[], raw: RawOptions) => void

/** The program with its commands; those of `laters` with their options, the others by name alone. */
export function createProgram(language: Language, choose: Choose, laters: readonly LaterCommand[]): Command {
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

  const command = (name: string, description: Bilingual, argument: string, word: string, about: Bilingual) => {
    const made = program
      .command(name)
      .description(say(description))
      .argument(argument, say(about))
      .usage(`${word} [${say(texts.optionsWord)}]`.trimStart())
      .helpOption('-h, --help', say(texts.help))
      .configureHelp({ ...program.configureHelp(), argumentTerm: () => word })
      .option('--color', say(texts.color))
      .option('--no-color', say(texts.noColor))
      .option('--lang <vi|en>', say(texts.lang))
    const known = commandNames.find((one) => one === name) ?? null
    if (known) made.addHelpText('after', `\n${say(texts[`${known}Examples`])}`)
    made.action((names: readonly string[], own: RawOptions) => {
      choose(known, names, { ...program.opts<RawOptions>(), ...own })
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
      .option('--values', say(texts.values))
      .option('--timings', say(texts.timings))
      .option('-q, --quiet', say(texts.quiet))

  reporting(
    add('build', texts.build, true)
      .option('-t, --to <…>', say(texts.to), formats)
      .option('-o, --output <…>', say(texts.output))
      .option('--pdf-standard <…>', say(texts.pdfStandard))
      .option('--two-sided', say(texts.twoSided))
      .option('--verify', say(texts.verifyBuilt))
      .option('--stamp-map <…>', say(texts.stampMap))
      .option('--force', say(texts.force))
      .option('-j, --jobs <N>', say(texts.jobs))
      .option('--shard <i/n>', say(texts.shard))
      .option('--allow-plugins', say(texts.allowPlugins))
      .option('-w, --watch', say(texts.watch)),
  )
  reporting(
    add('check', texts.check, true)
      .option('--fix', say(texts.fix))
      .addOption(new Option('--fix-words <…>').hideHelp().argParser(collect).default(undefined))
      .option('--dry-run', say(texts.dryRun))
      .option('--baseline <…>', say(texts.baseline))
      .option('--update-baseline', say(texts.updateBaseline))
      .option('-j, --jobs <N>', say(texts.jobs))
      .option('--shard <i/n>', say(texts.shard))
      .option('--allow-plugins', say(texts.allowPlugins))
      .option('-w, --watch', say(texts.watch)),
  )
  command('preview', texts.preview, '<drafts...>', `<${say(texts.argumentWord)}>`, texts.previewed)
    .option('--stage <…>', say(texts.stage))
    .option('--edition <…>', say(texts.edition))
    .option('--port <N>', say(texts.port))
    .option('--open', say(texts.open))
    .option('--editor <…>', say(texts.editor))
  add('ast', texts.ast, false)
  command('explain', texts.explain, '<findings...>', `<${say(texts.findingWord)}…>`, texts.findings)
  command('rules', texts.rules, '[words...]', `[${say(texts.findingWord)}…]`, texts.findingWords).option(
    '--format <…>',
    say(texts.listFormat),
  )
  for (const name of laterNames) {
    const {
      description,
      argument,
      about,
      noun = texts.argumentWord,
      reads = true,
    }: LaterArgument = laterArguments[name]
    const many = /^<|draft/.test(argument) ? '…' : ''
    const word = argument.startsWith('[') ? `[${say(noun)}${many}]` : `<${say(noun)}${many}>`
    const made = command(name, description, argument, noun === texts.noArgument ? '' : word, about)
    const later = laters.find((one) => one.name === name)
    if (!later) continue
    if (reads) made.option('--edition <…>', say(texts.edition)).option('--stdin-filename <…>', say(texts.stdinFilename))
    later.declare(made.option('-q, --quiet', say(texts.quiet)), say)
  }
  return program
}

interface LaterArgument {
  readonly description: Bilingual
  readonly argument: string
  readonly about: Bilingual
  /** What the help calls the argument; a draft, where nothing is said. */
  readonly noun?: Bilingual
  /** Reads drafts, and takes the options that say how. */
  readonly reads?: boolean
}

const laterArguments = {
  tasks: { description: texts.tasks, argument: '<drafts...>', about: texts.drafts },
  refs: { description: texts.refs, argument: '<drafts...>', about: texts.drafts },
  number: { description: texts.register, argument: '[drafts...]', about: texts.numbered },
  verify: { description: texts.verify, argument: '<papers...>', about: texts.papers, noun: texts.paperWord },
  fmt: { description: texts.fmt, argument: '<drafts...>', about: texts.drafts },
  convert: { description: texts.convert, argument: '<drafts...>', about: texts.draft },
  new: {
    description: texts.newDraft,
    argument: '[file...]',
    about: texts.newFile,
    noun: texts.fileWord,
    reads: false,
  },
  doctor: {
    description: texts.doctor,
    argument: '[folder...]',
    about: texts.examined,
    noun: texts.folderWord,
    reads: false,
  },
  completion: {
    description: texts.completion,
    argument: '[shell...]',
    about: texts.shell,
    noun: texts.shellWord,
    reads: false,
  },
  schema: {
    description: texts.schema,
    argument: '[name...]',
    about: texts.schemaName,
    noun: texts.nameWord,
    reads: false,
  },
  fonts: {
    description: texts.fonts,
    argument: '[none...]',
    about: texts.noArgument,
    noun: texts.noArgument,
    reads: false,
  },
} as const satisfies Record<(typeof laterNames)[number], LaterArgument>

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
      return unplaced(unknownCommand, { given, suggestion: suggest(given, [...commandNames, ...laterNames]) })
    case 'commander.unknownOption': {
      const known = [program, ...(command ? [command] : [])].flatMap((owner) =>
        owner.options.flatMap((option) => (option.hidden ? [] : [option.long ?? '', option.short ?? ''])),
      )
      const asked = name === '' ? 'ketluan' : `ketluan ${name}`
      return unplaced(unknownOption, { given, suggestion: suggest(given, [...known, '--help']), command: asked })
    }
    case 'commander.optionMissingArgument':
      return unplaced(missingValue, { option: given.split(' <')[0] ?? given })
    case 'commander.missingArgument':
      return name === 'explain' ? unplaced(missingFinding, {}) : unplaced(missingArgument, { command: name })
    default:
      throw error
  }
}
