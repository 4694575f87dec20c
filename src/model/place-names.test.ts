import { describe, expect, it } from 'vitest'
import { isPersonsName, isSamePlace, readPlaceName } from './place-names.ts'

describe('a place taken apart', () => {
  it.each<[string, string | null, string]>([
    ['Vĩnh Hoà', null, 'Vĩnh Hoà'],
    ['Phường Ngô Quyền', 'Phường', 'Ngô Quyền'],
    ['Thành phố Huế', 'Thành phố', 'Huế'],
    ['TP. Hồ Chí Minh', 'TP', 'Hồ Chí Minh'],
    ['TP Huế', 'TP', 'Huế'],
    ['ĐK. Phú Quý', 'ĐK', 'Phú Quý'],
    ['Quận 1', 'Quận', '1'],
    ['Q.1', 'Q', '1'],
    ['Thành Nam', null, 'Thành Nam'],
    ['Xãn Thượng', null, 'Xãn Thượng'],
    ['P Lát', null, 'P Lát'],
  ])('%s', (place, rank, name) => {
    expect(readPlaceName(place)).toEqual({ rank, name })
  })
})

it('compares names without case and tone marks', () => {
  expect(isSamePlace('VĨNH HOÀ', 'Vĩnh Hòa')).toBe(true)
  expect(isSamePlace('Bà Rịa - Vũng Tàu', 'Bà Rịa-Vũng Tàu')).toBe(true)
  expect(isSamePlace('Vĩnh Hoà', 'Vĩnh Bảo')).toBe(false)
})

it('knows persons, and leaves other names in peace', () => {
  expect(isPersonsName('Ngô Quyền')).toBe(true)
  expect(isPersonsName('QUANG  TRUNG')).toBe(true)
  expect(isPersonsName('Quảng Trung')).toBe(false)
  expect(isPersonsName('Vĩnh Bảo')).toBe(false)
})
