import { createFile } from '../../compiler/create-file.ts'
import { profileName } from '../../compiler/find-profile.ts'
import { rewriteDraft } from '../../compiler/rewrite-draft.ts'
import { authorsAt, fillStarter, profileText, type StarterAnswers, starterAsset } from '../../compiler/starter.ts'
import { wouldOverwrite } from '../../diagnostics/catalogue/authoring.ts'
import { notADraft } from '../../diagnostics/catalogue/command.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { unplaced } from '../../diagnostics/unplaced.ts'
import type { FieldValues } from '../../model/fields.ts'
import type { Dialect } from '../../writer/writer.ts'
import { exitCodes } from '../exit-code.ts'
import type { Session } from '../session.ts'
import { isProblem } from '../settings.ts'
import type { LaterCommand } from './later.ts'
import { newTexts as texts } from './new-texts.ts'
import { openSession } from './open-session.ts'
import { editionToday, gatherAnswers, type NewOptions, readChoices } from './starter-questions.ts'

/** `ketluan new`: a draft to begin with, for the office's level and whoever concludes. */
export const newDraft: LaterCommand = {
  name: 'new',
  declare(command, say) {
    command
      .option('--edition <…>', say(texts.edition))
      .option('--level <…>', say(texts.level))
      .option('--author <…>', say(texts.author))
      .option('--superior <…>', say(texts.superior))
      .option('--issuer <…>', say(texts.issuer))
      .option('--place <…>', say(texts.place))
      .option('--subject <…>', say(texts.subject))
      .option('--session <…>', say(texts.session))
      .option('--position <…>', say(texts.position))
      .option('--name <…>', say(texts.name))
      .option('--write-profile', say(texts.writeProfile))
      .option('--force', say(texts.force))
      .addHelpText('after', `\n${say(texts.examples)}`)
  },
  async run(call) {
    const options = call.raw as NewOptions
    const session = await openSession(call)
    if (isProblem(session)) return session
    const { host } = session
    const path = call.names[0] ?? 'ket-luan.md'
    const dialect = dialectsByEnd[host.path.extname(path).toLowerCase()]
    if (!dialect) return unplaced(notADraft, { path })
    if (host.stat(path) !== null && !options.force) return unplaced(wouldOverwrite, { path })
    const profile = session.profiles.above(host.path.dirname(path))?.profile?.values ?? {}
    const otherwise = profile.edition?.value ?? editionToday(host.today())
    const choices = readChoices(options, session.settings.edition, otherwise)
    if (isProblem(choices)) return choices
    const answers = await gatherAnswers(session, options, choices, profile)
    if (isProblem(answers)) return answers
    await begin(session, { path, dialect, force: options.force === true, profile, ...answers })
    return await session.finish(false)
  },
}

const dialectsByEnd: Readonly<Record<string, Dialect>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.yaml': 'yaml',
  '.yml': 'yaml',
}

interface Beginning {
  readonly path: string
  readonly dialect: Dialect
  readonly force: boolean
  readonly profile: FieldValues
  readonly answers: StarterAnswers
  /** Fields answered otherwise than the profile says. */
  readonly own: ReadonlySet<keyof FieldValues>
  readonly writeProfile: boolean
}

async function begin(session: Session, beginning: Beginning): Promise<void> {
  const { host } = session
  const { path, answers, profile, dialect, force, own, writeProfile } = beginning
  const encoder = new TextEncoder()
  // What goes into the profile need not stand in the draft as well.
  const shared = writeProfile ? profileOf(answers, profile) : profile
  const author = authorsAt(answers.level).includes(answers.author) ? answers.author : 'plenum'
  const starter = new TextDecoder().decode(host.asset(starterAsset(answers.edition, answers.level, author)))
  const filled = fillStarter(starter, answers, shared, writeProfile ? new Set() : own)
  const draft = rewriteDraft(encoder.encode(filled), 'starter.md', { dialect, width: null })
  if (draft.kind !== 'written') throw new Error(`starter of ${answers.level}: ${draft.kind}`)
  if (writeProfile) {
    const place = host.path.join(host.path.dirname(path), profileName)
    const problem = await createFile(host, place, encoder.encode(profileText(answers)), { force: false })
    if (problem) return refuse(session, place, problem)
    session.tell(texts.wroteProfile, { path: place })
  }
  const problem = await createFile(host, path, encoder.encode(draft.text), { force })
  if (problem) return refuse(session, path, problem)
  session.tell(answers.date === null ? texts.wroteOlder : texts.wrote, { path })
}

function refuse(session: Session, path: string, problem: Diagnostic): void {
  session.report({ path, diagnostics: [problem], notEvaluated: [] })
  session.ends(exitCodes.notWritten)
}

function profileOf(answers: StarterAnswers, profile: FieldValues): FieldValues {
  const { superior, issuer, place, position, name, level } = answers
  const valued = (value: string | null) => (value === null ? undefined : { value, span: null })
  const fields = {
    superior: valued(superior),
    issuer: valued(issuer),
    place: valued(place),
    position: valued(level === 'central' ? null : position),
    name: valued(name),
  }
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  return { ...profile, ...known }
}
