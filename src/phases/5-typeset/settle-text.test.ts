import { describe, expect, test } from 'vitest'
import { textWidth } from '../../model/font-metrics.ts'
import { points } from '../../model/measures.ts'
import { glueSpaces } from './glue-spaces.ts'
import { dice, run } from './pages.test-support.ts'
import { settleText } from './settle-text.ts'

const look = { size: points(14), bold: false, italic: false }
const text = 'một hai ba bốn'
const edge = textWidth('một hai ba', 'regular', points(14))
const textIn = (runs: readonly { kind: string; text?: string }[]) => runs.map((each) => each.text ?? '').join('')
const lineTexts = (capacity: number, runs = [run(text)]) => {
  const settled = settleText(runs, look, () => capacity)
  return settled.broken.lines.map((line) => settled.text.printed.slice(line.start, line.inkEnd))
}

describe('a tie', () => {
  test('goes the way plain widths go, and then clearly so', () => {
    for (const off of [-1.5, -0.01, 0, 0.01, 1.5]) {
      const settled = settleText([run(text)], look, () => edge - off)
      expect(settled.broken.ties, `${off}`).toEqual([])
      expect(textIn(settled.runs)).toBe(text)
      const first = settled.broken.lines[0]
      expect(settled.text.printed.slice(0, first?.inkEnd)).toBe(off > 0 ? 'một hai' : 'một hai ba')
      const end = settled.text.edges[10] ?? 0
      expect(Math.abs(end - (edge - off))).toBeGreaterThanOrEqual(5 - 1e-6)
    }
  })

  test('costs a few letters at most a twentieth of a point each', () => {
    const { runs } = settleText([run(text)], look, () => edge - 1)
    const tracked = runs.flatMap((each) => (each.kind === 'text' && each.tracking !== 0 ? [each] : []))
    expect(tracked.map((each) => [each.text, each.tracking])).toEqual([['một ', 1]])
  })

  test('is settled on letters that are free: no reserved place, no raised figure', () => {
    const runs = [run('\u00a0'.repeat(6), { box: 'number' }), run('x', { bold: true }), run(' hai ba')]
    const width = settleText(runs, look, () => 1e6).broken.lines[0]?.width ?? 0
    const settled = settleText(runs, look, () => width)
    expect(settled.runs[0]).toEqual(runs[0])
    expect(settled.broken.ties).toEqual([])
  })

  test('does not arise where nothing comes near the margin: the runs are the given ones', () => {
    const runs = [run(text)]
    expect(settleText(runs, look, () => edge + 100).runs).toBe(runs)
  })

  test('of any of many paragraphs leaves none behind and loses no letter', () => {
    const roll = dice('ties')
    const words = 'đẩy mạnh cải cách hành chính phát huy dân chủ giữ vững kỷ cương ở cơ sở'.split(' ')
    for (let round = 0; round < 150; round++) {
      const parts = Array.from({ length: 60 }, () => {
        const word = `${words[Math.floor(roll() * words.length)]} `
        return run(word, { bold: roll() < 0.2, italic: roll() < 0.2 })
      })
      const settled = settleText(parts, look, (line) => 5000 + (line % 3) * 37.3)
      expect(textIn(settled.runs)).toBe(textIn(parts))
      expect(settled.broken.ties).toEqual([])
      for (const line of settled.broken.lines) expect(line.width).toBeLessThanOrEqual(line.capacity + 1e-6)
    }
  })
})

test('several ties in one paragraph are all settled', () => {
  const word = 'nghiêm'
  const widths = textWidth(`${word} ${word}`, 'regular', points(14))
  const settled = settleText([run(Array(9).fill(word).join(' '))], look, () => widths + 1)
  expect(settled.broken.ties).toEqual([])
  expect(settled.broken.lines.map((line) => line.inkEnd - line.start)).toEqual([13, 13, 13, 13, 6])
  expect(lineTexts(widths + 1, [run(Array(9).fill(word).join(' '))])[0]).toBe(`${word} ${word}`)
})

describe('spaces that some programs never break at', () => {
  test.each([
    ['đạt 90 % ; vượt', 'đạt 90 %\u00a0; vượt'],
    ['xã ( phường ) mới', 'xã (\u00a0phường\u00a0) mới'],
    ['kết luận  : như sau', 'kết luận\u00a0\u00a0: như sau'],
  ])('%s', (given, expected) => {
    expect(textIn(glueSpaces([run(given)]))).toBe(expected)
  })

  test('are found across runs, and ordinary text is left as it is', () => {
    const runs = [run('nhiệm vụ ', { bold: true }), run('; giải pháp')]
    expect(textIn(glueSpaces(runs))).toBe('nhiệm vụ\u00a0; giải pháp')
    const plain = [run('a (b) c, d: “e” - f.')]
    expect(glueSpaces(plain)).toBe(plain)
  })
})
