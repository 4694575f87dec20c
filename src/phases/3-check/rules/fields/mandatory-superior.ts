import { missingSuperior } from '../../../../diagnostics/catalogue/fields.ts'
import { classify } from '../../../../model/bodies.ts'
import type { Rule } from '../../rule.ts'

/**
 * Below the province the letterhead begins with the superior body; an advisory body names its committee (HD05 I.2.1.2,
 * I.2.1.3). A name the rules do not know is left in peace.
 */
export const mandatorySuperior: Rule = {
  name: 'mandatory-superior',
  needs: 'fields',
  reports: [missingSuperior],
  run({ letterhead: { issuer, superior }, edition }, { sink, places }) {
    if (issuer === null || superior !== null) return
    if (classify(issuer, null, edition)?.superior !== 'required') return
    sink.report(missingSuperior, places.letterhead('superior'), { issuer })
  },
}
