import { describe, expect, it } from 'vitest'
import { parsePlaceDate, parseWrittenDate } from './dates.ts'

const date = (year: number | null, month: number | null, day: number | null) => ({ year, month, day })

describe('parseWrittenDate', () => {
  it.each([
    ['2026-06-05', date(2026, 6, 5)],
    ['2026-06', date(2026, 6, null)],
    ['05/6/2026', date(2026, 6, 5)],
    ['5-6-2026', date(2026, 6, 5)],
    ['05.6.2026', date(2026, 6, 5)],
    ['ngày 05/6/2026', date(2026, 6, 5)],
    ['ngày 05 tháng 6 năm 2026', date(2026, 6, 5)],
    ['Ngày 05 tháng 6 năm 2026.', date(2026, 6, 5)],
    ['ngay 05 thang 6 nam 2026', date(2026, 6, 5)],
    ['ngày 05 tháng 6 năm 2026'.normalize('NFD'), date(2026, 6, 5)],
    ['ngày   tháng 6 năm 2026', date(2026, 6, null)],
    ['ngày …… tháng …… năm 2026', date(2026, null, null)],
    ['ngày ... tháng 6 năm 2026', date(2026, 6, null)],
    ['ngày ___ tháng ___ năm 20…', date(null, null, null)],
    ['ngày    tháng    năm', date(null, null, null)],
    ['tháng 6/2026', date(2026, 6, null)],
    ['tháng 6 năm 2026', date(2026, 6, null)],
    ['6/2026', date(2026, 6, null)],
    ['…/6/2026', date(2026, 6, null)],
    ['  /6/2026', date(2026, 6, null)],
    ['…/…/2026', date(2026, null, null)],
    ['2026', date(2026, null, null)],
    ['29/02/2028', date(2028, 2, 29)],
    ['05/6/2026,', date(2026, 6, 5)],
    ['05/6/2026  ;', date(2026, 6, 5)],
    ['05,6/2026', null],
    ['05/6/2026,,', null],
    ['29/02', null],
    ['5/6/26', null],
    ['hôm nay', null],
    ['ngày 05 tháng 6 năm 2026 và sau đó', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(parseWrittenDate(text)).toEqual(expected)
  })

  it.each([
    '31/02/2026',
    '29/02/2026',
    '2026-13-01',
    '00/6/2026',
    'ngày 31 tháng 4 năm 2026',
    '1/1/0226',
    'tháng 13/2026',
  ])('the calendar has no %s', (text) => {
    expect(parseWrittenDate(text)).toBe('impossible')
  })

  it('a text longer than any date is none, whatever stands at its end', () => {
    const long = (length: number) => `${' '.repeat(length - '05/6/2026'.length)}05/6/2026`
    expect(parseWrittenDate(long(120))).toEqual(date(2026, 6, 5))
    expect(parseWrittenDate(long(121))).toBeNull()
  })

  it('long blanks cost no time', () => {
    const started = process.cpuUsage()
    expect(parseWrittenDate(`ngày${' '.repeat(200_000)}x`)).toBeNull()
    expect(parsePlaceDate(`ngày${' .'.repeat(50_000)}, ngày`)).toBeNull()
    // Of the processor: other tests run at the same time.
    expect(process.cpuUsage(started).user).toBeLessThan(500_000)
  })
})

describe('parsePlaceDate', () => {
  const split = (line: string) => {
    const found = parsePlaceDate(line)
    return (
      found && [found.place, line.slice(found.placeStart, found.placeEnd), line.slice(found.dateStart, found.dateEnd)]
    )
  }

  it.each([
    ['Vĩnh Hoà, ngày 05 tháng 6 năm 2026', ['Vĩnh Hoà', 'Vĩnh Hoà', 'ngày 05 tháng 6 năm 2026']],
    ['\tVĩnh Hoà , ngày    tháng    năm 2026 ', ['Vĩnh Hoà', 'Vĩnh Hoà', 'ngày    tháng    năm 2026']],
    ['Đặc khu Hòn Sóng, 05/6/2026', ['Đặc khu Hòn Sóng', 'Đặc khu Hòn Sóng', '05/6/2026']],
    ['Vĩnh Hoà, tháng 6 năm 2026', ['Vĩnh Hoà', 'Vĩnh Hoà', 'tháng 6 năm 2026']],
    ['ngày 05 tháng 6 năm 2026', [null, '', 'ngày 05 tháng 6 năm 2026']],
    ['……, ngày … tháng … năm 2026', [null, '……', 'ngày … tháng … năm 2026']],
  ])('%j', (line, expected) => {
    expect(split(line)).toEqual(expected)
  })

  it('an impossible day is told, not dropped', () => {
    expect(parsePlaceDate('Vĩnh Hoà, ngày 31 tháng 02 năm 2026')?.date).toBe('impossible')
  })

  it('a sentence with a date in it is no such line', () => {
    expect(parsePlaceDate('Hội nghị họp ngày 05 tháng 6 năm 2026 tại trụ sở Đảng uỷ')).toBeNull()
  })
})
