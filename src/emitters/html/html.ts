import type { Block, Composition, MarginNote, Region } from '../../model/composition.ts'
import type { FontFace, Fragment, Line, PagedDocument } from '../../model/paged-document.ts'
import type { EmitInput, Emitter } from '../emitter.ts'
import { createRenderer, type Renderer } from './blocks.ts'
import { type Attributes, element, escapeHtml, openTag, sha256 } from './markup.ts'
import { groupRegions, nest } from './outline.ts'
import { placeBlocks } from './placement.ts'
import { runBoxClass, sheetRuns } from './sheet-runs.ts'
import { styleSheet } from './style-sheet.ts'

/**
 * One self-contained file without script: semantic elements in reading order, each line a box that breaks where the PDF
 * breaks, a reading view on narrow screens. It asks nothing of the network (content security policy in a meta element).
 */
export const html: Emitter = {
  format: 'html',
  async emit(input) {
    return new TextEncoder().encode(await render(input))
  },
}

async function render({ paged, producer, manifest, font }: EmitInput): Promise<string> {
  const { composition } = paged
  const faces = usedFaces(paged)
  // One line end inside the element: a hash names the exact text between the tags.
  const css = styleSheet(
    paged,
    faces.map((face) => ({ face, bytes: font(face) })),
  )
  const policy = `default-src 'none'; style-src 'sha256-${await sha256(css)}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`
  const renderer = createRenderer(composition, placeBlocks(paged))
  return `<!doctype html>
<html lang="${composition.language.slice(0, 2)}">
<head>
<meta charset="utf-8">
${openTag('meta', { 'http-equiv': 'Content-Security-Policy', content: policy })}
<meta name="viewport" content="width=device-width, initial-scale=1">
${element('title', {}, escapeHtml(composition.metadata.title))}
${properties(composition, producer, manifest)}
<style>${css}</style>
</head>
<body>
<a class="skip" href="#noi-dung">Đến nội dung chính</a>
${papers(paged, renderer)}
</body>
</html>
`
}

function properties({ metadata }: Composition, producer: string, manifest: EmitInput['manifest']): string {
  const values: readonly (readonly [string, string | null])[] = [
    ['generator', producer],
    ['author', metadata.author],
    ['description', metadata.subject],
    ['dcterms.identifier', metadata.number],
    ['dcterms.date', metadata.date],
    ['ketluan-source', manifest?.source ?? null],
    ['ketluan-edition', manifest?.edition ?? null],
  ]
  return values
    .filter(([, content]) => content)
    .map(([name, content]) => openTag('meta', { name, content }))
    .join('\n')
}

/** The blocks with the notes in the margins where a reader meets them. */
function blocksInOrder({ blocks, marginNotes }: Composition): readonly Block[] {
  const notes = (edge: MarginNote['edge']) => marginNotes.filter((note) => note.edge === edge).map(({ block }) => block)
  const appendix = blocks.findIndex((block) => block.kind === 'pageBreak' && block.restartNumbering)
  const end = appendix < 0 ? blocks.length : appendix
  return [...notes('top'), ...blocks.slice(0, end), ...notes('bottom'), ...blocks.slice(end)]
}

/** A box for each run of sheets that lie alike. */
function papers({ composition, pages }: PagedDocument, renderer: Renderer): string {
  const runs = sheetRuns(composition.page, blocksInOrder(composition), pages)
  return runs
    .map(({ blocks, setup }, index) => {
      const content = regions(blocks, renderer, index)
      const foot = renderer.endBefore(runs[index + 1]?.pages[0] ?? null)
      return `<div class="${runBoxClass(setup, index)}">\n${content}\n${foot}\n</div>`
    })
    .join('\n')
}

type Landmark = 'header' | 'main' | 'footer' | 'section'

/** Letterhead, then title and body in the one main landmark, then the closing and what follows it, in the paper's order. */
function regions(blocks: readonly Block[], renderer: Renderer, run: number): string {
  const parts: { landmark: Landmark; content: string[] }[] = []
  for (const group of groupRegions(blocks)) {
    const landmark = landmarkOf(group.region)
    const content = region(group.region, group.blocks, renderer)
    const last = parts.at(-1)
    if (last?.landmark === landmark) last.content.push(content)
    else parts.push({ landmark, content: [content] })
  }
  return parts
    .map(({ landmark, content }) => element(landmark, landmarkAttributes(landmark, run), `\n${content.join('\n')}\n`))
    .join('\n')
}

function landmarkAttributes(landmark: Landmark, run: number): Attributes {
  switch (landmark) {
    case 'main':
      return { id: 'noi-dung', tabindex: -1 }
    case 'section':
      // No two landmarks have one name.
      return { 'aria-label': run === 0 ? 'Phụ lục' : `Phụ lục, phần ${run + 1}` }
    case 'header':
    case 'footer':
      return {}
  }
}

function landmarkOf(region: Region): Landmark {
  switch (region) {
    case 'letterhead':
      return 'header'
    case 'closing':
      return 'footer'
    case 'appendix':
      return 'section'
    case 'title':
    case 'body':
      return 'main'
  }
}

function region(name: Region, blocks: readonly Block[], renderer: Renderer): string {
  if (name === 'title') return element('hgroup', {}, `\n${renderer.render(blocks)}\n`)
  return renderer.render(nest(blocks))
}

/** Faces that occur, in a fixed order: only these are carried. */
function usedFaces(paged: PagedDocument): FontFace[] {
  const found = new Set<FontFace>()
  const addLines = (lines: readonly Line[]) => {
    for (const segment of lines.flatMap((line) => line.segments)) found.add(segment.face)
  }
  const visit = (fragment: Fragment): void => {
    if (fragment.kind === 'paragraph') addLines(fragment.lines)
    if (fragment.kind === 'grid' || fragment.kind === 'table')
      for (const cell of fragment.rows.flatMap((row): readonly { fragments: readonly Fragment[] }[] => row.cells))
        cell.fragments.forEach(visit)
  }
  for (const page of paged.pages) {
    page.fragments.forEach(visit)
    page.marginNotes.forEach(visit)
    for (const note of page.footnotes) addLines(note.lines)
    if (page.pageNumber) addLines([page.pageNumber])
  }
  return (['regular', 'bold', 'italic', 'boldItalic'] as const).filter((face) => found.has(face))
}
