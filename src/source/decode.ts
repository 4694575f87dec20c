import { type Suspicion, sniffLegacy, suspectLegacy } from './legacy/suspect.ts'
import { type LineIndex, lineIndex } from './line-index.ts'
import { type Mend, mend } from './mend.ts'
import { tooDeepAt } from './nesting.ts'
import { type BinaryKind, sniffBinary, sniffUtf16 } from './sniff.ts'
import type { SourceFile } from './source-file.ts'
import { validUtf8Length } from './utf8.ts'

/** About a thousand pages; the cost of parsing grows faster than the text beyond it. */
export const maxBytes = 4 * 1024 * 1024
/** Levels of lists, quotes or data; a thousand list levels take a Markdown parser 44 s. */
export const maxNesting = 100

/** Lines with something on them: a hundred on each of a thousand pages. Every line may become a paragraph, a row or a field. */
export const maxLines = 100_000

/** Why bytes are no draft. `source` is what could be read, so that the place can be shown. */
export type DecodeProblem =
  | { readonly kind: 'tooLarge'; readonly bytes: number }
  | { readonly kind: 'binary'; readonly format: BinaryKind }
  | { readonly kind: 'utf16'; readonly encoding: string }
  | {
      readonly kind: 'notUtf8'
      /** Old code page it seems to be in. */
      readonly suspected: string | null
      /** Index and value of the first bad byte. */
      readonly position: number
      readonly byte: number
      /** The text before that byte. */
      readonly source: SourceFile
    }
  | { readonly kind: 'tooDeep'; readonly source: SourceFile; readonly offset: number }
  | { readonly kind: 'tooManyLines'; readonly source: SourceFile; readonly offset: number }

export type Decoded =
  | {
      readonly source: SourceFile
      readonly mends: readonly Mend[]
      /** Words of an old code page in the text; offsets of `source.original`. */
      readonly suspicion: Suspicion | null
    }
  | { readonly problem: DecodeProblem }

/** Bytes of a file → its text, or the reason why it has none. Strict UTF-8; a byte order mark is taken off. */
export function decode(bytes: Uint8Array, path: string): Decoded {
  const problem = refuse(bytes)
  if (problem) return { problem }
  const original = wellFormed(bytes)
  if (original === null) return { problem: malformed(bytes, path) }
  const decoded = sourceWithMends(original, path)
  const { text } = decoded.source
  const beyond = lineBeyond(text, maxLines)
  if (beyond !== null) return { problem: { kind: 'tooManyLines', source: decoded.source, offset: beyond } }
  const deep = tooDeepAt(text, maxNesting, isYamlPath(path))
  if (deep !== null) return { problem: { kind: 'tooDeep', source: decoded.source, offset: deep } }
  return { ...decoded, suspicion: suspectLegacy(decoded.source.original) }
}

/** A source made of text at hand: tests, editors, values of another program. Nothing is refused. */
export function sourceOf(text: string, path: string): SourceFile {
  return sourceWithMends(text, path).source
}

/** The whole file is data, by its name. */
export function isYamlPath(path: string): boolean {
  return /\.ya?ml$/i.test(path)
}

function refuse(bytes: Uint8Array): DecodeProblem | null {
  // Signatures first: a large PDF is better called a PDF than large.
  const utf16 = sniffUtf16(bytes)
  if (utf16) return { kind: 'utf16', encoding: utf16 }
  const format = sniffBinary(bytes)
  if (format) return { kind: 'binary', format }
  return bytes.length > maxBytes ? { kind: 'tooLarge', bytes: bytes.length } : null
}

/** `null` for bytes that are not strict UTF-8 throughout. */
function wellFormed(bytes: Uint8Array): string | null {
  try {
    return utf8(bytes)
  } catch {
    return null
  }
}

function malformed(bytes: Uint8Array, path: string): DecodeProblem {
  if (bytes.includes(0)) return { kind: 'binary', format: 'unknown' }
  const position = validUtf8Length(bytes)
  const source = sourceOf(utf8(bytes.subarray(0, position)), path)
  return { kind: 'notUtf8', suspected: sniffLegacy(bytes), position, byte: bytes[position] ?? 0, source }
}

/** Start of the first line that is one too many; blank lines do not count. */
function lineBeyond(text: string, limit: number): number | null {
  if (text.length <= limit) return null
  let count = 0
  for (const { index } of text.matchAll(/(?<![^\n])[^\S\n]*\S/g)) if (++count > limit) return index
  return null
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
}

function sourceWithMends(original: string, path: string): { source: SourceFile; mends: readonly Mend[] } {
  const { text, map, mends } = mend(original)
  let lines: LineIndex | undefined
  const source: SourceFile = {
    path,
    text,
    original,
    toOriginal: map.toBase,
    get lines() {
      lines ??= lineIndex(original)
      return lines
    },
  }
  return { source, mends }
}
