import type { Run } from '../../model/composition.ts'
import { faceOf, textWidth } from '../../model/font-metrics.ts'
import type { Point } from '../../model/measures.ts'
import type { Fragment, Line, PagedDocument } from '../../model/paged-document.ts'
import { textOf } from './words.ts'

/**
 * Word breaks a line behind a dash, LibreOffice also behind a slash, an ellipsis and the like and before a per cent sign;
 * papers break at spaces only. Such a break shows only where the first word of a line is so built that its beginning
 * would still go on the line before. Just there the word is held together, so that all other words stay free of
 * characters that a search would stumble over.
 */

/** The lines of every paragraph of a paper, notes included, by the block's id. */
export type LinesByBlock = ReadonlyMap<string, readonly Line[]>

export function linesByBlock(paged: PagedDocument): LinesByBlock {
  const found = new Map<string, Line[]>()
  const add = (id: string, lines: readonly Line[]) => found.set(id, [...(found.get(id) ?? []), ...lines])
  const visit = (fragment: Fragment): void => {
    if (fragment.kind === 'paragraph') add(fragment.block.id, fragment.lines)
    if (fragment.kind === 'grid') for (const row of fragment.rows) visitCells(row.cells)
    if (fragment.kind === 'table') for (const row of fragment.rows) if (!row.repeated) visitCells(row.cells)
  }
  const visitCells = (cells: readonly { readonly fragments: readonly Fragment[] }[]) => {
    for (const cell of cells) cell.fragments.forEach(visit)
  }
  for (const page of paged.pages) {
    page.fragments.forEach(visit)
    page.marginNotes.forEach(visit)
    for (const note of page.footnotes) add(note.block.id, note.lines)
  }
  return found
}

/** Breaks that were seen inside words (LibreOffice 7.4; Word by its layout model), hyphens aside. */
const breaksBehind = /[/\\|!?\u2010\u2012-\u2014\u2024-\u2027](?=.)/gu
const breaksBefore = /(?<=.)[%¢´\u2014\u2030-\u2037]/gu
/** Twips a renderer may round away. */
const tolerance = 10

/** Offsets in the paragraph's text before which its lines need a joint. */
export function findJoints(runs: readonly Run[], lines: readonly Line[], size: Point): ReadonlySet<number> {
  const text = textOf(runs)
  const joints = new Set<number>()
  lines.slice(1).forEach((line, index) => {
    const before = lines[index]
    if (!before || before.last) return
    const word = /^[^ \t\n]*/.exec(text.slice(line.start))?.[0] ?? ''
    const room = before.measure - before.width - textWidth(' ', 'regular', size) + tolerance
    for (const joint of jointsOf(word)) {
      if (widthOf(runs, line.start, line.start + joint, size) <= room) joints.add(line.start + joint)
    }
  })
  return joints
}

function jointsOf(word: string): number[] {
  return [
    ...[...word.matchAll(breaksBehind)].map((match) => match.index + match[0].length),
    ...[...word.matchAll(breaksBefore)].map((match) => match.index),
  ]
}

/** Natural width of a stretch of the paragraph's text, each run in its own face. */
function widthOf(runs: readonly Run[], start: number, end: number, size: Point): number {
  let offset = 0
  let width = 0
  for (const run of runs) {
    const text = textOf([run])
    const part = text.slice(Math.max(0, start - offset), Math.max(0, end - offset))
    if (run.kind === 'text' && part) width += textWidth(part, faceOf(run), size)
    offset += text.length
  }
  return width
}
