import { missingNumber, missingSymbol } from '../../../../diagnostics/catalogue/fields.ts'
import type { Rule } from '../../rule.ts'

/**
 * Number and symbol (HD05 I.3). The number may be blank until release. Without an issuer the symbol is not asked for: it
 * follows from the issuer, which is.
 */
export const mandatoryNumber: Rule = {
  name: 'mandatory-number',
  needs: 'fields',
  reports: [missingNumber, missingSymbol],
  run({ letterhead: { number, symbol, issuer } }, { sink, places }) {
    if (number === null) sink.report(missingNumber, places.letterhead('number'), {})
    if (symbol === null && issuer !== null) sink.report(missingSymbol, places.letterhead('symbol'), {})
  },
}
