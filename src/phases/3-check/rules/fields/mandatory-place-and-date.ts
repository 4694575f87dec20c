import { missingDate, missingDay, missingPlace } from '../../../../diagnostics/catalogue/fields.ts'
import type { Rule } from '../../rule.ts'

/** Place, month and year (HD05 I.4); the day may be blank until release. A paper without a date is told once, an unreadable one has been. */
export const mandatoryPlaceAndDate: Rule = {
  name: 'mandatory-place-and-date',
  needs: 'fields',
  reports: [missingPlace, missingDate, missingDay],
  run({ letterhead: { place, date, spans } }, { sink, places }) {
    if (place === null && !places.isWritten('place')) sink.report(missingPlace, places.letterhead('place'), {})
    if (!date && (spans.date || places.isWritten('date'))) return
    if (!date || date.year === null || date.month === null) {
      sink.report(missingDate, places.letterhead('date'), {})
    } else if (date.day === null) {
      sink.report(missingDay, places.letterhead('date'), {})
    }
  },
}
