import type { CheckedDraft } from '../compiler/check-draft.ts'
import type { DraftInput } from '../compiler/find-drafts.ts'
import { checkDrafts } from '../compiler/parallel/check-drafts.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { type FileReport, withoutTexts } from '../diagnostics/render/report.ts'
import { openBaseline } from './baseline.ts'
import { namedDrafts, progressOf, reportProfiles, shardOf } from './drafts.ts'
import { exitCodes } from './exit-code.ts'
import { readFixes, settleFixes } from './fix.ts'
import type { Session } from './session.ts'
import { isProblem } from './settings.ts'

/** `ketluan check`: the findings of drafts; with `--fix` what can be mended is. */
export async function check(session: Session, names: readonly string[]): Promise<void> {
  const fixes = await readFixes(session, names)
  if (isProblem(fixes)) return refuse(session, fixes)
  const baseline = openBaseline(session)
  if (isProblem(baseline)) return refuse(session, baseline)
  const { stage, edition, jobs, timings } = session.settings
  const named = await session.clock.timeAsync('find', null, () => namedDrafts(session, names))
  const drafts = shardOf(session, named)
  const judged: FileReport[] = []
  const showProgress = progressOf(session, drafts)
  const release = session.host.onInterrupt(() => session.console.endProgress())
  let index = 0
  showProgress(index)
  for await (const checked of checkDrafts(session, drafts, { stage, edition, fixes, timings }, jobs)) {
    const draft = drafts[index]
    if (!draft) break
    if (checked.kind !== 'compiled') session.ends(checked.kind === 'fault' ? exitCodes.fault : exitCodes.usage)
    const settled = await registered(session, draft, checked, await settleFixes(session, draft, checked))
    const counts = checked.kind === 'compiled'
    const report = baseline && counts ? baseline.take(settled) : settled
    session.report(report)
    if (counts) judged.push(withoutTexts(report))
    session.trace(checked.stack)
    session.clock.add(checked.timings ?? [])
    index += 1
    if (index < drafts.length) showProgress(index)
    // A signal is heard only when the program comes to rest.
    if (index % 4 === 0) await session.host.pause(0)
  }
  release()
  await baseline?.finish()
  judged.push(...reportProfiles(session))
  session.judge(judged)
}

/** What the register of numbers, where the office keeps one, says against the number of a paper to be signed or released. */
async function registered(
  { host, settings }: Session,
  { path }: DraftInput,
  { letterhead }: CheckedDraft,
  report: FileReport,
): Promise<FileReport> {
  if (!letterhead) return report
  const { releaseFindings } = await import('../register/release.ts')
  const found = releaseFindings(host, path, letterhead, settings.stage)
  return found.length > 0 ? { ...report, diagnostics: [...found, ...report.diagnostics] } : report
}

function refuse(session: Session, problem: Diagnostic): void {
  session.report({ path: '', diagnostics: [problem], notEvaluated: [] })
  session.ends(exitCodes.usage)
}
