import { wrongValue } from '../../diagnostics/catalogue/command.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { unplaced } from '../../diagnostics/unplaced.ts'
import { foldWords } from '../../model/folding.ts'
import { type CitedDocument, createCollector } from '../../refs/collect-citations.ts'
import { type CitingPaper, nameOf, renderConclusions, renderDocuments, renderRefsJson } from '../../refs/formats.ts'
import { paperName } from '../../tasks/collect-assignments.ts'
import { eachCompiled, namedDrafts, reportProfiles } from '../drafts.ts'
import type { Session } from '../session.ts'
import { isProblem, suggest } from '../settings.ts'
import type { Call, LaterCommand } from './later.ts'
import { listFormat, putList, tableOptions } from './lists.ts'
import { openSession } from './open-session.ts'
import { texts } from './texts.ts'

const formats = ['table', 'json'] as const
const groupings = ['document', 'conclusion'] as const

/** `ketluan refs`: the papers that conclusions cite, where, and whether they agree about them. */
export const refs: LaterCommand = {
  name: 'refs',
  declare(command, say) {
    command
      .option('--format <…>', say(texts.refsFormat))
      .option('-o, --output <…>', say(texts.listOutput))
      .option('--by <…>', say(texts.refsBy))
      .option('--paper <…>', say(texts.refsPaper))
      .addHelpText('after', `\n${say(texts.refsExamples)}`)
  },
  async run(call) {
    const wish = readWish(call)
    if (isProblem(wish)) return wish
    const session = await openSession(call)
    if (isProblem(session)) return session
    await listRefs(session, call.names, wish)
    return await session.finish(false)
  },
}

interface Wish {
  readonly format: (typeof formats)[number]
  readonly output: string | null
  readonly by: (typeof groupings)[number]
  /** Words of a number or a title. */
  readonly paper: string | null
}

function readWish({ raw }: Call): Wish | Diagnostic {
  const { by = 'document', paper = null } = raw as { readonly by?: string; readonly paper?: string }
  const format = listFormat(formats, raw, { json: 'json', txt: 'table' })
  if (isProblem(format)) return format
  const grouping = groupings.find((known) => known === by.toLowerCase())
  if (!grouping) {
    const given = { option: '--by', given: by, suggestion: suggest(by, groupings), allowed: groupings.join(', ') }
    return unplaced(wrongValue, given)
  }
  return { format, output: raw.output ?? null, by: grouping, paper }
}

async function listRefs(session: Session, names: readonly string[], wish: Wish): Promise<void> {
  const { language } = session.settings
  const papers: CitingPaper[] = []
  const collector = createCollector()
  await eachCompiled(session, await namedDrafts(session, names), (draft, { source, document }) => {
    if (!source || !document) return
    papers.push({ path: draft.path, numberSymbol: paperName(document, draft.path).numberSymbol })
    collector.add(document, source, draft.path)
  })
  reportProfiles(session)
  const all = collector.documents()
  const chosen = wish.paper === null ? all : all.filter((one) => isAbout(one, wish.paper ?? ''))
  if (all.length === 0) session.tell(texts.noRefs, {})
  else if (chosen.length === 0) session.tell(texts.noSuchPaper, { count: all.length, words: wish.paper ?? '' })
  const disagreeing = chosen.filter(({ disagreements }) => disagreements.length > 0).length
  if (disagreeing > 0) session.tell(texts.disagreeing, { count: disagreeing })
  if (wish.format === 'table' && chosen.length === 0) return
  const options = tableOptions(session, wish.output !== null)
  const table = wish.by === 'conclusion' ? renderConclusions : renderDocuments
  const list = wish.format === 'json' ? renderRefsJson(chosen, papers) : table(chosen, papers, language, options)
  const written = await putList(session, list, { output: wish.output, sealed: false })
  if (written !== null) session.tell(texts.refsWritten, { path: written, count: chosen.length })
}

/** Whether number, type or subject hold the words. */
function isAbout(one: CitedDocument, words: string): boolean {
  return foldWords(`${nameOf(one)} ${one.title ?? ''}`).includes(foldWords(words))
}
