/**
 * Text as it is compared: without case and diacritics, `đ` as `d`, so that `Uỷ`, `Ủy` and `UY` are one. Letter by
 * letter for NFC input, so an offset in the result is the same offset in the text.
 */
export function fold(text: string): string {
  const folded = new Uint16Array(text.length)
  for (let index = 0; index < text.length; index += 1) {
    const unit = foldUnit(text.charCodeAt(index))
    // Combining marks and what lies outside the basic plane: no text of ours, and not worth a table.
    if (unit === 0) return foldSlowly(text)
    folded[index] = unit
  }
  return fromUnits(folded)
}

function foldSlowly(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
}

/**
 * What single units fold to, each worked out once: normalising a text costs eight times as much as looking its letters up,
 * and every rule folds. 0 is not known yet.
 */
const foldedUnits = new Uint16Array(0x10000)

/** 0 for a unit that is no letter by itself. */
function foldUnit(unit: number): number {
  const known = foldedUnits[unit] ?? 0
  if (known !== 0 || (unit >= 0xd800 && unit < 0xe000)) return known
  const folded = foldSlowly(String.fromCharCode(unit))
  if (folded.length === 1) foldedUnits[unit] = folded.charCodeAt(0)
  return foldedUnits[unit] ?? 0
}

/** Engines take only so many arguments at once. */
const unitsAtOnce = 8192

function fromUnits(units: Uint16Array): string {
  if (units.length <= unitsAtOnce) return String.fromCharCode.apply(null, units as unknown as number[])
  let text = ''
  for (let at = 0; at < units.length; at += unitsAtOnce) text += fromUnits(units.subarray(at, at + unitsAtOnce))
  return text
}

/** A key as it is looked up: folded, and without spaces, `-` and `_`. */
export function foldKey(key: string): string {
  return fold(key).replace(/[\s_-]+/g, '')
}

/** Words as they are compared: folded, every run of white space one blank, ends trimmed. */
export function foldWords(text: string): string {
  const folded = fold(text)
  return (/\s{2}|[^\S ]/.test(folded) ? folded.replace(/\s+/g, ' ') : folded).trim()
}
