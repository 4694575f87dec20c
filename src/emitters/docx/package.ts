import { type Document, Packer } from 'docx'
import { strToU8, unzipSync, zipSync } from 'fflate'

/**
 * The file as bytes, the same on every run, Node version and time zone: parts in one order, one fixed time in the zip.
 * `ours` replaces parts docx would write its own way.
 */
export async function pack(document: Document, ours: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const parts = unzipSync(await Packer.toBuffer(document))
  for (const [name, content] of Object.entries(ours)) parts[name] = strToU8(content)
  // Readers that look at the first bytes only know the file by its content types.
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : 1)
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  // Zip knows no time zone: fflate writes the local fields of the date, and these are the same everywhere.
  return zipSync(Object.fromEntries(names.map((name) => [name, parts[name] ?? new Uint8Array()])), {
    level: 6,
    mtime: new Date(1980, 0, 1),
  })
}
