import {
  jointSignatures,
  missingAuthority,
  missingName,
  missingSignature,
} from '../../../../diagnostics/catalogue/fields.ts'
import type { Rule } from '../../rule.ts'
import { issuersIn } from '../form/signings.ts'

const parts = ['authority', 'position', 'name'] as const

/** Authority or position, and the name (HD05 I.7) of each body's signatory. A paper without any of them is told once. */
export const mandatorySignature: Rule = {
  name: 'mandatory-signature',
  needs: 'fields',
  reports: [missingSignature, missingAuthority, missingName, jointSignatures],
  run(document, { sink, places }) {
    const { signature, cosignatures } = document
    if (!signature) {
      // What could not be read was told as that.
      const keys = parts.filter((part) => places.blankKey(part) !== null)
      if (places.isWritten('signature') && (keys.length === 0 || keys.some(places.isWritten))) return
      sink.report(missingSignature, places.blankKey('signature') ?? places.bodyEnd, {})
      return
    }
    for (const { authority, position, name, spans, span } of [signature, ...cosignatures]) {
      if (authority === null && position === null) {
        sink.report(missingAuthority, places.blankKey('authority', span) ?? spans.name ?? span, {})
      }
      if (name === null) {
        sink.report(missingName, places.blankKey('name', span) ?? spans.position ?? spans.authority ?? span, {})
      }
    }
    const bodies = issuersIn(document).length
    const signatures = 1 + cosignatures.length
    if (bodies !== signatures && (bodies > 1 || signatures > 1)) {
      const last = cosignatures.at(-1) ?? signature
      const at = last.spans.authority ?? last.spans.position ?? last.spans.name ?? places.letterhead('issuer')
      sink.report(jointSignatures, at, { bodies, signatures })
    }
  },
}
