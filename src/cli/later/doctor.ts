import { buildTrial } from '../../compiler/build-trial.ts'
import { createTemporary, removeQuietly } from '../../compiler/safe-write.ts'
import { reasonOf } from '../../compiler/system-reasons.ts'
import { producer } from '../../compiler/version.ts'
import { draftNotFound } from '../../diagnostics/catalogue/command.ts'
import type { Bilingual, ParamValue } from '../../diagnostics/define.ts'
import { renderTable } from '../../diagnostics/render/table.ts'
import { textOf } from '../../diagnostics/render/text.ts'
import { unplaced } from '../../diagnostics/unplaced.ts'
import { isHostError } from '../../host/host.ts'
import { parseWrittenDate } from '../../model/dates.ts'
import { editionOn } from '../../model/edition.ts'
import { exitCodes } from '../exit-code.ts'
import type { Session } from '../session.ts'
import { isProblem } from '../settings.ts'
import { findTimesNewRoman, shippedFaces, vietnameseLetters } from './installed-fonts.ts'
import type { LaterCommand } from './later.ts'
import { tableOptions } from './lists.ts'
import { machineTexts as texts } from './machine-texts.ts'
import { openSession } from './open-session.ts'
import { readOutputForm } from './output-form.ts'

type State = 'good' | 'note' | 'bad'

/** One thing that was looked at. */
interface Examined {
  readonly name: string
  readonly title: Bilingual
  readonly state: State
  readonly found: Bilingual
  readonly params: Readonly<Record<string, ParamValue>>
}

/** `ketluan doctor`: whether this machine, this folder and this installation can make papers. */
export const doctor: LaterCommand = {
  name: 'doctor',
  declare(command, say) {
    command.option('--format <…>', say(texts.format)).addHelpText('after', `\n${say(texts.doctorExamples)}`)
  },
  async run(call) {
    const form = readOutputForm(call)
    if (isProblem(form)) return form
    const session = await openSession(call)
    if (isProblem(session)) return session
    const { host } = session
    const given = call.names[0] ?? '.'
    const kind = host.stat(given)
    if (kind === null) return unplaced(draftNotFound, { path: given })
    const folder = kind === 'folder' ? given : host.path.dirname(given)
    const examined = await examine(session, folder)
    host.stdout.write(form === 'json' ? asJson(examined, session) : asTable(examined, session))
    if (examined.some(({ state }) => state === 'bad')) session.ends(exitCodes.findings)
    return await session.finish(false)
  },
}

async function examine(session: Session, folder: string): Promise<readonly Examined[]> {
  const { host } = session
  return [
    { name: 'program', title: texts.program, state: 'good', found: texts.profileFound, params: { path: producer } },
    nodeVersion(process.versions.node),
    fonts(session),
    timesNewRoman(await findTimesNewRoman(host)),
    writeAccess(session, folder),
    profileAbove(session, folder),
    editionToday(host.today()),
    await trial(session),
  ]
}

/** Exported for tests: no test has an old Node at hand. */
export function nodeVersion(version: string): Examined {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isOld = major < 20 || (major === 20 && minor < 19)
  const found = isOld ? texts.nodeOld : texts.timesFound
  return { name: 'node', title: texts.node, state: isOld ? 'bad' : 'good', found, params: { version, path: version } }
}

function fonts({ host }: Session): Examined {
  const faces = shippedFaces(host)
  const broken = faces.filter(({ bytes, lacking }) => bytes === null || lacking.length > 0).map(({ file }) => file)
  const params = { count: faces.length, letters: vietnameseLetters.length, list: broken.join(', ') }
  const found = broken.length > 0 ? texts.fontsBroken : texts.fontsWhole
  return { name: 'fonts', title: texts.fonts, state: broken.length > 0 ? 'bad' : 'good', found, params }
}

function timesNewRoman(path: string | null): Examined {
  const found = path === null ? texts.timesMissing : texts.timesFound
  const params = { path: path ?? '' }
  return { name: 'times-new-roman', title: texts.times, state: path === null ? 'note' : 'good', found, params }
}

/** Tried, not asked for: what a system says of permissions is not all of it. */
function writeAccess({ host }: Session, folder: string): Examined {
  const path = host.path.resolve(host.cwd, folder)
  const made = createTemporary(host, path, new TextEncoder().encode('ketluan\n'))
  const common = { name: 'write-access', title: texts.folder }
  if (isHostError(made)) {
    return { ...common, state: 'bad', found: texts.folderRefused, params: { path, reason: reasonOf(made) } }
  }
  removeQuietly(host, made)
  return { ...common, state: 'good', found: texts.folderWritable, params: { path } }
}

function profileAbove({ host, profiles }: Session, folder: string): Examined {
  const common = { name: 'profile', title: texts.profile }
  const found = profiles.above(folder)
  if (!found) return { ...common, state: 'note', found: texts.profileNone, params: {} }
  const path = host.path.join(found.folder, 'ketluan.yaml')
  const count = found.report.diagnostics.filter(({ severity }) => severity !== 'hint').length
  if (!found.profile || count > 0)
    return { ...common, state: 'bad', found: texts.profileUnclear, params: { path, count } }
  return { ...common, state: 'good', found: texts.profileFound, params: { path } }
}

function editionToday(today: string): Examined {
  const date = parseWrittenDate(today)
  const edition = editionOn(date === 'impossible' ? null : date)
  return { name: 'edition', title: texts.edition, state: 'good', found: texts.timesFound, params: { path: edition } }
}

/** The shortest way to know that nothing of the installation is missing: make a paper in every format. */
async function trial({ host, toolchain }: Session): Promise<Examined> {
  const common = { name: 'trial', title: texts.trial }
  const reason = await buildTrial(host, toolchain)
  if (reason === null) return { ...common, state: 'good', found: texts.trialDone, params: {} }
  return { ...common, state: 'bad', found: texts.trialFailed, params: { reason } }
}

function asTable(examined: readonly Examined[], session: Session): string {
  const { language } = session.settings
  const inks = { good: null, note: 'hint', bad: 'error' } as const
  const state = (row: number) => inks[examined[row]?.state ?? 'good']
  const columns = [
    { title: texts.check[language], share: 0 },
    { title: texts.state[language], share: 0, ink: state },
    { title: texts.found[language], share: 1 },
  ]
  const rows = examined.map((one) => [
    one.title[language],
    texts[one.state][language],
    textOf(one.found, language, one.params),
  ])
  return renderTable(columns, rows, tableOptions(session, false))
}

function asJson(examined: readonly Examined[], { settings }: Session): string {
  const checks = examined.map(({ name, state, found, params }) => ({
    name,
    state,
    found: textOf(found, settings.language, params),
  }))
  return `${JSON.stringify({ version: 1, checks }, null, 2)}\n`
}
