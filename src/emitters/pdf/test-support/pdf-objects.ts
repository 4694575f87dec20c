import { unzlibSync } from 'fflate'

/** Objects of a PDF as JavaScript values; enough of the format for the files of this room. */
export type Value = Name | Reference | string | number | boolean | null | readonly Value[] | Dictionary
export interface Name {
  readonly name: string
}
export interface Reference {
  readonly ref: number
}
export interface Dictionary {
  readonly [key: string]: Value
}
export interface PdfObject {
  readonly value: Value
  /** Inflated. */
  readonly stream: Uint8Array | null
}

/** Text strings as they are read: UTF-16 with byte order mark, else bytes. */
export function textOf(value: Value | undefined): string {
  if (typeof value !== 'string') throw new Error(`not a string: ${JSON.stringify(value)}`)
  if (!value.startsWith('\xfe\xff')) return value
  const units = Array.from({ length: (value.length - 2) / 2 }, (_, index) => {
    const at = 2 + index * 2
    return (value.charCodeAt(at) << 8) | value.charCodeAt(at + 1)
  })
  return String.fromCharCode(...units)
}

/** One token or object after another. Bytes are the characters U+0000–U+00FF of `source`. */
export class Lexer {
  private readonly source: string
  at: number

  constructor(source: string, at = 0) {
    this.source = source
    this.at = at
  }

  done(): boolean {
    this.skip()
    return this.at >= this.source.length
  }

  private skip(): void {
    const white = /[\0\t\n\f\r ]*/y
    white.lastIndex = this.at
    this.at += white.exec(this.source)?.[0].length ?? 0
  }

  private take(pattern: RegExp): string | null {
    const sticky = new RegExp(pattern.source, 'y')
    sticky.lastIndex = this.at
    const found = sticky.exec(this.source)
    if (!found) return null
    this.at += found[0].length
    return found[0]
  }

  /** A value, or an operator as `{ operator }`. */
  next(): Value | { readonly operator: string } {
    this.skip()
    if (this.take(/<</)) return this.dictionary()
    if (this.take(/\[/)) return this.array()
    if (this.take(/\(/)) return this.literal()
    if (this.source[this.at] === '/') return { name: (this.take(/\/[^\s()<>[\]{}/%]*/) ?? '/').slice(1) }
    const hex = this.take(/<[0-9a-fA-F\s]*>/)
    if (hex) return String.fromCharCode(...(hex.match(/[0-9a-f]{2}/gi) ?? []).map((pair) => Number.parseInt(pair, 16)))
    const reference = this.take(/\d+ \d+ R\b/)
    if (reference) return { ref: Number.parseInt(reference, 10) }
    const number = this.take(/[+-]?(\d+\.?\d*|\.\d+)/)
    if (number) return Number(number)
    const word = this.take(/[^\s()<>[\]{}/%]+/)
    if (!word) throw new Error(`unreadable at ${this.at}: ${this.source.slice(this.at, this.at + 40)}`)
    return word === 'true' ? true : word === 'false' ? false : word === 'null' ? null : { operator: word }
  }

  private array(): Value[] {
    const items: Value[] = []
    for (;;) {
      this.skip()
      if (this.take(/\]/)) return items
      items.push(this.next() as Value)
    }
  }

  private dictionary(): Dictionary {
    const entries: Record<string, Value> = {}
    for (;;) {
      this.skip()
      if (this.take(/>>/)) return entries
      const key = this.next() as Name
      entries[key.name] = this.next() as Value
    }
  }

  private literal(): string {
    let text = ''
    for (let depth = 1; ; ) {
      const character = this.source[this.at++]
      if (character === undefined) throw new Error('string without end')
      if (character === '\\') {
        const escaped = this.source[this.at++] ?? ''
        text += { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[escaped] ?? escaped
        continue
      }
      if (character === '(') depth++
      if (character === ')' && --depth === 0) return text
      text += character
    }
  }
}

export interface PdfFile {
  readonly objects: ReadonlyMap<number, PdfObject>
  readonly trailer: Dictionary
  /** One character a byte. */
  readonly source: string
  /** Follows references. */
  get(value: Value | undefined): Value
  dictionary(value: Value | undefined): Dictionary
  stream(value: Value | undefined): Uint8Array
}

/** Reads a file without object streams by its cross-reference table, which is thereby checked. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const source = Buffer.from(bytes).toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(source)?.[1])
  const entries = [...source.slice(start).matchAll(/(\d{10}) \d{5} n/g)].map((match) => Number(match[1]))
  const objects = new Map<number, PdfObject>()
  entries.forEach((offset, index) => {
    const head = `${index + 1} 0 obj`
    if (!source.startsWith(head, offset)) throw new Error(`object ${index + 1} is not at ${offset}`)
    const lexer = new Lexer(source, offset + head.length)
    const value = lexer.next() as Value
    objects.set(index + 1, { value, stream: streamAfter(source, lexer.at, value) })
  })
  const trailer = new Lexer(source, source.lastIndexOf('trailer') + 'trailer'.length).next() as Dictionary
  const get = (value: Value | undefined): Value =>
    isReference(value) ? get(objects.get(value.ref)?.value) : (value ?? null)
  return {
    objects,
    trailer,
    source,
    get,
    dictionary: (value) => get(value) as Dictionary,
    stream(value) {
      const stream = isReference(value) ? objects.get(value.ref)?.stream : null
      if (!stream) throw new Error('no stream')
      return stream
    },
  }
}

export function isReference(value: Value | undefined): value is Reference {
  return typeof value === 'object' && value !== null && 'ref' in value
}

export function nameOf(value: Value | undefined): string | null {
  return typeof value === 'object' && value !== null && 'name' in value ? (value as Name).name : null
}

function streamAfter(source: string, at: number, value: Value): Uint8Array | null {
  const begin = /\s*stream\r?\n/y
  begin.lastIndex = at
  const found = begin.exec(source)
  if (!found) return null
  const dictionary = value as Dictionary
  const from = at + found[0].length
  const raw = Buffer.from(source.slice(from, from + Number(dictionary.Length)), 'latin1')
  const plain = nameOf(dictionary.Filter) === 'FlateDecode' && !dictionary.DecodeParms
  return plain ? unzlibSync(raw) : new Uint8Array(raw)
}
