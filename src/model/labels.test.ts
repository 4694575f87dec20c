import { describe, expect, it } from 'vitest'
import { ordinalOf, readLabel, relabel, romanValue, toRoman } from './labels.ts'

const short = (line: string) => {
  const label = readLabel(line)
  if (!label) return null
  return label.kind === 'dash' ? label.text : `${label.text}${label.separator}`
}

describe('readLabel', () => {
  it.each([
    ['I. KẾT QUẢ', 'I.'],
    ['II- Nhiệm vụ', 'II-'],
    ['IV – TỔ CHỨC', 'IV-'],
    ['III/ Giải pháp', 'III/'],
    ['I.KẾT QUẢ', 'I.'],
    ['1. Về kinh tế', '1.'],
    ['12- Giao Văn phòng', '12-'],
    ['3) Báo cáo', '3)'],
    ['1.1. Nông nghiệp', '1.1.'],
    ['1.2 Công nghiệp', '1.2.'],
    ['2.Về xã hội', '2.'],
    ['1. 28 xã hoàn thành', '1.'],
    ['a) Rà soát', 'a)'],
    ['đ) bổ sung', 'đ)'],
    ['- Tập trung', '-'],
    ['– tập trung', '-'],
    ['—\tTập trung', '-'],
    ['* Tập trung', '-'],
    ['• Tập trung', '-'],
    ['-Tập trung', '-'],
    ['- 100% số xã', '-'],
    ['+ Khối xã', '+'],
    ['A. ĐÁNH GIÁ TÌNH HÌNH', 'A.'],
    ['B- NHIỆM VỤ (2026 - 2030)', 'B-'],
    ['Phần I. Đánh giá tình hình', 'Phần I.'],
    ['PHẦN THỨ HAI', 'PHẦN THỨ HAI.'],
    ['PHẦN THỨ BA TỔ CHỨC THỰC HIỆN', 'PHẦN THỨ BA.'],
    ['Chương II: Giải pháp', 'Chương II.'],
  ])('%s', (line, label) => {
    expect(short(line)).toBe(label)
  })

  it.each([
    'Phần lớn các xã',
    'Phần I của Nghị quyết',
    'Phần I. Theo đó, các xã phải xong trước tháng 9.',
    'Chương trình hành động',
    'A. Phong phụ trách',
    'B. C. LÊ',
    'C. MÁC',
    'A-PHA',
    'Mục tiêu năm 2026',
    'Điều đáng chú ý',
    '28 nhiệm vụ trọng tâm',
    '2026. Đó là năm đầu',
    '1.500 tỷ đồng',
    '1.5 tỷ đồng',
    '05/6/2026, Hội nghị họp',
    '5.6.2026 là hạn cuối',
    '5- 7 ngày',
    '10 - 15 hộ',
    'C. Mác viết',
    'V. I. Lênin viết',
    'X-quang tuyến tỉnh',
    'V-League mùa này',
    'I-rắc và I-ran',
    'IIII. SAI SỐ',
    'Iran đề nghị',
    '-5% so với cùng kỳ',
    '+84 912 345 678',
    '*Tuy nhiên',
    '- 2 -',
    '-----',
    '*',
    'I.',
    '1.',
    'a. thường',
    'F) Không có trong bảng chữ cái',
    '',
  ])('%s is no label', (line) => {
    expect(readLabel(line)).toBeNull()
  })

  it('counts what it takes of the line, blanks included', () => {
    expect(readLabel('IV.  TỔ CHỨC')).toMatchObject({ length: 5, value: 4, depth: 1 })
    expect(readLabel('2.13. Nội dung')).toMatchObject({ length: 6, value: 13, depth: 2 })
    expect(readLabel('đ) Nội dung')).toMatchObject({ length: 3, value: 5 })
  })
})

describe('numerals', () => {
  it('are read and written alike from 1 to 199', () => {
    for (let value = 1; value < 200; value++) expect(romanValue(toRoman(value))).toBe(value)
    expect([0, 4, 9, 14, 40, 90, 1949, 5000].map(toRoman)).toEqual([
      '',
      'IV',
      'IX',
      'XIV',
      'XL',
      'XC',
      'MCMXLIX',
      'MMMMCMXCIX',
    ])
  })

  it('are refused when not well formed', () => {
    for (const text of ['', 'IIII', 'VX', 'IL', 'M', 'i', 'CC', 'CD', 'D', 'MI']) expect(romanValue(text)).toBeNull()
  })

  it('count on within their kind', () => {
    expect(relabel({ kind: 'roman', text: 'IV' }, 5)).toBe('V')
    expect(relabel({ kind: 'arabic', text: '1.2' }, 3)).toBe('1.3')
    expect(relabel({ kind: 'letter', text: 'd' }, 5)).toBe('đ')
    expect(relabel({ kind: 'part', text: 'A' }, 2)).toBe('B')
    expect(relabel({ kind: 'part', text: 'PHẦN THỨ HAI' }, 3)).toBe('PHẦN THỨ BA')
    expect(relabel({ kind: 'part', text: 'Chương II' }, 4)).toBe('Chương IV')
    expect(['IV', '1.12', 'đ', 'w', ''].map(ordinalOf)).toEqual([4, 12, 5, null, null])
  })
})
