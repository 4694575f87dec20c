import { describe, expect, test } from 'vitest'
import { evaluateFacts } from './facts.ts'

const { papers, scores } = evaluateFacts()

describe('typed facts on papers annotated by hand', () => {
  test('twenty papers, enough facts of each kind to tell', () => {
    expect(papers).toBeGreaterThanOrEqual(20)
    expect(scores.reduce((sum, { annotated }) => sum + annotated, 0)).toBeGreaterThan(350)
  })
  test.each(scores.map((score) => [score.kind, score] as const))('%s: what is claimed is so', (_, score) => {
    expect(score.right / score.claimed, score.wrong.join('\n')).toBeGreaterThanOrEqual(0.95)
    // Saying nothing is no way to be right.
    expect(score.right / score.annotated).toBeGreaterThan(0.75)
  })
})
