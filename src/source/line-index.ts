import { partAt } from './joined-source.ts'
import type { Position, SourceFile } from './source-file.ts'

/** Lines of a text. They end at LF, CRLF or CR, as editors count them. */
export interface LineIndex {
  readonly lineCount: number
  /** Offset of a line's first unit; lines count from 1. */
  startOf(line: number): number
  /** A line without its line end; empty beyond the last line. */
  textOf(line: number): string
  positionAt(offset: number): Position
}

export function lineIndex(text: string): LineIndex {
  const starts = lineStarts(text)
  const startOf = (line: number): number => starts[line - 1] ?? text.length
  return {
    lineCount: starts.length,
    startOf,
    textOf(line) {
      const start = startOf(line)
      let end = startOf(line + 1)
      while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--
      return text.slice(start, end)
    },
    positionAt(offset) {
      const bounded = Math.max(0, Math.min(offset, text.length))
      let low = 0
      let high = starts.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((starts[middle] ?? 0) <= bounded) low = middle + 1
        else high = middle
      }
      return { line: low, column: bounded - (starts[low - 1] ?? 0) + 1, offset: bounded }
    },
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  const ends = /\r\n?|\n/g
  while (ends.exec(text)) starts.push(ends.lastIndex)
  return starts
}

/** Where an offset of `source.text` lies in the author's text; of a joined text, in the file it was read from. */
export function positionOf(source: SourceFile, offset: number): Position {
  const part = partAt(source, offset)
  if (part) return positionOf(part.source, Math.min(offset - part.start, part.source.text.length))
  return linesOf(source).positionAt(source.toOriginal(offset))
}

/** Where an offset of the author's own text lies. */
export function positionInOriginal(source: SourceFile, offset: number): Position {
  return linesOf(source).positionAt(offset)
}

/** The author's line as it stands, for code frames; lines count from 1. */
export function lineText(source: SourceFile, line: number): string {
  return linesOf(source).textOf(line)
}

function linesOf(source: SourceFile): LineIndex {
  return source.lines ?? lineIndex(source.original)
}
