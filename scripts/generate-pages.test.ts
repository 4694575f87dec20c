import { describe, expect, test } from 'vitest'
import { listFindingFiles } from '../fixtures/sample.ts'
import { catalogue } from '../src/compiler/catalogue.ts'
import { generatePages, stalePages } from './generate-pages.ts'

const files = new Map(listFindingFiles().map((file) => [file.code, file]))
const codes = catalogue.map(({ code }) => code)
const pages = generatePages()

/** What no draft of a sample's size can show: size itself, the profile's keys, and what only a longer paper can have. */
const withoutSamples = new Set(['KL1001', 'KL1007', 'KL1008', 'KL1313', 'KL2012', 'KL5003'])

test('every finding has words for its page, and no words are of a finding that is no more', () => {
  expect(codes.filter((code) => !files.has(code))).toEqual([])
  expect([...files.keys()].filter((code) => !codes.some((known) => known === code))).toEqual([])
})

test('what an author can write wrong is shown wrong and right', () => {
  const inDrafts = codes.filter((code) => !/^KL[79]/.test(code) && !withoutSamples.has(code))
  expect(inDrafts.filter((code) => files.get(code)?.samples.length === 0)).toEqual([])
})

describe('the pages', () => {
  test('are as committed', () => {
    expect(stalePages(pages)).toEqual([])
  })

  test('are linked from the index, each once', () => {
    const index = pages.get('README.md') ?? ''
    for (const code of codes) expect(index.split(`](${code}.md)`)).toHaveLength(2)
  })

  test('say everything in both languages', () => {
    for (const [name, page] of pages) {
      if (name === 'README.md') continue
      const [vietnamese = '', english = ''] = page.split('\n## English\n')
      for (const heading of ['## Vì sao', '| Mức độ |', '| Tính chất |']) expect(vietnamese).toContain(heading)
      for (const heading of ['### Why', '| Severity |', '| Tier |']) expect(english).toContain(heading)
      expect(/## Ví dụ/.test(vietnamese), name).toBe(/### Example/.test(english))
    }
  })
})
