import { expect, it } from 'vitest'
import { fold, foldKey, foldWords } from './folding.ts'

const slowly = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()

it('folds every character of the basic plane as Unicode does', () => {
  for (let unit = 1; unit < 0x10000; unit += 1) {
    const text = `a${String.fromCharCode(unit)}B`
    if (fold(text) !== slowly(text)) expect(fold(text)).toBe(slowly(text))
  }
})

it.each(['ĐẢNG UỶ Xã Vĩnh Hoà', 'Đảng ủy'.normalize('NFD'), 'a😀Ề', 'İ', '', 'Ệ'.repeat(20_000)])('%.20s', (text) => {
  expect(fold(text)).toBe(slowly(text))
})

it('keeps the length of composed text', () => {
  const text = 'Uỷ ban Nhân dân “Đông Đô”, 05/6/2026…'
  expect(fold(text)).toHaveLength(text.length)
})

it('looks keys and words up', () => {
  expect(foldKey(' Nơi_nhận-')).toBe('noinhan')
  expect(foldWords('  Đảng \n\t uỷ ')).toBe('dang uy')
})
