import { activities, faultFinding } from '../compiler/batch.ts'
import { profileFinder } from '../compiler/find-profile.ts'
import { noStopwatch, type Stopwatch, stopwatch } from '../compiler/timings.ts'
import type { Toolchain } from '../compiler/toolchain.ts'
import type { Language } from '../diagnostics/define.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { renderFinding } from '../diagnostics/render/human.ts'
import type { Host } from '../host/host.ts'
import { ast } from './ast.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import { type CommandName, languageOf, parseCommandLine } from './command-line.ts'
import { createConsole } from './console.ts'
import { type ExitCode, exitCodes } from './exit-code.ts'
import { laterCommandOf } from './later/later.ts'
import { preview } from './preview.ts'
import { createSession, type Session } from './session.ts'
import { watch } from './watch.ts'

/** What is asked of the program itself: no draft, no profile and no compiler takes part. */
const lookUps = {
  explain: async () => (await import('./explain.ts')).explain,
  rules: async () => (await import('./rules.ts')).listRules,
} as const

type DraftCommand = Exclude<CommandName, keyof typeof lookUps>
const commands: Readonly<Record<DraftCommand, (session: Session, names: readonly string[]) => Promise<void>>> = {
  build,
  check,
  ast,
  preview,
}

/** The whole program behind a host: words in, exit code out. Whatever goes wrong ends as a sentence. */
export async function run(
  host: Host,
  words: readonly string[],
  loadToolchain: () => Promise<Toolchain>,
): Promise<ExitCode> {
  const language = languageOf(words)
  try {
    const later = await laterCommandOf(words)
    const line = parseCommandLine(words, language, later)
    switch (line.kind) {
      case 'answer':
        if (line.asked) host.stdout.write(line.text)
        else host.stderr.write(line.text)
        return line.asked ? exitCodes.clean : exitCodes.usage
      case 'problem':
        say(host, language, line.problem)
        return exitCodes.usage
      case 'later': {
        const ended = later ? await later.run({ ...line, host, language, loadToolchain }) : exitCodes.usage
        if (typeof ended === 'number') return ended
        say(host, language, ended)
        return exitCodes.usage
      }
      case 'run':
        break
    }
    const { settings, command, names } = line
    if (command === 'explain' || command === 'rules') return (await lookUps[command]())(host, names, settings)
    const toolchain = await loadToolchain()
    const start = (door: Host, tools: Toolchain, asked = settings) =>
      createSession({
        host: door,
        toolchain: tools,
        settings: asked,
        console: createConsole(door, asked.language, asked.color),
        profiles: profileFinder(door, tools.readProfile, asked.allowPlugins),
        clock: settings.timings ? clockOf(door, !settings.watch) : noStopwatch,
      })
    if (settings.values) {
      const session = start(host, toolchain, { ...settings, report: 'human' })
      await (await import('./later/values.ts')).showValues(session, names, settings.report)
      return await session.finish(false)
    }
    if (settings.watch) {
      const failed = (error: unknown) => tellFault(host, language, error)
      const writes = command === 'build'
      return await watch({ host, toolchain, settings, names, start, command: commands[command], writes, failed })
    }
    const session = start(host, toolchain)
    await commands[command](session, names)
    return await session.finish(command === 'build' || command === 'check')
  } catch (error) {
    tellFault(host, language, error)
    return exitCodes.fault
  }
}

/** `fresh`: the program was started for this; of many rounds none is. */
function clockOf(host: Host, fresh: boolean): Stopwatch {
  const clock = stopwatch(host.now)
  if (fresh) clock.add([{ step: 'start', format: null, milliseconds: host.now() }])
  return clock
}

function tellFault(host: Host, language: Language, error: unknown): void {
  say(host, language, faultFinding(error, activities.run))
  if (host.env.KETLUAN_DEBUG && error instanceof Error) host.stderr.write(`${error.stack}\n`)
}

/** A finding about the command itself, to whoever typed it. */
export function say(host: Host, language: Language, finding: Diagnostic): void {
  host.stderr.write(renderFinding(finding, createConsole(host, language, null).human))
}
