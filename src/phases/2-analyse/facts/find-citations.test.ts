import { describe, expect, it } from 'vitest'
import { dateOf, findCitations } from './find-citations.ts'

const cited = (text: string) =>
  findCitations(text).map((found) => {
    const { year, month, day } = dateOf(found) ?? {}
    const words = (range: { start: number; end: number } | null) => range && text.slice(range.start, range.end)
    return {
      text: text.slice(found.start, found.end),
      type: found.documentType,
      number: found.numberSymbol,
      date: [day, month, year].filter((part) => part != null).join('.') || null,
      issuer: words(found.issuer),
      title: words(found.title),
    }
  })
const numbers = (text: string) => cited(text).map(({ type, number }) => `${type} ${number}`)

describe('findCitations', () => {
  it('reads the full form, quoted and plain titles', () => {
    expect(
      cited('theo Nghị quyết số 03-NQ/TU, ngày 06/8/2021 của Ban Chấp hành Đảng bộ tỉnh về “phát triển rừng”; làm tốt'),
    ).toEqual([
      {
        text: 'Nghị quyết số 03-NQ/TU, ngày 06/8/2021 của Ban Chấp hành Đảng bộ tỉnh về “phát triển rừng”',
        type: 'Nghị quyết',
        number: '03-NQ/TU',
        date: '6.8.2021',
        issuer: 'Ban Chấp hành Đảng bộ tỉnh',
        title: 'phát triển rừng',
      },
    ])
    expect(
      cited(
        'nghe Báo cáo số 118-BC/ĐU, ngày 02/7/2026 của Đảng uỷ Uỷ ban nhân dân tỉnh về công tác bảo vệ rừng, Ban Thường vụ kết luận:',
      )[0],
    ).toMatchObject({ issuer: 'Đảng uỷ Uỷ ban nhân dân tỉnh', title: 'công tác bảo vệ rừng' })
  })

  it('reads parts in another order, in capitals and in words', () => {
    expect(cited('NGHỊ QUYẾT SỐ 03-NQ/HU NGÀY 06/8/2021 CỦA HUYỆN ỦY VỀ CÂY CHÈ')[0]).toMatchObject({
      type: 'Nghị quyết',
      date: '6.8.2021',
      issuer: 'HUYỆN ỦY',
      title: 'CÂY CHÈ',
    })
    expect(cited('Chỉ thị số 05-CT/TW của Bộ Chính trị, ngày 15 tháng 5 năm 2016')[0]).toMatchObject({
      issuer: 'Bộ Chính trị',
      date: '15.5.2016',
    })
    expect(cited('Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị (khoá XIII) về khoa học')[0]).toMatchObject({
      issuer: 'Bộ Chính trị',
      title: 'khoa học',
    })
  })

  it.each<[string, string[]]>([
    [
      'Nghị quyết 03-NQ/TU, Kết luận 05-KL/TU và Chỉ thị số 07-CT/TU',
      ['Nghị quyết 03-NQ/TU', 'Kết luận 05-KL/TU', 'Chỉ thị 07-CT/TU'],
    ],
    [
      'các nghị quyết số 03-NQ/TU, 05-NQ/TU và 07-NQ/TU',
      ['Nghị quyết 03-NQ/TU', 'Nghị quyết 05-NQ/TU', 'Nghị quyết 07-NQ/TU'],
    ],
    ['Nghị quyết số 18, 19-NQ/TW', ['Nghị quyết 18-NQ/TW', 'Nghị quyết 19-NQ/TW']],
    ['Kết luận số 9 của Ban Thường vụ', ['Kết luận 9']],
    ['Quyết định số 1719/QĐ-TTg và Nghị định số 30/2020/NĐ-CP', ['Quyết định 1719/QĐ-TTg', 'Nghị định 30/2020/NĐ-CP']],
    ['theo 12-KL/TW; theo 82-TB/TU', ['Kết luận 12-KL/TW', 'Thông báo 82-TB/TU']],
    ['Công văn số 812/UBND-KT', ['Công văn 812/UBND-KT']],
    ['Luật số 72/2025/QH15', ['Luật 72/2025/QH15']],
    ['Quy định thi hành Điều lệ Đảng số 24-QĐ/TW', ['Quy định 24-QĐ/TW']],
    ['Kế hoạch kiểm tra, giám sát số 05-KH/UBKT', ['Kế hoạch 05-KH/UBKT']],
    ['Tờ trình ban hành Nghị quyết số 12-TTr/ĐU', ['Tờ trình 12-TTr/ĐU']],
    ['Nghị quyết về cây chè (số 09-NQ/HU, ngày 18/8/2022)', ['Nghị quyết 09-NQ/HU']],
    ['Nghị quyết 05/NQ-TU, Chỉ thị 07 - CT/TU', ['Nghị quyết 05/NQ-TU', 'Chỉ thị 07-CT/TU']],
  ])('%s', (text, expected) => {
    expect(numbers(text)).toEqual(expected)
  })

  it('gives the issuer of a list to all its papers', () => {
    expect(
      cited('các nghị quyết số 03-NQ/HU, ngày 06/8/2021 và số 05-NQ/HU, ngày 10/12/2021 của Huyện uỷ').map(
        ({ issuer }) => issuer,
      ),
    ).toEqual(['Huyện uỷ', 'Huyện uỷ'])
  })

  it('ends a title before the next paper', () => {
    expect(
      cited('Chỉ thị số 45-CT/TW, ngày 14/4/2025 của Bộ Chính trị về đại hội đảng và Kế hoạch số 12-KH/TU').map(
        ({ title }) => title,
      ),
    ).toEqual(['đại hội đảng', null])
  })

  it.each([
    ['thể loại văn bản và báo cáo Tỉnh uỷ trước ngày 30/11/2026', 'thể loại văn bản'],
    ['thể loại văn bản, hoàn thành trước ngày 30/11/2026', 'thể loại văn bản'],
    ['thể loại văn bản và Kết luận này, báo cáo Ban Bí thư hằng năm', 'thể loại văn bản'],
    ['chế độ thống kê và báo cáo tài chính; đẩy mạnh', 'chế độ thống kê và báo cáo tài chính'],
  ])('ends a title where a clause begins: %s', (words, title) => {
    expect(cited(`Quy định số 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư về ${words}`)[0]?.title).toBe(title)
  })

  it('cites laws by name and year', () => {
    expect(
      cited(
        'Luật Đất đai năm 2024, Luật Phòng, chống tham nhũng năm 2018, Bộ luật Lao động 2019, Hiến pháp năm 2013',
      ).map(({ type, title, date }) => [type, title, date]),
    ).toEqual([
      ['Luật', 'Đất đai', '2024'],
      ['Luật', 'Phòng, chống tham nhũng', '2018'],
      ['Bộ luật', 'Lao động', '2019'],
      ['Hiến pháp', null, '2013'],
    ])
  })

  it.each([
    'cơn bão số 3, dự án số 2, tổ 5-A1, đạt 11/30 xã, 8/10 KCN',
    'Luật Đất đai được triển khai từ đầu năm 2024',
    'Ban Chỉ đạo 35, Đề án 06, Chương trình 135',
    'Nghị quyết Đại hội Đảng bộ xã lần thứ I, nhiệm kỳ 2025 - 2030',
    'kế hoạch năm 2026 với 12 chỉ tiêu, 5 - 7% mỗi năm',
  ])('claims nothing of “%s”', (text) => {
    expect(cited(text)).toEqual([])
  })

  it('stays linear in a paragraph of a thousand papers', () => {
    const text = 'Nghị quyết số 03-NQ/TU, ngày 06/8/2021 của Tỉnh uỷ về rừng; '.repeat(5_000)
    const start = process.cpuUsage()
    expect(findCitations(text)).toHaveLength(5_000)
    // Of the processor: other tests run at the same time.
    expect(process.cpuUsage(start).user).toBeLessThan(5000_000)
  })
})
