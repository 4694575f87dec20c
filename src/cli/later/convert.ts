import { createFile } from '../../compiler/create-file.ts'
import { rewriteDraft } from '../../compiler/rewrite-draft.ts'
import { dialectUnclear } from '../../diagnostics/catalogue/authoring.ts'
import { missingValue, severalDrafts, wrongValue } from '../../diagnostics/catalogue/command.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { unplaced } from '../../diagnostics/unplaced.ts'
import { type Dialect, dialects } from '../../writer/writer.ts'
import { namedDrafts } from '../drafts.ts'
import { exitCodes } from '../exit-code.ts'
import type { Session } from '../session.ts'
import { isProblem, suggest } from '../settings.ts'
import { readBytes, readWidth, reportUnwritten } from './fmt.ts'
import { fmtTexts as texts } from './fmt-texts.ts'
import type { Call, LaterCommand } from './later.ts'
import { openSession } from './open-session.ts'

/** `ketluan convert`: one draft in another dialect, the same paper before and after. */
export const convert: LaterCommand = {
  name: 'convert',
  declare(command, say) {
    command
      .option('--to <…>', say(texts.to))
      .option('-o, --output <…>', say(texts.output))
      .option('--width <N>', say(texts.width))
      .option('--force', say(texts.force))
      .addHelpText('after', `\n${say(texts.convertExamples)}`)
  },
  async run(call) {
    const dialect = readDialect(call)
    if (isProblem(dialect)) return dialect
    const width = readWidth(call)
    if (isProblem(width)) return width
    const session = await openSession(call)
    if (isProblem(session)) return session
    const { output = null, force } = call.raw
    await convertOne(session, call.names, { dialect, width, output, force: force === true })
    return await session.finish(false)
  },
}

const words: Readonly<Record<string, Dialect>> = {
  markdown: 'markdown',
  md: 'markdown',
  text: 'text',
  txt: 'text',
  yaml: 'yaml',
  yml: 'yaml',
}

function readDialect({ raw }: Call): Dialect | Diagnostic {
  const { to, output } = raw
  if (output?.trim() === '') return unplaced(missingValue, { option: '-o' })
  if (to === undefined) {
    const end = /\.([^./\\]+)$/.exec(output ?? '')?.[1]?.toLowerCase() ?? ''
    return words[end] ?? unplaced(dialectUnclear, {})
  }
  const given = {
    option: '--to',
    given: to,
    suggestion: suggest(to.toLowerCase(), dialects),
    allowed: dialects.join(', '),
  }
  return words[to.toLowerCase()] ?? unplaced(wrongValue, given)
}

interface Wish {
  readonly dialect: Dialect
  readonly width: number | null
  readonly output: string | null
  readonly force: boolean
}

async function convertOne(
  session: Session,
  names: readonly string[],
  { dialect, width, output, force }: Wish,
): Promise<void> {
  const { host } = session
  const drafts = await namedDrafts(session, names)
  const [draft] = drafts
  if (!draft) return
  if (drafts.length > 1) {
    const problem = unplaced(severalDrafts, { command: 'convert', count: drafts.length })
    session.report({ path: names.join(' '), diagnostics: [problem], notEvaluated: [] })
    session.ends(exitCodes.usage)
    return
  }
  const read = await readBytes(session, draft)
  if (!read) return
  const rewritten = rewriteDraft(read, draft.path, { dialect, width })
  if (rewritten.kind !== 'written') return reportUnwritten(session, draft, rewritten)
  if (output === null) {
    host.stdout.write(rewritten.text)
    return
  }
  const problem = await createFile(host, output, new TextEncoder().encode(rewritten.text), { force })
  if (!problem) return session.tell(texts.wrote, { path: output })
  session.report({ path: output, diagnostics: [problem], notEvaluated: [] })
  session.ends(exitCodes.notWritten)
}
