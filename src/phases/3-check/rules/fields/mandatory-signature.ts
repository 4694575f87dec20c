import { missingAuthority, missingName, missingSignature } from '../../../../diagnostics/catalogue/fields.ts'
import type { Rule } from '../../rule.ts'

/** Authority or position, and the name (HD05 I.7). A paper without any of them is told once. */
export const mandatorySignature: Rule = {
  name: 'mandatory-signature',
  needs: 'fields',
  reports: [missingSignature, missingAuthority, missingName],
  run({ signature }, { sink, places }) {
    if (!signature || (signature.authority === null && signature.position === null && signature.name === null)) {
      sink.report(missingSignature, places.blankKey('signature') ?? places.bodyEnd, {})
      return
    }
    const { authority, position, name, spans, span } = signature
    if (authority === null && position === null) {
      sink.report(missingAuthority, places.blankKey('authority') ?? spans.name ?? span, {})
    }
    if (name === null) {
      sink.report(missingName, places.blankKey('name') ?? spans.position ?? spans.authority ?? span, {})
    }
  },
}
