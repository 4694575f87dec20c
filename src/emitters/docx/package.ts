import { type Document, Packer } from 'docx'
import { strFromU8, strToU8, zipSync } from 'fflate'

type Parts = Record<string, Uint8Array>

/** What becomes of the parts docx writes. */
export interface PackagePlan {
  /** Parts written our way instead. */
  readonly ours: Readonly<Record<string, string>>
  /** Parts a paper has no use for; nothing refers to them afterwards. */
  readonly dropped: readonly string[]
  /** Parts that are docx's own but for a detail. */
  readonly mended: Readonly<Record<string, (xml: string) => string>>
}

/**
 * The file as bytes, the same on every run, Node version and time zone: parts in one order, one fixed time in the zip.
 */
export function pack(document: Document, plan: PackagePlan): Uint8Array {
  const parts = partsOf(document)
  for (const [name, content] of Object.entries(plan.ours)) parts[name] = strToU8(content)
  for (const [name, mend] of Object.entries(plan.mended)) {
    const part = parts[name]
    if (part) parts[name] = strToU8(mend(strFromU8(part)))
  }
  drop(parts, plan.dropped)
  // Some readers know the file by its first part only: the content types.
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : 1)
  const sorted = Object.entries(parts).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
  // A zip holds wall-clock fields without a zone, and fflate writes the local ones: equal everywhere.
  return zipSync(Object.fromEntries(sorted), { level: 6, mtime: new Date(1980, 0, 1) })
}

// docx offers its parts only zipped. A paper's parts would be packed, unpacked and packed again, a tenth of a whole build;
// so they are taken where Packer (9.15, pinned) has them before it zips. A test holds that they are the same.
const { compiler } = Packer as unknown as {
  readonly compiler: { compile(file: Document): ReadonlyMap<string, string | Uint8Array> }
}

function partsOf(document: Document): Parts {
  const files = [...compiler.compile(document)]
  return Object.fromEntries(files.map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data]))
}

function drop(parts: Parts, names: readonly string[]): void {
  const gone = new Set(names)
  for (const name of names) delete parts[name]
  for (const [name, bytes] of Object.entries(parts)) {
    const isRelations = name.endsWith('.rels')
    if (!isRelations && name !== '[Content_Types].xml') continue
    const xml = strFromU8(bytes)
    const kept = isRelations
      ? xml.replace(/<Relationship [^>]*Target="([^"]*)"[^>]*\/>/g, (all, target) =>
          gone.has(resolve(name, target)) ? '' : all,
        )
      : xml.replace(/<Override [^>]*PartName="\/([^"]*)"[^>]*\/>/g, (all, part) => (gone.has(part) ? '' : all))
    if (isRelations && !kept.includes('<Relationship ')) delete parts[name]
    else parts[name] = strToU8(kept)
  }
}

/** The part a relationship of `word/_rels/document.xml.rels` leads to: its target stands relative to `word/`. */
function resolve(relations: string, target: string): string {
  return `${relations.slice(0, relations.indexOf('_rels/'))}${target}`
}
