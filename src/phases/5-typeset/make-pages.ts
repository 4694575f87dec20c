import type { Composition, PageSetup, ParagraphStyle } from '../../model/composition.ts'
import { twips } from '../../model/measures.ts'
import type { Fragment, GapFragment, Line, Page, ReservedPlace } from '../../model/paged-document.ts'
import { textArea } from '../../model/text-area.ts'
import type { Column } from './flow.ts'
import { placeNotes, type SetNote } from './footnotes.ts'
import { placeMarginNotes } from './margin-notes.ts'
import { moveAcross } from './move-across.ts'
import type { FilledPage } from './paginate.ts'
import { boxesOn, placeLines, setText } from './set-paragraph.ts'

/** The filled pages with what stands in their margins: number at the head, notes at the foot, reserved places. */
export function makePages(
  filled: readonly FilledPage[],
  composition: Composition,
  notes: ReadonlyMap<string, SetNote>,
): Page[] {
  const { styles } = composition
  const sheets = composition.page.twoSided ? withBlankVersos(filled) : filled
  const marginNotes = placeMarginNotes(composition, columnOf(composition.page), sheets)
  return sheets.map(({ number, setup, fragments, notes: ids }, index): Page => {
    const column = columnOf(setup)
    const onPage = ids.flatMap((id) => notes.get(id) ?? [])
    const foot = placeNotes(onPage, column, setup.height - setup.margin.bottom)
    const page: Page = {
      index: index + 1,
      number,
      width: setup.width,
      height: setup.height,
      setup,
      pageNumber:
        number > 1 && (fragments.length > 0 || onPage.length > 0)
          ? pageNumber(number, setup, styles[setup.pageNumber.style], column)
          : null,
      fragments,
      footnotes: foot.fragments,
      marginNotes: marginNotes(index),
      footnoteRule: foot.rule,
      boxes: fragments.flatMap(boxesIn),
    }
    const outwards = setup.margin.right - setup.margin.left
    return setup.twoSided && page.index % 2 === 0 ? moveAcross(page, outwards) : page
  })
}

/** Word and LibreOffice take odd numbers for rectos: a sequence that would begin on a verso leaves it blank. */
function withBlankVersos(filled: readonly FilledPage[]): FilledPage[] {
  const sheets: FilledPage[] = []
  for (const page of filled) {
    const before = sheets.at(-1)
    if (before && page.number === 1 && sheets.length % 2 === 1)
      sheets.push({ ...before, number: before.number + 1, fragments: [], notes: [], noteWhite: 0 })
    sheets.push(page)
  }
  return sheets
}

export function columnOf(page: PageSetup): Column {
  return { x: page.margin.left, width: textArea(page).textWidth }
}

/** The bare number, centred on the text area (HD05 IV.5.1). */
function pageNumber(number: number, setup: PageSetup, style: ParagraphStyle, column: Column): Line | null {
  const { bold, italic, underline } = style
  const run = { bold, italic, underline, superscript: false, tracking: twips(0), box: null }
  const set = setText([{ kind: 'text', text: String(number), ...run }], style, column.width)
  return placeLines(set, 0, 1, column.x, setup.pageNumber.fromEdge)[0] ?? null
}

function boxesIn(fragment: Fragment): ReservedPlace[] {
  switch (fragment.kind) {
    case 'paragraph':
      return boxesOn(fragment.lines)
    case 'gap':
      return reservedIn(fragment)
    case 'grid':
      return fragment.rows.flatMap((row) => row.cells.flatMap((cell) => cell.fragments.flatMap(boxesIn)))
    case 'table':
      return fragment.rows.flatMap((row) => row.cells.flatMap((cell) => cell.fragments.flatMap(boxesIn)))
    case 'rule':
    case 'image':
      return []
  }
}

function reservedIn({ block, box }: GapFragment): ReservedPlace[] {
  const { name, signatory } = block
  return name === 'space' ? [] : [signatory === undefined ? { name, box } : { name, signatory, box }]
}
