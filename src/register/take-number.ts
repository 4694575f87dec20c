import type { Compilation } from '../compiler/compile.ts'
import { encode } from '../compiler/fixes/mend.ts'
import { replaceDraft, replaceFile } from '../compiler/replace-file.ts'
import { refusal, sameBytes } from '../compiler/safe-write.ts'
import { reasonOf } from '../compiler/system-reasons.ts'
import { draftUnreadable } from '../diagnostics/catalogue/command.ts'
import {
  dateDiffers,
  draftNotFillable,
  draftWithoutSymbol,
  noTermForDate,
  numberOptionsClash,
  numberTaken,
  registeredOtherwise,
  registerNotWritten,
} from '../diagnostics/catalogue/lists.ts'
import type { Bilingual } from '../diagnostics/define.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { unplaced } from '../diagnostics/unplaced.ts'
import type { Host } from '../host/host.ts'
import { isoDayOf } from '../model/calendar-day.ts'
import type { PartyDocument } from '../model/document.ts'
import { fillDraft } from './fill-draft.ts'
import { nameInRegister, type OpenRegister, openRegister } from './find-register.ts'
import { withLock } from './lock.ts'
import { numberSymbol, type RegisteredNumber, type Series, seriesIn, termAt } from './register.ts'
import { dayInWords, paperInWords, withNumber } from './write-register.ts'

export interface NumberWish {
  readonly register: string
  readonly draft: string
  readonly compile: (bytes: Uint8Array) => Compilation
  /** Day of the release, `2026-06-05`; `null`: that of the draft, else `today`. */
  readonly date: string | null
  readonly today: string
  /** A number that was kept free; `null`: the next one. */
  readonly number: number | null
  /** Nothing is written. */
  readonly dryRun: boolean
}

export interface TakenNumber {
  readonly number: number
  readonly symbol: string
  readonly day: string
  /** The register has a new line. */
  readonly registered: boolean
  /** The draft got number or day. */
  readonly filled: boolean
  /** The day is the machine's. */
  readonly clock: boolean
}

/**
 * Gives a draft its number: the next of its symbol in the term, or the one it bears already, written into the register and then into the draft.
 * Where the draft cannot be written the register is put back. A run that was broken off between the two is taken up again by the next one.
 */
export async function takeNumber(host: Host, wish: NumberWish): Promise<TakenNumber | readonly Diagnostic[]> {
  if (wish.dryRun) return (await attempt(host, wish)) as TakenNumber | readonly Diagnostic[]
  const taken = await withLock(host, wish.register, () => attempt(host, wish))
  return 'definition' in taken ? [taken] : taken
}

async function attempt(host: Host, wish: NumberWish): Promise<TakenNumber | readonly Diagnostic[]> {
  const open = openRegister(host, wish.register)
  if (!('register' in open)) return open
  let bytes: Uint8Array
  try {
    bytes = host.readFile(wish.draft)
  } catch (error) {
    return [unplaced(draftUnreadable, { path: wish.draft, reason: reasonOf(refusal(error)) })]
  }
  const compilation = wish.compile(bytes)
  const { document } = compilation
  if (!document) return compilation.diagnostics
  const chosen = choose(host, wish, open, document)
  if ('definition' in chosen) return [chosen]
  const [year = 0, month = 0, day = 0] = chosen.day.split('-').map(Number)
  const filling = { number: chosen.number, day: { year, month, day } }
  const filled = fillDraft(bytes, compilation, filling, wish.compile)
  if (!filled) {
    const params = { path: wish.draft, number: numberSymbol(chosen), date: dayInWords(chosen.day) }
    return [unplaced(draftNotFillable, params)]
  }
  const result = { ...chosen, filled: !sameBytes(filled, bytes) }
  const problem = wish.dryRun ? null : await write(host, wish, open, document, { bytes, filled, chosen })
  return problem ? [problem] : result
}

type Choice = Omit<TakenNumber, 'filled'>

/** Which number and day the draft gets; a finding where register, draft and command disagree. */
function choose(host: Host, wish: NumberWish, open: OpenRegister, document: PartyDocument): Choice | Diagnostic {
  const { letterhead } = document
  const { symbol } = letterhead
  if (symbol === null) return unplaced(draftWithoutSymbol, { path: wish.draft })
  const written = isoDayOf(letterhead.date)
  if (wish.date !== null && written !== null && wish.date !== written)
    return unplaced(dateDiffers, { path: wish.draft, here: dayInWords(wish.date), there: dayInWords(written) })
  if (letterhead.number !== null && wish.number !== null && letterhead.number !== wish.number)
    return unplaced(numberOptionsClash, { option: '--number', reason: numberedAlready(letterhead.number) })
  const name = nameInRegister(host, wish.register, wish.draft)
  const kept = keptFor(open, name, symbol)
  const said = written ?? wish.date
  const day = said ?? kept?.date ?? wish.today
  const term = termAt(open.register, day)
  if (!term) return unplaced(noTermForDate, { date: dayInWords(day), path: open.path })
  const series = seriesIn(term, symbol)
  const number = letterhead.number ?? wish.number ?? kept?.number ?? series.next
  const base = { number, symbol, day, clock: said === null && kept?.date == null }
  const line = lineOf(series, number, name)
  if (!line) return { ...base, registered: true }
  const isOthers = line.file === null ? letterhead.number === null : line.file !== name
  if (isOthers) return unplaced(numberTaken, { number: padded(number), symbol, other: paperInWords(line) })
  if (line.date !== null && line.date !== day)
    return unplaced(registeredOtherwise, {
      register: open.path,
      number: padded(number),
      symbol,
      there: dayInWords(line.date),
      here: dayInWords(day),
    })
  return { ...base, registered: false }
}

/** The number that a run broken off before registered for this draft. */
function keptFor({ register }: OpenRegister, name: string, symbol: string): RegisteredNumber | null {
  const series = register.terms.map((term) => seriesIn(term, symbol))
  return series.flatMap(({ numbers }) => numbers).findLast(({ file }) => file === name) ?? null
}

/** The line of a number: the draft's own where several share it. */
export function lineOf({ numbers }: Series, number: number, name: string): RegisteredNumber | null {
  const lines = numbers.filter((one) => one.number === number)
  return lines.find(({ file }) => file === name) ?? lines[0] ?? null
}

function numberedAlready(number: number): Bilingual {
  return { vi: `bản thảo đã có số ${padded(number)}`, en: `the draft has the number ${padded(number)}` }
}

function padded(number: number): string {
  return String(number).padStart(2, '0')
}

/** The last line of an earlier term, in the author's text; `null`: the register's end. */
function placeFor({ register, source }: OpenRegister, day: string): number | null {
  const term = termAt(register, day)
  if (!term || term === register.terms.at(-1)) return null
  return source.toOriginal((term.numbers.at(-1) ?? term).span.end)
}

interface Outcome {
  readonly bytes: Uint8Array
  readonly filled: Uint8Array
  readonly chosen: Choice
}

async function write(
  host: Host,
  { register: path, draft }: NumberWish,
  open: OpenRegister,
  document: PartyDocument,
  { bytes, filled, chosen }: Outcome,
): Promise<Diagnostic | null> {
  if (chosen.registered) {
    const { subject, author } = document.title
    const line = {
      number: chosen.number,
      symbol: chosen.symbol,
      date: chosen.day,
      file: nameInRegister(host, path, draft),
      subject: (subject.length > 0 ? subject : author).join(' ') || null,
    }
    const next = encode(withNumber(open.source.original, line, placeFor(open, chosen.day)), open.bytes)
    const reason = await replaceFile(host, path, next)
    if (reason) return unplaced(registerNotWritten, { path, reason })
  }
  if (sameBytes(filled, bytes)) return null
  const problem = await replaceDraft(host, draft, bytes, filled)
  if (problem && chosen.registered) await replaceFile(host, path, open.bytes)
  return problem
}
