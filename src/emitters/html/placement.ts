import type {
  Fragment,
  ImageFragment,
  Line,
  Page,
  PagedDocument,
  ParagraphFragment,
  TableFragment,
} from '../../model/paged-document.ts'
import { sameShape } from './sheet-runs.ts'

/** A line and, when it is the first of its page, that page. */
export interface PlacedLine {
  readonly line: Line
  readonly opens: Page | null
}

/** Where the blocks of the composition fell: HTML keeps a paragraph whole and marks the lines that open a page. */
export interface Placement {
  lines(blockId: string): readonly PlacedLine[]
  /** The page a block that is no paragraph opens; `null` when it opens none. */
  opens(blockId: string): Page | null
  table(blockId: string): readonly { readonly fragment: TableFragment; readonly opens: Page | null }[]
  image(blockId: string): ImageFragment | null
  /** A paragraph that stands in the margin of its page. */
  isInMargin(blockId: string): boolean
  /** The page before the one given that has something on it; the last page for `null`. */
  pageBefore(page: Page | null): Page | null
  /** Behind a page that is left blank. */
  followsBlank(page: Page): boolean
}

/** A verso left blank so that what follows begins on a recto. */
export const isBlank = ({ index, fragments, footnotes }: Page): boolean =>
  index > 1 && fragments.length === 0 && footnotes.length === 0

export function placeBlocks(paged: PagedDocument): Placement {
  const lines = new Map<string, PlacedLine[]>()
  const openers = new Map<string, Page>()
  const tables = new Map<string, { fragment: TableFragment; opens: Page | null }[]>()
  const images = new Map<string, ImageFragment>()
  const inMargin = new Set(paged.composition.marginNotes.map(({ block }) => block.id))

  const addParagraph = (fragment: ParagraphFragment, opens: Page | null) => {
    const known = lines.get(fragment.block.id) ?? []
    fragment.lines.forEach((line, index) => {
      known.push({ line, opens: index === 0 ? opens : null })
    })
    lines.set(fragment.block.id, known)
  }
  const addFragment = (fragment: Fragment, opens: Page | null) => {
    if (opens && fragment.kind !== 'paragraph') openers.set(fragment.block.id, opens)
    switch (fragment.kind) {
      case 'paragraph':
        return addParagraph(fragment, opens)
      case 'grid':
        for (const cell of fragment.rows.flatMap((row) => row.cells))
          for (const inner of cell.fragments) addFragment(inner, null)
        return
      case 'table': {
        tables.set(fragment.block.id, [...(tables.get(fragment.block.id) ?? []), { fragment, opens }])
        for (const row of fragment.rows.filter((row) => !row.repeated))
          for (const inner of row.cells.flatMap((cell) => cell.fragments)) addParagraph(inner, null)
        return
      }
      case 'image':
        images.set(fragment.block.id, fragment)
        return
      case 'rule':
      case 'gap':
        return
    }
  }
  paged.pages.forEach((page, index) => {
    for (const note of page.marginNotes) addParagraph(note, null)
    page.fragments.forEach((fragment, place) => {
      const before = paged.pages[index - 1]
      // The first sheet of a run is opened by the run's box.
      const opens = before !== undefined && place === 0 && sameShape(before.setup, page.setup)
      addFragment(fragment, opens ? page : null)
    })
  })
  return {
    lines: (id) => lines.get(id) ?? [],
    opens: (id) => openers.get(id) ?? null,
    table: (id) => tables.get(id) ?? [],
    isInMargin: (id) => inMargin.has(id),
    image: (id) => images.get(id) ?? null,
    pageBefore: (page) =>
      paged.pages.findLast((each) => (page === null || each.index < page.index) && !isBlank(each)) ?? null,
    followsBlank: (page) => {
      const before = paged.pages[page.index - 2]
      return before !== undefined && isBlank(before)
    },
  }
}
