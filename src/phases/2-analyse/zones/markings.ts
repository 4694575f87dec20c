import { oneLine } from '../../../model/capitals.ts'
import { choose } from '../../../model/field-lookup.ts'
import { fieldTable } from '../../../model/field-table.ts'
import type { FieldValues, Valued } from '../../../model/fields.ts'
import type { Span } from '../../../source/span.ts'
import type { Cell } from './cells.ts'
import { isCirculation, isCirculationAttempt, markingInOtherWords } from './words.ts'

/** Values while they are being collected. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** What stands in the place of a part and cannot be taken for it. */
export interface ToldOf {
  /** A date that no calendar has. */
  readonly impossibleDate: Span | null
  /** A number below 1. */
  readonly invalidNumber: Span | null
  /** A draft mark without its revision. */
  readonly draftMark: Cell | null
  /** The name of another type of paper. */
  readonly otherType: Cell | null
  /** Degrees of secrecy and urgency in words nobody fixed; they are printed all the same. */
  readonly otherMarkings: readonly { readonly cell: Cell; readonly field: 'secrecy' | 'urgency' }[]
}

export type Told = { -readonly [K in Exclude<keyof ToldOf, 'otherMarkings'>]: ToldOf[K] } & {
  readonly otherMarkings: { cell: Cell; field: 'secrecy' | 'urgency' }[]
}

export function nothingTold(): Told {
  return { impossibleDate: null, invalidNumber: null, draftMark: null, otherType: null, otherMarkings: [] }
}

const draftMark =
  /^dự\s+thảo(?:\s+lần)?(?:\s+thứ)?(?:\s*(\d{1,2}|nhất|một|hai|ba|tư|bốn|năm))?(?:\s*[.…_:]+)?\s*(?:\(?(?:ngày\s+)?[\d/.-]{6,10}\)?)?$/iu
const revisionWords: Readonly<Record<string, number>> = { nhất: 1, một: 1, hai: 2, ba: 3, tư: 4, bốn: 4, năm: 5 }

/**
 * Takes a line that is a degree of secrecy or urgency, a note on circulation or a draft mark into `values`; `false` for any other, and
 * for a marking given twice, which is left to be told of.
 */
export function takeMarking(cell: Cell, values: Writable<FieldValues>, told: Told): boolean {
  const text = cell.text.replace(/^[([]|!?[)\]]?$/g, '').trim()
  const valued = <T>(value: T): Valued<T> => ({ value, span: cell.span })
  const secrecy = choose(fieldTable.secrecy.choices ?? [], text)
  const urgency = choose(fieldTable.urgency.choices ?? [], text)
  const draft = draftMark.exec(text)
  const revision = draft?.[1] === undefined ? 0 : (revisionWords[draft[1].toLowerCase()] ?? Number(draft[1]))
  const other = secrecy || urgency ? null : markingInOtherWords(text)
  if (secrecy && !values.secrecy) values.secrecy = valued(secrecy.value)
  else if (urgency && !values.urgency) values.urgency = valued(urgency.value)
  else if (draft && revision >= 1 && !values.draftRevision) values.draftRevision = valued(revision)
  else if (draft && revision === 0 && !told.draftMark) told.draftMark = cell
  else if ((isCirculation(text) || isCirculationAttempt(text)) && !values.circulation) values.circulation = valued(text)
  else if (other && !values[other]) {
    values[other] = valued(oneLine(text).toLowerCase())
    told.otherMarkings.push({ cell, field: other })
  } else return false
  return true
}
