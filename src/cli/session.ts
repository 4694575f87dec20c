import { threshold } from '../compiler/build.ts'
import type { ProfileFinder } from '../compiler/find-profile.ts'
import type { Toolchain } from '../compiler/toolchain.ts'
import type { Bilingual, ParamValue } from '../diagnostics/define.ts'
import { renderHuman, renderSummary } from '../diagnostics/render/human.ts'
import { renderJson } from '../diagnostics/render/json.ts'
import type { FileReport } from '../diagnostics/render/report.ts'
import { renderShort } from '../diagnostics/render/short.ts'
import { textOf } from '../diagnostics/render/text.ts'
import type { Host } from '../host/host.ts'
import type { Console } from './console.ts'
import { type ExitCode, exitCodes, highest } from './exit-code.ts'
import type { Settings } from './settings.ts'

/** What one command works with, from its first word to its exit code. */
export interface Session {
  readonly host: Host
  readonly toolchain: Toolchain
  readonly settings: Settings
  readonly console: Console
  readonly profiles: ProfileFinder
  /** Shows what there is to say about a file, or keeps it for the one report at the end. */
  report(report: FileReport): void
  /** A line about the program's own work; not said when `--quiet` or when the report is data. */
  tell(text: Bilingual, params: Readonly<Record<string, ParamValue>>): void
  /** The stack of an exception of ours, for who asked for it with KETLUAN_DEBUG. */
  trace(error: unknown): void
  /** Takes part in the exit code. */
  ends(code: ExitCode): void
  /** Prints the report, with a summary where findings are what was asked for; the run's exit code. */
  finish(summary: boolean): ExitCode
}

export function createSession(
  parts: Pick<Session, 'host' | 'toolchain' | 'settings' | 'console' | 'profiles'>,
): Session {
  const { host, settings, console } = parts
  const reports: FileReport[] = []
  const codes: ExitCode[] = []
  const human = settings.report === 'human'
  return {
    ...parts,
    report(report) {
      reports.push(report)
      if (human) console.say(renderHuman([settings.quiet ? loudOnly(report, settings) : report], console.human))
    },
    tell(text, params) {
      if (human && !settings.quiet) console.say(`${textOf(text, settings.language, params)}\n`)
    },
    trace(error) {
      if (host.env.KETLUAN_DEBUG && error instanceof Error) console.say(`${error.stack}\n`)
    },
    ends: (code) => codes.push(code),
    finish(summary) {
      console.endProgress()
      if (human && summary && !settings.quiet) console.say(renderSummary(reports, console.human))
      if (settings.report === 'json') host.stdout.write(renderJson(reports, settings.language))
      if (settings.report === 'short') host.stdout.write(renderShort(reports, settings.language))
      return codes.length > 0 ? highest(codes) : exitCodes.clean
    },
  }
}

function loudOnly(report: FileReport, { stage }: Settings): FileReport {
  const diagnostics = report.diagnostics.filter(({ severity }) => threshold(stage).includes(severity))
  return { ...report, diagnostics, notEvaluated: [] }
}
