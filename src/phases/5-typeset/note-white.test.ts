import { describe, expect, test } from 'vitest'
import type { Block, Run } from '../../model/composition.ts'
import { points, twips } from '../../model/measures.ts'
import {
  closing,
  composition,
  footnote,
  gap,
  lineHeight,
  lines,
  paragraph,
  run,
  set,
  styles,
  table,
} from './pages.test-support.ts'

describe('white over the notes of a full page', () => {
  const mark = (number: number) => ({ kind: 'footnoteReference', footnote: `n${number}`, number }) as const
  const word = (name: string) => run(`${name}${'m'.repeat(28)}`)
  // Notes of 13 pt lines, lower than the 18 pt of the text.
  const low = { ...styles, footnote: { ...styles.footnote, size: points(11), lineHeight: twips(260) } }
  /** Heights in twips of the white over the notes of every page. */
  const whites = (blocks: readonly Block[], notes: readonly string[]) => {
    const footnotes = notes.map((text, index) => footnote(index + 1, text))
    const { paged } = set(composition(blocks, { styles: low, footnotes }))
    return paged.pages.map(({ footnotes: [first], footnoteRule }) =>
      first && footnoteRule ? [first.block.before, first.box.y - first.block.before - footnoteRule.y1] : null,
    )
  }
  const twoLines = `${'n'.repeat(60)} ${'n'.repeat(60)}`
  const noted = (name: string, number: number, more = {}) =>
    paragraph([word(`${name}1`), mark(number), run(' '), word(`${name}2`)], { style: 'task', ...more })

  test('there is none where the next line would not fit without its note either', () => {
    expect(whites([noted('a', 1), lines('b', 9)], ['x'])).toEqual([[0, 62], null])
    expect(whites([noted('a', 1), lines('b', 6), noted('c', 2)], ['x', twoLines])).toEqual([
      [0, 62],
      [0, 62],
    ])
  })

  test('keeps out a line whose note does not fit, though the line and another one would', () => {
    const blocks = [noted('a', 1), lines('b', 4), gap('seal', 216), noted('c', 2)]
    const after = 3600 - 260 - 124 - 6 * lineHeight - 216 - lineHeight
    expect(after).toBeGreaterThanOrEqual(lineHeight)
    expect(after).toBeLessThan(520)
    expect(whites(blocks, ['x', twoLines])).toEqual([
      [after - lineHeight + 1, 62],
      [0, 62],
    ])
  })

  test('keeps out a row that would fit without its notes', () => {
    const cell = (runs: readonly Run[]) =>
      ({ align: 'left', blocks: [paragraph(runs, { style: 'tableCell' })] }) as const
    const rows = [[word('h')], [word('r')], [word('s'), mark(2)]].map((runs) => ({ cells: [cell(runs)] }))
    const blocks = [noted('a', 1), lines('b', 3), table(0, { columns: [twips(9355)], rows })]
    const left = 3600 - 260 - 124 - 5 * lineHeight - (3 * (lineHeight + 10) + 10)
    expect(left).toBeGreaterThan(0)
    expect(whites(blocks, ['x', twoLines])).toEqual([
      [left + 11, 62],
      [0, 62],
    ])
  })

  test('keeps out a heading whose paragraph cannot begin, though its first line with its note could', () => {
    const blocks = [noted('a', 1), lines('b', 4), lines('h', 1, { keepWithNext: true }), noted('c', 2)]
    const left = 3600 - 260 - 124 - 8 * lineHeight
    expect(left).toBeGreaterThanOrEqual(260)
    expect(left).toBeLessThan(lineHeight)
    expect(whites(blocks, ['x', 'y'])).toEqual([
      [left - 260 + 1, 62],
      [0, 62],
    ])
  })

  test('lets a heading go with a table, and the last lines with the signature, without any', () => {
    const heading = lines('h', 1, { keepWithNext: true })
    expect(whites([noted('a', 1), lines('b', 5), heading, table(4)], ['x'])).toEqual([[0, 62], null])
    const kept = noted('c', 2, { keepWithNext: true })
    expect(whites([noted('a', 1), lines('b', 3), kept, closing(3)], ['x', 'y'])).toEqual([
      [0, 62],
      [0, 62],
    ])
  })
})
