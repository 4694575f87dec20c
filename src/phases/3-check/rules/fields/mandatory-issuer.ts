import { missingIssuer } from '../../../../diagnostics/catalogue/fields.ts'
import type { Rule } from '../../rule.ts'

/** Every paper names the body that issues it (HD05 I.2). */
export const mandatoryIssuer: Rule = {
  name: 'mandatory-issuer',
  needs: 'fields',
  reports: [missingIssuer],
  run({ letterhead }, { sink, places }) {
    if (letterhead.issuer === null) sink.report(missingIssuer, places.letterhead('issuer'), {})
  },
}
