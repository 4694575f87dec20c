import { Document } from 'docx'
import { layoutDocument } from 'docx/layout'
import { linesByBlock } from '../../src/emitters/docx/joints.ts'
import { separatorHeight } from '../../src/emitters/docx/notes.ts'
import { keptBelow } from '../../src/emitters/docx/sections.ts'
import { stylesPart } from '../../src/emitters/docx/styles-part.ts'
import { usedStyles } from '../../src/emitters/docx/used-styles.ts'
import { contentOf } from '../../src/emitters/docx/write.ts'
import type { PagedDocument } from '../../src/model/paged-document.ts'
import { bare, type Difference } from './compare.ts'
import { keepMarksWithWords, setNotesAsWritten } from './word-notes.ts'

/** What the model of Word's layout that comes with docx has to do with the typesetter's pages. */
export interface WordComparison {
  readonly pages: { readonly expected: number; readonly found: number }
  readonly lines: number
  readonly differences: readonly Difference[]
  /** What the model could not lay out; nothing behind it is compared. */
  readonly stoppedAt: string | null
}

/**
 * Lays the Word file's content out as Word would, and compares the lines of every page in order. The model tells which
 * rows of a table stand on a page, not their lines.
 */
export function compareWithWord(paged: PagedDocument): WordComparison {
  const { composition } = paged
  const document = new Document({
    ...contentOf(composition, linesByBlock(paged)),
    externalStyles: stylesPart(composition, usedStyles(composition)),
    compatibility: { version: composition.compatibilityMode },
  })
  setNotesAsWritten(document, separatorHeight(paged))
  keepMarksWithWords(document)
  const { pages, stoppedAt } = layoutDocument(document, { guess: true })
  const found = pages.map((page) =>
    page.body.flatMap((block) =>
      block.type === 'table'
        ? block.rows.map((row) => rowName(row.index))
        : block.lines.map((line) => line.text).filter((text) => bare(text) !== ''),
    ),
  )
  const lastRows = lastRowsOf(paged)
  // The model knows nothing of versos that are left blank before an appendix.
  const printed = paged.pages.filter(({ fragments }, index) => index === 0 || fragments.length > 0)
  const expected = printed.map((page) =>
    page.fragments.flatMap((fragment): readonly string[] => {
      const lastRow = lastRows.get(fragment.block.id)
      if (lastRow !== undefined) return lastRow
      switch (fragment.kind) {
        case 'paragraph':
          return fragment.lines
            .map((line) => line.segments.map((segment) => segment.text).join(''))
            .filter((text) => bare(text) !== '')
        case 'grid':
          return fragment.rows.map((_, index) => rowName(index))
        case 'table':
          return fragment.rows.map((row) => rowName(row.row))
        case 'rule':
        case 'gap':
        case 'image':
          return []
      }
    }),
  )
  return {
    pages: { expected: expected.length, found: found.length },
    lines: expected.flat().length,
    differences: expected.flatMap((lines, index) => differencesOn(index + 1, lines, found[index] ?? [])),
    stoppedAt: stoppedAt ?? null,
  }
}

/** What a grid has below it as its last row, by the block's id: the name of that row for the last of them. */
function lastRowsOf({ composition: { blocks } }: PagedDocument): ReadonlyMap<string, readonly string[]> {
  const rows = blocks.flatMap((block, index) => {
    const below = keptBelow(blocks, index)
    const row = block.kind === 'grid' ? rowName(block.rows.length) : ''
    return below.map(({ id }, at) => [id, at === below.length - 1 ? [row] : []] as const)
  })
  return new Map(rows)
}

const rowName = (index: number) => `[row ${index + 1}]`

function differencesOn(page: number, expected: readonly string[], found: readonly string[]): Difference[] {
  const count = Math.max(expected.length, found.length)
  return Array.from({ length: count }, (_, index) => ({
    page,
    part: 'body',
    expected: expected[index]?.trim() ?? '',
    found: found[index]?.trim() ?? '',
  })).filter((line) => bare(line.expected) !== bare(line.found))
}
