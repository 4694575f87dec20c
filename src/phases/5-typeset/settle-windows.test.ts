import { describe, expect, test } from 'vitest'
import type { Run } from '../../model/composition.ts'
import { points } from '../../model/measures.ts'
import { breakLines } from './break-lines.ts'
import { measureText } from './measured-text.ts'
import { dice, run } from './pages.test-support.ts'
import { settleText } from './settle-text.ts'
import { settleInWindows, windowSize } from './settle-windows.ts'

const look = { size: points(14), bold: false, italic: false }
const words = 'đẩy mạnh cải cách hành chính phát huy dân chủ giữ vững kỷ cương ở cơ sở'.split(' ')
const capacityOf = (line: number) => (line === 0 ? 8788 : 9355)
const wholeText = (runs: readonly Run[]) =>
  runs.map((each) => (each.kind === 'text' ? each.text : `<${each.kind}>`)).join('')

/** About `length` characters of many looks, with notes and breaks. */
function paragraph(seed: string, length: number): Run[] {
  const roll = dice(seed)
  const runs: Run[] = []
  for (let size = 0; size < length; ) {
    const text = `${Array.from({ length: 1 + Math.floor(roll() * 12) }, () => words[Math.floor(roll() * words.length)]).join(' ')} `
    runs.push(run(text, { bold: roll() < 0.3, italic: roll() < 0.2 }))
    if (roll() < 0.05) runs.push({ kind: 'footnoteReference', footnote: `${runs.length}`, number: 1 + runs.length })
    if (roll() < 0.02) runs.push({ kind: 'break' })
    size += text.length
  }
  return runs
}

describe('a long paragraph', () => {
  test('breaks where it would break as a whole, ties settled, no word lost', () => {
    for (const seed of ['a', 'b', 'c', 'd']) {
      const runs = paragraph(seed, 5 * windowSize)
      const settled = settleText(runs, look, capacityOf)
      expect(wholeText(settled.runs)).toBe(wholeText(runs))
      expect(settled.broken.ties).toEqual([])
      const plain = breakLines(measureText(runs, look), capacityOf)
      expect(settled.broken.lines.map(({ start, end }) => [start, end])).toEqual(
        plain.lines.map(({ start, end }) => [start, end]),
      )
      // Settling is what takes long: not one window saw more than it had to.
      const seen: number[] = []
      settleInWindows(runs, (window, line) => {
        seen.push(wholeText(window).length)
        return settleText(window, look, (each) => capacityOf(line + each))
      })
      expect(Math.max(...seen)).toBeLessThan(windowSize * 1.5)
      expect(seen.length).toBeLessThan(12)
    }
  })

  test('of one word without an end is cut as it would be as a whole', () => {
    const runs = [run('một '), run('ộ'.repeat(3 * windowSize), { bold: true }), run(' hai')]
    const settled = settleText(runs, look, capacityOf)
    expect(wholeText(settled.runs)).toBe(wholeText(runs))
    const plain = breakLines(measureText(runs, look), capacityOf)
    expect(settled.broken.lines.map(({ end }) => end)).toEqual(plain.lines.map(({ end }) => end))
  })

  test('of nothing but notes keeps their marks whole', () => {
    const runs: Run[] = Array.from({ length: 3000 }, (_, index) => ({
      kind: 'footnoteReference',
      footnote: `${index}`,
      number: index + 1,
    }))
    expect(settleText(runs, look, capacityOf).runs.filter(({ kind }) => kind === 'footnoteReference')).toHaveLength(
      3000,
    )
  })
})
