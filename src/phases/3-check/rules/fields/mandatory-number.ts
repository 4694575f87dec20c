import { missingNumber, missingSymbol } from '../../../../diagnostics/catalogue/fields.ts'
import type { Rule } from '../../rule.ts'
import { findStateNumber } from '../form/state-format.ts'

/**
 * Number and symbol (HD05 I.3). The number may be blank until release. Without an issuer the symbol is not asked for: it
 * follows from the issuer, which is. What was written and could not be read has been told.
 */
export const mandatoryNumber: Rule = {
  name: 'mandatory-number',
  needs: 'fields',
  reports: [missingNumber, missingSymbol],
  run({ letterhead: { number, symbol, issuer, spans } }, context) {
    const { sink, places } = context
    const isNumbered = number !== null || places.isWritten('number') || spans.number || context.share(findStateNumber)
    if (!isNumbered) sink.report(missingNumber, places.letterhead('number'), {})
    if (symbol === null && issuer !== null && !places.isWritten('symbol'))
      sink.report(missingSymbol, places.letterhead('symbol'), {})
  },
}
