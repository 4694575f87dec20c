import type { DraftInput } from '../compiler/find-drafts.ts'
import type { OpenPlugins } from '../compiler/plugins/office-plugins.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { reportProfiles } from './drafts.ts'
import { exitCodes } from './exit-code.ts'
import type { Session } from './session.ts'
import { isProblem, readFormat } from './settings.ts'

/** The plug-ins that hold for a draft; `null` where there are none or they may not run. */
export async function pluginsOf({ host, profiles }: Session, { path }: DraftInput): Promise<OpenPlugins | null> {
  const found = profiles.above(path === '-' ? host.cwd : host.path.dirname(path))
  return (await found?.plugins?.open()) ?? null
}

/** Whether every draft has a plug-in for every format asked for that is none of ours; else the run ends with why. */
export async function knowsFormats(session: Session, drafts: readonly DraftInput[]): Promise<boolean> {
  for (const draft of drafts) {
    const plugins = await pluginsOf(session, draft)
    const wrong = session.settings.otherFormats
      .map((word) => readFormat(word, plugins?.formats ?? []))
      .find((answer): answer is Diagnostic => isProblem(answer))
    if (!wrong) continue
    session.report({ path: draft.path, diagnostics: [wrong], notEvaluated: [] })
    reportProfiles(session)
    session.ends(exitCodes.usage)
    return false
  }
  return true
}
