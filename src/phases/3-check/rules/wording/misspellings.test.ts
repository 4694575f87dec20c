import { describe, expect, it } from 'vitest'
import { misspellingsByFirstWord } from './misspellings.ts'
import { isSyllable, judge } from './syllable.ts'

const entries = [...misspellingsByFirstWord().values()].flat()
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
