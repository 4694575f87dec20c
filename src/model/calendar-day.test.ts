import { describe, expect, it } from 'vitest'
import { dayInFigures, writtenDay } from './calendar-day.ts'

describe('days as papers write them', () => {
  it.each([
    ['2025-07-01', '01/7/2025'],
    ['2026-02-05', '05/02/2026'],
    ['2026-01-15', '15/01/2026'],
    ['2026-03-10', '10/3/2026'],
    ['2026-11-09', '09/11/2026'],
  ])('%s', (iso, written) => {
    expect(writtenDay(iso)).toBe(written)
  })

  it('with what is open', () => {
    expect(dayInFigures({ year: 2026, month: 6, day: null })).toBe('…/6/2026')
    expect(dayInFigures({ year: null, month: 2, day: 5 })).toBe('05/02/…')
  })
})
