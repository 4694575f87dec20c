import { reasonOf } from '../../compiler/system-reasons.ts'
import { draftNotFound, wrongValue } from '../../diagnostics/catalogue/command.ts'
import { againstSeveral, notAPaper, paperUnmeasured } from '../../diagnostics/catalogue/papers.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { renderTable } from '../../diagnostics/render/table.ts'
import { textOf } from '../../diagnostics/render/text.ts'
import { unplaced } from '../../diagnostics/unplaced.ts'
import { isHostError } from '../../host/host.ts'
import { editions } from '../../model/edition.ts'
import type { PagedDocument } from '../../model/paged-document.ts'
import type { PaperFormat, Verification } from '../../verify/verify.ts'
import { eachCompiled, namedDrafts } from '../drafts.ts'
import { exitCodes } from '../exit-code.ts'
import type { Session } from '../session.ts'
import { isProblem, suggest } from '../settings.ts'
import type { Call, LaterCommand } from './later.ts'
import { tableOptions } from './lists.ts'
import { openSession } from './open-session.ts'
import { verifyTexts as texts } from './verify-texts.ts'

const formats = ['human', 'json'] as const

/** `ketluan verify`: written files under the ruler of the edition. */
export const verify: LaterCommand = {
  name: 'verify',
  declare(command, say) {
    command
      .option('--against <…>', say(texts.against))
      .option('--format <…>', say(texts.format))
      .addHelpText('after', `\n${say(texts.examples)}`)
  },
  async run(call) {
    const wish = readWish(call)
    if (isProblem(wish)) return wish
    const session = await openSession(call)
    if (isProblem(session)) return session
    await verifyAll(session, call.names, wish)
    return await session.finish(false)
  },
}

interface Wish {
  readonly format: (typeof formats)[number]
  readonly against: string | null
}

function readWish({ raw }: Call): Wish | Diagnostic {
  const { format = 'human', against = null } = raw as { readonly format?: string; readonly against?: string }
  const found = formats.find((known) => known === format.toLowerCase())
  if (found) return { format: found, against }
  const given = { option: '--format', given: format, suggestion: suggest(format, formats), allowed: formats.join(', ') }
  return unplaced(wrongValue, given)
}

interface VerifiedFile {
  readonly path: string
  readonly format: PaperFormat
  readonly verification: Extract<Verification, { readonly kind: 'measured' }>
}

async function verifyAll(session: Session, names: readonly string[], { format, against }: Wish): Promise<void> {
  const draft = against === null ? { paged: null } : await compiledDraft(session, against)
  if (!draft) return
  const { verify: measure } = await import('../../verify/verify.ts')
  const files: VerifiedFile[] = []
  for (const path of names) {
    const file = openPaper(session, path)
    if (isProblem(file)) {
      refused(session, path, file)
      continue
    }
    const options = { edition: session.settings.edition, against: draft.paged }
    const verification = await measure(file.bytes, file.format, options)
    if (verification.kind === 'unreadable') {
      refused(session, path, unplaced(paperUnmeasured, { path, reason: verification.reason }))
      continue
    }
    const verified = { path, format: file.format, verification }
    files.push(verified)
    if (verification.counts.different > 0) session.ends(exitCodes.findings)
    if (format === 'human') session.host.stdout.write(tableOf(session, verified))
  }
  if (format === 'json') session.host.stdout.write(`${JSON.stringify(jsonOf(session, files), null, 2)}\n`)
}

function refused(session: Session, path: string, problem: Diagnostic): void {
  session.report({ path, diagnostics: [problem], notEvaluated: [] })
  session.ends(exitCodes.usage)
}

/** The pages of the one draft; `null` where there is none to compare with, which was told then. */
async function compiledDraft(session: Session, name: string): Promise<{ readonly paged: PagedDocument } | null> {
  const drafts = await namedDrafts(session, [name])
  if (drafts.length > 1) refused(session, name, unplaced(againstSeveral, { count: drafts.length }))
  if (drafts.length !== 1) return null
  let found: PagedDocument | null = null
  await eachCompiled(session, drafts, (_, { paged }) => {
    found = paged
  })
  return found === null ? null : { paged: found }
}

/** A byte more than is taken, so that it is told which file is larger. */
const readLimit = (64 << 20) + 1

function openPaper(
  { host }: Session,
  path: string,
): { readonly bytes: Uint8Array; readonly format: PaperFormat } | Diagnostic {
  const format = formatOf(host.path.extname(path))
  if (!format) return unplaced(notAPaper, { path })
  try {
    const stat = host.stat(path)
    if (stat === null) return unplaced(draftNotFound, { path })
    if (stat === 'folder') return unplaced(notAPaper, { path })
    return { bytes: host.readFile(path, readLimit), format }
  } catch (error) {
    if (!isHostError(error)) throw error
    return unplaced(paperUnmeasured, { path, reason: reasonOf(error) })
  }
}

function formatOf(extension: string): PaperFormat | null {
  switch (extension.toLowerCase()) {
    case '.docx':
    case '.docm':
    case '.dotx':
      return 'docx'
    case '.pdf':
      return 'pdf'
    case '.html':
    case '.htm':
      return 'html'
    default:
      return null
  }
}

function tableOf(session: Session, { path, verification }: VerifiedFile): string {
  const { settings } = session
  const { language, quiet } = settings
  const say = (text: keyof typeof texts, params = {}) => textOf(texts[text], language, params)
  const { rows, counts, edition } = verification
  const shown = quiet ? rows.filter(({ verdict }) => verdict === 'different') : rows
  const verdictInk = { same: null, different: 'error', 'not-measurable': 'warning' } as const
  const table = renderTable(
    [
      { title: say('provision'), share: 0, ink: () => 'faint' },
      { title: say('part'), share: 2 },
      { title: say('expected'), share: 4 },
      { title: say('measured'), share: 4 },
      { title: '', share: 0, ink: (row) => verdictInk[shown[row]?.verdict ?? 'same'] },
    ],
    shown.map(({ provision, part, expected, measured, verdict }) => [
      provision,
      part[language],
      expected[language],
      measured[language],
      say(verdict),
    ]),
    tableOptions(session, false),
  )
  const head = say('measuredBy', { path, edition: editions[edition].title })
  const sum = say('sum', { path, same: counts.same, different: counts.different, unknown: counts['not-measurable'] })
  return `${quiet ? '' : `${head}\n\n`}${shown.length > 0 ? `${table}\n` : ''}${sum}\n`
}

function jsonOf({ settings: { language } }: Session, files: readonly VerifiedFile[]) {
  return {
    version: 1,
    files: files.map(({ path, format, verification: { edition, rows, counts } }) => ({
      path,
      format,
      edition,
      rows: rows.map(({ clause, provision, part, expected, measured, verdict }) => ({
        clause,
        provision,
        part: part[language],
        expected: expected[language],
        measured: measured[language],
        verdict,
      })),
      summary: { same: counts.same, different: counts.different, notMeasurable: counts['not-measurable'] },
    })),
  }
}
