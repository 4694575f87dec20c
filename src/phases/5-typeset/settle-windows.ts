import type { Run, TextRun } from '../../model/composition.ts'
import type { BrokenText } from './break-lines.ts'
import { firstBehind, type MeasuredText } from './measured-text.ts'

// Each tie that is settled costs a measurement of the text it stands in. So that a paragraph of a thousand pages costs no
// more than a thousand of one page, long ones are settled a window at a time: lines depend on nothing behind their end.

/** Work settled at once; more than nearly all paragraphs are. A page is about half as much. */
export const windowSize = 4096

/** What measuring and breaking a run costs beside its characters, in characters. */
const costOfRun = 10

interface Settled {
  readonly runs: readonly Run[]
  readonly text: MeasuredText
  readonly broken: BrokenText
}

/** `settle` settles runs whose first line is the given one of the paragraph. The result is what it would make of the whole. */
export function settleInWindows(
  runs: readonly Run[],
  settle: (window: readonly Run[], line: number) => Settled,
): readonly Run[] {
  const done: Run[] = []
  let line = 0
  let rest: Cursor = { index: 0, offset: 0 }
  let carried: readonly Run[] = []
  let wanted = windowSize
  for (;;) {
    const taken = take(runs, rest, wanted - sizeOf(carried))
    const settled = settle(joined(carried, taken.runs), line)
    if (taken.next.index >= runs.length) {
      append(done, settled.runs)
      return done
    }
    const kept = linesToKeep(settled)
    if (kept === 0) {
      // One word wider than the window: a window that holds it.
      wanted *= 2
      continue
    }
    const cut = settled.broken.lines[kept]?.start ?? 0
    const [before, after] = cutRuns(settled, cut)
    append(done, before)
    carried = after
    rest = taken.next
    line += kept
    wanted = windowSize
  }
}

/** A place in runs; an offset other than 0 only in a run of text. */
interface Cursor {
  readonly index: number
  readonly offset: number
}

export function sizeOf(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + lengthOf(run) + costOfRun, 0)
}

function lengthOf(run: Run): number {
  switch (run.kind) {
    case 'text':
      return run.text.length
    case 'break':
      return 1
    case 'footnoteReference':
      return String(run.number).length
  }
}

/** Runs from a place on, of at least a size, up to the end of a space or of an author's line: a line may end there. */
function take(runs: readonly Run[], from: Cursor, length: number): { runs: Run[]; next: Cursor } {
  const taken: Run[] = []
  let missing = length
  let { index, offset } = from
  for (let run = runs[index]; run; run = runs[++index], offset = 0) {
    if (run.kind === 'text' && missing <= run.text.length - offset) {
      const space = run.text.indexOf(' ', offset + Math.max(0, missing - 1))
      if (space >= 0 && space + 1 < run.text.length) {
        taken.push({ ...run, text: run.text.slice(offset, space + 1) })
        return { runs: taken, next: { index, offset: space + 1 } }
      }
    }
    taken.push(run.kind === 'text' && offset > 0 ? { ...run, text: run.text.slice(offset) } : run)
    missing -= lengthOf(run) - offset + costOfRun
    const ends = run.kind === 'break' || (run.kind === 'text' && run.text.endsWith(' '))
    if (missing <= 0 && ends) return { runs: taken, next: { index: index + 1, offset: 0 } }
  }
  return { runs: taken, next: { index: runs.length, offset: 0 } }
}

/** All but the last, on which more may stand; fewer where a footnote's mark is cut there, for runs are cut with the lines. */
function linesToKeep({ text, broken }: Settled): number {
  const cutsMark = (start: number) => {
    const piece = text.pieces[firstBehind(text.pieces, start)]
    return piece?.footnote != null && piece.start < start
  }
  let kept = broken.lines.length - 1
  while (kept > 0 && cutsMark(broken.lines[kept]?.start ?? 0)) kept--
  return kept
}

/** The runs before and behind a position of the printed text. */
function cutRuns({ runs, text }: Settled, position: number): [Run[], Run[]] {
  const before: Run[] = []
  const after: Run[] = []
  for (const { run: index, start, end } of text.pieces) {
    const run = runs[index]
    if (!run) continue
    if (end <= position) before.push(run)
    else if (start >= position || run.kind !== 'text') after.push(run)
    else {
      before.push({ ...run, text: run.text.slice(0, position - start) })
      after.push({ ...run, text: run.text.slice(position - start) })
    }
  }
  return [before, after]
}

function joined(runs: readonly Run[], more: readonly Run[]): Run[] {
  const all = [...runs]
  append(all, more)
  return all
}

/** What was one run is one again: each further look on a line would widen the tolerance of its tie. */
function append(runs: Run[], more: readonly Run[]): void {
  for (const run of more) {
    const last = runs.at(-1)
    if (last?.kind === 'text' && run.kind === 'text' && sameLook(last, run))
      runs[runs.length - 1] = { ...last, text: last.text + run.text }
    else runs.push(run)
  }
}

function sameLook(a: TextRun, b: TextRun): boolean {
  for (const key in a) if (key !== 'text' && a[key as keyof TextRun] !== b[key as keyof TextRun]) return false
  return true
}
