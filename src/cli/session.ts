import { threshold } from '../compiler/build.ts'
import type { ProfileFinder } from '../compiler/find-profile.ts'
import { noStopwatch, type Stopwatch } from '../compiler/timings.ts'
import type { Toolchain } from '../compiler/toolchain.ts'
import type { Bilingual, ParamValue, Severity } from '../diagnostics/define.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { renderHuman, renderNotEvaluated, renderSummary } from '../diagnostics/render/human.ts'
import { type FileReport, withoutTexts } from '../diagnostics/render/report.ts'
import { textOf } from '../diagnostics/render/text.ts'
import type { Host } from '../host/host.ts'
import type { Console } from './console.ts'
import { renderData } from './data-report.ts'
import { type ExitCode, exitCodes, highest, judgeFindings, type Verdict } from './exit-code.ts'
import type { Settings } from './settings.ts'
import { texts } from './texts.ts'

/** What one command works with, from its first word to its exit code. */
export interface Session {
  readonly host: Host
  readonly toolchain: Toolchain
  readonly settings: Settings
  readonly console: Console
  readonly profiles: ProfileFinder
  /** Measures steps of the run, where that was asked for. */
  readonly clock: Stopwatch
  /** Shows what there is to say about a file, or keeps it for the one report at the end. */
  report(report: FileReport): void
  /** A line about the program's own work; not said when `--quiet` or when the report is data. */
  tell(text: Bilingual, params: Readonly<Record<string, ParamValue>>): void
  /** The stack of an exception of ours, for who asked for it with KETLUAN_DEBUG. */
  trace(error: unknown): void
  /** Whether the findings of these files make the run fail takes part in the exit code. */
  judge(reports: readonly FileReport[]): void
  /** Takes part in the exit code. */
  ends(code: ExitCode): void
  /** Prints the report, with a summary where findings are what was asked for; the run's exit code. */
  finish(summary: boolean): Promise<ExitCode>
}

export function createSession(
  parts: Pick<Session, 'host' | 'toolchain' | 'settings' | 'console' | 'profiles'> & Partial<Pick<Session, 'clock'>>,
): Session {
  const { host, settings, console, clock = noStopwatch } = parts
  const reports: FileReport[] = []
  const codes: ExitCode[] = []
  const { quiet, report: format, language } = settings
  const human = format === 'human'
  // A log of GitHub Actions is read by people too; the other formats are for programs alone.
  const talks = (human || format === 'github') && !quiet
  let verdict: Verdict = { code: exitCodes.clean, failing: threshold(settings.stage), excess: null }
  const tell: Session['tell'] = (text, params) => {
    if (talks) console.say(`${textOf(text, language, params)}\n`)
  }
  return {
    ...parts,
    clock,
    tell,
    report(report) {
      const shown = human && !quiet
      if (shown) console.say(renderHuman([report], console.human))
      // A thousand drafts need not stay in memory once they were shown.
      reports.push(shown ? withoutTexts(report) : report)
    },
    trace(error) {
      const stack = error instanceof Error ? error.stack : error
      if (host.env.KETLUAN_DEBUG && typeof stack === 'string') console.say(`${stack}\n`)
    },
    judge(judged) {
      verdict = judgeFindings(judged, settings.stage, settings.maxWarnings)
      codes.push(verdict.code)
    },
    ends: (code) => codes.push(code),
    async finish(summary) {
      parts.profiles.close()
      const { failing, excess } = verdict
      console.endProgress()
      if (!human) host.stdout.write(await renderData(format, reports, host, settings, failing, clock.timings()))
      // What makes a run fail is known only now: a warning too many does.
      else if (quiet) console.say(renderHuman(reports.map(loudOnly(failing)), console.human))
      if (talks && summary) {
        console.say(renderNotEvaluated(reports, console.human))
        console.say(renderSummary(reports, console.human))
      }
      const fixable = byLoudness(reports).filter(({ fix }) => fix?.safe).length
      if (fixable > 0 && summary && host.stderr.isTTY && settings.fix === null) tell(texts.fixHint, { count: fixable })
      // A plug-in's finding has no page.
      const worst = byLoudness(reports).find(({ definition }) => definition.code.startsWith('KL'))
      if (worst && summary && host.stderr.isTTY) tell(texts.explainHint, { code: worst.definition.code })
      if (excess !== null) tell(texts.tooManyWarnings, { count: excess, allowed: settings.maxWarnings ?? 0 })
      if (settings.timings && format !== 'json') {
        const { renderTimings } = await import('./timings.ts')
        console.say(renderTimings(clock.timings(), host.now(), language))
      }
      return codes.length > 0 ? highest(codes) : exitCodes.clean
    },
  }
}

/** Findings in texts, the loudest first; those about the command line explain themselves. */
function byLoudness(reports: readonly FileReport[]): readonly Diagnostic[] {
  const found = reports.flatMap(({ diagnostics }) => diagnostics.filter(({ location }) => location !== null))
  return (['error', 'warning', 'hint'] as const).flatMap((each) => found.filter(({ severity }) => severity === each))
}

function loudOnly(failing: readonly Severity[]): (report: FileReport) => FileReport {
  return (report) => ({
    ...report,
    diagnostics: report.diagnostics.filter(({ severity }) => failing.includes(severity)),
  })
}
