/**
 * Number of bytes from the start that are whole, well-formed UTF-8 (Unicode 15, table 3-7): the index of the first bad
 * byte, or the length. Surrogates, overlong forms and code points over U+10FFFF are bad.
 */
export function validUtf8Length(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) {
      at++
      continue
    }
    const length =
      lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
    if (length === 0 || at + length > bytes.length) return at
    const second = bytes[at + 1] ?? 0
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
    if (second < low || second > high) return at
    for (let next = at + 2; next < at + length; next++) {
      const byte = bytes[next] ?? 0
      if (byte < 0x80 || byte > 0xbf) return at
    }
    at += length
  }
  return at
}
