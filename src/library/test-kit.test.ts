import { describe, expect, test } from 'vitest'
import type { EmittedPaper, PluginEmitter } from '../model/plugin.ts'
import type { ExamineOptions } from './published-test-kit.ts'
import { openTestKit } from './test-kit.ts'

const { examineEmitter } = openTestKit()

/** Every word of a paper. */
const wordsOf = (paper: EmittedPaper) => JSON.stringify(paper)

/** What is said of an emitter, each sentence once. */
async function complaintsOf(emit: PluginEmitter['emit'], options?: ExamineOptions, format = 'txt'): Promise<string[]> {
  const complaints = await examineEmitter({ format, emit }, options)
  return [...new Set(complaints.map(({ message }) => message))]
}

describe('examineEmitter', () => {
  const readBack = { textOf: (made: string | Uint8Array) => [...textsIn(JSON.parse(String(made)))].join('') }

  test('has nothing to say of an emitter that keeps every word', async () => {
    expect(await complaintsOf(wordsOf, readBack)).toEqual([])
  })

  test('wants a format that can end a file name, and a function', async () => {
    const wanted = 'an emitter has a format of lower-case letters and digits, and a function emit'
    expect(await complaintsOf(wordsOf, {}, 'Văn bản')).toEqual([wanted])
    expect(await complaintsOf(wordsOf, {}, '')).toEqual([wanted])
    expect(await complaintsOf(undefined as unknown as PluginEmitter['emit'])).toEqual([wanted])
    expect(await examineEmitter(null as unknown as PluginEmitter)).toEqual([{ paper: '', message: wanted }])
  })

  test('passes on what the emitter threw', async () => {
    const thrown = await complaintsOf(() => {
      throw new Error('hết giấy')
    })
    expect(thrown).toEqual(['emit threw Error: hết giấy (the paper is frozen: it may not be changed)'])
  })

  test('does not let the paper be changed', async () => {
    const changed = await complaintsOf((paper) => {
      ;(paper as unknown as Record<string, unknown>).extra = 1
      return wordsOf(paper)
    })
    expect(changed).toHaveLength(1)
    expect(changed[0]).toContain('the paper is frozen')
  })

  test.each([
    ['an empty text', ''],
    ['no bytes', new Uint8Array()],
    ['a number', 5],
    ['nothing', undefined],
  ])('%s is no file', async (_, made) => {
    expect(await complaintsOf(() => made as string)).toEqual(['emit gave neither text nor bytes'])
  })

  test.each([
    ['the clock', () => String(Date.now())],
    ['today', () => new Date().toISOString()],
    ['chance', () => String(Math.random())],
  ])('the same paper is the same file whatever %s says', async (_, seed) => {
    const other = await complaintsOf((paper) => `${seed()} ${wordsOf(paper)}`, { textOf: () => '' })
    expect(other).toContain('the same paper gave other bytes on another day')
    const fixed = new Date(0).toISOString()
    const same = await complaintsOf((paper) => `${fixed} ${wordsOf(paper)}`, { textOf: () => '' })
    expect(same).not.toContain('the same paper gave other bytes on another day')
  })

  test('gives clock and chance back', async () => {
    const { Date: clock } = globalThis
    const { random } = Math
    await complaintsOf(() => 'x')
    expect(globalThis.Date).toBe(clock)
    expect(Math.random).toBe(random)
  })

  test('misses words in a text by itself, in bytes only when they can be read', async () => {
    const lost = await complaintsOf(() => 'không có gì')
    expect(lost.length).toBeGreaterThan(5)
    for (const message of lost) expect(message).toMatch(/^lost: “.+”$/s)
    const bytes = () => new TextEncoder().encode('không có gì')
    expect(await complaintsOf(bytes)).toEqual([])
    expect(await complaintsOf(bytes, { textOf: (made) => new TextDecoder().decode(made as Uint8Array) })).toEqual(lost)
  })
})

/** All strings of a value. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) yield* textsIn(inner)
}
