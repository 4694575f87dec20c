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
 * inside a line the space on one of its sides goes with it. One that `stays` is left as it is. Offsets of the comments are those of `text` plus `base`.
 */
export function takeOutComments(text: string, base = 0, stays = (_comment: string) => false): Uncommented {
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
    const comment = text.slice(open + 4, close).trim()
    if (stays(comment)) {
      from = end
      continue
    }
    comments.push({ text: comment, span: { start: open + base, end: end + base } })
    const previous = cuts.at(-1)
    const cut = cutAround(text, open, end)
    // Two comments on one line: what lies between them, if anything, is printed; a cut never reaches back over one.
    const start = Math.max(cut.start, previous ? previous.start + previous.length : 0)
    cuts.push({ start, length: cut.end - start, text: '' })
    from = Math.max(end, cut.end)
  }
  return { ...replaceAll(text, cuts), comments, unclosed }
}

/** Looks no further than the blanks around the comment: there may be a hundred thousand on one line. */
function cutAround(text: string, open: number, end: number): { start: number; end: number } {
  let before = open
  while (before > 0 && isBlank(text.charAt(before - 1))) before--
  let after = end
  while (after < text.length && isBlank(text.charAt(after))) after++
  const opensLine = before === 0 || text[before - 1] === '\n'
  const endsLine = after === text.length || text[after] === '\n'
  if (opensLine && endsLine) return { start: before, end: Math.min(after + 1, text.length) }
  if (endsLine) return { start: before, end: after }
  return { start: open, end: before < open || opensLine ? after : end }
}

const isBlank = (character: string): boolean => character !== '\n' && character.trim() === ''
