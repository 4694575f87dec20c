import { reasons, refuse } from '../unreadable-file.ts'

/** Objects of a PDF as values (ISO 32000-1, 7.3). Strings hold one character a byte. */
export type PdfValue =
  | Name
  | Reference
  | Operator
  | PdfString
  | number
  | boolean
  | null
  | readonly PdfValue[]
  | Dictionary
export interface Name {
  readonly name: string
}
export interface Reference {
  readonly ref: number
}
export interface Operator {
  readonly operator: string
}
export interface PdfString {
  readonly bytes: string
}
export interface Dictionary {
  readonly dictionary: Readonly<Record<string, PdfValue>>
}

const deepest = 100
const delimiters = '()<>[]{}/%'
const isWhite = (code: number) => code === 32 || code === 10 || code === 13 || code === 9 || code === 12 || code === 0

export interface Lexer {
  at: number
  /** The next value or operator; `undefined` at the end. */
  next(): PdfValue | undefined
}

/** One character a byte in `source`. Reads on over whatever is not PDF, but never without end. */
export function createLexer(source: string, start = 0, end = source.length): Lexer {
  let at = start

  const skip = () => {
    while (at < end) {
      const code = source.charCodeAt(at)
      if (isWhite(code)) at++
      else if (code === 37) {
        while (at < end && source.charCodeAt(at) !== 10 && source.charCodeAt(at) !== 13) at++
      } else return
    }
  }
  const word = () => {
    const from = at
    while (at < end && !isWhite(source.charCodeAt(at)) && !delimiters.includes(source[at] ?? '')) at++
    return source.slice(from, at)
  }
  const name = (): Name => {
    at++
    return {
      name: word().replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    }
  }
  const hexString = (): PdfString => {
    const close = source.indexOf('>', at)
    const to = close < 0 || close > end ? end : close
    const digits = source.slice(at + 1, to).replace(/[^0-9a-fA-F]/g, '')
    at = to + 1
    let bytes = ''
    for (let i = 0; i < digits.length; i += 2) {
      bytes += String.fromCharCode(Number.parseInt(digits.slice(i, i + 2).padEnd(2, '0'), 16))
    }
    return { bytes }
  }
  const literal = (): PdfString => {
    at++
    let bytes = ''
    for (let depth = 1; at < end; ) {
      const character = source[at++] ?? ''
      if (character === '\\') bytes += escaped()
      else {
        if (character === '(') depth++
        if (character === ')' && --depth === 0) break
        bytes += character
      }
    }
    return { bytes }
  }
  const escaped = (): string => {
    const character = source[at++] ?? ''
    if (character >= '0' && character <= '7') {
      const octal = /^[0-7]{1,3}/.exec(source.slice(at - 1, at + 2))?.[0] ?? character
      at += octal.length - 1
      return String.fromCharCode(Number.parseInt(octal, 8) & 255)
    }
    if (character === '\r') {
      if (source[at] === '\n') at++
      return ''
    }
    return ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' } as Record<string, string>)[character] ?? character
  }
  const array = (depth: number): readonly PdfValue[] => {
    at++
    const items: PdfValue[] = []
    for (;;) {
      skip()
      if (at >= end) return items
      if (source[at] === ']') {
        at++
        return items
      }
      items.push(value(depth + 1) ?? null)
    }
  }
  const dictionary = (depth: number): Dictionary => {
    at += 2
    const entries: Record<string, PdfValue> = Object.create(null)
    for (;;) {
      skip()
      if (at >= end) return { dictionary: entries }
      if (source.startsWith('>>', at)) {
        at += 2
        return { dictionary: entries }
      }
      const key = value(depth + 1)
      if (!isName(key)) continue
      skip()
      if (source.startsWith('>>', at)) continue
      entries[key.name] = value(depth + 1) ?? null
    }
  }
  const value = (depth: number): PdfValue | undefined => {
    if (depth > deepest) refuse(reasons.tooDeep)
    skip()
    if (at >= end) return undefined
    const character = source[at] ?? ''
    switch (character) {
      case '/':
        return name()
      case '(':
        return literal()
      case '[':
        return array(depth)
      case '<':
        return source[at + 1] === '<' ? dictionary(depth) : hexString()
      case ']':
      case '>':
      case '{':
      case '}':
      case ')':
        at++
        return { operator: character }
    }
    const token = word()
    if (/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(token)) return numberOrReference(token)
    if (token === 'true') return true
    if (token === 'false') return false
    return token === 'null' ? null : { operator: token }
  }
  const numberOrReference = (token: string): number | Reference => {
    if (/^\d+$/.test(token)) {
      reference.lastIndex = at
      const found = reference.exec(source)
      if (found) {
        at += found[0].length
        return { ref: Number(token) }
      }
    }
    return Number(token)
  }
  const reference = /[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y
  return {
    get at() {
      return at
    },
    set at(place: number) {
      at = place
    },
    next: () => value(0),
  }
}

export function isName(value: PdfValue | undefined): value is Name {
  return typeof value === 'object' && value !== null && 'name' in value
}
export function isReference(value: PdfValue | undefined): value is Reference {
  return typeof value === 'object' && value !== null && 'ref' in value
}
export function isOperator(value: PdfValue | undefined): value is Operator {
  return typeof value === 'object' && value !== null && 'operator' in value
}
export function isString(value: PdfValue | undefined): value is PdfString {
  return typeof value === 'object' && value !== null && 'bytes' in value
}
export function isDictionary(value: PdfValue | undefined): value is Dictionary {
  return typeof value === 'object' && value !== null && 'dictionary' in value
}
export function isArray(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value)
}
