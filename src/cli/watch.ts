import type { Toolchain } from '../compiler/toolchain.ts'
import { wrongValue } from '../diagnostics/catalogue/command.ts'
import { unplaced } from '../diagnostics/unplaced.ts'
import type { Host } from '../host/host.ts'
import { type ExitCode, exitCodes } from './exit-code.ts'
import type { Session } from './session.ts'
import type { Settings } from './settings.ts'
import { texts } from './texts.ts'

export interface WatchedCommand {
  readonly host: Host
  readonly toolchain: Toolchain
  readonly settings: Settings
  readonly names: readonly string[]
  /** A session of its own for each round. */
  readonly start: (host: Host, toolchain: Toolchain) => Session
  readonly command: (session: Session, names: readonly string[]) => Promise<void>
  /** Outputs of drafts that did not change are left alone. */
  readonly writes: boolean
  readonly failed: (error: unknown) => void
}

/**
 * `--watch`: the command, and the command again with every save of what it had looked at. A round that fails is told and the
 * next one waited for; a terminal shows the last round only, so that what was solved is gone.
 */
export async function watch(watched: WatchedCommand): Promise<ExitCode> {
  const { host, names, settings, start, command, writes } = watched
  if (names.includes('-')) {
    const problem = unplaced(wrongValue, { option: '--watch', given: '-', suggestion: '', allowed: texts.watchWord })
    const session = start(host, watched.toolchain)
    session.report({ path: '', diagnostics: [problem], notEvaluated: [] })
    session.ends(exitCodes.usage)
    return session.finish(false)
  }
  const [{ workInRounds }, { rememberingToolchain }] = await Promise.all([
    import('../preview/watch/rounds.ts'),
    import('../preview/watch/remembering-toolchain.ts'),
  ])
  const toolchain = rememberingToolchain(watched.toolchain, false)
  const absolute = (file: string) => host.path.resolve(host.cwd, file)
  await workInRounds({
    host,
    folders: names.filter((name) => host.stat(name) === 'folder').map(absolute),
    async work(recording, changed) {
      if (host.stderr.isTTY && settings.report === 'human') host.stderr.write(clearScreen)
      const session = start(recording, writes ? watched.toolchain : toolchain)
      try {
        await command(session, writes ? await affected(session, names, changed) : names)
        await session.finish(true)
      } catch (error) {
        watched.failed(error)
      }
    },
    resting: (count) => {
      if (host.stderr.isTTY) start(host, toolchain).tell(texts.watching, { count })
    },
  })
  return exitCodes.clean
}

/** Screen and what was scrolled off it. */
const clearScreen = '\u001b[2J\u001b[3J\u001b[H'

/** The drafts to do again: those that changed, or all where something else did (a profile, a picture). */
async function affected(
  { host, profiles }: Session,
  names: readonly string[],
  changed: ReadonlySet<string> | null,
): Promise<readonly string[]> {
  if (!changed) return names
  const { findDrafts } = await import('../compiler/find-drafts.ts')
  const { drafts } = await findDrafts(host, names, null, profiles.isIgnored)
  const paths = drafts.map(({ path }) => path)
  const again = paths.filter((path) => changed.has(host.path.resolve(host.cwd, path)))
  return again.length === changed.size ? again : names
}
