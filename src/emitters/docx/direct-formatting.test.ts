import { expect, test } from 'vitest'
import type { Block } from '../../model/composition.ts'
import { bodyBlocks, dataTable, gap, paper, paragraph, samplePaper } from './papers.test-support.ts'
import { all, childrenOf, type Element, emit, one, valOf } from './xml-tree.test-support.ts'

// What a clerk changes in a style has to change the paper: nothing stands in a paragraph that its style says or could say.

const styleOf = (paragraph: Element) => valOf(one(paragraph, 'w:pPr'), 'w:pStyle') ?? ''

test('no paragraph says again what its style says', async () => {
  const file = await emit(samplePaper())
  const styles = new Map(
    all(file.part('word/styles.xml'), 'w:style').map((style) => [style.attributes['w:styleId'], style]),
  )
  const paragraphs = all(file.part('word/document.xml'), 'w:p')
  expect(paragraphs.length).toBeGreaterThan(40)
  for (const found of paragraphs) {
    const style = styles.get(styleOf(found))
    if (!style) throw new Error(`no style ${styleOf(found)}`)
    const said = childrenOf(one(style, 'w:pPr')).map((property) => JSON.stringify(property))
    const again = childrenOf(one(found, 'w:pPr')).filter((property) => said.includes(JSON.stringify(property)))
    expect(again.map(({ name }) => `${styleOf(found)} ${name}`)).toEqual([])
  }
})

test('measures of their own have rules, gaps and what stands below a table, and no more paragraphs than these', async () => {
  const white: Block = { ...gap(6), name: 'space' }
  const blocks = [...bodyBlocks(), dataTable(), white, paragraph('body', 'a'), dataTable(), white, dataTable()]
  const measured = async (shown: readonly Block[]) => {
    const file = await emit(paper(shown))
    const own = all(file.part('word/document.xml'), 'w:p').filter((found) =>
      childrenOf(one(found, 'w:pPr')).some(({ name }) => ['w:spacing', 'w:ind', 'w:pBdr'].includes(name)),
    )
    return own.map(styleOf)
  }
  expect(await measured(blocks)).toEqual(['BodyText', 'Gap'])
  expect(await measured(samplePaper().blocks)).toEqual(['Rule', 'Gap'])
})
