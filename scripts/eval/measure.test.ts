import { expect, it } from 'vitest'
import { cleanPapers, seededDefects } from './corpus.ts'
import { evaluate } from './measure.ts'

it('every seeded slip is told at its line, and no clean paper is told anything above a hint', {
  timeout: 300_000,
}, () => {
  expect(cleanPapers().length).toBeGreaterThanOrEqual(40)
  expect(seededDefects().length).toBeGreaterThanOrEqual(200)
  const { scores } = evaluate()
  expect(scores.flatMap(({ missed }) => missed)).toEqual([])
  expect(scores.flatMap(({ code, false: places }) => places.map((place) => `${code} ${place}`))).toEqual([])
})
