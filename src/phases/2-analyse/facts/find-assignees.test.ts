import { describe, expect, it } from 'vitest'
import { bodiesOfHeading } from './body-names.ts'
import { findAssignees } from './find-assignees.ts'
import { findTargets } from './find-targets.ts'

const told = (text: string) => {
  const found = findAssignees(text)
  const words = (ranges: readonly { start: number; end: number }[]) =>
    ranges.map(({ start, end }) => text.slice(start, end))
  return found && [words(found.lead), words(found.with)]
}

describe('findAssignees', () => {
  it.each<[string, string[], string[]]>([
    [
      'Giao Ban Tổ chức Tỉnh uỷ chủ trì, phối hợp với Văn phòng Tỉnh uỷ, Sở Nội vụ và các cơ quan liên quan tham mưu.',
      ['Ban Tổ chức Tỉnh uỷ'],
      ['Văn phòng Tỉnh uỷ', 'Sở Nội vụ', 'các cơ quan liên quan'],
    ],
    ['Ban Tuyên giáo và Dân vận Tỉnh uỷ đổi mới nội dung.', ['Ban Tuyên giáo và Dân vận Tỉnh uỷ'], []],
    ['Sở Văn hoá, Thể thao và Du lịch tham mưu kế hoạch.', ['Sở Văn hoá, Thể thao và Du lịch'], []],
    [
      'Uỷ ban nhân dân xã, Mặt trận Tổ quốc xã và các tổ chức chính trị - xã hội phối hợp tuyên truyền.',
      ['Uỷ ban nhân dân xã', 'Mặt trận Tổ quốc xã', 'các tổ chức chính trị - xã hội'],
      [],
    ],
    [
      'Các ban xây dựng Đảng, Văn phòng Tỉnh uỷ theo chức năng, nhiệm vụ hướng dẫn thực hiện.',
      ['Các ban xây dựng Đảng', 'Văn phòng Tỉnh uỷ'],
      [],
    ],
    ['Trong quý IV, Ban Chỉ huy Quân sự xã tổ chức diễn tập.', ['Ban Chỉ huy Quân sự xã'], []],
    [
      'Ban Thường vụ giao Ban Nội chính Tỉnh uỷ chủ trì, phối hợp cùng Công an tỉnh xây dựng đề án.',
      ['Ban Nội chính Tỉnh uỷ'],
      ['Công an tỉnh'],
    ],
    ['Hoàn thiện hồ sơ, do Văn phòng Đảng uỷ chủ trì.', ['Văn phòng Đảng uỷ'], []],
    ['Đồng chí Lê Thị Mận, Phó Bí thư Đảng uỷ trực tiếp chỉ đạo.', ['Đồng chí Lê Thị Mận, Phó Bí thư Đảng uỷ'], []],
    ['Tổ chức cơ sở đảng rà soát quy chế làm việc.', ['Tổ chức cơ sở đảng'], []],
    ['UBND xã bố trí kinh phí.', ['UBND xã'], []],
    ['Phối hợp với Phòng Kinh tế rà soát từng hộ.', [], ['Phòng Kinh tế']],
  ])('%s', (text, lead, helpers) => {
    expect(told(text)).toEqual([lead, helpers])
  })

  it.each([
    'Tổ chức tổng kết công tác năm.',
    'Ban hành hướng dẫn thực hiện trước ngày 20/7/2026.',
    'Hội nghị rút kinh nghiệm được tổ chức nghiêm túc.',
    'Bố trí đủ kinh phí cho UBND xã thực hiện.',
    'Ban tổ chức Lễ hội chu đáo.',
    'Phòng, chống thiên tai kịp thời.',
    'Bộ máy được sắp xếp tinh gọn.',
    'Mỗi đảng viên đăng ký một việc làm cụ thể.',
  ])('names nobody: %s', (text) => {
    expect(told(text)).toBeNull()
  })
})

describe('bodiesOfHeading', () => {
  const named = (text: string) => bodiesOfHeading(text).map(({ start, end }) => text.slice(start, end))

  it('reads headings that name bodies and nothing else', () => {
    expect(named('Ban Tổ chức Tỉnh uỷ:')).toEqual(['Ban Tổ chức Tỉnh uỷ'])
    expect(named('BAN THƯỜNG VỤ HUYỆN UỶ')).toEqual(['BAN THƯỜNG VỤ HUYỆN UỶ'])
    expect(named('Yêu cầu các cấp ủy, chính quyền cơ sở')).toEqual(['các cấp ủy, chính quyền cơ sở'])
    expect(named('Hội đồng nhân dân, Ủy ban nhân dân xã và các tổ chức chính trị - xã hội;')).toHaveLength(3)
  })

  it.each(['Về kinh tế', 'Công tác tổ chức cán bộ', 'Ban Thường vụ Đảng uỷ phân công', 'Mục tiêu'])(
    '%s: none',
    (text) => {
      expect(named(text)).toEqual([])
    },
  )
})

describe('findTargets', () => {
  const figures = (text: string) => findTargets(text).map(({ value, unit }) => `${value} ${unit}`)

  it('reads figures with units', () => {
    expect(
      figures('hoàn thành 100% khối lượng của 8 xã, thu 16.308.990 triệu đồng, tăng 11,9%; 02 dự án, 45.000 m³'),
    ).toEqual(['100 %', '8 xã', '16308990 triệu đồng', '11.9 %', '2 dự án', '45000 m³'])
  })

  it('takes no date, share, ordinal or range for one', () => {
    expect(
      figures('11/30 xã, cơn bão số 3 người, nhiệm kỳ 2020 - 2025, 5 - 7%, lần thứ 24 hộ, 3 tháng, 1.5 ha'),
    ).toEqual([])
  })
})
