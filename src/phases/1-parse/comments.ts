import { type OffsetMap, type Replacement, replaceAll } from '../../source/offset-map.ts'
import type { DraftComment } from './draft.ts'

/** Text without its comments, with the way back. */
export interface Uncommented {
  readonly text: string
  /** From `text` to what was given. */
  readonly map: OffsetMap
  readonly comments: readonly DraftComment[]
  /** Offset of a `<!--` that is never closed; it stays text. */
  readonly unclosed: number | null
}

/**
 * Takes out `<!-- … -->`. A comment on lines of its own vanishes with them, so that it never cuts a paragraph in two;
 * inside a line the space on one of its sides goes with it. Offsets of the comments are those of `text` plus `base`.
 */
export function takeOutComments(text: string, base = 0): Uncommented {
  const comments: DraftComment[] = []
  const cuts: Replacement[] = []
  let unclosed: number | null = null
  let from = 0
  for (;;) {
    const open = text.indexOf('<!--', from)
    if (open < 0) break
    const close = text.indexOf('-->', open + 4)
    if (close < 0) {
      unclosed = open + base
      break
    }
    const end = close + 3
    comments.push({ text: text.slice(open + 4, close).trim(), span: { start: open + base, end: end + base } })
    const previous = cuts.at(-1)
    const cut = cutAround(text, open, end)
    // Two comments on one line: what lies between them, if anything, is printed; a cut never reaches back over one.
    const start = Math.max(cut.start, previous ? previous.start + previous.length : 0)
    cuts.push({ start, length: cut.end - start, text: '' })
    from = Math.max(end, cut.end)
  }
  return { ...replaceAll(text, cuts), comments, unclosed }
}

function cutAround(text: string, open: number, end: number): { start: number; end: number } {
  const lineStart = text.lastIndexOf('\n', open - 1) + 1
  const newline = text.indexOf('\n', end)
  const lineEnd = newline < 0 ? text.length : newline
  const before = text.slice(lineStart, open)
  const after = text.slice(end, lineEnd)
  if (before.trim() === '' && after.trim() === '') return { start: lineStart, end: Math.min(lineEnd + 1, text.length) }
  if (after.trim() === '') return { start: open - (before.length - before.trimEnd().length), end: lineEnd }
  if (/(^|\s)$/.test(before)) return { start: open, end: end + (after.length - after.trimStart().length) }
  return { start: open, end }
}
