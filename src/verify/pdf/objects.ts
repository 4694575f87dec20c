import { reasons, refuse } from '../unreadable-file.ts'
import {
  createLexer,
  isArray,
  isDictionary,
  isName,
  isOperator,
  isReference,
  isString,
  type PdfValue,
} from './lexer.ts'
import { createInflater, undoPredictor } from './streams.ts'
import { readXref, type Xref } from './xref.ts'

/** The objects of a file, read when they are asked for. Whatever is missing is `null`, as the standard has it. */
export interface PdfObjects {
  readonly trailer: Entries
  /** Follows references. */
  get(value: PdfValue | undefined): PdfValue
  entries(value: PdfValue | undefined): Entries
  array(value: PdfValue | undefined): readonly PdfValue[]
  number(value: PdfValue | undefined): number | null
  name(value: PdfValue | undefined): string | null
  /** A text string, decoded. */
  text(value: PdfValue | undefined): string | null
  /** Unpacked; `null` for what is no stream, or packed in a way text never is. */
  stream(value: PdfValue | undefined): Uint8Array | null
  isStream(value: PdfValue | undefined): boolean
}

export type Entries = Readonly<Record<string, PdfValue>>

interface StoredObject {
  readonly value: PdfValue
  /** Where the stream's bytes begin. */
  readonly stream: number | null
}

export function openPdf(bytes: Uint8Array): PdfObjects {
  const source = new TextDecoder('latin1').decode(bytes)
  const { inflate } = createInflater()
  const read = new Map<number, StoredObject>()
  const packed = new Map<number, ReadonlyMap<number, PdfValue>>()
  const unpackStream = (stored: StoredObject) => bytesOf(stored)
  let xref: Xref = { places: new Map(), trailer: {} }

  const objectAt = (place: number): StoredObject => {
    const lexer = createLexer(source, place)
    lexer.next()
    lexer.next()
    const keyword = lexer.next()
    if (!isOperator(keyword) || keyword.operator !== 'obj') return { value: null, stream: null }
    const value = lexer.next() ?? null
    const behind = /\s*stream(\r\n|\n|\r)?/y
    behind.lastIndex = lexer.at
    const stream = isDictionary(value) ? behind.exec(source) : null
    return { value, stream: stream ? lexer.at + stream[0].length : null }
  }
  const stored = (id: number): StoredObject => {
    const known = read.get(id)
    if (known) return known
    // An object that leads to itself is nothing.
    read.set(id, { value: null, stream: null })
    const place = xref.places.get(id)
    const found =
      place === undefined
        ? { value: null, stream: null }
        : place.kind === 'at'
          ? objectAt(place.offset)
          : { value: fromPacked(place.stream).get(id) ?? null, stream: null }
    read.set(id, found)
    return found
  }
  const fromPacked = (id: number): ReadonlyMap<number, PdfValue> => {
    const known = packed.get(id)
    if (known) return known
    packed.set(id, new Map())
    const container = stored(id)
    const entries = isDictionary(container.value) ? container.value.dictionary : {}
    const content = new TextDecoder('latin1').decode(bytesOf(container) ?? new Uint8Array())
    const found = new Map<number, PdfValue>()
    const first = objects.number(entries.First) ?? 0
    const head = createLexer(content)
    const count = Math.min(objects.number(entries.N) ?? 0, content.length)
    for (let index = 0; index < count; index++) {
      const [number, offset] = [head.next(), head.next()]
      if (typeof number !== 'number' || typeof offset !== 'number') break
      found.set(number, createLexer(content, first + offset).next() ?? null)
    }
    packed.set(id, found)
    return found
  }
  const bytesOf = ({ value, stream }: StoredObject): Uint8Array | null => {
    if (stream === null || !isDictionary(value)) return null
    const entries = value.dictionary
    const length = objects.number(entries.Length)
    const right =
      length !== null && length >= 0 && /^\s{0,2}endstream/.test(source.slice(stream + length, stream + length + 14))
    const close = source.indexOf('endstream', stream)
    const end = right ? stream + length : close < 0 ? bytes.length : close
    return unfiltered(bytes.subarray(stream, end), entries)
  }
  const unfiltered = (raw: Uint8Array, entries: Entries): Uint8Array | null => {
    const filter = objects.get(entries.Filter ?? entries.F)
    const names = (isArray(filter) ? filter : [filter]).flatMap((each) => objects.name(each) ?? [])
    const parameters = objects.get(entries.DecodeParms ?? entries.DP)
    let content = raw
    for (const [index, name] of names.entries()) {
      if (name !== 'FlateDecode' && name !== 'Fl') return null
      const own = objects.entries(isArray(parameters) ? parameters[index] : parameters)
      const figure = (key: string, fallback: number) => objects.number(own[key]) ?? fallback
      content = undoPredictor(
        inflate(content),
        figure('Predictor', 1),
        figure('Columns', 1),
        figure('Colors', 1),
        figure('BitsPerComponent', 8),
      )
    }
    return content
  }
  const objects: PdfObjects = {
    get trailer() {
      return xref.trailer
    },
    get(value) {
      let at = value
      for (let steps = 0; isReference(at) && steps < 32; steps++) at = stored(at.ref).value
      return isReference(at) ? null : (at ?? null)
    },
    entries(value) {
      const found = objects.get(value)
      return isDictionary(found) ? found.dictionary : {}
    },
    array(value) {
      const found = objects.get(value)
      return isArray(found) ? found : []
    },
    number(value) {
      const found = objects.get(value)
      return typeof found === 'number' ? found : null
    },
    name(value) {
      const found = objects.get(value)
      return isName(found) ? found.name : null
    },
    text(value) {
      const found = objects.get(value)
      return isString(found) ? decodeText(found.bytes) : null
    },
    stream: (value) => (isReference(value) ? bytesOf(stored(value.ref)) : null),
    isStream: (value) => isReference(value) && stored(value.ref).stream !== null,
  }
  xref = readXref(source, (place) => {
    const found = objectAt(place)
    const content = unpackStream(found)
    return content && isDictionary(found.value) ? { entries: found.value.dictionary, content } : null
  })
  if (xref.trailer.Encrypt !== undefined) refuse(reasons.encrypted)
  return objects
}

/** UTF-16 or UTF-8 by its mark, else the letters of PDFDocEncoding that are those of Latin-1. */
export function decodeText(bytes: string): string {
  const raw = Uint8Array.from(bytes, (character) => character.charCodeAt(0))
  if (bytes.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(raw.subarray(2))
  if (bytes.startsWith('\xef\xbb\xbf')) return new TextDecoder().decode(raw.subarray(3))
  return bytes
}
