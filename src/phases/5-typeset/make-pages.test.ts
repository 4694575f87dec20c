import { describe, expect, test } from 'vitest'
import type { Block, PageBreakBlock, PageSetup } from '../../model/composition.ts'
import { twips } from '../../model/measures.ts'
import {
  closing,
  composition,
  footnote,
  gap,
  lines,
  linesOf,
  pageSetup,
  paragraph,
  run,
  set,
  table,
  textOf,
} from './pages.test-support.ts'

const twoSided: PageSetup = { ...pageSetup, twoSided: true }
const appendix = (page: PageSetup): PageBreakBlock => ({
  kind: 'pageBreak',
  id: 'pl',
  region: 'appendix',
  span: null,
  restartNumbering: true,
  page,
})

const pagesOf = (blocks: readonly Block[], page = pageSetup) => set(composition(blocks, { page })).paged.pages
/** Number printed at the head, with the lines below it. */
const sheets = (blocks: readonly Block[], page = pageSetup) =>
  pagesOf(blocks, page).map((each) => [each.pageNumber && textOf(each.pageNumber), linesOf(each).length])

describe('the number of a page', () => {
  test('stands from the second page on, and begins anew where numbering does', () => {
    expect(sheets([lines('a', 22), appendix(pageSetup), lines('b', 12)])).toEqual([
      [null, 10],
      ['2', 10],
      ['3', 2],
      [null, 10],
      ['2', 2],
    ])
  })
})

describe('paper printed on both sides', () => {
  const blocks = (count: number) => [lines('a', count), appendix(twoSided), lines('b', 12)]

  test('begins every numbering on a recto: a blank verso without number stands before it', () => {
    expect(sheets(blocks(1), twoSided)).toEqual([
      [null, 1],
      [null, 0],
      [null, 10],
      ['2', 2],
    ])
    expect(pagesOf(blocks(1), twoSided).map(({ index, number }) => [index, number])).toEqual([
      [1, 1],
      [2, 2],
      [3, 1],
      [4, 2],
    ])
  })

  test('has no blank page where the numbering begins on a recto anyway, and none when printed on one side', () => {
    expect(sheets(blocks(12), twoSided).map(([, count]) => count)).toEqual([10, 2, 10, 2])
    expect(sheets([lines('a', 1), appendix(pageSetup), lines('b', 1)])).toHaveLength(2)
  })

  test('a blank verso repeats neither text nor notes', () => {
    const marked = paragraph([run('Việc'), { kind: 'footnoteReference', footnote: 'n1', number: 1 }])
    const given = composition([marked, appendix(twoSided), lines('b', 1)], {
      page: twoSided,
      footnotes: [footnote(1, 'Chú thích.')],
    })
    const [first, blank] = set(given).paged.pages
    expect(first?.footnotes).toHaveLength(1)
    expect(blank).toMatchObject({ fragments: [], footnotes: [], footnoteRule: null, boxes: [] })
  })

  test('has its wide margin at the fold: versos are moved by what the margins differ', () => {
    const left = (page = pageSetup) => pagesOf([lines('a', 32)], page).map((each) => linesOf(each)[0]?.x)
    const { margin } = pageSetup
    expect(left()).toEqual([margin.left, margin.left, margin.left, margin.left])
    expect(left(twoSided)).toEqual([margin.left, margin.right, margin.left, margin.right])
    const even = { ...twoSided, margin: { ...margin, left: twips(1000), right: twips(1000) } }
    expect(left(even)).toEqual([1000, 1000, 1000, 1000])
  })
})

describe('places that are kept free', () => {
  test('are told with their names, in cells too; mere white is not', () => {
    const dated = paragraph([run('ngày 5', { box: 'date' })], { style: 'tableCell' })
    const inCell = table(1, {
      rows: [
        {
          cells: [
            { align: 'left', blocks: [dated] },
            { align: 'left', blocks: [] },
          ],
        },
      ],
    })
    const white: Block = { ...gap('seal', 100), name: 'space' }
    const [page] = pagesOf([white, gap('seal', 200), inCell, closing(1)])
    expect(page?.boxes.map(({ name }) => name)).toEqual(['seal', 'date', 'signature'])
    expect(page?.boxes.map(({ box }) => box.height).filter((_, index) => index !== 1)).toEqual([200, 400])
  })

  test('text, rules and pictures keep none', () => {
    expect(pagesOf([lines('a', 1)]).map(({ boxes }) => boxes)).toEqual([[]])
  })
})
