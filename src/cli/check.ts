import { checkDrafts } from '../compiler/parallel/check-drafts.ts'
import type { FileReport } from '../diagnostics/render/report.ts'
import { namedDrafts, progressOf, reportProfiles } from './drafts.ts'
import { exitCodes } from './exit-code.ts'
import { readFixes, settleFixes } from './fix.ts'
import type { Session } from './session.ts'
import { isProblem } from './settings.ts'

/** `ketluan check`: the findings of drafts; with `--fix` what can be mended is. */
export async function check(session: Session, names: readonly string[]): Promise<void> {
  const fixes = await readFixes(session, names)
  if (isProblem(fixes)) {
    session.report({ path: names.join(' '), diagnostics: [fixes], notEvaluated: [] })
    session.ends(exitCodes.usage)
    return
  }
  const { stage, edition, jobs } = session.settings
  const drafts = await namedDrafts(session, names)
  const judged: FileReport[] = []
  const showProgress = progressOf(session, drafts)
  const release = session.host.onInterrupt(() => session.console.endProgress())
  let index = 0
  showProgress(index)
  for await (const checked of checkDrafts(session, drafts, { stage, edition, fixes }, jobs)) {
    const draft = drafts[index]
    if (!draft) break
    if (checked.kind !== 'compiled') session.ends(checked.kind === 'fault' ? exitCodes.fault : exitCodes.usage)
    const report = await settleFixes(session, draft, checked)
    session.report(report)
    if (checked.kind === 'compiled') judged.push(report)
    session.trace(checked.stack)
    index += 1
    if (index < drafts.length) showProgress(index)
    // A signal is heard only when the program comes to rest.
    if (index % 4 === 0) await session.host.pause(0)
  }
  release()
  judged.push(...reportProfiles(session))
  session.judge(judged)
}
