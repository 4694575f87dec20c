import { noTermForDate, numberNotRegistered, numberTaken, registeredOtherwise } from '../diagnostics/catalogue/lists.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Stage } from '../diagnostics/stage.ts'
import { unplaced } from '../diagnostics/unplaced.ts'
import type { Host } from '../host/host.ts'
import { isoDayOf } from '../model/calendar-day.ts'
import type { Letterhead } from '../model/document.ts'
import { findRegister, nameInRegister, openRegister } from './find-register.ts'
import { seriesIn, termAt } from './register.ts'
import { lineOf } from './take-number.ts'
import { dayInWords } from './write-register.ts'

/**
 * What stands in the way of a release where the office keeps a register: the paper's number has to be in it, for this draft and this day. None
 * without a register, or while number, symbol or day are missing, which is told elsewhere.
 */
export function releaseFindings(
  host: Host,
  draft: string,
  letterhead: Letterhead,
  stage: Stage,
): readonly Diagnostic[] {
  if (stage === 'du-thao') return []
  const found = findingsAtRelease(host, draft, letterhead)
  // A paper to be signed need not have its line in the register yet; it may not have somebody else's.
  return stage === 'phat-hanh' ? found : found.filter(({ definition }) => definition === numberTaken)
}

function findingsAtRelease(host: Host, draft: string, letterhead: Letterhead): readonly Diagnostic[] {
  const path = findRegister(host, draft === '-' ? host.cwd : host.path.dirname(draft))
  const day = isoDayOf(letterhead.date)
  const { number, symbol } = letterhead
  if (path === null || number === null || symbol === null || day === null) return []
  const open = openRegister(host, path)
  if (!('register' in open)) return open
  const term = termAt(open.register, day)
  if (!term) return [unplaced(noTermForDate, { date: dayInWords(day), path })]
  const name = nameInRegister(host, path, draft)
  const line = lineOf(seriesIn(term, symbol), number, name)
  const digits = String(number).padStart(2, '0')
  if (!line) return [unplaced(numberNotRegistered, { number: digits, symbol, register: path, path: draft })]
  if (line.file !== null && line.file !== name && draft !== '-')
    return [unplaced(numberTaken, { number: digits, symbol, other: `“${line.file}”` })]
  if (line.date === null || line.date === day) return []
  const params = { register: path, number: digits, symbol, there: dayInWords(line.date), here: dayInWords(day) }
  return [unplaced(registeredOtherwise, params)]
}
