/** `05-KL/ĐU` taken apart; a blank number is `null` (HD05 I.3.2.2). */
export interface NumberSymbol {
  readonly number: number | null
  readonly symbol: string | null
  /** Offset of the symbol in the text, `-1` without one. */
  readonly symbolStart: number
  /** The number's digits in the text; `null` while it is blank. */
  readonly numberText: string | null
}

// Digits or a blank, a hyphen of any kind, then the symbol up to the end.
const form = /^(?:\s*số(?:\s*:)?)?(?:\s*(\d+)\s*|[\s.…_]*)[-–—‑]\s*(\p{L}[\p{L}\d]*\s*\/\s*\p{L}[\p{L}\d-]*)\s*$/iu
const numberAlone = /^\s*(?:số\s*(?::\s*)?)?(\d+)\s*(?:[-–—‑]\s*)?$/iu
const symbolAlone = /^\s*(\p{L}[\p{L}\d]*\s*\/\s*\p{L}[\p{L}\d-]*)\s*$/u

/** Reads `Số 05-KL/ĐU`, `Số      -KL/ĐU`, `05` and `KL/ĐU`; `null`: neither number nor symbol. */
export function parseNumberSymbol(text: string): NumberSymbol | null {
  // Longer text is something else.
  if (text.length > 100) return null
  const both = form.exec(text)
  const alone = both ? null : (numberAlone.exec(text) ?? symbolAlone.exec(text))
  const digits = both?.[1] ?? alone?.[1] ?? ''
  const numberText = /^\d+$/.test(digits) ? digits : null
  const symbol = both?.[2] ?? (alone && numberText === null ? (alone[1] ?? null) : null)
  if (numberText === null && symbol === null) return null
  return {
    number: numberText === null ? null : Number(numberText),
    symbol: symbol === null ? null : symbol.replace(/\s+/g, ''),
    symbolStart: symbol === null ? -1 : text.lastIndexOf(symbol),
    numberText,
  }
}
