import { readZip, type ZipEntry } from '../../compiler/seal/zip-directory.ts'
import { inflateWithin } from '../inflate-within.ts'
import { reasons, refuse } from '../unreadable-file.ts'

/** More than any paper's part has: a thousand pages are 12 MB of XML. */
const largestPart = 48 << 20
const largestSum = 96 << 20
const mostParts = 4000
/** XML of a paper packs to a tenth or a thirtieth; zeros pack to a thousandth. */
const highestRatio = 300
const smallEnough = 1 << 20

const wanted =
  /^(\[Content_Types\]\.xml|docProps\/custom\.xml|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels|word\/theme\/[^/]+\.xml)$/

/** The parts of a DOCX that say something about its look, bounded by what the zip's directory says and by what comes out. */
export function unpack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) refuse(reasons.protectedOrOld)
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) refuse(reasons.otherFormat)
  const entries = readZip(bytes) ?? refuse(reasons.damaged)
  if (entries.length > mostParts) refuse(reasons.bomb)
  const parts = new Map<string, Uint8Array>()
  let sum = 0
  for (const entry of entries) {
    if (!wanted.test(entry.name) || parts.has(entry.name)) continue
    const part = unpackEntry(entry)
    sum += part.length
    if (sum > largestSum) refuse(reasons.bomb)
    parts.set(entry.name, part)
  }
  return parts
}

function unpackEntry({ local, central, size }: ZipEntry): Uint8Array {
  const header = new DataView(local.buffer, local.byteOffset, local.byteLength)
  const packed = local.subarray(30 + header.getUint16(26, true) + header.getUint16(28, true))
  const swells = size > smallEnough && size > packed.length * highestRatio
  if (size > largestPart || swells) refuse(reasons.bomb)
  const method = central[10]
  if (method === 0) return packed
  if (method !== 8) refuse(reasons.damaged)
  return inflateWithin(packed, size, 'deflate')
}
