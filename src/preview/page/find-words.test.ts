import { expect, test } from 'vitest'
import type { TextOrigin } from './draw-page.ts'
import { wordFinder } from './find-words.ts'

/** Blocks of a draft with the lines they became; a block twice on the list goes over a page. */
function finderOf(source: string, pages: readonly (readonly (readonly [words: string, printed: string])[])[]) {
  const origins = pages.map((texts) =>
    texts.map(([words, text]): TextOrigin => {
      const start = source.indexOf(words)
      return { blockId: `b${start}`, span: { start, end: start + words.length }, text }
    }),
  )
  const found = (words: string, from = 0) => {
    const start = source.indexOf(words, from)
    return finder
      .find({ start, end: start + words.length })
      .map(({ page, text, start, end }) => [page, text, pages[page]?.[text]?.[1].slice(start, end)])
  }
  const finder = wordFinder(source, origins)
  return { finder, found }
}

test('words are found through marks, capitals and a label that the edition makes', () => {
  const source = '## Tình *hình* chung\n\nHọp **ngày** 5.\n'
  const { found } = finderOf(source, [
    [
      ['## Tình *hình* chung', 'I. TÌNH HÌNH CHUNG'],
      ['Họp **ngày** 5.', 'Họp ngày 5.'],
    ],
  ])
  expect(found('*hình*')).toEqual([[0, 0, 'HÌNH']])
  expect(found('**ngày** 5')).toEqual([[0, 1, 'ngày 5']])
})

test('of words that stand twice the right ones are found, over a page as well', () => {
  const source = 'bàn kỹ, bàn kỹ, rồi bàn kỹ'
  const { found } = finderOf(source, [[[source, 'bàn kỹ, bàn kỹ, ']], [[source, 'rồi bàn kỹ']]])
  expect(found('bàn kỹ', 8)).toEqual([[0, 0, 'bàn kỹ']])
  expect(found('kỹ, rồi bàn')).toEqual([
    [0, 0, 'kỹ, '],
    [1, 0, 'rồi bàn'],
  ])
})

test('what has no letters is marked between its neighbours', () => {
  const source = 'kế hoạch , giữ nếp'
  const { found } = finderOf(source, [[[source, source]]])
  expect(found(' ,')).toEqual([[0, 0, ' , ']])
})

test('a cell is found and not the whole table; the paper as a whole marks nothing', () => {
  const source = Array.from({ length: 20 }, (_, n) => `| ô ${n} |`).join('\n')
  const cells = Array.from({ length: 20 }, (_, n) => [`| ô ${n} |`, `ô ${n}`] as const)
  const { finder, found } = finderOf(source, [cells])
  expect(found('ô 7')).toEqual([[0, 7, 'ô 7']])
  expect(finder.find({ start: 0, end: source.length })).toEqual([])
})

test('a line of the draft leads to its text, an empty one to the next', () => {
  const source = 'một\n\nhai\n\nba'
  const { finder } = finderOf(source, [
    [
      ['một', 'một'],
      ['hai', 'hai'],
    ],
    [['ba', 'ba']],
  ])
  expect(finder.textAt(6)).toEqual({ page: 0, text: 1 })
  expect(finder.textAt(9)).toEqual({ page: 1, text: 0 })
  expect(finder.textAt(99)).toEqual({ page: 1, text: 0 })
  expect(wordFinder(source, []).textAt(0)).toBeNull()
})
