/**
 * What bytes are that are no UTF-8 draft, by their first bytes and their statistics. Only used to say it well: nothing
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
  const head = latin1(bytes.subarray(0, 8192))
  const kind = magics.find(([, magic]) => head.startsWith(magic))?.[0]
  if (kind === 'zip') {
    const names = head + latin1(bytes.subarray(Math.max(0, bytes.length - 8192)))
    return zipParts.find(([, part]) => names.includes(part))?.[0] ?? 'zip'
  }
  if (kind) return kind
  const nulls = head.split('\0').length - 1
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

/**
 * The old Vietnamese code page that bytes which are no UTF-8 most likely are in. Windows-1258 writes the tone as a byte
 * of its own after the letter (CC D2 DE EC F2); TCVN3 (ABC) has đ at AE, ă â ê ô ơ ư at A8–AD and most tones at B5–DF.
 */
export function sniffLegacy(bytes: Uint8Array): 'Windows-1258' | 'TCVN3 (ABC)' | null {
  let high = 0
  let tones = 0
  let tcvn = 0
  let before = 0
  for (const byte of bytes.subarray(0, 65536)) {
    if (byte >= 0x80) {
      high++
      if (isTone(byte) && isLetter1258(before)) tones++
      if (byte >= 0xa8 && byte <= 0xdf) tcvn++
    }
    before = byte
  }
  if (high < 3) return null
  if (tones * 5 >= high) return 'Windows-1258'
  return tcvn * 2 >= high ? 'TCVN3 (ABC)' : null
}

function isTone(byte: number): boolean {
  return byte === 0xcc || byte === 0xd2 || byte === 0xde || byte === 0xec || byte === 0xf2
}

function isLetter1258(byte: number): boolean {
  const lower = byte | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || (byte >= 0xc0 && !isTone(byte))
}

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096))
  return text
}
