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
    ['UBND huyện Thanh Lâm', 'UBND huyện'],
    ['Uỷ ban nhân dân các huyện, thị xã', 'Uỷ ban nhân dân các huyện'],
    ['Ủy ban nhân dân xã', null],
    ['Tòa án nhân dân quận 3', 'Tòa án nhân dân quận'],
    ['Hội đồng nhân dân huyện cũ', null],
    ['nguyên Bí thư Huyện uỷ, nay Huyện uỷ', 'Huyện uỷ'],
    ['Ban Dân vận Tỉnh uỷ', 'Ban Dân vận Tỉnh uỷ'],
    ['Ban Tuyên giáo và Dân vận Tỉnh uỷ', null],
    ['Ban Tuyên giáo Đảng uỷ Tổng công ty', null],
  ])('%s', (text, expected) => {
    expect(found(text)).toBe(expected)
  })

  it('by the day of the paper', () => {
    const [district, group, propaganda] = abolishedKinds
    if (!district || !group || !propaganda) throw new Error('no data')
    expect(isGone(district, { year: 2025, month: 6, day: 30 })).toBe(false)
    expect(isGone(district, { year: 2025, month: 7, day: null })).toBe(true)
    expect(isGone(group, { year: 2026, month: 5, day: 26 })).toBe(false)
    expect(isGone(group, { year: 2026, month: 5, day: null })).toBe(false)
    expect(isGone(group, { year: 2026, month: 5, day: 27 })).toBe(true)
    expect(isGone(propaganda, { year: 2025, month: 1, day: 31 })).toBe(false)
    expect(isGone(propaganda, { year: 2025, month: 3, day: null })).toBe(true)
    expect(isGone(district, { year: 2026, month: null, day: null })).toBe(false)
  })
})
