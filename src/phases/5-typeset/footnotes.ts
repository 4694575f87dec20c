import type { Composition, FootnoteBlock, Run } from '../../model/composition.ts'
import { twips } from '../../model/measures.ts'
import type { FootnoteFragment, Stroke } from '../../model/paged-document.ts'
import type { Column } from './flow.ts'
import { boxAt, heightOf, placeLines, type SetText, setText } from './set-paragraph.ts'

export interface SetNote {
  /** With its settled runs. */
  readonly block: FootnoteBlock
  readonly set: SetText
  readonly height: number
}

/** White and rule over the notes of a page: what LibreOffice 7.4 takes, measured; Word's separator is given this height. */
export const noteSeparator = 124
const ruleLength = 2880
const ruleWeight = 10

/** Every note set for the text area of the pages it is first called from: its number, a no-break space, its text. */
export function setNotes(composition: Composition, columnOf: (id: string) => Column): ReadonlyMap<string, SetNote> {
  const style = composition.styles.footnote
  const notes = composition.footnotes.map((note): SetNote => {
    const given = [...markOf(note), ...note.runs]
    const set = setText(given, style, columnOf(note.id).width)
    // What stands before the text is made here, so the block gets back only its own runs.
    const block = set.runs === given ? note : { ...note, runs: ownRuns(set.runs) }
    return { block, set, height: heightOf(set) + style.after }
  })
  return new Map(notes.map((note) => [note.block.id, note]))
}

const markLength = 2

function markOf(note: FootnoteBlock): Run[] {
  return [
    { kind: 'footnoteReference', footnote: note.id, number: note.number },
    {
      kind: 'text',
      text: '\u00a0',
      bold: false,
      italic: false,
      underline: false,
      superscript: false,
      tracking: twips(0),
      box: null,
    },
  ]
}

// A run of one space is too short to be chosen for tracking before a longer one, and is never split.
const ownRuns = (runs: readonly Run[]): readonly Run[] => runs.slice(markLength)

/** Notes at the foot of a page, the last of them on its bottom edge, and the rule over them. */
export function placeNotes(
  notes: readonly SetNote[],
  column: Column,
  bottom: number,
): { readonly fragments: readonly FootnoteFragment[]; readonly rule: Stroke | null } {
  if (notes.length === 0) return { fragments: [], rule: null }
  let y = bottom - notes.reduce((sum, note) => sum + note.block.before + note.height, 0)
  const ruleY = twips(y - noteSeparator / 2)
  const rule = {
    x1: twips(column.x),
    y1: ruleY,
    x2: twips(column.x + Math.min(ruleLength, column.width)),
    y2: ruleY,
    weight: twips(ruleWeight),
  }
  const fragments = notes.map(({ block, set, height }): FootnoteFragment => {
    const top = y + block.before
    y = top + height
    return {
      kind: 'footnote',
      block,
      box: boxAt(column.x, top, column.width, heightOf(set)),
      lines: placeLines(set, 0, set.lines.length, column.x, top),
    }
  })
  return { fragments, rule }
}

/** The notes with the white that is wanted above the first of a page. */
export function withWhite(
  notes: ReadonlyMap<string, SetNote>,
  pages: readonly { readonly notes: readonly string[]; readonly noteWhite: number }[],
): ReadonlyMap<string, SetNote> {
  const spaced = new Map(notes)
  for (const { notes: ids, noteWhite } of pages) {
    const [id] = ids
    const note = id === undefined ? undefined : notes.get(id)
    if (id !== undefined && note && noteWhite > 0)
      spaced.set(id, { ...note, block: { ...note.block, before: twips(noteWhite) } })
  }
  return spaced
}
