/** A module's text with `\p{L}` of its patterns spelled out. */
export function withPlainLetters(code: string): string
