import { describe, expect, it } from 'vitest'
import { findDates, isInCalendar } from './find-dates.ts'
import { findDeadlines } from './find-deadlines.ts'

const until = (text: string) =>
  findDeadlines(text).map(({ start, end, kind, date }) => {
    const parts = date && [date.day, date.month, date.year].map((part) => part ?? '?').join('.')
    return `${text.slice(start, end)} | ${kind} | ${parts}`
  })

describe('findDeadlines', () => {
  it.each([
    ['hoàn thành trong tháng 10/2024', 'trong tháng 10/2024 | month | ?.10.2024'],
    ['trình trước ngày 15/11/2024', 'trước ngày 15/11/2024 | date | 15.11.2024'],
    ['gửi trước 30/9/2026', 'trước 30/9/2026 | date | 30.9.2026'],
    ['xong chậm nhất ngày 15/8/2026', 'chậm nhất ngày 15/8/2026 | date | 15.8.2026'],
    ['trước ngày 5 tháng 9 năm 2026', 'trước ngày 5 tháng 9 năm 2026 | date | 5.9.2026'],
    ['từ ngày 01/7/2026 đến ngày 31/7/2026', 'đến ngày 31/7/2026 | date | 31.7.2026'],
    ['gửi báo cáo trong ngày 28/11/2026', 'trong ngày 28/11/2026 | date | 28.11.2026'],
    ['trước ngày 20/12', 'trước ngày 20/12 | date | 20.12.?'],
    ['Trong quý IV, tổ chức hội nghị', 'Trong quý IV | quarter | ?.12.?'],
    ['trong quý I/2027', 'trong quý I/2027 | quarter | ?.3.2027'],
    ['đến hết quý III năm 2026', 'đến hết quý III năm 2026 | quarter | ?.9.2026'],
    ['thực hiện đến hết nhiệm kỳ', 'đến hết nhiệm kỳ | term | null'],
    ['hết nhiệm kỳ 2025 - 2030', 'hết nhiệm kỳ 2025 - 2030 | term | ?.?.2030'],
    ['trong 3 tháng cuối năm 2026', 'trong 3 tháng cuối năm 2026 | quarter | ?.12.2026'],
    ['trong 6 tháng cuối năm', 'trong 6 tháng cuối năm | year | null'],
    ['từ nay đến cuối năm 2026', 'từ nay đến cuối năm 2026 | year | ?.?.2026'],
    ['đến năm 2030 đạt 80%', 'đến năm 2030 | year | ?.?.2030'],
  ])('%s', (text, expected) => {
    expect(until(text)).toEqual([expected])
  })

  it.each([
    'số liệu tính đến ngày 30/6/2026',
    'các dự án đã hoàn thành trước ngày 15/6/2026',
    'hồ sơ phát sinh trước ngày 01/7/2025',
    'rà soát nghị quyết do Huyện uỷ ban hành trước ngày 01/7/2025',
    'báo cáo trước ngày 25 hằng tháng, trước ngày 20/12 hằng năm',
    'trong năm học 2026 - 2027',
    'tổ chức vào ngày 15/8/2026',
    'trong nhiệm kỳ 2025 - 2030',
    'nội dung còn lại của 3 tháng cuối năm',
    'trong tháng 10, 11/2024',
    'tổ chức lễ ra quân trong ngày 28/11/2026',
    'trong các ngày 28/11/2026 và 29/11/2026',
    'trước ngày 31/11/2026',
  ])('claims nothing of “%s”', (text) => {
    expect(until(text)).toEqual([])
  })
})

describe('findDates', () => {
  const written = (text: string) => findDates(text).map(({ start, end }) => text.slice(start, end))

  it('finds dates in every form', () => {
    expect(
      written('Ngày 5/6/2026, 07-9-2024, ngày 3.2.2026, ngày 05 tháng 6 năm 2026, ngày 20/12, tháng 10/2024'),
    ).toEqual([
      'Ngày 5/6/2026',
      '07-9-2024',
      'ngày 3.2.2026',
      'ngày 05 tháng 6 năm 2026',
      'ngày 20/12',
      'tháng 10/2024',
    ])
  })

  it('takes no number, share or range for a date', () => {
    expect(
      written('số 01/2018/NQLT, 11/30 xã, 16.308.990, 5-7/8, 1.2.2026, tỷ lệ ngày 9/10%, 05/12/2024/NQ-HĐND'),
    ).toEqual([])
  })

  it('knows the calendar', () => {
    const possible = (text: string) => findDates(text).map(isInCalendar)
    expect(possible('31/6/2026 29/02/2025 ngày 30/2 32/1/2026 tháng 13/2026')).toEqual([
      false,
      false,
      false,
      false,
      false,
    ])
    expect(possible('29/02/2024 ngày 29/2 19/5/1890 31/12/2026 tháng 12/2026')).toEqual([true, true, true, true, true])
  })
})
