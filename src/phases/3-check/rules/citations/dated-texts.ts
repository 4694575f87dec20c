import type { PartyDocument } from '../../../../model/document.ts'
import { type FoundDate, findDates } from '../../../2-analyse/facts/find-dates.ts'
import type { Prose } from '../../prose.ts'
import type { RuleContext } from '../../rule.ts'

/** A date with the text it stands in. */
export interface TextDate {
  readonly prose: Prose
  readonly date: FoundDate
}

/** Every date of the text, possible or not, in order. */
export function datesOf(_: PartyDocument, { prose }: RuleContext): readonly TextDate[] {
  return prose.flatMap((text) => findDates(text.text).map((date) => ({ prose: text, date })))
}
