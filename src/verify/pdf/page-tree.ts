import { isReference, type PdfValue } from './lexer.ts'
import type { Entries, PdfObjects } from './objects.ts'

/** One sheet with what it takes over from the nodes above it. Points. */
export interface PdfPage {
  readonly entries: Entries
  readonly resources: PdfValue
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const mostPages = 20_000
const deepest = 64

export function pagesOf(objects: PdfObjects): readonly PdfPage[] {
  const pages: PdfPage[] = []
  const seen = new Set<number>()
  const visit = (value: PdfValue, above: Entries, depth: number) => {
    if (pages.length >= mostPages || depth > deepest) return
    if (isReference(value)) {
      if (seen.has(value.ref)) return
      seen.add(value.ref)
    }
    const own = objects.entries(value)
    const inherited: Entries = { ...above, ...pick(own, ['Resources', 'MediaBox', 'CropBox']) }
    const kids = objects.array(own.Kids)
    if (kids.length > 0) for (const kid of kids) visit(kid, inherited, depth + 1)
    else if (own.Contents !== undefined || objects.name(own.Type) === 'Page')
      pages.push(pageOf(objects, own, inherited))
  }
  visit(objects.entries(objects.trailer.Root).Pages ?? null, {}, 0)
  return pages
}

function pick(entries: Entries, names: readonly string[]): Entries {
  return Object.fromEntries(
    names.flatMap((name) => (entries[name] === undefined ? [] : [[name, entries[name] ?? null]])),
  )
}

function pageOf(objects: PdfObjects, entries: Entries, inherited: Entries): PdfPage {
  const box = objects.array(inherited.MediaBox).map((edge) => objects.number(edge) ?? 0)
  const [x1 = 0, y1 = 0, x2 = 612, y2 = 792] = box
  return {
    entries,
    resources: inherited.Resources ?? null,
    left: Math.min(x1, x2),
    top: Math.max(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
  }
}

/** The page's operators, its streams joined as one. */
export function contentOf(objects: PdfObjects, page: PdfPage): string {
  const contents = page.entries.Contents ?? null
  const parts = objects.isStream(contents) ? [contents] : objects.array(contents)
  const decoder = new TextDecoder('latin1')
  return parts.map((part) => decoder.decode(objects.stream(part) ?? new Uint8Array())).join('\n')
}
