/**
 * Text as it is compared: without case and diacritics, `đ` as `d`, so that `Uỷ`, `Ủy` and `UY` are one. Letter by
 * letter for NFC input, so an offset in the result is the same offset in the text.
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
}

/** A key as it is looked up: folded, and without spaces, `-` and `_`. */
export function foldKey(key: string): string {
  return fold(key).replace(/[\s_-]+/g, '')
}

/** Words as they are compared: folded, every run of white space one blank, ends trimmed. */
export function foldWords(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim()
}
