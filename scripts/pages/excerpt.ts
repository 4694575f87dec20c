import { cellsOf, widthOf } from '../../src/diagnostics/render/cells.ts'
import type { Span } from '../../src/source/span.ts'

/** How far a line of an example may go before it is cut to the place that matters. */
const width = 96
/** Longer stretches are shown by the lines that matter. */
const longest = 14
/**
 * Characters nobody sees, and what two spellings of one letter differ in: printed by their code point. Such a text is the
 * example of its own finding.
 */
const hidden = /[\p{Cc}\p{Cf}\p{M}\p{Co}\p{Cn}\p{Cs}\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u

interface Line {
  readonly text: string
  readonly start: number
}

/**
 * The lines in which the wrong text differs from the right one, each with a line around, marks under the wrong words.
 * `related` are offsets in the wrong text of further lines that belong to the matter.
 */
export function excerpts(
  wrong: string,
  right: string,
  marks: readonly Span[],
  related: readonly number[] = [],
): { readonly wrong: string; readonly right: string } {
  const before = linesOf(wrong)
  const after = linesOf(right)
  const limit = Math.min(before.length, after.length)
  let head = 0
  while (head < limit && before[head]?.text === after[head]?.text) head += 1
  let tail = 0
  while (tail < limit - head && before.at(-1 - tail)?.text === after.at(-1 - tail)?.text) tail += 1

  const changedBefore = range(head, before.length - tail)
  const marked = [...marks.map(({ start }) => start), ...related].map((offset) => lineAt(before, offset))
  const changedAfter = range(head, after.length - tail)
  // A mark outside of what changes stands in the right text too, at the line that answers to it.
  const answering = marked.flatMap((line) => {
    if (line < head) return [line]
    return line < before.length - tail ? [] : [line + after.length - before.length]
  })
  /** Lines around what changes are read from their start. */
  const focus = (lines: readonly Line[], others: readonly Line[], line: Line): Span => {
    const index = lines.indexOf(line)
    const changes = index >= head && index < lines.length - tail
    return changes ? differing(line.text, others[index]?.text ?? '') : { start: 0, end: 0 }
  }
  return {
    wrong: shown(before, [...changedBefore, ...marked], (line) => {
      const own = marks.filter(({ start }) => start >= line.start && start <= line.start + line.text.length)
      const spans = own.map(({ start, end }) => ({
        start: start - line.start,
        end: Math.min(end - line.start, line.text.length),
      }))
      return { spans, focus: spans[0] ?? focus(before, after, line) }
    }),
    right: shown(after, [...changedAfter, ...answering], (line) => ({
      spans: [],
      focus: focus(after, before, line),
    })),
  }
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (const line of text.replace(/\r?\n$/, '').split('\n')) {
    lines.push({ text: line, start })
    start += line.length + 1
  }
  return lines
}

function lineAt(lines: readonly Line[], offset: number): number {
  const after = lines.findIndex(({ start }) => start > offset)
  return (after < 0 ? lines.length : after) - 1
}

function range(from: number, to: number): readonly number[] {
  if (from >= to) return [Math.max(0, from - 1), from]
  return Array.from({ length: to - from }, (_, index) => from + index)
}

/** Where a line begins and ends to differ from another. */
function differing(text: string, other: string): Span {
  let start = 0
  while (start < text.length && text[start] === other[start]) start += 1
  let end = text.length
  for (let far = other.length; end > start && far > start && text[end - 1] === other[far - 1]; far -= 1) end -= 1
  return { start, end }
}

type Look = (line: Line) => { readonly spans: readonly Span[]; readonly focus: Span }

/** The wanted lines with one of context on either side; a gap is an ellipsis. */
function shown(lines: readonly Line[], wanted: readonly number[], look: Look): string {
  const exact = [...new Set(wanted)].filter((index) => index >= 0 && index < lines.length).sort((a, b) => a - b)
  const kept = exact.length <= longest ? exact : [...exact.slice(0, longest / 2), ...exact.slice(-longest / 2)]
  const around = new Set(
    kept.flatMap((index) => [contextOf(lines, index, -1), index, contextOf(lines, index, 1)].flat()),
  )
  const chosen = [...around].filter((index) => index >= 0 && index < lines.length).sort((a, b) => a - b)
  const rows: string[] = []
  let last = chosen[0] ?? 0
  for (const index of chosen) {
    const line = lines[index]
    if (!line) continue
    if (index > last + 1) rows.push('…')
    last = index
    rows.push(...drawn(line.text, look(line)))
  }
  while (rows[0] === '') rows.shift()
  while (rows.at(-1) === '') rows.pop()
  return rows.join('\n')
}

/** The nearest line with words, and the empty ones on the way. */
function contextOf(lines: readonly Line[], index: number, step: 1 | -1): readonly number[] {
  const found: number[] = []
  for (let at = index + step; found.length < 3 && at >= 0 && at < lines.length; at += step) {
    found.push(at)
    if (lines[at]?.text.trim()) break
  }
  return found
}

/** A line as it is printed, cut to its focus, and the marks under its spans. */
function drawn(text: string, { spans, focus }: ReturnType<Look>): readonly string[] {
  const glyphs = glyphsOf(text)
  const total = glyphs.reduce((sum, glyph) => sum + glyph.width, 0)
  let from = 0
  let to = glyphs.length
  if (total > width) {
    const at = glyphs.findIndex(({ end }) => end > focus.start)
    from = Math.max(0, (at < 0 ? glyphs.length : at) - width / 3)
    from = Math.max(0, Math.min(from, glyphs.length - width + 2))
    // Words are cut at blanks, where there is one near.
    if (from > 0) from = Math.max(from, glyphs.findIndex(({ text: char }, index) => index >= from && char === ' ') + 1)
    let used = 2
    for (to = from; to < glyphs.length; to += 1) {
      used += glyphs[to]?.width ?? 0
      if (used > width) break
    }
  }
  const visible = glyphs.slice(from, to)
  const row = `${from > 0 ? '… ' : ''}${visible.map((glyph) => glyph.text).join('')}${to < glyphs.length ? ' …' : ''}`
  if (spans.length === 0) return [row.trimEnd()]
  let under = from > 0 ? '  ' : ''
  for (const glyph of [...visible, { text: ' ', start: text.length, end: text.length + 1, width: 1 }]) {
    const marked = spans.some(({ start, end }) => glyph.start < Math.max(end, start + 1) && glyph.end > start)
    under += (marked ? '^' : ' ').repeat(glyph.width)
  }
  return [row.trimEnd(), under.trimEnd()]
}

interface Glyph extends Span {
  readonly text: string
  readonly width: number
}

function glyphsOf(line: string): readonly Glyph[] {
  let start = 0
  return Array.from(line, (char) => {
    const code = char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
    const text = hidden.test(char) ? `⟨U+${code}⟩` : char
    const glyph = { text, start, end: start + char.length, width: widthOf(cellsOf(text)) }
    start = glyph.end
    return glyph
  })
}
