/** A mail address, a web address or a file name stands around `index`: its marks are not those of a sentence. */
export function isInAddress(text: string, index: number): boolean {
  return /[@\\]|:\/\/|www\.|\.(?:vn|com|net|org|gov|edu|info|docx?|xlsx?|pdf|md)(?![\p{L}\p{N}])/iu.test(
    tokenAt(text, index),
  )
}

/** What stands between blanks around `index`, at most a hundred characters to each side. */
export function tokenAt(text: string, index: number): string {
  let start = index
  let end = index
  while (start > 0 && index - start < 100 && !isBlank(text.charAt(start - 1))) start--
  while (end < text.length && end - index < 100 && !isBlank(text.charAt(end))) end++
  return text.slice(start, end)
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\u00a0'
}

/** The letters that end right before `index`. */
export function wordBefore(text: string, index: number): string {
  return /(?<!\p{L})\p{L}+$/u.exec(text.slice(Math.max(0, index - 20), index))?.[0] ?? ''
}

/** The letters that begin at `index`. */
export function wordAfter(text: string, index: number): string {
  return /^\p{L}+/u.exec(text.slice(index, index + 20))?.[0] ?? ''
}
