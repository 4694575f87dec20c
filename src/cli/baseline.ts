import { nameInBaseline, readBaseline, writeBaseline } from '../compiler/baseline/baseline-file.ts'
import { fingerprints, type KnownFinding, withoutKnown } from '../compiler/baseline/known-findings.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { FileReport } from '../diagnostics/render/report.ts'
import { exitCodes } from './exit-code.ts'
import type { Session } from './session.ts'
import { texts } from './texts.ts'

/** The findings known before, while drafts are checked one after the other. */
export interface BaselineRun {
  /** What of a draft's report is new; recorded, everything is known. */
  take(report: FileReport): FileReport
  /** Writes what was recorded, or tells what is no longer found. */
  finish(): Promise<void>
}

/** `null` where there is no `--baseline`; a finding where its file cannot be used. */
export function openBaseline(session: Session): BaselineRun | Diagnostic | null {
  const { host, settings } = session
  const { baseline: path, updateBaseline } = settings
  if (path === null) return null
  const known = readBaseline(host, path, updateBaseline)
  if ('definition' in known) return known
  const nameOf = (report: FileReport) => nameInBaseline(host, path, report.path)
  if (!updateBaseline) {
    let gone = 0
    return {
      take(report) {
        const fresh = withoutKnown(report, known.get(nameOf(report)) ?? [])
        gone += fresh.gone
        return fresh.report
      },
      async finish() {
        if (gone > 0) session.tell(texts.baselineGone, { count: gone, path })
      },
    }
  }
  const recorded = new Map([...known].filter(([name]) => stillThere(session, path, name)))
  return {
    take(report) {
      const found = fingerprints(report.diagnostics)
      recorded.set(nameOf(report), found)
      return withoutKnown(report, found).report
    },
    async finish() {
      const problem = await writeBaseline(host, path, recorded)
      if (problem) {
        session.report({ path, diagnostics: [problem], notEvaluated: [] })
        session.ends(exitCodes.notWritten)
        return
      }
      const withFindings = [...recorded.values()].filter((findings) => findings.length > 0)
      const count = withFindings.reduce((sum, findings) => sum + total(findings), 0)
      session.tell(texts.baselineWritten, { count, files: withFindings.length, path })
    },
  }
}

function total(findings: readonly KnownFinding[]): number {
  return findings.reduce((sum, { count }) => sum + count, 0)
}

/** A draft that this run does not look at keeps its place in the file; one that was deleted loses it. */
function stillThere({ host }: Session, baseline: string, name: string): boolean {
  return host.stat(host.path.resolve(host.cwd, host.path.dirname(baseline), name)) !== null
}
