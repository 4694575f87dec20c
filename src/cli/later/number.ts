import { registerName } from '../../compiler/find-drafts.ts'
import {
  draftChangedMeanwhile,
  draftNotMended,
  draftReadOnly,
  missingValue,
  wrongValue,
} from '../../diagnostics/catalogue/command.ts'
import {
  numberOptionsClash,
  numberTwice,
  registerLocked,
  registerMissing,
  registerNotWritten,
} from '../../diagnostics/catalogue/lists.ts'
import type { Bilingual, DiagnosticDefinition } from '../../diagnostics/define.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { createSink } from '../../diagnostics/sink.ts'
import { unplaced } from '../../diagnostics/unplaced.ts'
import { isoDayOf } from '../../model/calendar-day.ts'
import { parseWrittenDate } from '../../model/dates.ts'
import { findRegister, type OpenRegister, openRegister } from '../../register/find-register.ts'
import { renderSeries, renderSeriesJson } from '../../register/formats.ts'
import { openTerm } from '../../register/open-term.ts'
import { numberSymbol, seriesOf } from '../../register/register.ts'
import { type TakenNumber, takeNumber } from '../../register/take-number.ts'
import { dayInWords, paperInWords } from '../../register/write-register.ts'
import { namedDrafts, reportProfiles } from '../drafts.ts'
import { exitCodes } from '../exit-code.ts'
import type { Session } from '../session.ts'
import { isProblem } from '../settings.ts'
import type { Call, LaterCommand } from './later.ts'
import { listFormat, tableOptions } from './lists.ts'
import { openSession } from './open-session.ts'
import { texts } from './texts.ts'

/** `ketluan number`: the register of numbers; with drafts it gives them theirs. */
export const number: LaterCommand = {
  name: 'number',
  declare(command, say) {
    command
      .option('--date <…>', say(texts.releaseDate))
      .option('--number <N>', say(texts.keptNumber))
      .option('--dry-run', say(texts.numberDryRun))
      .option('--open <…>', say(texts.openTerm))
      .option('--from <…>', say(texts.termFrom))
      .option('--format <…>', say(texts.refsFormat))
      .addHelpText('after', `\n${say(texts.numberExamples)}`)
  },
  async run(call) {
    const wish = readWish(call)
    if (isProblem(wish)) return wish
    const session = await openSession(call)
    if (isProblem(session)) return session
    if (wish.term) await open(session, wish.term)
    else if (call.names.length > 0) await numberDrafts(session, call.names, wish)
    else await show(session, wish)
    return await session.finish(false)
  },
}

interface Wish {
  readonly format: 'table' | 'json'
  readonly date: string | null
  readonly number: number | null
  readonly dryRun: boolean
  readonly term: { readonly name: string; readonly from: string } | null
}

interface NumberOptions {
  readonly date?: string
  readonly number?: string
  readonly dryRun?: boolean
  readonly open?: string | boolean
  readonly from?: string
}

function readWish({ names, raw }: Call): Wish | Diagnostic {
  const { date, number: kept, dryRun = false, open: term, from } = raw as NumberOptions
  const format = listFormat(['table', 'json'] as const, raw.format === undefined ? {} : { format: raw.format }, {})
  if (isProblem(format)) return format
  const day = date === undefined ? null : dayOf(date)
  if (date !== undefined && day === null) return wrong('--date', date, texts.fullDate)
  if (kept !== undefined && !/^0*[1-9]\d{0,4}$/.test(kept)) return wrong('--number', kept, texts.numberFrom1)
  if (kept !== undefined && names.length !== 1) return clash('--number', texts.oneDraft)
  if ((date !== undefined || dryRun) && names.length === 0)
    return clash(date === undefined ? '--dry-run' : '--date', texts.needsDraft)
  const base = { format, date: day, number: kept === undefined ? null : Number(kept), dryRun }
  if (term === undefined) return from === undefined ? { ...base, term: null } : clash('--from', texts.fromNeedsOpen)
  const name = String(term).trim()
  if (name === '') return unplaced(missingValue, { option: '--open' })
  if (names.length > 0) return clash('--open', texts.openAlone)
  const first = from === undefined ? null : dayOf(from)
  if (from === undefined) return clash('--open', texts.openNeedsFrom)
  return first === null ? wrong('--from', from, texts.fullDate) : { ...base, term: { name, from: first } }
}

function wrong(option: string, given: string, allowed: Bilingual): Diagnostic {
  return unplaced(wrongValue, { option, given, suggestion: '', allowed })
}

function clash(option: string, reason: Bilingual): Diagnostic {
  return unplaced(numberOptionsClash, { option, reason })
}

function dayOf(text: string): string | null {
  const date = parseWrittenDate(text)
  return date === null || date === 'impossible' ? null : isoDayOf(date)
}

async function open(session: Session, term: NonNullable<Wish['term']>): Promise<void> {
  const path = findRegister(session.host, session.host.cwd) ?? registerName
  const problems = await openTerm(session.host, path, term)
  if (problems) return refuse(session, path, problems)
  session.tell(texts.termOpened, { term: term.name, day: dayInWords(term.from), path })
}

async function show(session: Session, { format }: Wish): Promise<void> {
  const { host, settings } = session
  const opened = registerAbove(session, host.cwd)
  if (!opened) return
  const series = seriesOf(opened.register)
  const last = opened.register.terms.at(-1)
  if (format === 'json') host.stdout.write(renderSeriesJson(series))
  else if (series.length > 0) host.stdout.write(renderSeries(series, settings.language, tableOptions(session, false)))
  else if (last) session.tell(texts.emptyTerm, { term: last.name, path: opened.path })
  const sink = createSink(opened.source, settings.stage)
  for (const { term, symbol, duplicates } of series)
    for (const { here, there } of duplicates) {
      const [digits] = numberSymbol(here).split('-')
      const params = {
        number: digits ?? '',
        symbol,
        term: term.name,
        here: paperInWords(here),
        there: paperInWords(there),
      }
      const message = { vi: 'dòng kia', en: 'the other line' }
      sink.report(numberTwice, here.span, params, { related: [{ message, at: there.span }] })
    }
  if (sink.diagnostics.length === 0) return
  session.report({ path: opened.path, diagnostics: sink.diagnostics, notEvaluated: [] })
  session.ends(exitCodes.findings)
}

function registerAbove(session: Session, folder: string): OpenRegister | null {
  const path = findRegister(session.host, folder)
  if (path === null) {
    refuse(session, '', [unplaced(registerMissing, { name: registerName })])
    return null
  }
  const opened = openRegister(session.host, path)
  if ('register' in opened) return opened
  refuse(session, path, opened)
  return null
}

async function numberDrafts(session: Session, names: readonly string[], wish: Wish): Promise<void> {
  const { host, toolchain, profiles, settings } = session
  for (const { path, file } of await namedDrafts(session, names)) {
    if (file === null) {
      refuse(session, path, [clash('-', texts.noStdin)])
      continue
    }
    const folder = host.path.dirname(file)
    const register = findRegister(host, folder)
    if (register === null) {
      refuse(session, path, [unplaced(registerMissing, { name: registerName })])
      continue
    }
    const profile = profiles.above(folder)?.profile ?? null
    const { stage, edition } = settings
    const compile = (bytes: Uint8Array) => toolchain.compile(bytes, path, { stage, edition, profile, overrides: {} })
    const { date, number: kept, dryRun } = wish
    const taken = await takeNumber(host, {
      register,
      draft: file,
      compile,
      date,
      today: host.today(),
      number: kept,
      dryRun,
    })
    if ('number' in taken) tellTaken(session, path, register, taken, dryRun)
    else refuse(session, path, taken)
  }
  reportProfiles(session)
}

function tellTaken(session: Session, path: string, register: string, taken: TakenNumber, dryRun: boolean): void {
  const params = { number: numberSymbol(taken), day: dayInWords(taken.day), path, register }
  if (taken.clock) session.tell(texts.dayByClock, params)
  if (dryRun) session.tell(texts.wouldTake, params)
  else if (taken.registered || taken.filled) session.tell(taken.filled ? texts.took : texts.registered, params)
  else session.tell(texts.tookBefore, params)
  session.host.stdout.write(`${numberSymbol(taken)}\n`)
}

const unwrittenBy: ReadonlySet<DiagnosticDefinition> = new Set([
  registerLocked,
  registerNotWritten,
  draftReadOnly,
  draftNotMended,
  draftChangedMeanwhile,
])

/** What the system refused is no matter of the words on the command line, but nothing was written either. */
function refuse(session: Session, path: string, diagnostics: readonly Diagnostic[]): void {
  session.report({ path, diagnostics, notEvaluated: [] })
  const unwritten = diagnostics.some(({ definition }) => unwrittenBy.has(definition))
  session.ends(unwritten ? exitCodes.notWritten : exitCodes.usage)
}
