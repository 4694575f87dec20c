import { describe, expect, test } from 'vitest'
import type { Block, PageBreakBlock } from '../../model/composition.ts'
import { twips } from '../../model/measures.ts'
import {
  closing,
  composition,
  footnote,
  gap,
  lineHeight,
  lines,
  linesOnPage,
  pageSetup,
  paragraph,
  run,
  set,
  shortPages,
  styles,
  table,
} from './pages.test-support.ts'

// Ten lines a page. What is expected here was measured: LibreOffice 7.4 and Word's layout model place such papers so.
const pages = (...blocks: readonly Block[]) => shortPages(set(blocks))
const counts = (...blocks: readonly Block[]) => pages(...blocks).map((page) => page.length)
const keep = { keepWithNext: true }
const pageBreak = (restartNumbering: boolean): PageBreakBlock => ({
  kind: 'pageBreak',
  id: `break${restartNumbering}`,
  region: 'appendix',
  span: null,
  restartNumbering,
  page: pageSetup,
})

describe('paragraphs', () => {
  test('fill a page to its last line', () => {
    expect(counts(lines('a', 10), lines('b', 1))).toEqual([10, 1])
  })

  test.each([
    { room: 1, length: 5, here: 0 },
    { room: 2, length: 2, here: 2 },
    { room: 2, length: 3, here: 0 },
    { room: 2, length: 4, here: 2 },
    { room: 3, length: 4, here: 2 },
    { room: 3, length: 5, here: 3 },
    { room: 4, length: 5, here: 3 },
  ])('split with two lines on either page: $length lines into room for $room', ({ room, length, here }) => {
    const [first, second] = pages(lines('a', linesOnPage - room), lines('b', length))
    expect(first).toHaveLength(linesOnPage - room + here)
    expect(second ?? []).toHaveLength(length - here)
  })

  test('longer than a page run over several', () => {
    expect(counts(lines('a', 25))).toEqual([10, 10, 5])
    expect(counts(lines('a', 21))).toEqual([10, 9, 2])
  })

  test('that stay together move whole, and split only where they are longer than a page', () => {
    expect(counts(lines('a', 6), lines('b', 5, { keepTogether: true }))).toEqual([6, 5])
    expect(counts(lines('a', 6), lines('b', 15, { keepTogether: true }))).toEqual([6, 10, 5])
  })

  test('say where they begin and end', () => {
    const { paged } = set([lines('a', 14)])
    const fragments = paged.pages.flatMap((page) => page.fragments)
    expect(fragments).toMatchObject([
      { starts: true, ends: false },
      { starts: false, ends: true },
    ])
  })
})

describe('white between paragraphs', () => {
  const spaced = (before: number, after: number) =>
    composition([lines('a', 1), lines('b', 1)], {
      styles: { ...styles, task: { ...styles.task, before: twips(before), after: twips(after) } },
    })
  const tops = (paper: Parameters<typeof set>[0]) =>
    set(paper).paged.pages.flatMap((page) => page.fragments.map((fragment) => fragment.box.y - 1134))

  test('is the larger of what the two want', () => {
    expect(tops(spaced(0, 120))).toEqual([0, lineHeight + 120])
    expect(tops(spaced(200, 120))).toEqual([200, 200 + lineHeight + 200])
  })

  test('hangs over the end of a page and does not begin one', () => {
    const paper = composition([lines('a', 10), lines('b', 1)], {
      styles: { ...styles, task: { ...styles.task, before: twips(200), after: twips(2000) } },
    })
    expect(tops({ ...paper, blocks: [lines('a', 9), lines('b', 1)] })).toEqual([200, 0])
  })
})

describe('a block that keeps with the next', () => {
  test('goes where the first two lines of the next one are', () => {
    expect(pages(lines('a', 8), lines('h', 1, keep), lines('b', 4))[1]).toEqual(['h1', 'b1', 'b2', 'b3', 'b4'])
    expect(counts(lines('a', 7), lines('h', 1, keep), lines('b', 4))).toEqual([10, 2])
    // Three lines cannot split, so the heading follows all of them.
    expect(counts(lines('a', 7), lines('h', 1, keep), lines('b', 3))).toEqual([7, 4])
  })

  test('takes those before it along', () => {
    expect(counts(lines('a', 7), lines('h', 1, keep), lines('i', 1, keep), lines('b', 5))).toEqual([7, 7])
  })

  test('moves whole, however many lines it has', () => {
    expect(counts(lines('a', 4), lines('h', 5, keep), lines('b', 4))).toEqual([4, 9])
  })

  test('goes with the header and first row of a table', () => {
    expect(counts(lines('a', 7), lines('h', 1, keep), table(4))).toEqual([7, 5])
    expect(counts(lines('a', 6), lines('h', 1, keep), table(4))).toEqual([9, 3])
  })

  test('is let go in a chain that no page holds, and the paper says so to who writes it', () => {
    const chain = Array.from({ length: 12 }, (_, index) => lines(`k${index}`, 1, keep))
    const result = set([lines('a', 3), ...chain, lines('b', 2)])
    expect(shortPages(result).map((page) => page.length)).toEqual([7, 10])
    const kept = result.paged.composition.blocks.map((block) => block.kind === 'paragraph' && block.keepWithNext)
    expect(kept).toEqual([false, ...chain.map((_, index) => index >= 4), false])
  })

  test('keeps with nothing across a break that someone asked for', () => {
    expect(counts(lines('a', 2), lines('h', 1, keep), pageBreak(false), lines('b', 1))).toEqual([3, 1])
  })
})

describe('the closing grid', () => {
  test('never splits', () => {
    expect(pages(lines('a', 5), lines('b', 2), closing(5)).map((page) => page.at(-1))).toEqual(['a5', '[closing]'])
  })

  test('has two lines of text before it on its page, whatever the marks say', () => {
    expect(pages(lines('a', 6), lines('b', 1), lines('c', 1), closing(5))).toEqual([
      ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'],
      ['b1', 'c1', '[closing]'],
    ])
    expect(pages(lines('a', 6), lines('b', 3), closing(5))[1]).toEqual(['b1', 'b2', 'b3', '[closing]'])
  })

  test('hands its keeps to the formats that flow', () => {
    const { composition: settled } = set([lines('a', 1), lines('b', 1), lines('c', 1), closing(2)]).paged
    const kept = settled.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.keepWithNext] : []))
    expect(kept).toEqual([false, true, true])
  })

  test('that must stand alone is reported', () => {
    const alone = set([lines('a', 10), closing(9)])
    expect(alone.diagnostics.map((found) => found.definition.name)).toEqual(['signature-alone'])
    expect(set([lines('a', 5), closing(4)]).diagnostics).toEqual([])
  })

  test('goes to the very foot of the page, the last or one before an appendix: what Word files have behind it is hidden', () => {
    expect(pages(lines('a', 3), lines('b', 2), closing(5))).toEqual([['a1', 'a2', 'a3', 'b1', 'b2', '[closing]']])
    expect(counts(lines('a', 3), lines('b', 2), closing(5), lines('c', 1))).toEqual([6, 1])
    expect(counts(lines('a', 3), lines('b', 2), closing(5), pageBreak(true), lines('c', 1))).toEqual([6, 1])
  })
})

describe('tables', () => {
  const small = (count: number) => lines('a', count)

  test('keep rows whole and repeat their header', () => {
    expect(pages(small(6), table(6))).toEqual([
      ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'r0a r0b', 'r1a r1b', 'r2a r2b'],
      ['r0a r0b', 'r3a r3b', 'r4a r4b', 'r5a r5b'],
    ])
    const fragments = set([small(6), table(6)])
      .paged.pages.flatMap((page) => page.fragments)
      .slice(1)
    expect(fragments.map((each) => each.kind === 'table' && each.rows.map((row) => row.repeated))).toEqual([
      [false, false, false],
      [true, false, false, false],
    ])
  })

  test('never leave a header alone at the end of a page', () => {
    expect(counts(small(9), table(3))).toEqual([9, 3])
    expect(counts(small(8), table(3))).toEqual([8, 3])
  })

  test.each([
    { name: 'stands above text', filled: 8, behind: lines('b', 1), found: [['a8', '[gap]', 'b1']] },
    { name: 'hangs over the foot of a page', filled: 9, behind: lines('b', 1), found: [['a9', '[gap]'], ['b1']] },
    { name: 'is left out at the head of a page', filled: 10, behind: lines('b', 1), found: [['a10'], ['b1']] },
    {
      name: 'moves on before a table',
      filled: 10,
      behind: table(2),
      found: [['a10'], ['[gap]', 'r0a r0b', 'r1a r1b']],
    },
  ])('white below one $name', ({ filled, behind, found }) => {
    const shown = pages(small(filled), gap('space', 120), behind)
    expect(shown.map((page) => page.filter((line) => !/^a\d/.test(line) || line === `a${filled}`))).toEqual(found)
  })

  test('add a border above every row and one below the last', () => {
    const {
      pages: [page],
    } = set([table(3)]).paged
    const fragment = page?.fragments[0]
    expect(fragment?.box.height).toBe(3 * (lineHeight + 10) + 10)
    const strokes = fragment?.kind === 'table' ? fragment.strokes : []
    expect(strokes.map(({ x1, y1, x2, y2 }) => [x1 - 1701, y1 - 1134, x2 - 1701, y2 - 1134])).toEqual([
      [-5, 5, 9360, 5],
      [-5, 375, 9360, 375],
      [-5, 745, 9360, 745],
      [-5, 1115, 9360, 1115],
      [0, 0, 0, 1120],
      [4000, 0, 4000, 1120],
      [9355, 0, 9355, 1120],
    ])
  })

  test('set their text between the white of the cells, as the cell says', () => {
    const cell = (align: 'left' | 'center' | 'right') => ({ align, blocks: [paragraph('x', { style: 'tableCell' })] })
    const one = table(1, {
      columns: [twips(3000), twips(3000), twips(3000)],
      rows: [{ cells: [cell('left'), cell('center'), cell('right')] }],
    })
    const fragment = set([one]).paged.pages[0]?.fragments[0]
    const cells = fragment?.kind === 'table' ? (fragment.rows[0]?.cells ?? []) : []
    const lefts = cells.map((each) => each.fragments[0]?.lines[0]).map((line) => [line?.x, line?.width])
    const width = lefts[0]?.[1] ?? 0
    expect(lefts.map(([x]) => x)).toEqual([1801, 1701 + 4500 - width / 2, 1701 + 9000 - 100 - width])
  })

  test('wider than the text are reported once', () => {
    const wide = table(14, { columns: [twips(6000), twips(6000)] })
    expect(set([wide]).diagnostics.map((found) => [found.definition.name, found.params.millimetres])).toEqual([
      ['table-over-margin', 47],
    ])
  })
})

describe('notes', () => {
  const withNotes = (before: number, notes: readonly string[]) => {
    const runs = notes.flatMap((_, index) => [
      run(`r${index + 1}${'m'.repeat(28)}`),
      { kind: 'footnoteReference', footnote: `n${index + 1}`, number: index + 1 } as const,
      run(' '),
    ])
    return set(
      composition([lines('a', before), paragraph(runs, { style: 'task' }), lines('z', 1)], {
        footnotes: notes.map((text, index) => footnote(index + 1, text)),
      }),
    )
  }

  test('stand at the foot of the page of their mark, on its last line', () => {
    const { paged } = withNotes(2, ['ghi chú'])
    const [page] = paged.pages
    const note = page?.footnotes[0]
    expect(note?.lines.map((line) => line.segments.map((segment) => segment.text).join(''))).toEqual(['1\u00a0ghi chú'])
    expect((note?.box.y ?? 0) + (note?.box.height ?? 0)).toBe(1134 + linesOnPage * lineHeight)
    expect(note?.lines[0]?.segments[0]).toMatchObject({
      text: '1',
      footnote: { id: 'n1', number: 1 },
      size: 9,
      rise: 90,
    })
    expect(page?.footnoteRule).toMatchObject({ x1: 1701 })
  })

  test('take their room from the text, with that of the rule', () => {
    expect(shortPages(withNotes(7, ['ghi chú'])).map((page) => page.length)).toEqual([8, 1])
    expect(shortPages(withNotes(8, ['ghi chú']))[1]).toEqual(['r11', 'z1'])
  })

  test('go with the line of their mark when a paragraph splits', () => {
    const result = withNotes(5, ['một', 'hai', 'ba', 'bốn'])
    expect(shortPages(result).map((page) => page.length)).toEqual([7, 3])
    expect(result.paged.pages.map((page) => page.footnotes.map((note) => note.block.number))).toEqual([
      [1, 2],
      [3, 4],
    ])
  })

  test('stand once, where their mark comes first', () => {
    const mark = { kind: 'footnoteReference', footnote: 'n1', number: 1 } as const
    const paper = composition([paragraph([run('a'), mark]), paragraph([run('b'), mark])], {
      footnotes: [footnote(1, 'x')],
    })
    expect(set(paper).paged.pages.map((page) => page.footnotes.length)).toEqual([1])
  })
})

describe('pages', () => {
  const numbers = (...blocks: readonly Block[]) =>
    set(blocks).paged.pages.map((page) => [page.number, page.pageNumber?.segments[0]?.text ?? null])

  test('carry their number from the second of every sequence on', () => {
    expect(numbers(lines('a', 12), pageBreak(true), lines('b', 22))).toEqual([
      [1, null],
      [2, '2'],
      [1, null],
      [2, '2'],
      [3, '3'],
    ])
    expect(numbers(lines('a', 2), pageBreak(false), lines('b', 1))).toEqual([
      [1, null],
      [2, '2'],
    ])
  })

  test('print it in the middle of the text, at its distance from the edge', () => {
    const line = set([lines('a', 12)]).paged.pages[1]?.pageNumber
    expect((line?.x ?? 0) + (line?.width ?? 0) / 2).toBeCloseTo(1701 + 9355 / 2, 6)
    expect(line?.y).toBe(567)
  })

  test('turn with a break: text, notes and number keep to the sheet they stand on', () => {
    const wide = { ...pageSetup, width: twips(16838), height: twips(1134 * 2 + 5 * lineHeight) }
    const long = 'chi bộ rà soát '.repeat(9)
    const noted = (id: number) =>
      paragraph([run('Xem'), { kind: 'footnoteReference', footnote: `n${id}`, number: id }], { style: 'task' })
    const { paged } = set(
      composition(
        [noted(1), { ...pageBreak(true), page: wide }, noted(2), lines('b', 5), pageBreak(true), lines('c', 1)],
        { footnotes: [footnote(1, long), footnote(2, long)] },
      ),
    )
    const [first, second, third, last] = paged.pages
    expect(paged.pages.map(({ width, height }) => [width, height])).toEqual(
      [pageSetup, wide, wide, pageSetup].map(({ width, height }) => [width, height]),
    )
    expect([first, second].map((page) => page?.footnotes.map(({ lines: set }) => set.length))).toEqual([[2], [1]])
    expect(second?.footnotes[0]?.box.width).toBe(16838 - 1701 - 850)
    const foot = second?.footnotes.at(-1)?.box
    expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeCloseTo(wide.height - 1134, 6)
    expect((third?.pageNumber?.x ?? 0) + (third?.pageNumber?.width ?? 0) / 2).toBeCloseTo(1701 + (16838 - 2551) / 2, 6)
    expect(last?.setup).toBe(pageSetup)
  })

  test('are never empty by a break at their head, and an empty paper is one page', () => {
    expect(counts(pageBreak(true), lines('a', 1), pageBreak(false), pageBreak(true), lines('b', 1))).toEqual([1, 1])
    expect(numbers(lines('a', 1), pageBreak(false), pageBreak(true), lines('b', 1))).toEqual([
      [1, null],
      [1, null],
    ])
    expect(counts()).toEqual([0])
  })

  test('hold a block higher than they are, and say so', () => {
    const { paged, diagnostics } = set([lines('a', 1), closing(12)])
    expect(paged.pages).toHaveLength(2)
    expect(diagnostics.map((found) => found.definition.name)).toContain('higher-than-page')
  })
})
