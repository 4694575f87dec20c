import { missingFilingLine, missingRecipients } from '../../../../diagnostics/catalogue/fields.ts'
import type { Rule } from '../../rule.ts'

/** Recipients, the filing line among them (HD05 I.9). A paper without recipients is told once. */
export const mandatoryRecipients: Rule = {
  name: 'mandatory-recipients',
  needs: 'fields',
  reports: [missingRecipients, missingFilingLine],
  run({ recipients }, { sink, places }) {
    const last = recipients.at(-1)
    if (!last && places.isWritten('recipients')) return
    if (!last) sink.report(missingRecipients, places.blankKey('recipients') ?? places.bodyEnd, {})
    else if (!recipients.some((recipient) => recipient.filing)) sink.report(missingFilingLine, last.span, {})
  },
}
