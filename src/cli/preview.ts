import { wrongValue } from '../diagnostics/catalogue/command.ts'
import { unplaced } from '../diagnostics/unplaced.ts'
import { exitCodes } from './exit-code.ts'
import type { Session } from './session.ts'
import { texts } from './texts.ts'

/** `ketluan preview`: the pages of drafts in the browser, until Ctrl-C. */
export async function preview(session: Session, names: readonly string[]): Promise<void> {
  const { host, toolchain, settings } = session
  const refuse = (option: string, given: string, allowed: typeof texts.watchWord | typeof texts.editorTemplate) => {
    const problem = unplaced(wrongValue, { option, given, suggestion: '', allowed })
    session.report({ path: '', diagnostics: [problem], notEvaluated: [] })
    session.ends(exitCodes.usage)
  }
  if (names.includes('-')) return refuse('preview', '-', texts.watchWord)
  const [{ preview: run }, { readEditor }] = await Promise.all([
    import('../preview/start.ts'),
    import('../preview/server/editor.ts'),
  ])
  const template = settings.editor ?? host.env.KETLUAN_EDITOR ?? ''
  const editor = readEditor(template)
  if (template !== '' && !editor) return refuse('--editor', template, texts.editorTemplate)
  const { stage, edition, language, port, open } = settings
  const served = await run({
    host,
    toolchain,
    stage,
    edition,
    language,
    names,
    port,
    open,
    editor,
    tell: session.tell,
    report: session.report,
  })
  if (!served) session.ends(exitCodes.usage)
}
