import { cellsOf, widthOf } from './cells.ts'

/** A text in lines of at most `width` columns; the first has `used` columns less. A longer word has a line of its own. */
export function wrap(text: string, width: number, used = 0): readonly string[] {
  const lines: string[] = []
  let line = ''
  let column = used
  for (const word of text.split(' ')) {
    const length = widthOf(cellsOf(word))
    if (line !== '' && column + 1 + length > width) {
      lines.push(line)
      line = word
      column = length
    } else {
      column += length + (line === '' ? 0 : 1)
      line += line === '' ? word : ` ${word}`
    }
  }
  return [...lines, line]
}
