import { describe, expect, it } from 'vitest'
import { firstWords, misspellingsFrom } from './misspellings.ts'
import { commonWords, meantBy } from './near-misses.ts'
import { isSyllable, judge } from './syllable.ts'

const entries = [...firstWords].flatMap(misspellingsFrom)
const isWritten = (word: string) => word.length === 1 || isSyllable(word)

describe('the list of misspellings', () => {
  it('mends to what can be written', () => {
    expect(entries.filter(({ right }) => !right.split(' ').every(isWritten)).map(({ right }) => right)).toEqual([])
  })
  it('names each spelling once, and never one that it mends to', () => {
    const wrong = entries.map((entry) => entry.wrong)
    const right = new Set(entries.map((entry) => entry.right))
    expect(new Set(wrong).size).toBe(wrong.length)
    expect(wrong.filter((word) => right.has(word))).toEqual([])
  })
  it('leaves to the syllable table what no syllable is', () => {
    const told = entries.filter(({ wrong }) => wrong.split(' ').some((word) => judge(word).kind === 'impossible'))
    expect(told.map(({ wrong }) => wrong)).toEqual([])
  })
})

describe('the syllables that no word has', () => {
  const inUse = new Set([...commonWords()].flatMap((word) => word.split(' ')))
  it('are none of those that common words have, and mend to these', () => {
    expect([...meantBy().keys()].filter((syllable) => inUse.has(syllable))).toEqual([])
    expect([...meantBy().values()].flat().filter((syllable) => !inUse.has(syllable))).toEqual([])
  })
  it('are such as the syllable table has nothing to say of', () => {
    expect([...meantBy().keys()].filter((syllable) => judge(syllable).kind === 'impossible')).toEqual([])
  })
  it('stand in a list without a slip in it', () => {
    expect([...commonWords()].filter((word) => !/^[a-zà-ỹđ]+ [a-zà-ỹđ]+$/.test(word))).toEqual([])
    expect([...meantBy().keys()].filter((syllable) => !/^[a-zà-ỹđ]+$/.test(syllable))).toEqual([])
  })
})
