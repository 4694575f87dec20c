import { malformedSymbol, symbolOfOtherBody, symbolOfOtherType } from '../../../../diagnostics/catalogue/fields.ts'
import { defaultSymbol, typeCode } from '../../../../model/bodies.ts'
import { inCapitals } from '../../../../model/capitals.ts'
import type { Rule } from '../../rule.ts'

// Abbreviations keep some small letters: `CTr/TU`, `KL/ThU`.
const form = /^\p{Lu}\p{L}*\/\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d]*)*$/u

/**
 * The symbol is type, slash, body without spaces (HD05 I.3.2.2), the type's code first, then that of the issuer where its
 * name leaves no doubt (HD05 I.3.1.2). One symbol is told one thing.
 */
export const symbol: Rule = {
  name: 'symbol',
  needs: 'fields',
  reports: [malformedSymbol, symbolOfOtherType, symbolOfOtherBody],
  run({ letterhead, edition }, { sink, places }) {
    const written = letterhead.symbol
    if (written === null) return
    const place = letterhead.spans.symbol ?? places.letterhead('symbol')
    if (!form.test(written)) {
      sink.report(malformedSymbol, place, { symbol: written })
      return
    }
    if (written.split('/')[0] !== typeCode(edition)) {
      sink.report(symbolOfOtherType, place, { symbol: written })
      return
    }
    const { issuer, superior } = letterhead
    const expected = issuer === null ? null : defaultSymbol(issuer, superior, edition)
    if (issuer !== null && expected !== null && inCapitals(expected) !== inCapitals(written)) {
      sink.report(symbolOfOtherBody, place, { symbol: written, issuer, expected })
    }
  },
}
