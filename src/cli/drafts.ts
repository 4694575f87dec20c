import { compileDraft } from '../compiler/batch.ts'
import type { Compilation } from '../compiler/compile.ts'
import { type DraftInput, findDrafts } from '../compiler/find-drafts.ts'
import { exitCodes } from './exit-code.ts'
import type { Session } from './session.ts'
import { texts } from './texts.ts'

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

/**
 * The drafts of the part that was asked for. All machines that name the same drafts, in whatever order, share them without
 * overlap; neighbours by name, which are often alike, go to different machines.
 */
export function shardOf(session: Session, drafts: readonly DraftInput[]): readonly DraftInput[] {
  const { shard } = session.settings
  if (!shard) return drafts
  const { part, of } = shard
  const sorted = [...drafts].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const taken = sorted.filter((_, index) => index % of === part - 1)
  if (taken.length === 0 && drafts.length > 0) session.tell(texts.shardEmpty, { part, of, count: drafts.length })
  return taken
}

/** Shows a person at a terminal how far long work has come; to be called before each draft. */
export function progressOf({ console, settings }: Session, drafts: readonly DraftInput[]): (index: number) => void {
  if (drafts.length < manyDrafts || settings.quiet) return () => {}
  return (index) => console.progress(`[${index + 1}/${drafts.length}] ${drafts[index]?.path ?? ''}`)
}

export type Visit = (draft: DraftInput, compilation: Compilation, bytes: Uint8Array) => void | Promise<void>

/**
 * Compiles one draft after the other and hands on those that could be read; the others are reported here. `plugins`: those
 * of the office take part, where they may.
 */
export async function eachCompiled(
  session: Session,
  drafts: readonly DraftInput[],
  visit: Visit,
  plugins = false,
): Promise<void> {
  const { host, toolchain, profiles, settings } = session
  const showProgress = progressOf(session, drafts)
  for (const [index, draft] of drafts.entries()) {
    showProgress(index)
    const result = await compileDraft(host, toolchain, profiles, draft, { ...settings, plugins })
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
