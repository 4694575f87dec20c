import { expect, test } from 'vitest'
import { reaching } from './reaching.ts'

test('finds what looking at every stretch finds', () => {
  let state = 20_260_605
  const dice = (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state % sides
  }
  for (let round = 0; round < 200; round++) {
    const stretches = Array.from({ length: dice(12) }, () => {
      const start = dice(40)
      return { reach: { start, end: start + dice(10) } }
    })
    const at = reaching(stretches)
    for (let place = 0; place < 55; place++) {
      const holding = stretches.filter(({ reach }) => reach.start <= place && place <= reach.end)
      expect(new Set(at(place))).toEqual(new Set(holding))
      expect(at(place)).toHaveLength(holding.length)
    }
  }
})
