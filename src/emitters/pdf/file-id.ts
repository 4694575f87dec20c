const fnvPrime = 0x01000193
const seeds = [0x811c9dc5, 0x050c5d1f, 0xc2b2ae35, 0x27d4eb2f] as const

/**
 * The 16 bytes of `/ID`: four FNV-1a sums over everything written so far. It tells two files apart and is the same for
 * the same content; it protects nothing.
 */
export function fileId(chunks: Iterable<Uint8Array>): Uint8Array {
  const sums = Uint32Array.from(seeds)
  for (const chunk of chunks) {
    let [a = 0, b = 0, c = 0, d = 0] = sums
    for (const byte of chunk) {
      a = Math.imul(a ^ byte, fnvPrime)
      b = Math.imul(b ^ byte, fnvPrime)
      c = Math.imul(c ^ byte, fnvPrime)
      d = Math.imul(d ^ byte, fnvPrime)
    }
    sums.set([a, b, c, d])
  }
  const id = new Uint8Array(16)
  const view = new DataView(id.buffer)
  sums.forEach((sum, index) => view.setUint32(index * 4, sum))
  return id
}
