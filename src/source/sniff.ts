/**
 * What bytes are that are no text in UTF-8, by their first bytes and their statistics. Only used to say it well: nothing
 * is converted.
 */

export type BinaryKind =
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'odt'
  | 'zip'
  | 'ole'
  | 'rtf'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'unknown'

const magics: readonly (readonly [kind: BinaryKind, bytes: string])[] = [
  ['pdf', '%PDF-'],
  ['zip', 'PK\x03\x04'],
  ['ole', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'],
  ['rtf', '{\\rtf'],
  ['png', '\x89PNG\r\n'],
  ['jpeg', '\xFF\xD8\xFF'],
  ['gif', 'GIF8'],
]

/** Names of parts that tell what a ZIP holds; they stand in its first entries or in its directory at the end. */
const zipParts: readonly (readonly [kind: BinaryKind, part: string])[] = [
  ['docx', 'word/'],
  ['xlsx', 'xl/'],
  ['pptx', 'ppt/'],
  ['odt', 'vnd.oasis.opendocument'],
]

/** Known kinds by their signature; `unknown` where NUL bytes show that it is no text; else `null`. */
export function sniffBinary(bytes: Uint8Array): BinaryKind | null {
  const start = latin1(bytes.subarray(0, 16))
  const kind = magics.find(([, magic]) => start.startsWith(magic))?.[0]
  const head = bytes.subarray(0, 8192)
  if (kind === 'zip') {
    const names = latin1(head) + latin1(bytes.subarray(Math.max(0, bytes.length - 8192)))
    return zipParts.find(([, part]) => names.includes(part))?.[0] ?? 'zip'
  }
  if (kind) return kind
  let nulls = 0
  for (const byte of head) if (byte === 0) nulls += 1
  // A stray NUL in a text is dropped like any control character; one in a hundred bytes is no text.
  return nulls * 100 > head.length ? 'unknown' : null
}

/**
 * UTF-16, with or without its mark. Without it: Vietnamese text has a zero high byte in more than a third of its units
 * (spaces and plain Latin letters) and hardly ever a zero low byte.
 */
export function sniffUtf16(bytes: Uint8Array): 'UTF-16 LE' | 'UTF-16 BE' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 LE'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 BE'
  const size = Math.min(bytes.length, 8192) & ~1
  if (size < 4) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < size; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const units = size / 2
  if (odd > units * 0.3 && even < units * 0.02) return 'UTF-16 LE'
  if (even > units * 0.3 && odd < units * 0.02) return 'UTF-16 BE'
  return null
}

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096))
  return text
}
