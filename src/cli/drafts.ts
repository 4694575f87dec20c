import { compileDraft } from '../compiler/batch.ts'
import type { Compilation } from '../compiler/compile.ts'
import { type DraftInput, findDrafts } from '../compiler/find-drafts.ts'
import { exitCodes } from './exit-code.ts'
import type { Session } from './session.ts'

/** From so many drafts on, a person at a terminal is shown how far the work has come. */
const manyDrafts = 5

/** The drafts the words stand for. Those that stand for none are reported, and the run cannot end well. */
export async function namedDrafts(session: Session, names: readonly string[]): Promise<readonly DraftInput[]> {
  const { host, profiles, settings } = session
  const { drafts, problems } = await findDrafts(host, names, settings.stdinFilename, profiles.isIgnored)
  for (const problem of problems) {
    session.report(problem)
    if (problem.diagnostics.some(({ severity }) => severity === 'error')) session.ends(exitCodes.usage)
  }
  return drafts
}

/** Shows a person at a terminal how far long work has come; to be called before each draft. */
export function progressOf({ console, settings }: Session, drafts: readonly DraftInput[]): (index: number) => void {
  if (drafts.length < manyDrafts || settings.quiet) return () => {}
  return (index) => console.progress(`[${index + 1}/${drafts.length}] ${drafts[index]?.path ?? ''}`)
}

/** Compiles one draft after the other and hands on those that could be read; the others are reported here. */
export async function eachCompiled(
  session: Session,
  drafts: readonly DraftInput[],
  visit: (draft: DraftInput, compilation: Compilation, bytes: Uint8Array) => void | Promise<void>,
): Promise<void> {
  const { host, toolchain, profiles, settings } = session
  const showProgress = progressOf(session, drafts)
  for (const [index, draft] of drafts.entries()) {
    showProgress(index)
    const result = await compileDraft(host, toolchain, profiles, draft, settings)
    if (result.kind === 'compiled') {
      await visit(draft, result.compilation, result.bytes)
      continue
    }
    session.report({ path: draft.path, diagnostics: result.diagnostics, notEvaluated: [] })
    session.ends(result.kind === 'fault' ? exitCodes.fault : exitCodes.usage)
    if (result.kind === 'fault') session.trace(result.error)
  }
}

/** What is wrong with the office profiles that were used, each told once. */
export function reportProfiles(session: Session): readonly Parameters<Session['report']>[0][] {
  const reports = session.profiles.found().flatMap(({ profile, report }) => {
    if (!profile) session.ends(exitCodes.usage)
    return report.diagnostics.length > 0 ? [{ ...report, profile: true }] : []
  })
  for (const report of reports) session.report(report)
  return reports
}
