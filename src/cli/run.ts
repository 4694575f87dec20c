import { activities, faultFinding } from '../compiler/batch.ts'
import { profileFinder } from '../compiler/find-profile.ts'
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
import { createSession, type Session } from './session.ts'

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
}

/** The whole program behind a host: words in, exit code out. Whatever goes wrong ends as a sentence. */
export async function run(
  host: Host,
  words: readonly string[],
  loadToolchain: () => Promise<Toolchain>,
): Promise<ExitCode> {
  const language = languageOf(words)
  try {
    const line = parseCommandLine(words, language)
    switch (line.kind) {
      case 'answer':
        if (line.asked) host.stdout.write(line.text)
        else host.stderr.write(line.text)
        return line.asked ? exitCodes.clean : exitCodes.usage
      case 'problem':
        say(host, language, line.problem)
        return exitCodes.usage
      case 'run':
        break
    }
    const { settings, command, names } = line
    if (command === 'explain' || command === 'rules') return (await lookUps[command]())(host, names, settings)
    const toolchain = await loadToolchain()
    const session = createSession({
      host,
      toolchain,
      settings,
      console: createConsole(host, settings.language, settings.color),
      profiles: profileFinder(host, toolchain.readProfile),
    })
    await commands[command](session, names)
    return await session.finish(command !== 'ast')
  } catch (error) {
    say(host, language, faultFinding(error, activities.run))
    if (host.env.KETLUAN_DEBUG && error instanceof Error) host.stderr.write(`${error.stack}\n`)
    return exitCodes.fault
  }
}

/** A finding about the command itself, to whoever typed it. */
export function say(host: Host, language: Language, finding: Diagnostic): void {
  host.stderr.write(renderFinding(finding, createConsole(host, language, null).human))
}
