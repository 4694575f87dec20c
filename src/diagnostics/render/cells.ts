/** One character as a reader sees it: what is printed for it, how many columns it takes, where it stands in its line. */
export interface Cell {
  readonly text: string
  readonly width: number
  /** In UTF-16 units of the line. */
  readonly start: number
  readonly end: number
}

const tabStop = 4
/** Every unit of such a line is one character of one column: nearly all Vietnamese lines, without loading the segmenter. */
const simpleLine = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u1ea0-\u1ef9\u2010-\u2027]*$/
/** East Asian wide and full-width forms, and what is drawn as a picture. */
const wide =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}])/u
const zeroWidth = /^[\p{M}\p{Cf}]+$/u
/** They would move the cursor, colour the terminal or turn the line round; a stand-in is printed for them. */
const unprintable = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu

/** The characters of a line; tabs run to the next stop, counted from the line's (or cut-out's) start. */
export function cellsOf(line: string): readonly Cell[] {
  if (simpleLine.test(line)) return Array.from(line, (text, start) => ({ text, width: 1, start, end: start + 1 }))
  const cells: Cell[] = []
  let column = 0
  for (const { segment, index } of new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(line)) {
    const cell = cellOf(segment, index, column)
    cells.push(cell)
    column += cell.width
  }
  return cells
}

function cellOf(segment: string, start: number, column: number): Cell {
  const end = start + segment.length
  if (segment === '\t') {
    const width = tabStop - (column % tabStop)
    return { text: ' '.repeat(width), width, start, end }
  }
  const text = segment.replace(unprintable, '\ufffd')
  if (text !== segment) return { text, width: text.length, start, end }
  return { text, width: zeroWidth.test(segment) ? 0 : wide.test(segment) ? 2 : 1, start, end }
}

export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0)
}

/** A text that is safe to print on one line: names of files and words of authors may hold anything. */
export function printable(text: string): string {
  return text.replace(unprintable, '\ufffd')
}
