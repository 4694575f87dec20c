import { describe, expect, it } from 'vitest'
import { rankBefore } from './ranks.ts'

const rest = (text: string) => text.slice(rankBefore(text))

describe('ranks before a name', () => {
  it.each([
    ['Đồng chí Lê Thị Mận', 'Lê Thị Mận'],
    ['ĐỒNG CHÍ LÊ THỊ MẬN', 'LÊ THỊ MẬN'],
    ['Đ/c Lê Thị Mận', 'Lê Thị Mận'],
    ['TS. Lê Thị Mận', 'Lê Thị Mận'],
    ['PGS.TS. Lê Thị Mận', 'Lê Thị Mận'],
    ['PGS, TS Lê Thị Mận', 'Lê Thị Mận'],
    ['ThS Lê Thị Mận', 'Lê Thị Mận'],
    ['Đại tá Lê Văn Mận', 'Lê Văn Mận'],
    ['Thượng tá, ThS. Lê Văn Mận', 'Lê Văn Mận'],
    ['Thiếu tướng Lê Văn Mận', 'Lê Văn Mận'],
    ['Bà Lê Thị Mận', 'Lê Thị Mận'],
    ['Ông Lê Văn Mận', 'Lê Văn Mận'],
    ['Ông Đinh Công Trứ', 'Đinh Công Trứ'],
    ['Ông: Bàn Văn Minh', 'Bàn Văn Minh'],
    ['Ông Rơ Văn Thái', 'Rơ Văn Thái'],
    ['Đồng chí: Lê Thị Mận', 'Lê Thị Mận'],
  ])('%s', (text, name) => {
    expect(rest(text)).toBe(name)
  })

  it.each([
    'Lê Thị Mận',
    'Ông Thế Vinh',
    'Ông Văn Mận',
    'Ông Thị Kim Oanh',
    'Ông Ích Khiêm',
    'Ông Cao Thắng',
    'Tá Văn Đại',
    'Bàn Văn Minh',
    'Cử A Sử',
    'Tsần Lìn Sơn',
    'Gs',
    'Đồng chí',
  ])('%s is a bare name, or none', (text) => {
    expect(rankBefore(text)).toBe(0)
  })
})
