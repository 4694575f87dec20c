import { type FileChild, Header, type ISectionOptions, PageNumber, Paragraph, SectionType, TextRun } from 'docx'
import type { Block, Composition, Run } from '../../model/composition.ts'
import { drawGap, drawImage, drawParagraph, drawRule, emptyParagraph, type Surroundings } from './blocks.ts'
import type { LinesByBlock } from './joints.ts'
import { firstHeader, frameAnchor, lastPageFrames } from './margin-notes.ts'
import { namedStyles } from './named-styles.ts'
import { drawGrid, drawTable } from './tables.ts'

/** The paper as Word's sections: one for each sequence of page numbers. */
export function drawSections(composition: Composition, lines: LinesByBlock): ISectionOptions[] {
  const { page } = composition
  const properties = {
    type: SectionType.NEXT_PAGE,
    // The first page of each sequence has a header of its own, and that one is empty (HD05 IV.5.1).
    titlePage: true,
    page: {
      size: { width: page.width, height: page.height },
      margin: { ...page.margin, header: page.pageNumber.fromEdge, footer: page.pageNumber.fromEdge, gutter: 0 },
    },
  }
  // With mirrored margins Word and LibreOffice put page 1 on a recto by themselves; of a section that asks for an odd page
  // LibreOffice (7.4) forgets the mirror and the number.
  const later: ISectionOptions['properties'] = {
    ...properties,
    page: { ...properties.page, pageNumbers: { start: 1 } },
  }
  const repeated = repeatedMarks(composition.blocks)
  const hasNoteAtHead = composition.marginNotes.some(({ edge }) => edge === 'top')
  return sequences(composition.blocks).map((blocks, index) => ({
    // Later sections have no header of their own and so go on with the first one's, if that is the same.
    ...(index === 0 && { headers: { default: pageNumberHeader(composition), first: firstHeader(composition, true) } }),
    ...(index === 1 && hasNoteAtHead && { headers: { first: firstHeader(composition, false) } }),
    properties: index === 0 ? properties : later,
    children: drawBlocks(blocks, { composition, lines, repeated }, index),
  }))
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

/** Blocks between the breaks that start the page numbers again. */
function sequences(blocks: readonly Block[]): Block[][] {
  const found: Block[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'pageBreak' && block.restartNumbering) found.push([])
    else found.at(-1)?.push(block)
  }
  const filled = found.filter((sequence) => sequence.length > 0)
  return filled.length > 0 ? filled : [[]]
}

function drawBlocks(
  blocks: readonly Block[],
  paper: Pick<Surroundings, 'composition' | 'lines' | 'repeated'>,
  section: number,
): FileChild[] {
  const { page, footnotes } = paper.composition
  const width = page.width - page.margin.left - page.margin.right
  const drawn: FileChild[] = []
  const frames = lastPageFrames(paper.composition, (id) => paper.lines.get(id)?.length ?? 1)
  let pageBreakBefore = false
  // Word takes two tables without a paragraph between them for one, and wants a paragraph behind the last one.
  // LibreOffice 7.4 puts an empty line before a table that opens a paper with footnotes, unless it has a paragraph there.
  let wantsParagraph = section === 0 && footnotes.length > 0
  blocks.forEach((block, index) => {
    const isTable = block.kind === 'grid' || block.kind === 'table'
    if (wantsParagraph && isTable) drawn.push(emptyParagraph())
    const around: Surroundings = { ...paper, width, pageBreakBefore, keepWithNext: false }
    const child = drawBlock(block, around, section * 1000 + index + 1)
    pageBreakBefore = block.kind === 'pageBreak'
    if (!child) return
    drawn.push(child)
    wantsParagraph = isTable
    if (block.kind === 'grid' && block.name === 'closing') drawn.push(...frames)
  })
  const last = drawn.at(-1)
  // What a frame stands before decides its page; LibreOffice and Word leave it out before a hidden paragraph.
  if (frames.some((frame) => frame === last)) drawn.push(frameAnchor())
  else if (wantsParagraph || drawn.length === 0) drawn.push(emptyParagraph())
  return drawn
}

function drawBlock(block: Block, around: Surroundings, number: number): FileChild | null {
  switch (block.kind) {
    case 'paragraph':
      return drawParagraph(block, around)
    case 'grid':
      return drawGrid(block, around)
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
