import type { Run } from '../../model/composition.ts'

/** Stretches of a text run: text as it stands, or one hyphen that must not end a line. */
export type Piece = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'noBreakHyphen' }

/** Stands for a footnote's mark in a paragraph's text: part of the word before it. */
const mark = '\uFFFC'
const wordPattern = /[^ \t\n]+/g
const hyphens = /[-\u2011]/g

/**
 * The text of each run, cut at hyphens that must not end a line. The lines of a paper break at spaces only, but Word and
 * LibreOffice also break after a hyphen (`03-NQ/HU`): inside words it becomes Word's no-break hyphen, wherever bold or
 * italic begins. Words of hyphens alone (`-`, `-----`) keep them: they are separators that others look for.
 */
export function cutAtHyphens(runs: readonly Run[]): readonly (readonly Piece[])[] {
  const glued = gluedHyphens(runs.map(plain).join(''))
  let offset = 0
  return runs.map((run) => {
    const start = offset
    offset += plain(run).length
    return run.kind === 'text' ? cut(run.text, (index) => glued.has(start + index)) : []
  })
}

function plain(run: Run): string {
  switch (run.kind) {
    case 'text':
      return run.text
    case 'break':
      return '\n'
    case 'footnoteReference':
      return mark
  }
}

/** Offsets of the hyphens that have the rest of their word behind them. */
function gluedHyphens(text: string): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    if (/^-+$/.test(word)) continue
    for (const hyphen of word.matchAll(hyphens)) {
      const last = hyphen.index === word.length - 1
      if (hyphen[0] === '\u2011' || !last) found.add(index + hyphen.index)
    }
  }
  return found
}

function cut(text: string, isGlued: (index: number) => boolean): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  const push = (end: number) => {
    if (end > start) pieces.push({ kind: 'text', text: text.slice(start, end) })
  }
  for (let index = 0; index < text.length; index++) {
    if (!isGlued(index)) continue
    push(index)
    pieces.push({ kind: 'noBreakHyphen' })
    start = index + 1
  }
  push(text.length)
  return pieces
}
