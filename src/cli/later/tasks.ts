import { timestampOf } from '../../compiler/timestamp.ts'
import { producer } from '../../compiler/version.ts'
import { wrongValue } from '../../diagnostics/catalogue/command.ts'
import { listNeedsFile } from '../../diagnostics/catalogue/lists.ts'
import type { Bilingual } from '../../diagnostics/define.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { unplaced } from '../../diagnostics/unplaced.ts'
import { isoDayOf, writtenDay } from '../../model/calendar-day.ts'
import { parseWrittenDate } from '../../model/dates.ts'
import { type Assignment, firstDue } from '../../tasks/assignment.ts'
import { collectAssignments } from '../../tasks/collect-assignments.ts'
import { renderCalendar } from '../../tasks/formats/calendar.ts'
import { renderCsv } from '../../tasks/formats/csv.ts'
import { renderJson } from '../../tasks/formats/json.ts'
import { renderMarkdown } from '../../tasks/formats/markdown.ts'
import { renderTerminal } from '../../tasks/formats/terminal.ts'
import { type Period, parsePeriod } from '../../tasks/period.ts'
import { isLate, type Selection, select } from '../../tasks/select.ts'
import { eachCompiled, namedDrafts, reportProfiles } from '../drafts.ts'
import type { Session } from '../session.ts'
import { isProblem } from '../settings.ts'
import type { Call, LaterCommand } from './later.ts'
import { listFormat, putList, tableOptions } from './lists.ts'
import { openSession } from './open-session.ts'
import { texts } from './texts.ts'

const formats = ['table', 'csv', 'xlsx', 'json', 'md', 'ics'] as const
type TaskFormat = (typeof formats)[number]

/** `ketluan tasks`: who has to do what until when, of one or many conclusions. */
export const tasks: LaterCommand = {
  name: 'tasks',
  declare(command, say) {
    command
      .option('--format <…>', say(texts.tasksFormat))
      .option('-o, --output <…>', say(texts.listOutput))
      .option('--body <…>', say(texts.body), (given: string, before: string[] = []) => [...before, given])
      .option('--period <…>', say(texts.period))
      .option('--overdue', say(texts.overdue))
      .option('--as-of <…>', say(texts.asOf))
      .option('--separator <…>', say(texts.separator))
      .addHelpText('after', `\n${say(texts.tasksExamples)}`)
  },
  async run(call) {
    const wish = readWish(call)
    if (isProblem(wish)) return wish
    const session = await openSession(call)
    if (isProblem(session)) return session
    await listTasks(session, call.names, wish)
    return await session.finish(false)
  },
}

interface Wish {
  readonly format: TaskFormat
  readonly output: string | null
  readonly bodies: readonly string[]
  readonly period: Period | null
  readonly overdue: boolean
  /** `2026-11-15`; `null`: nobody asked what is late. */
  readonly asOf: string | null
  /** `asOf` is the machine's day. */
  readonly clock: boolean
  readonly separator: string
}

function readWish({ host, raw }: Call): Wish | Diagnostic {
  const { body = [], period, overdue = false, asOf, separator } = raw as TaskOptions
  const format = listFormat(formats, raw, { xlsx: 'xlsx', csv: 'csv', json: 'json', md: 'md', ics: 'ics' })
  if (isProblem(format)) return format
  const output = raw.output ?? null
  if (format === 'xlsx' && output === null) return unplaced(listNeedsFile, { format })
  const within = period === undefined ? null : parsePeriod(period)
  if (period !== undefined && !within) return wrong('--period', period, texts.periodForms)
  const day = asOf === undefined ? null : dayOf(asOf)
  if (asOf !== undefined && day === null) return wrong('--as-of', asOf, texts.fullDate)
  const mark = separator === undefined ? ',' : separators[separator.toLowerCase()]
  if (mark === undefined) return wrong('--separator', separator ?? '', texts.separators)
  const asked = overdue && day === null ? host.today() : day
  return {
    format,
    output,
    bodies: body,
    period: within,
    overdue,
    asOf: asked,
    clock: overdue && day === null,
    separator: mark,
  }
}

interface TaskOptions {
  readonly body?: readonly string[]
  readonly period?: string
  readonly overdue?: boolean
  readonly asOf?: string
  readonly separator?: string
}

const separators: Readonly<Record<string, string>> = { ',': ',', ';': ';', tab: '\t', '\t': '\t', '\\t': '\t' }

function wrong(option: string, given: string, allowed: Bilingual): Diagnostic {
  return unplaced(wrongValue, { option, given, suggestion: '', allowed })
}

/** A whole day; `null` for anything less. */
function dayOf(text: string): string | null {
  const date = parseWrittenDate(text)
  return date === null || date === 'impossible' ? null : isoDayOf(date)
}

async function listTasks(session: Session, names: readonly string[], wish: Wish): Promise<void> {
  const found: Assignment[] = []
  await eachCompiled(session, await namedDrafts(session, names), (draft, { source, document }) => {
    if (source && document) found.push(...collectAssignments(document, source, draft.path))
  })
  reportProfiles(session)
  if (wish.clock && wish.asOf) session.tell(texts.today, { day: writtenDay(wish.asOf) })
  const { bodies, period, overdue, asOf } = wish
  const selection: Selection = { bodies, period, before: overdue ? asOf : null }
  const chosen = select(found, selection)
  if (found.length === 0) session.tell(texts.noTasks, {})
  else if (chosen.length === 0) session.tell(texts.noneChosen, { count: found.length })
  const undated = chosen.length < found.length ? select(found, { bodies, period: null, before: null }) : []
  const open = undated.filter((one) => firstDue(one) === null).length
  if (open > 0 && (period || overdue)) session.tell(texts.withoutDay, { count: open })
  if (wish.format === 'table' && chosen.length === 0) return
  const bytes = await render(session, chosen, wish)
  const written = await putList(session, bytes, { output: wish.output, sealed: wish.format === 'xlsx' })
  if (written !== null) session.tell(texts.written, { path: written, count: chosen.length })
}

async function render(session: Session, chosen: readonly Assignment[], wish: Wish): Promise<string | Uint8Array> {
  const { host, settings } = session
  const { language } = settings
  const late = (one: Assignment) => wish.asOf !== null && isLate(one, wish.asOf)
  switch (wish.format) {
    case 'table':
      return renderTerminal(chosen, language, tableOptions(session, wish.output !== null), late)
    case 'csv':
      return renderCsv(chosen, language, wish.separator)
    case 'json':
      return renderJson(chosen)
    case 'md':
      return renderMarkdown(chosen, language)
    case 'xlsx': {
      const { renderSpreadsheet } = await import('../../tasks/formats/spreadsheet.ts')
      return renderSpreadsheet(chosen, language, late)
    }
    case 'ics': {
      const without = chosen.filter((one) => firstDue(one) === null).length
      if (without > 0) session.tell(texts.noEvents, { count: without })
      return renderCalendar(chosen, language, { stamp: (one) => stampOf(one, host.env.SOURCE_DATE_EPOCH), producer })
    }
  }
}

/** `20241005T000000Z`: the day of the paper, never the clock. */
function stampOf({ paper }: Assignment, epoch: string | undefined): string {
  const [year, month, day] = paper.date?.split('-').map(Number) ?? []
  const date = year && month && day ? { year, month, day } : null
  return timestampOf(date, epoch).replace(/[-:]/g, '')
}
