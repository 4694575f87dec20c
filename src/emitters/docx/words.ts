import type { Run } from '../../model/composition.ts'

/**
 * Stretches of a text run: text as it stands, a hyphen that must not end a line, a joint that must not be broken, or the
 * end of white that counts.
 */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'noBreakHyphen' }
  | { readonly kind: 'wordJoiner' }
  | { readonly kind: 'endOfWhite' }

const wordPattern = /[^ \t\n]+/g
const hyphens = /[-\u2011]/g

/**
 * The text of each run, cut where Word and LibreOffice would break a word that a paper keeps whole.
 *
 * Both break after a hyphen (`03-NQ/HU`): inside words it becomes Word's no-break hyphen, wherever bold or italic begins.
 * Words of hyphens alone (`-`, `-----`) keep them: they are separators that others look for. Other joints are held
 * together by a word joiner at the given offsets of the paragraph's text.
 *
 * No-break spaces at the end of a line are room that is written in later. LibreOffice centres a line without the spaces
 * at its end, these included, unless something stands behind them.
 */
export function cutWords(runs: readonly Run[], joints: ReadonlySet<number>): readonly (readonly Piece[])[] {
  const text = textOf(runs)
  const marks: Marks = { hyphens: gluedHyphens(text), joints, ends: endsOfWhite(text) }
  let offset = 0
  return runs.map((run) => {
    const start = offset
    offset += plain(run).length
    return run.kind === 'text' ? cut(run.text, start, marks) : []
  })
}

/** A paragraph's text as lines count it: runs joined, a break is one `\n`, a footnote's mark has no length. */
export function textOf(runs: readonly Run[]): string {
  return runs.map(plain).join('')
}

function plain(run: Run): string {
  switch (run.kind) {
    case 'text':
      return run.text
    case 'break':
      return '\n'
    case 'footnoteReference':
      return ''
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

/** Offsets behind no-break spaces that end a line. */
function endsOfWhite(text: string): ReadonlySet<number> {
  return new Set([...text.matchAll(/\u00a0(?=\n|$)/g)].map(({ index }) => index + 1))
}

/** Offsets in the paragraph's text. */
interface Marks {
  readonly hyphens: ReadonlySet<number>
  readonly joints: ReadonlySet<number>
  readonly ends: ReadonlySet<number>
}

function cut(text: string, offset: number, { hyphens, joints, ends }: Marks): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  const flush = (end: number) => {
    if (end > start) pieces.push({ kind: 'text', text: text.slice(start, end) })
    start = end
  }
  for (let index = 0; index < text.length; index++) {
    if (joints.has(offset + index)) {
      flush(index)
      pieces.push({ kind: 'wordJoiner' })
    }
    if (hyphens.has(offset + index)) {
      flush(index)
      pieces.push({ kind: 'noBreakHyphen' })
      start = index + 1
    }
  }
  flush(text.length)
  if (text !== '' && ends.has(offset + text.length)) pieces.push({ kind: 'endOfWhite' })
  return pieces
}
