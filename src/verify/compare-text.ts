import type { Bilingual } from '../diagnostics/define.ts'
import type { Block, Composition, Run } from '../model/composition.ts'
import type { Fragment, Line, PagedDocument } from '../model/paged-document.ts'
import { compare, type Measurement } from './clauses/clause.ts'
import { quoted, words } from './clauses/wording.ts'
import { type MeasuredPaper, type MeasuredParagraph, oneLine, plainLetters } from './measured-paper.ts'

/**
 * Whether a file says what its draft says, word for word. Files that flow are read paragraph by paragraph; a file with
 * fixed pages is read line by line from the top of each page, so that it does not matter in which order it draws.
 */
export function compareText(paper: MeasuredPaper, paged: PagedDocument): Measurement {
  const printed = paper.format === 'pdf' ? linesRead(paper) : flowRead(paper)
  const drafted = paper.format === 'pdf' ? linesSet(paged) : flowSet(paged.composition)
  // What stands in the margins of a sheet has no place among the lines of the text.
  const outside = paper.marginTexts.map(({ text }) => text)
  const noted = paged.composition.marginNotes.map(({ block }) => textOf(block.runs))
  return compareWords(wordsOf([drafted, ...noted].join('\n')), wordsOf([printed, ...outside].join('\n')))
}

/** Whether it has as many pages; flowing files have none of their own. */
export function comparePages(paper: MeasuredPaper, paged: PagedDocument): Measurement | null {
  if (paper.pageCount === null) return null
  const say = (count: number) => words(`${count} trang`, `${count} pages`)
  return compare(say(paged.pages.length), say(paper.pageCount), paged.pages.length === paper.pageCount)
}

function wordsOf(text: string): readonly string[] {
  return oneLine(text).split(' ').filter(Boolean)
}

/** Words shown before and after the first difference. */
const around = 4

function compareWords(expected: readonly string[], found: readonly string[]): Measurement {
  const at = expected.findIndex((word, index) => found[index] !== word)
  const place = at < 0 ? (found.length > expected.length ? expected.length : -1) : at
  const counted = words(`${expected.length} tiếng, như bản thảo`, `${expected.length} words, as drafted`)
  if (place < 0) return compare(counted, counted, true)
  const say = (list: readonly string[]): Bilingual => {
    const part = list.slice(Math.max(0, place - around), place + around + 1).join(' ')
    return part === '' ? words('(hết)', '(the end)') : quoted(`…${part}…`, 80)
  }
  return compare(say(expected), say(found), false)
}

function flowRead({ paragraphs, notes }: MeasuredPaper): string {
  return [...paragraphs.map(({ text }) => text), ...notes.map(({ text }) => text)].join('\n')
}

function textOf(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? '\n' : '')).join('')
}

function flowSet({ blocks, footnotes }: Composition): string {
  const of = (block: Block): readonly string[] => {
    switch (block.kind) {
      case 'paragraph':
        return [textOf(block.runs)]
      case 'grid':
        return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(of)))
      case 'table':
        return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(of)))
      default:
        return []
    }
  }
  return [...blocks.flatMap(of), ...footnotes.map((note) => textOf(note.runs))].join('\n')
}

interface PlacedText {
  readonly page: number
  readonly left: number
  readonly baseline: number
  readonly text: string
}

/** Points two pieces may be apart in height and still stand on one line: raised numbers do. */
const sameLine = 6

/** Line after line, each from left to right. */
function inReadingOrder(pieces: readonly PlacedText[]): string {
  const sorted = [...pieces].sort((a, b) => a.page - b.page || a.baseline - b.baseline)
  const lines: PlacedText[][] = []
  for (const piece of sorted) {
    const [first] = lines.at(-1) ?? []
    if (first && first.page === piece.page && piece.baseline - first.baseline < sameLine) lines.at(-1)?.push(piece)
    else lines.push([piece])
  }
  return lines
    .map((line) =>
      line
        .sort((a, b) => a.left - b.left)
        .map(({ text }) => text.trim())
        .join(' '),
    )
    .join('\n')
}

function linesRead({ paragraphs, notes }: MeasuredPaper): string {
  return inReadingOrder([...paragraphs, ...notes].flatMap(piecesRead))
}

/** Each line of a paragraph has its own words only where the reader kept them apart. */
function piecesRead({ place, lineTexts }: MeasuredParagraph): readonly PlacedText[] {
  return (place.lines ?? []).map(({ page, left, baseline }, index) => ({
    page,
    left,
    baseline,
    text: plainLetters(lineTexts?.[index] ?? ''),
  }))
}

function linesSet({ pages }: PagedDocument): string {
  const pieces = pages.flatMap((page, index) => {
    const lines: Line[] = []
    const visit = (fragment: Fragment): void => {
      if (fragment.kind === 'paragraph') lines.push(...fragment.lines)
      if (fragment.kind === 'grid' || fragment.kind === 'table') {
        for (const row of fragment.rows) for (const cell of row.cells) cell.fragments.forEach(visit)
      }
    }
    page.fragments.forEach(visit)
    lines.push(...page.footnotes.flatMap((note) => note.lines))
    return lines.map(({ x, baseline, segments }) => ({
      page: index,
      left: x / 20,
      baseline: baseline / 20,
      text: plainLetters(segments.map(({ text }) => text).join('')),
    }))
  })
  return inReadingOrder(pieces.filter(({ text }) => text.trim() !== ''))
}
