import { describe, expect, test } from 'vitest'
import type { Block, MarginNote, PageBreakBlock } from '../../model/composition.ts'
import { twips } from '../../model/measures.ts'
import { closing, composition, lines, pageSetup, paragraph, set, textOf } from './pages.test-support.ts'

const note = (edge: MarginNote['edge'], text: string): MarginNote => ({
  block: paragraph(text, { style: 'circulation' }),
  edge,
  fromEdge: twips(567),
})
const appendix: PageBreakBlock = {
  kind: 'pageBreak',
  id: 'pl',
  region: 'appendix',
  span: null,
  restartNumbering: true,
  page: pageSetup,
}

/** What stands in the margins of every page: text and distance of its top from the sheet's. */
const inMargins = (blocks: readonly Block[], ...marginNotes: readonly MarginNote[]) => {
  const { pages } = set(composition(blocks, { marginNotes })).paged
  return pages.map((page) => page.marginNotes.map(({ lines: [line], box }) => [line ? textOf(line) : '', box.y]))
}
// 1,134 above and below ten lines of 360.
const height = 2 * 1134 + 3600

describe('notes in the margins', () => {
  test('stand at the head of the first page, at the foot of the last one before the appendices', () => {
    const blocks = [lines('a', 12), appendix, lines('b', 12)]
    expect(inMargins(blocks, note('top', 'HỌP'), note('bottom', 'KÍN'))).toEqual([
      [['HỌP', 567]],
      [['KÍN', height - 567 - 360]],
      [],
      [],
    ])
    expect(inMargins([lines('a', 1)], note('top', 'HỌP'), note('bottom', 'KÍN'))).toEqual([
      [
        ['HỌP', 567],
        ['KÍN', height - 567 - 360],
      ],
    ])
  })

  test('take no room, but for a point behind a closing grid that nothing follows', () => {
    const pages = (blocks: readonly Block[], ...marginNotes: readonly MarginNote[]) =>
      set(composition(blocks, { marginNotes })).paged.pages.length
    const full = [lines('a', 3), lines('b', 2), closing(5)]
    expect(pages(full)).toBe(1)
    expect(pages(full, note('top', 'HỌP'))).toBe(1)
    expect(pages(full, note('bottom', 'KÍN'))).toBe(2)
    expect(pages([lines('a', 2), lines('b', 2), closing(5), lines('c', 1)], note('bottom', 'KÍN'))).toBe(1)
  })
})
