import {
  type FileChild,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import type { Block, Composition, GridCell, PageSetup, Run } from '../../model/composition.ts'
import { textArea } from '../../model/text-area.ts'
import { isWhiteAbove } from '../../model/white-above.ts'
import { drawGap, drawImage, drawParagraph, drawRule, emptyParagraph, type Surroundings } from './blocks.ts'
import type { LinesByBlock } from './joints.ts'
import { firstHeader, frameAnchor, lastPageFrames } from './margin-notes.ts'
import { namedStyles } from './named-styles.ts'
import { drawGrid, drawTable } from './tables.ts'

/** The paper as Word's sections: one for each sequence of page numbers. */
export function drawSections(composition: Composition, lines: LinesByBlock): ISectionOptions[] {
  const repeated = repeatedMarks(composition.blocks)
  const hasNoteAtHead = composition.marginNotes.some(({ edge }) => edge === 'top')
  return sequences(composition).map(({ page, blocks }, index) => ({
    // Later sections have no header of their own and so go on with the first one's, if that is the same.
    ...(index === 0 && { headers: { default: pageNumberHeader(composition), first: firstHeader(composition, true) } }),
    ...(index === 1 && hasNoteAtHead && { headers: { first: firstHeader(composition, false) } }),
    properties: sectionProperties(page, index > 0),
    children: drawBlocks(blocks, { composition, lines, repeated, width: textArea(page).textWidth }, index),
  }))
}

/**
 * With mirrored margins Word and LibreOffice put page 1 on a recto by themselves; of a section that asks for an odd page
 * LibreOffice (7.4) forgets the mirror and the number.
 */
function sectionProperties(page: PageSetup, startsAgain: boolean): NonNullable<ISectionOptions['properties']> {
  const { width, height, margin, pageNumber } = page
  return {
    type: SectionType.NEXT_PAGE,
    // The first page of each sequence has a header of its own, and that one is empty (HD05 IV.5.1).
    titlePage: true,
    page: {
      // docx takes the measures of the upright sheet and turns them itself.
      size:
        width > height ? { width: height, height: width, orientation: PageOrientation.LANDSCAPE } : { width, height },
      margin: { ...margin, header: pageNumber.fromEdge, footer: pageNumber.fromEdge, gutter: 0 },
      ...(startsAgain && { pageNumbers: { start: 1 } }),
    },
  }
}

/** The marks of notes but the first of each. */
function repeatedMarks(blocks: readonly Block[]): ReadonlySet<Run> {
  const called = new Set<string>()
  const repeated = new Set<Run>()
  const visit = (block: Block): void => {
    if (block.kind === 'grid' || block.kind === 'table')
      for (const row of block.rows) for (const cell of row.cells) cell.blocks.forEach(visit)
    if (block.kind !== 'paragraph') return
    for (const run of block.runs) {
      if (run.kind !== 'footnoteReference') continue
      if (called.has(run.footnote)) repeated.add(run)
      called.add(run.footnote)
    }
  }
  blocks.forEach(visit)
  return repeated
}

interface Sequence {
  readonly page: PageSetup
  readonly blocks: Block[]
}

/** Blocks between the breaks that start the page numbers again. */
function sequences({ page, blocks }: Composition): readonly Sequence[] {
  const first: Sequence = { page, blocks: [] }
  const found = [first]
  for (const block of blocks) {
    if (block.kind === 'pageBreak' && block.restartNumbering) found.push({ page: block.page, blocks: [] })
    else found.at(-1)?.blocks.push(block)
  }
  const filled = found.filter((sequence) => sequence.blocks.length > 0)
  return filled.length > 0 ? filled : [first]
}

function drawBlocks(
  blocks: readonly Block[],
  paper: Pick<Surroundings, 'composition' | 'lines' | 'repeated' | 'width'>,
  section: number,
): FileChild[] {
  const { footnotes } = paper.composition
  const drawn: FileChild[] = []
  const frames = lastPageFrames(paper.composition, (id) => paper.lines.get(id)?.length ?? 1)
  let pageBreakBefore = false
  let whiteAbove = 0
  // Word takes two tables without a paragraph between them for one, and wants a paragraph behind the last one.
  // LibreOffice 7.4 puts an empty line before a table that opens a paper with footnotes, unless it has a paragraph there.
  let wantsParagraph = section === 0 && footnotes.length > 0
  const rows = new Set<Block>(blocks.flatMap((_, index) => keptBelow(blocks, index)))
  blocks.forEach((block, index) => {
    if (rows.has(block)) return
    if (block.kind === 'gap' && isWhiteAbove(blocks, index)) {
      whiteAbove = block.height
      return
    }
    const isTable = block.kind === 'grid' || block.kind === 'table'
    if (wantsParagraph && isTable) drawn.push(emptyParagraph())
    const isClosing = block.kind === 'grid' && block.name === 'closing'
    // The frames and what they stand before.
    const keepWithNext = isClosing && frames.length > 0
    const around: Surroundings = { ...paper, pageBreakBefore, keepWithNext, whiteAbove }
    const child = drawBlock(block, around, section * 1000 + index + 1, keptBelow(blocks, index))
    pageBreakBefore = block.kind === 'pageBreak'
    whiteAbove = 0
    if (!child) return
    drawn.push(child)
    wantsParagraph = isTable
    if (isClosing) drawn.push(...frames)
  })
  const last = drawn.at(-1)
  // What a frame stands before decides its page; LibreOffice and Word leave it out before a hidden paragraph.
  if (frames.some((frame) => frame === last)) drawn.push(frameAnchor())
  else if (wantsParagraph || drawn.length === 0) drawn.push(emptyParagraph())
  return drawn
}

type RowBlock = GridCell['blocks'][number]

/** What keeps with a grid, and so is its last row: one block after the other, up to the first that does not go on. */
export function keptBelow(blocks: readonly Block[], index: number): readonly RowBlock[] {
  const grid = blocks[index]
  if (grid?.kind !== 'grid' || !grid.keepWithNext) return []
  const kept: RowBlock[] = []
  for (const block of blocks.slice(index + 1)) {
    if (block.kind !== 'paragraph' && block.kind !== 'rule' && block.kind !== 'gap') break
    kept.push(block)
    if (!block.keepWithNext) break
  }
  return kept
}

function drawBlock(block: Block, around: Surroundings, number: number, below: readonly RowBlock[]): FileChild | null {
  switch (block.kind) {
    case 'paragraph':
      return drawParagraph(block, around)
    case 'grid':
      return drawGrid(block, around, below)
    case 'table':
      return drawTable(block, around)
    case 'rule':
      return drawRule(block, around)
    case 'gap':
      return drawGap(block, around)
    case 'image':
      return drawImage(block, around, number)
    // A break is a property of what follows it; notes stand in a part of their own.
    case 'pageBreak':
    case 'footnote':
      return null
  }
}

/** The bare number, centred on the text: a header stands between the same margins as the text. */
function pageNumberHeader({ page }: Composition): Header {
  return new Header({
    children: [
      new Paragraph({
        style: namedStyles[page.pageNumber.style].id,
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  })
}
