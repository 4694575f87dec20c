import { describe, expect, it } from 'vitest'
import { abolishedIn, abolishedKinds, isGone } from './abolished-bodies.ts'

const found = (text: string) => abolishedIn(text, abolishedKinds)?.name ?? null

describe('bodies that are no more', () => {
  it.each<[string, string | null]>([
    ['Huyện ủy Thanh Lâm', 'Huyện ủy'],
    ['Các quận uỷ, huyện uỷ', 'quận uỷ'],
    ['Quân uỷ Trung ương', null],
    ['ĐẢNG BỘ HUYỆN THANH LÂM', 'ĐẢNG BỘ HUYỆN'],
    ['Đồng chí nguyên Bí thư Huyện uỷ', null],
    ['Huyện uỷ Thanh Lâm cũ bàn giao', null],
    ['Huyện uỷ Thanh Lâm trước đây', null],
    ['Ban cán sự đảng Uỷ ban nhân dân tỉnh', 'Ban cán sự đảng'],
    ['Ban cán sự đảm bảo', null],
    ['Thành uỷ', null],
  ])('%s', (text, expected) => {
    expect(found(text)).toBe(expected)
  })

  it('by the day of the paper', () => {
    const [district, group] = abolishedKinds
    if (!district || !group) throw new Error('no data')
    expect(isGone(district, { year: 2025, month: 6, day: 30 })).toBe(false)
    expect(isGone(district, { year: 2025, month: 7, day: null })).toBe(true)
    expect(isGone(group, { year: 2026, month: 5, day: 26 })).toBe(false)
    expect(isGone(group, { year: 2026, month: 5, day: null })).toBe(false)
    expect(isGone(group, { year: 2026, month: 5, day: 27 })).toBe(true)
    expect(isGone(district, { year: 2026, month: null, day: null })).toBe(false)
  })
})
