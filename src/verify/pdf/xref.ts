import { reasons, refuse } from '../unreadable-file.ts'
import { createLexer, isDictionary, isName, type PdfValue } from './lexer.ts'

/** Where each object lies, newest first: an incremental update (a signature, a comment) wins over what it updates. */
export interface Xref {
  readonly places: ReadonlyMap<number, ObjectPlace>
  readonly trailer: Readonly<Record<string, PdfValue>>
}

export type ObjectPlace =
  | { readonly kind: 'at'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number }

type Entries = Readonly<Record<string, PdfValue>>
type ReadStream = (place: number) => { readonly entries: Entries; readonly content: Uint8Array } | null

/** As many revisions as anyone signed; a chain that leads in circles ends here. */
const mostRevisions = 200
/** The limit of the standard (ISO 32000-1, annex C). */
const mostObjects = 8_388_607

/** Tables and streams of cross-references; where they are broken, the objects are searched for. */
export function readXref(source: string, readStream: ReadStream): Xref {
  const head = source.indexOf('%PDF-')
  if (head < 0 || head > 1024) refuse(reasons.otherFormat)
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(source.slice(-2048))?.[1] ?? Number.NaN)
  const places = new Map<number, ObjectPlace>()
  const trailers: Entries[] = []
  const seen = new Set<number>()
  const queue = Number.isInteger(start) ? [start] : []
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (seen.has(at) || seen.size > mostRevisions) continue
    seen.add(at)
    const trailer = source.startsWith('xref', at)
      ? readTable(source, at, places)
      : readXrefStream(at, readStream, places)
    if (!trailer) break
    trailers.push(trailer)
    if (typeof trailer.XRefStm === 'number') queue.push(trailer.XRefStm)
    if (typeof trailer.Prev === 'number') queue.push(trailer.Prev)
  }
  const trailer = Object.assign({}, ...[...trailers].reverse()) as Entries
  return trailer.Root === undefined || !leadsToObjects(source, places) ? searchObjects(source) : { places, trailer }
}

/** A table whose every offset is wrong is worse than none: files that came through a mail program have such. */
function leadsToObjects(source: string, places: ReadonlyMap<number, ObjectPlace>): boolean {
  let checked = 0
  for (const [id, place] of places) {
    if (place.kind !== 'at') continue
    if (!new RegExp(`^\\s*${id}\\s+\\d+\\s+obj`).test(source.slice(place.offset, place.offset + 40))) return false
    if (++checked >= 20) break
  }
  return places.size > 0
}

function readTable(source: string, at: number, places: Map<number, ObjectPlace>): Entries | null {
  const lexer = createLexer(source, at + 4)
  for (;;) {
    const before = lexer.at
    const first = lexer.next()
    if (typeof first !== 'number') {
      lexer.at = before
      break
    }
    const count = lexer.next()
    if (typeof count !== 'number' || count > mostObjects) return null
    for (let index = 0; index < count; index++) {
      const offset = lexer.next()
      lexer.next()
      const kind = lexer.next()
      if (typeof offset !== 'number' || kind === undefined) return null
      const used = typeof kind === 'object' && kind !== null && 'operator' in kind && kind.operator === 'n'
      if (used && !places.has(first + index)) places.set(first + index, { kind: 'at', offset })
    }
  }
  lexer.next()
  const trailer = lexer.next()
  return isDictionary(trailer) ? trailer.dictionary : null
}

function readXrefStream(at: number, readStream: ReadStream, places: Map<number, ObjectPlace>): Entries | null {
  const found = readStream(at)
  if (!found || !isName(found.entries.Type) || found.entries.Type.name !== 'XRef') return null
  const { entries, content } = found
  const numbers = (value: PdfValue | undefined) => (Array.isArray(value) ? value : []).map(Number)
  const [kindWidth = 0, firstWidth = 0, secondWidth = 0] = numbers(entries.W)
  const width = kindWidth + firstWidth + secondWidth
  if (!(width > 0) || width > 24) return null
  const index = entries.Index === undefined ? [0, Number(entries.Size)] : numbers(entries.Index)
  let row = 0
  const field = (from: number, length: number) => {
    let value = 0
    for (let i = 0; i < length; i++) value = value * 256 + (content[from + i] ?? 0)
    return value
  }
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    const first = index[pair] ?? 0
    for (let i = 0; i < (index[pair + 1] ?? 0) && (row + 1) * width <= content.length; i++, row++) {
      const from = row * width
      const kind = kindWidth === 0 ? 1 : field(from, kindWidth)
      const value = field(from + kindWidth, firstWidth)
      if (places.has(first + i)) continue
      if (kind === 1) places.set(first + i, { kind: 'at', offset: value })
      if (kind === 2) places.set(first + i, { kind: 'packed', stream: value })
    }
  }
  return entries
}

/** The last resort for a damaged file: every `n g obj` there is, the last of each number. */
function searchObjects(source: string): Xref {
  const places = new Map<number, ObjectPlace>()
  for (const match of source.matchAll(/(?<![0-9])(\d{1,7})[ \t\r\n]{1,4}\d{1,5}[ \t\r\n]{1,4}obj\b/g)) {
    places.set(Number(match[1]), { kind: 'at', offset: match.index })
  }
  const trailers = [...source.matchAll(/trailer\s*<</g)].flatMap((match) => {
    const trailer = createLexer(source, match.index + 7).next()
    return isDictionary(trailer) ? [trailer.dictionary] : []
  })
  const trailer = Object.assign({}, ...trailers) as Entries
  if (trailer.Root === undefined) refuse(reasons.damaged)
  return { places, trailer }
}
