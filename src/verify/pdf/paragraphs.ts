import type { Alignment } from '../../model/composition.ts'
import type { MeasuredParagraph, MeasuredRun } from '../measured-paper.ts'
import { plainLetters } from '../measured-paper.ts'
import { median, type TextPiece } from './pieces.ts'
import type { TextArea } from './text-area.ts'

/** Points: an edge is reached, a line is indented. */
const reaches = 1.2
const indented = 6
const usualIndent = 28.35
/** Part of the text's width a line leaves free at most when another one of its paragraph follows. */
const freeAtEnd = 0.3
/** Points by which the type of one paragraph may differ. */
const sameSize = 0.3

/** Lines that follow each other as one paragraph does, told by their places alone. */
export function paragraphsOf(
  pieces: readonly TextPiece[],
  { areaOf, sectionOf, cellOf }: Layout,
): readonly MeasuredParagraph[] {
  const pitch = pitchOf(pieces, areaOf)
  const groups: TextPiece[][] = []
  for (const piece of pieces) {
    const open = groups.at(-1)
    const last = open?.at(-1)
    const whole = last && !cellOf(last) && !cellOf(piece)
    if (open && whole && goesOn(last, piece, areaOf(piece.page), areaOf(last.page), pitch)) open.push(piece)
    else groups.push([piece])
  }
  return groups.map((group, index) => {
    const paragraph = measured(group, groups[index + 1]?.[0], areaOf, sectionOf)
    const [first] = group
    return { ...paragraph, place: { ...paragraph.place, cell: first ? cellOf(first) : null } }
  })
}

/** What is known of the file's pages. */
export interface Layout {
  readonly areaOf: (page: number) => TextArea | null
  readonly sectionOf: (page: number) => number
  /** The cell of a ruled table a piece stands in. */
  readonly cellOf: (piece: TextPiece) => MeasuredParagraph['place']['cell']
}

/** The commonest step from a full line to one that begins at the edge of the text: that of the running text. */
function pitchOf(pieces: readonly TextPiece[], areaOf: (page: number) => TextArea | null): number | null {
  const steps = pieces.slice(1).flatMap((piece, index) => {
    const before = pieces[index]
    const area = areaOf(piece.page)
    if (!before || !area?.leftKnown || before.page !== piece.page || Math.abs(piece.left - area.left) > 2) return []
    // Recipients and the like begin at the edge as well, line for line.
    if (!isFull(before, area) || Math.abs(before.size - piece.size) > sameSize) return []
    const step = piece.baseline - before.baseline
    return step > 4 && step < 3 * piece.size ? [Math.round(step * 4) / 4] : []
  })
  const counts = new Map<number, number>()
  for (const step of steps) counts.set(step, (counts.get(step) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? null
}

/** Whether a line may have another one of its paragraph behind it. */
function isFull({ right }: TextPiece, area: TextArea): boolean {
  return right >= area.right - freeAtEnd * (area.right - area.left)
}

function goesOn(
  last: TextPiece,
  next: TextPiece,
  area: TextArea | null,
  lastArea: TextArea | null,
  pitch: number | null,
): boolean {
  if (!area?.leftKnown || !lastArea?.leftKnown) return false
  if (Math.abs(next.left - area.left) > reaches + 0.8) return false
  if (!isFull(last, lastArea) || Math.abs(last.size - next.size) > sameSize) return false
  if (next.page !== last.page) return next.page === last.page + 1
  const step = next.baseline - last.baseline
  return step > 0 && step <= (pitch ?? 1.6 * next.size) + 2
}

function measured(
  group: readonly TextPiece[],
  following: TextPiece | undefined,
  areaOf: (page: number) => TextArea | null,
  sectionOf: (page: number) => number,
): MeasuredParagraph {
  const [first] = group
  const last = group.at(-1)
  const area = first ? areaOf(first.page) : null
  const steps = group.flatMap((piece, index) => {
    const before = group[index - 1]
    return before && before.page === piece.page ? [piece.baseline - before.baseline] : []
  })
  const pitch = steps.length > 0 ? median(steps) : null
  const even = steps.every((step) => Math.abs(step - (pitch ?? step)) < 0.3)
  const below = last && following && following.page === last.page ? following.baseline - last.baseline : null
  return {
    text: plainLetters(group.map(({ text }) => text.trimEnd()).join(' ')),
    runs: joinedRuns(group),
    lineTexts: group.map(({ text }) => text),
    align: alignmentOf(group, areaOf),
    firstLine: first && area?.leftKnown ? round(first.left - area.left) : null,
    indentLeft: group.length > 1 ? 0 : null,
    before: null,
    // White below a paragraph of one line cannot be told from its line's height.
    after: below !== null && pitch !== null && below > 0 ? round(below - pitch) : null,
    // A fixed pitch is all that print shows of an exact line height.
    line: pitch === null ? null : { rule: even ? 'exact' : 'multiple', value: round(pitch) },
    place: {
      section: first ? sectionOf(first.page) : 0,
      cell: null,
      lines: group.map(({ page, left, right, baseline }) => ({ page, left, right, baseline })),
    },
    keptWithNext: null,
  }
}

function joinedRuns(group: readonly TextPiece[]): readonly MeasuredRun[] {
  return group.flatMap(({ runs }, index) =>
    runs.map((run, position) => (position === 0 && index > 0 ? { ...run, text: ` ${run.text.trimStart()}` } : run)),
  )
}

function alignmentOf(group: readonly TextPiece[], areaOf: (page: number) => TextArea | null): Alignment | null {
  const areas = group.map(({ page }) => areaOf(page))
  const [first] = group
  const [area] = areas
  if (!first || !area) return null
  const middle = (piece: TextPiece, at: number) => {
    const own = areas[at] ?? area
    return Math.abs((piece.left + piece.right) / 2 - (own.left + own.right) / 2)
  }
  if (group.length === 1) {
    // A first line that happens to end as far from the margin as it is indented is not centred.
    const from = first.left - area.left
    return middle(first, 0) < 1.5 && from > indented && Math.abs(from - usualIndent) > 3 ? 'center' : null
  }
  const full = group.slice(0, -1).every((piece, index) => Math.abs(piece.right - (areas[index]?.right ?? 0)) < reaches)
  return full ? 'justify' : 'left'
}

const round = (value: number) => Math.round(value * 100) / 100
