import type { Seal } from './seal.ts'
import { type Field, fieldHolds, fillField, latin1 } from './sealed-field.ts'

const open = '<meta name="ketluan-seal" content="'
const hashLength = 64
/** Within what the charset declaration needs to stand in as well, so nothing beyond it is searched. */
const headLength = 1024

/** HTML carries the hash in a `meta` element, the first of the head. */
export const htmlSeal: Seal = {
  async seal(bytes) {
    const head = latin1(bytes.subarray(0, headLength))
    const tag = /<head>\n?/.exec(head)
    if (!tag) throw new Error('the HTML has no <head> to carry the seal')
    const at = tag.index + tag[0].length
    const meta = new TextEncoder().encode(`${open}${'0'.repeat(hashLength)}">\n`)
    const sealed = new Uint8Array(bytes.length + meta.length)
    sealed.set(bytes.subarray(0, at))
    sealed.set(meta, at)
    sealed.set(bytes.subarray(at), at + meta.length)
    return fillField(sealed, { start: at + open.length, length: hashLength })
  },

  async inspect(bytes) {
    const field = findField(bytes)
    if (!field) return 'foreign'
    return (await fieldHolds(bytes, field)) ? 'ours' : 'changed'
  },
}

function findField(bytes: Uint8Array): Field | null {
  const start = latin1(bytes.subarray(0, headLength)).indexOf(open)
  return start < 0 ? null : { start: start + open.length, length: hashLength }
}
