/** One file of a zip, as its central directory has it (APPNOTE 4.3.12); nothing is unpacked. */
export interface ZipEntry {
  readonly name: string
  readonly crc: number
  /** Unpacked. */
  readonly size: number
  /** Header, name and packed bytes, to be copied as they are. */
  readonly local: Uint8Array
  readonly central: Uint8Array
}

const centralSignature = 0x02014b50
const localHeader = 30
const centralHeader = 46
const endHeader = 22

/** The entries in their order; `null` when the bytes are no zip that a paper could be (an archive over 4 GB is none). */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    if (at + centralHeader > end || view.getUint32(at, true) !== centralSignature) return null
    const nameLength = view.getUint16(at + 28, true)
    const length = centralHeader + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    const start = view.getUint32(at + 42, true)
    if (at + length > end || start + localHeader > end) return null
    const packed = view.getUint32(at + 20, true)
    const localLength = localHeader + view.getUint16(start + 26, true) + view.getUint16(start + 28, true) + packed
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + centralHeader, at + centralHeader + nameLength)),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      local: bytes.subarray(start, start + localLength),
      central: bytes.subarray(at, at + length),
    })
    at += length
  }
  return entries
}

/** The end record is the last thing but for a comment of at most 64 KB. */
function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endHeader - 0xffff)
  for (let at = view.byteLength - endHeader; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return null
}

/** A zip of the entries, each as it was packed. Entries whose sizes stand behind their bytes are not for this. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const locals = entries.reduce((length, { local }) => length + local.length, 0)
  const centrals = entries.reduce((length, { central }) => length + central.length, 0)
  const zip = new Uint8Array(locals + centrals + endHeader)
  const view = new DataView(zip.buffer)
  let at = 0
  let directory = locals
  for (const { local, central } of entries) {
    zip.set(local, at)
    zip.set(central, directory)
    view.setUint32(directory + 42, at, true)
    at += local.length
    directory += central.length
  }
  view.setUint32(directory, 0x06054b50, true)
  view.setUint16(directory + 8, entries.length, true)
  view.setUint16(directory + 10, entries.length, true)
  view.setUint32(directory + 12, centrals, true)
  view.setUint32(directory + 16, locals, true)
  return zip
}
