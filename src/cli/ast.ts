import { severalDrafts } from '../diagnostics/catalogue/command.ts'
import { unplaced } from '../diagnostics/unplaced.ts'
import { inAuthorsText } from '../source/in-authors-text.ts'
import { eachCompiled, namedDrafts } from './drafts.ts'
import { exitCodes } from './exit-code.ts'
import type { Session } from './session.ts'

/** `ketluan ast`: the typed tree of one draft as JSON, its places counted in the author's text as those of findings are. */
export async function ast(session: Session, names: readonly string[]): Promise<void> {
  const { host } = session
  const drafts = await namedDrafts(session, names)
  if (drafts.length > 1) {
    const problem = unplaced(severalDrafts, { command: 'ast', count: drafts.length })
    session.report({ path: names.join(' '), diagnostics: [problem], notEvaluated: [] })
    session.ends(exitCodes.usage)
    return
  }
  await eachCompiled(session, drafts, (draft, { source, document, diagnostics, notEvaluated }) => {
    if (source && document) {
      host.stdout.write(`${JSON.stringify(inAuthorsText(document, source), null, 2)}\n`)
      return
    }
    session.report({ path: draft.path, diagnostics, notEvaluated })
    session.ends(exitCodes.usage)
  })
}
