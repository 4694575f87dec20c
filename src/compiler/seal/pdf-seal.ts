import type { Seal } from './seal.ts'
import { type Field, fieldHolds, fillField, latin1 } from './sealed-field.ts'

/** Two byte strings of 16; the second is the one that changes with every revision of a file (ISO 32000-1, 14.4). */
const fileId = /\/ID\s*\[\s*<[0-9a-fA-F]{32}>\s*<([0-9a-fA-F]{32})>\s*\]/g
/** As long as the trailer with its dictionary may be. */
const trailerLength = 4096
const producer = /Producer(?:>|[ ]?\()\s*ketluan /

/**
 * PDF carries the hash in the second string of the trailer's `/ID`: the place the standard has for it, allowed in PDF/A,
 * and of a fixed length, so that no offset moves. An incremental update (a signature, a comment) brings a trailer of its
 * own and no longer matches.
 */
export const pdfSeal: Seal = {
  async seal(bytes) {
    const field = findField(bytes)
    if (!field) throw new Error('the PDF has no /ID of two hexadecimal strings to carry the seal')
    return fillField(bytes, field)
  },

  async inspect(bytes) {
    const field = findField(bytes)
    if (field && (await fieldHolds(bytes, field))) return 'ours'
    return producer.test(latin1(bytes)) ? 'changed' : 'foreign'
  },
}

function findField(bytes: Uint8Array): Field | null {
  const offset = Math.max(0, bytes.length - trailerLength)
  const last = [...latin1(bytes.subarray(offset)).matchAll(fileId)].at(-1)
  if (!last?.[1]) return null
  return { start: offset + last.index + last[0].lastIndexOf(last[1]), length: last[1].length }
}
