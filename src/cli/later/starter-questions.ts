import {
  type Author,
  authors,
  authorsAt,
  hasSuperior,
  type Level,
  levels,
  levelsIn,
  type StarterAnswers,
} from '../../compiler/starter.ts'
import { answersMissing, startCancelled } from '../../diagnostics/catalogue/authoring.ts'
import { wrongValue } from '../../diagnostics/catalogue/command.ts'
import type { Bilingual } from '../../diagnostics/define.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { unplaced } from '../../diagnostics/unplaced.ts'
import type { Terminal } from '../../host/host.ts'
import { classify } from '../../model/bodies.ts'
import { parseWrittenDate } from '../../model/dates.ts'
import { type EditionId, editionOn } from '../../model/edition.ts'
import type { FieldValues } from '../../model/fields.ts'
import { foldKey } from '../../model/folding.ts'
import type { Session } from '../session.ts'
import type { RawOptions } from '../settings.ts'
import { isProblem, suggest } from '../settings.ts'
import { newTexts as texts } from './new-texts.ts'

/** The options of `ketluan new`, as typed. */
export interface NewOptions extends RawOptions {
  readonly level?: string
  readonly author?: string
  readonly superior?: string
  readonly issuer?: string
  readonly place?: string
  readonly subject?: string
  readonly session?: string
  readonly position?: string
  readonly name?: string
  readonly writeProfile?: boolean
  readonly force?: boolean
}

const levelWords: Readonly<Record<Level, readonly string[]>> = {
  central: ['trung-uong', 'central'],
  province: ['tinh', 'thanh-pho', 'province'],
  district: ['huyen', 'quan', 'thi-xa', 'district'],
  commune: ['xa', 'phuong', 'dac-khu', 'thi-tran', 'commune'],
  base: ['co-so', 'base'],
  cell: ['chi-bo', 'cell'],
}
const authorWords: Readonly<Record<Author, readonly string[]>> = {
  plenum: ['hoi-nghi', 'ban-chap-hanh', 'plenum'],
  'standing-committee': ['ban-thuong-vu', 'bo-chinh-tri', 'standing-committee'],
}
const levelTexts: Readonly<Record<Level, Bilingual>> = {
  central: texts.central,
  province: texts.province,
  district: texts.district,
  commune: texts.commune,
  base: texts.base,
  cell: texts.cell,
}
const authorTexts: Readonly<Record<Author, Bilingual>> = {
  plenum: texts.plenum,
  'standing-committee': texts.standingCommittee,
}

export interface Choices {
  readonly edition: EditionId
  readonly level: Level | null
  readonly author: Author | null
}

/** The edition in force today. */
export function editionToday(today: string): EditionId {
  const date = parseWrittenDate(today)
  return editionOn(date === 'impossible' ? null : date)
}

/**
 * Level and author as far as the command line says; a word that means neither is refused, and so is a level that the edition
 * asked for has not. Where none was asked for, a level that only the older one has means that one.
 */
export function readChoices(
  { level, author }: NewOptions,
  asked: EditionId | null,
  otherwise: EditionId,
): Choices | Diagnostic {
  const chosenLevel = choose('--level', level, asked === null ? levels : levelsIn(asked), levelWords)
  if (isProblem(chosenLevel)) return chosenLevel
  const chosenAuthor = choose('--author', author, authors, authorWords)
  if (isProblem(chosenAuthor)) return chosenAuthor
  const isOlder = chosenLevel !== null && !levelsIn(otherwise).includes(chosenLevel)
  return { edition: asked ?? (isOlder ? 'hd36' : otherwise), level: chosenLevel, author: chosenAuthor }
}

function choose<T extends string>(
  option: string,
  given: string | undefined,
  values: readonly T[],
  words: Readonly<Record<T, readonly string[]>>,
): T | null | Diagnostic {
  if (given === undefined) return null
  const found = values.find((value) => words[value].some((word) => foldKey(word) === foldKey(given)))
  if (found) return found
  const all = values.flatMap((value) => words[value])
  const first = values.map((value) => words[value][0] ?? value)
  const allowed = { vi: first.join(', '), en: values.join(', ') }
  return unplaced(wrongValue, { option, given, suggestion: suggest(given.toLowerCase(), all), allowed })
}

export interface Gathered {
  readonly answers: StarterAnswers
  /** Fields answered otherwise than the profile says. */
  readonly own: ReadonlySet<keyof FieldValues>
  readonly writeProfile: boolean
}

/** What a draft needs, from the command line, the profile, and whoever sits at the keyboard. */
export async function gatherAnswers(
  session: Session,
  options: NewOptions,
  choices: Choices,
  profile: FieldValues,
): Promise<Gathered | Diagnostic> {
  const { edition } = choices
  const level = choices.level ?? levelOf(options.issuer ?? profile.issuer?.value ?? null, edition, options, profile)
  const missing = missingOptions(level, choices.author, options, profile)
  const needs = missing.length > 0
  const terminal = needs ? await session.host.openTerminal() : null
  if (needs && !terminal) return unplaced(answersMissing, { options: missing.join(', ') })
  try {
    const asked = createAsker(session, terminal)
    const answers = await ask(asked, options, { edition, level, author: choices.author }, profile, session.host.today())
    if (!answers) return unplaced(startCancelled, {})
    const writeProfile = options.writeProfile ?? (await asked.yes(texts.askProfile, Object.keys(profile).length === 0))
    return { answers, own: ownFields(options), writeProfile }
  } finally {
    terminal?.close()
  }
}

function levelOf(
  issuer: string | null,
  edition: EditionId,
  { superior }: NewOptions,
  profile: FieldValues,
): Level | null {
  if (issuer === null) return null
  const found = classify(issuer, superior ?? profile.superior?.value ?? null, edition)?.level
  return levels.find((level) => level === found) ?? null
}

function missingOptions(
  level: Level | null,
  author: Author | null,
  options: NewOptions,
  profile: FieldValues,
): readonly string[] {
  const lacks = (name: 'superior' | 'issuer' | 'place') => options[name] === undefined && profile[name] === undefined
  return [
    ...(level === null ? ['--level'] : []),
    ...(author === null && level !== 'cell' ? ['--author'] : []),
    ...(lacks('superior') && (level === null || hasSuperior(level)) ? ['--superior'] : []),
    ...(lacks('issuer') && level !== 'central' ? ['--issuer'] : []),
    ...(lacks('place') && level !== 'central' ? ['--place'] : []),
  ]
}

function ownFields(options: NewOptions): ReadonlySet<keyof FieldValues> {
  const names = ['superior', 'issuer', 'place', 'subject', 'position', 'name'] as const
  return new Set(names.filter((name) => options[name] !== undefined))
}

interface Asker {
  /** One of several, by number; `null`: given up. */
  pick<T extends string>(
    question: Bilingual,
    of: readonly T[],
    shown: Readonly<Record<T, Bilingual>>,
  ): Promise<T | null>
  /** A line; asked again while it is `needed` and blank. `''`: left blank, also where nobody can be asked. */
  line(question: Bilingual, needed: boolean): Promise<string | null>
  yes(question: Bilingual, sensible: boolean): Promise<boolean>
}

function createAsker({ settings, console }: Session, terminal: Terminal | null): Asker {
  const { language } = settings
  return {
    async pick(question, of, shown) {
      const [only] = of
      if (of.length === 1 && only) return only
      const list = of.map((value, index) => `  ${index + 1}. ${shown[value][language]}\n`).join('')
      for (;;) {
        console.say(`${question[language]}\n${list}`)
        const answer = await terminal?.ask('> ')
        if (answer == null) return null
        const picked = of[Number(answer.trim()) - 1]
        if (picked) return picked
      }
    },
    async line(question, needed) {
      if (!terminal) return ''
      for (;;) {
        const answer = await terminal.ask(`${question[language]}: `)
        if (answer === null || answer.trim() !== '' || !needed) return answer === null ? null : answer.trim()
      }
    },
    async yes(question, sensible) {
      const answer = terminal && sensible ? await terminal.ask(`${question[language]} `) : null
      return /^(?:c|y)/i.test(answer?.trim() ?? '')
    },
  }
}

async function ask(
  asker: Asker,
  options: NewOptions,
  choices: Choices,
  profile: FieldValues,
  today: string,
): Promise<StarterAnswers | null> {
  const level = choices.level ?? (await asker.pick(texts.askLevel, levelsIn(choices.edition), levelTexts))
  if (level === null) return null
  const author = choices.author ?? (await asker.pick(texts.askAuthor, authorsAt(level), authorTexts))
  if (author === null) return null
  const central = level === 'central'
  const known = (name: 'superior' | 'issuer' | 'place' | 'position' | 'name') => profile[name]?.value
  const answer = async (given: string | undefined, question: Bilingual, needed: boolean) =>
    given === undefined ? asker.line(question, needed) : given
  const superior = hasSuperior(level)
    ? await answer(options.superior ?? known('superior'), texts.askSuperior, true)
    : ''
  if (superior === null) return null
  const office = central ? 'Ban Chấp hành Trung ương' : undefined
  const issuer = await answer(options.issuer ?? known('issuer') ?? office, texts.askIssuer, true)
  if (issuer === null) return null
  const place = await answer(options.place ?? known('place') ?? (central ? 'Hà Nội' : undefined), texts.askPlace, true)
  if (place === null) return null
  const session = author === 'plenum' ? await answer(options.session, texts.askSession, false) : ''
  if (session === null) return null
  const subject = await answer(options.subject, texts.askSubject, false)
  if (subject === null) return null
  const position = central ? '' : await answer(options.position ?? known('position'), texts.askPosition, false)
  if (position === null) return null
  const name = await answer(options.name ?? known('name'), texts.askName, false)
  if (name === null) return null
  const [year, month] = today.split('-')
  // An older paper was not signed this month.
  const date =
    editionToday(today) === choices.edition ? `tháng ${Number(month) < 3 ? month : Number(month)}/${year}` : null
  return {
    edition: choices.edition,
    level,
    author,
    superior: superior || null,
    issuer,
    place: place || null,
    session: session || null,
    subject: subject || null,
    position: position || 'Bí thư',
    name: name || null,
    date,
  }
}
