// Blanks at the ends of a text, found by walking. A pattern such as `[ \t]+$` tries every run of blanks from each of its
// characters: 20,000 blanks in a line took it four seconds.

/** Where a text ends without the `blanks` (a set of single characters) behind it. */
export function endWithout(text: string, blanks: string, end = text.length): number {
  let at = end
  while (at > 0 && blanks.includes(text.charAt(at - 1))) at--
  return at
}

/** Where a text begins without the `blanks` before it. */
export function startWithout(text: string, blanks: string, start = 0): number {
  let at = start
  while (at < text.length && blanks.includes(text.charAt(at))) at++
  return at
}

/** A line of Markdown that ends in two or more spaces behind something written: its end is a hard break. */
export function endsInHardBreak(line: string): boolean {
  const end = endWithout(line, ' ')
  return line.length - end >= 2 && end > 0 && line.charAt(end - 1) !== '\t'
}
