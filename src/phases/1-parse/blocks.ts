import type { Span } from '../../source/span.ts'

/** A run of lines that Markdown can be read from alone. */
export interface Chunk extends Span {
  /** The first fence in it that nothing closes, e.g. three backticks; it then reaches to the chunk's end. */
  readonly unclosedFence: string | null
}

const fenceLine = /^[ \t]*(`{3,}(?!`)|~{3,}(?!~))([^\n]*)$/
const blank = /^\s*$/
const footnoteDefinition = /^ {0,3}\[\^[^\]\s]+\]:/
const indented = /^(?: {4}|\t)/

/**
 * Splits text at its blank lines, except inside fenced code and between the paragraphs of a footnote, so that parsing
 * costs no more than the sum of its blocks. One pass over the lines.
 */
export function splitBlocks(text: string): Chunk[] {
  const lines = linesOf(text)
  const closers = longestClosersAfter(lines, text)
  const chunks: Chunk[] = []
  let start = -1
  let unclosed: string | null = null
  const finish = (end: number) => {
    if (start >= 0) chunks.push({ start, end, unclosedFence: unclosed })
    start = -1
    unclosed = null
  }
  let index = 0
  while (index < lines.length) {
    const line = lines[index]
    if (!line) break
    const content = text.slice(line.start, line.end)
    if (blank.test(content)) {
      const next = nextWritten(text, lines, index)
      if (start < 0 || !continuesFootnote(text, start, lines[next])) finish(lines[index - 1]?.end ?? line.start)
      index = next
      continue
    }
    if (start < 0) start = line.start
    const fence = openingFence(content)
    if (fence) {
      const longest = closers.get(fence[0] ?? '')?.[index + 1] ?? 0
      if (longest >= fence.length) index = closingLine(text, lines, index + 1, fence)
      else unclosed ??= fence
    }
    index++
  }
  finish(text.length)
  return chunks
}

function linesOf(text: string): Span[] {
  const lines: Span[] = []
  let start = 0
  while (start <= text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    lines.push({ start, end })
    start = end + 1
  }
  return lines
}

function openingFence(line: string): string | null {
  const match = fenceLine.exec(line)
  const fence = match?.[1]
  return fence && !(fence.startsWith('`') && match[2]?.includes('`')) ? fence : null
}

function closingFence(line: string): string | null {
  const match = fenceLine.exec(line)
  return match?.[1] && blank.test(match[2] ?? '') ? match[1] : null
}

/** By fence character: the longest closing fence from each line on. Decides in one step whether a fence is ever closed. */
function longestClosersAfter(lines: readonly Span[], text: string): Map<string, Uint32Array> {
  const longest = new Map<string, Uint32Array>()
  for (const character of ['`', '~']) {
    if (!text.includes(character.repeat(3))) continue
    const lengths = new Uint32Array(lines.length + 1)
    for (let index = lines.length - 1; index >= 0; index--) {
      const line = lines[index]
      const fence = line ? closingFence(text.slice(line.start, line.end)) : null
      const length = fence?.startsWith(character) ? fence.length : 0
      lengths[index] = Math.max(length, lengths[index + 1] ?? 0)
    }
    longest.set(character, lengths)
  }
  return longest
}

function closingLine(text: string, lines: readonly Span[], from: number, fence: string): number {
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]
    const closing = line ? closingFence(text.slice(line.start, line.end)) : null
    if (closing?.startsWith(fence)) return index
  }
  return lines.length
}

function nextWritten(text: string, lines: readonly Span[], from: number): number {
  let index = from
  for (let line = lines[index]; line && blank.test(text.slice(line.start, line.end)); line = lines[index]) index++
  return index
}

/** A footnote goes on over blank lines while what follows is indented. */
function continuesFootnote(text: string, start: number, next: Span | undefined): boolean {
  if (!next || !footnoteDefinition.test(text.slice(start, start + 200))) return false
  return indented.test(text.slice(next.start, next.end))
}
