import { issuersOf } from '../../../../model/bodies.ts'
import type { PartyDocument, Signature } from '../../../../model/document.ts'

/** A signature and the paper as if the body it is given for had issued it alone. */
export interface Signing {
  readonly document: PartyDocument
  readonly signature: Signature
}

/** The bodies that issue the paper, the lead body first; one where it is not known. */
export function issuersIn({ letterhead, edition }: PartyDocument): readonly (string | null)[] {
  const { issuer, superior } = letterhead
  return issuer === null ? [null] : issuersOf(issuer, superior, edition)
}

/** Who signs, each for his own body: the further signatures of a joint paper stand as the issuer names the bodies (HD05 I.7.2.4). */
export function signingsOf(document: PartyDocument): readonly Signing[] {
  const { signature, cosignatures, letterhead } = document
  const lead = signature ? [{ document, signature }] : []
  if (cosignatures.length === 0) return lead
  const issuers = issuersIn(document)
  const others = cosignatures.map((cosignature, index) => ({
    document: { ...document, letterhead: { ...letterhead, issuer: issuers[index + 1] ?? null } },
    signature: cosignature,
  }))
  return [...lead, ...others]
}
