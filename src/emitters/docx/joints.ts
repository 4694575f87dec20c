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
/** Characters of a word that can fit behind a line: three times what the narrowest letters fill. */
const mostThatFit = 400

/** Offsets in the paragraph's text before which its lines need a joint. */
export function findJoints(runs: readonly Run[], lines: readonly Line[], size: Point): ReadonlySet<number> {
  const text = textOf(runs)
  const parts = placed(runs)
  const joints = new Set<number>()
  lines.slice(1).forEach((line, index) => {
    const before = lines[index]
    if (!before || before.last) return
    const word = /^[^ \t\n]*/.exec(text.slice(line.start, line.start + mostThatFit))?.[0] ?? ''
    const room = before.measure - before.width - textWidth(' ', 'regular', size) + tolerance
    for (const joint of jointsOf(word)) {
      if (widthOf(parts, line.start, line.start + joint, size) > room) break
      joints.add(line.start + joint)
    }
  })
  return joints
}

function jointsOf(word: string): number[] {
  return [
    ...[...word.matchAll(breaksBehind)].map((match) => match.index + match[0].length),
    ...[...word.matchAll(breaksBefore)].map((match) => match.index),
  ].sort((a, b) => a - b)
}

interface PlacedRun {
  readonly run: Run
  readonly text: string
  /** Where the run begins in the paragraph's text. */
  readonly start: number
}

function placed(runs: readonly Run[]): readonly PlacedRun[] {
  let start = 0
  return runs.map((run) => {
    const text = textOf([run])
    start += text.length
    return { run, text, start: start - text.length }
  })
}

/** The run that a place of the text lies in; lines ask for places one behind the other, of paragraphs of thousands of runs. */
function runAt(runs: readonly PlacedRun[], place: number): number {
  let [low, high] = [0, runs.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((runs[middle]?.start ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}

/** Natural width of a stretch of the paragraph's text, each run in its own face. */
function widthOf(runs: readonly PlacedRun[], start: number, end: number, size: Point): number {
  let width = 0
  for (let index = runAt(runs, start); index < runs.length; index++) {
    const placedRun = runs[index]
    if (!placedRun || placedRun.start >= end) break
    const { run, text, start: offset } = placedRun
    const part = text.slice(Math.max(0, start - offset), Math.max(0, end - offset))
    if (run.kind === 'text' && part) width += textWidth(part, faceOf(run), size)
  }
  return width
}
