import type { FileReport } from '../diagnostics/render/report.ts'
import { eachCompiled, namedDrafts, reportProfiles } from './drafts.ts'
import type { Session } from './session.ts'

/** `ketluan check`: the findings of drafts; nothing is written. */
export async function check(session: Session, names: readonly string[]): Promise<void> {
  const judged: FileReport[] = []
  await eachCompiled(session, await namedDrafts(session, names), (draft, { diagnostics, notEvaluated, suppressed }) => {
    const report = { path: draft.path, diagnostics, notEvaluated, suppressed }
    session.report(report)
    judged.push(report)
  })
  judged.push(...reportProfiles(session))
  session.judge(judged)
}
