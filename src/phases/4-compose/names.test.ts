import { describe, expect, it } from 'vitest'
import { editions } from '../../model/edition.ts'
import { twips } from '../../model/measures.ts'
import { balancedLines } from './balance.ts'
import { fitColumns } from './columns.ts'
import { bondsBetween, nameInRunningText } from './phrases.ts'

const vocabulary = editions.hd05.words
const lines = (text: string, maxWidth: number) =>
  balancedLines(text, { maxWidth, measure: (part) => part.length, bonds: (words) => bondsBetween(words, vocabulary) })

describe('balancedLines', () => {
  it('leaves what fits on one line', () => {
    expect(lines('ĐẢNG UỶ XÃ VĨNH HOÀ', 19)).toEqual(['ĐẢNG UỶ XÃ VĨNH HOÀ'])
    expect(lines('', 10)).toEqual([])
  })

  it('parts names between words that belong apart', () => {
    expect(lines('ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH', 24)).toEqual(['ĐẢNG BỘ THÀNH PHỐ', 'HỒ CHÍ MINH'])
    expect(lines('ĐẢNG UỶ ĐẶC KHU PHÚ QUÝ', 20)).toEqual(['ĐẢNG UỶ', 'ĐẶC KHU PHÚ QUÝ'])
    expect(lines('CHI BỘ PHÒNG HÀNH CHÍNH - QUẢN TRỊ', 26)).toEqual(['CHI BỘ PHÒNG', 'HÀNH CHÍNH - QUẢN TRỊ'])
    expect(lines('BAN TỔ CHỨC - BAN NỘI CHÍNH', 20)).toEqual(['BAN TỔ CHỨC -', 'BAN NỘI CHÍNH'])
  })

  it('ends no line in a particle', () => {
    expect(lines('về đẩy mạnh chuyển đổi số trong các cơ quan đảng của tỉnh, giai đoạn 2026 - 2030', 60)).toEqual([
      'về đẩy mạnh chuyển đổi số trong các cơ quan đảng',
      'của tỉnh, giai đoạn 2026 - 2030',
    ])
  })

  it('knows phrases whichever way their tone marks are placed', () => {
    expect(lines('T/M ỦY BAN KIỂM TRA ĐẢNG ỦY', 22)).toEqual(['T/M ỦY BAN KIỂM TRA', 'ĐẢNG ỦY'])
  })

  it('takes the fewest lines and makes them even', () => {
    const set = lines('aa bb cc dd ee ff gg hh', 12)
    expect(set).toEqual(['aa bb cc dd', 'ee ff gg hh'])
  })

  it('gives the same lines at any width down to the widest of them', () => {
    const text = 'ĐẢNG BỘ TẬP ĐOÀN CÔNG NGHIỆP THAN - KHOÁNG SẢN MIỀN ĐÔNG'
    const set = lines(text, 30)
    const widest = Math.max(...set.map((line) => line.length))
    for (let width = widest; width <= 30; width++) expect(lines(text, width)).toEqual(set)
  })

  it('sets a word wider than the line alone and loses nothing', () => {
    const text = 'a bbbbbbbbbbbbbbbbbbbb c d'
    expect(lines(text, 5).join(' ')).toBe(text)
    const long = Array.from({ length: 5000 }, (_, index) => `w${index}`).join(' ')
    expect(lines(long, 60).join(' ')).toBe(long)
  })
})

describe('nameInRunningText', () => {
  it.each([
    ['ĐẢNG UỶ XÃ VĨNH HOÀ', 'Đảng uỷ xã Vĩnh Hoà'],
    ['ĐẢNG ỦY PHƯỜNG BẾN GỖ', 'Đảng ủy phường Bến Gỗ'],
    ['TỈNH UỶ LAM GIANG', 'Tỉnh uỷ Lam Giang'],
    ['BAN CHẤP HÀNH TRUNG ƯƠNG', 'Ban Chấp hành Trung ương'],
    ['CHI BỘ SỞ VĂN HOÁ VÀ DU LỊCH', 'Chi bộ Sở Văn hoá và Du lịch'],
    ['ĐẢNG BỘ TỈNH (KHOÁ XVI)', 'Đảng bộ tỉnh (khoá XVI)'],
  ])('%s', (name, expected) => {
    expect(nameInRunningText(name, vocabulary)).toBe(expected)
  })
})

describe('fitColumns', () => {
  const base = { total: twips(1000), preferredLeft: twips(450), clearance: twips(10), leftMin: 100, rightMin: 400 }
  const left = (width: number) => ({ side: 'left' as const, width: () => width })
  const right = (width: number) => ({ side: 'right' as const, width: () => width })

  it('keeps the preferred widths where it may', () => {
    expect(fitColumns({ ...base, demands: [left(300), right(500)] })).toEqual([450, 550])
  })

  it('satisfies demands in their order', () => {
    expect(fitColumns({ ...base, demands: [right(700), left(500)] })).toEqual([290, 710])
    expect(fitColumns({ ...base, demands: [left(500), right(700)] })).toEqual([510, 490])
  })

  it('never takes what must not wrap', () => {
    expect(fitColumns({ ...base, demands: [left(5000)] })).toEqual([590, 410])
    expect(fitColumns({ ...base, demands: [right(5000)] })).toEqual([110, 890])
  })

  it('lets the right column stand where both cannot', () => {
    expect(fitColumns({ ...base, leftMin: 900, demands: [] })).toEqual([590, 410])
  })
})
