import type { PagedDocument, ParagraphFragment } from '../../model/paged-document.ts'
import type { OutlineEntry } from '../protocol.ts'
import type { TextOrigin } from './draw-page.ts'

/** Headings in the order of the paper, each where it begins. */
export function outlineOf(paged: PagedDocument, pages: readonly (readonly TextOrigin[])[]): readonly OutlineEntry[] {
  const begins = new Map<string, { page: number; text: number }>()
  pages.forEach((origins, page) => {
    origins.forEach(({ blockId }, text) => {
      if (!begins.has(blockId)) begins.set(blockId, { page, text })
    })
  })
  const headings = paged.composition.blocks.flatMap((block): readonly OutlineEntry[] => {
    if (block.kind !== 'paragraph' || block.role.type !== 'heading') return []
    const place = begins.get(block.id)
    const title = titleOf(block)
    return place && title !== '' ? [{ level: block.role.level, title, ...place }] : []
  })
  return withoutSameTitle(headings)
}

function titleOf({ runs }: ParagraphFragment['block']): string {
  const words = runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? ' ' : ''))
  return words.join('').replace(/\s+/g, ' ').trim()
}

/** The lines of a title are headings of their own; one entry leads to them. */
function withoutSameTitle(headings: readonly OutlineEntry[]): readonly OutlineEntry[] {
  return headings.filter(({ level, page }, index) => {
    const before = headings[index - 1]
    return !(level === 1 && before?.level === 1 && before.page === page)
  })
}
