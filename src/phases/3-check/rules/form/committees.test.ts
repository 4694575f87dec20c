import { describe, expect, it } from 'vitest'
import { committeeOfIssuer, committeesIn, contradict, organOfAuthor, subjectOfOpening } from './committees.ts'

const seen = (text: string) => committeesIn(text).map(({ area, name }) => (name === null ? area : `${area}: ${name}`))

describe('committees a text names', () => {
  it.each<[string, string[]]>([
    ['Thường trực Tỉnh uỷ', ['tỉnh']],
    ['Thường trực Tỉnh ủy, Thành ủy', ['tỉnh', 'thành phố']],
    ['Các đồng chí Tỉnh uỷ viên', []],
    ['Quân uỷ Trung ương', []],
    ['Quận uỷ Ngô Quyền', ['quận: Ngô Quyền']],
    ['Ban Chấp hành Đảng bộ xã Tân Lập lần thứ 5', ['xã: Tân Lập']],
    ['Ban Chấp hành Đảng bộ tỉnh khoá XX', ['tỉnh']],
    ['Đảng uỷ đặc khu', ['đặc khu']],
    ['Đảng uỷ Uỷ ban nhân dân tỉnh', ['đảng uỷ']],
    ['Đảng uỷ các cơ quan đảng tỉnh', ['đảng uỷ']],
    ['Đảng bộ các cơ quan đảng tỉnh', []],
    ['Ban Chấp hành Trung ương', ['trung ương']],
    ['Văn phòng Trung ương Đảng', []],
    ['CỦA BAN THƯỜNG VỤ ĐẢNG UỶ XÃ MỞ RỘNG', ['xã']],
  ])('%s', (text, expected) => {
    expect(seen(text)).toEqual(expected)
  })

  it('an issuer is nothing but the name', () => {
    expect(committeeOfIssuer('ĐẢNG UỶ XÃ VĨNH HOÀ')).toMatchObject({ area: 'xã', name: 'VĨNH HOÀ' })
    expect(committeeOfIssuer('UỶ BAN KIỂM TRA TỈNH UỶ')).toBeNull()
  })
})

describe('committees that cannot be one', () => {
  const both = (a: string, b: string) => {
    const [one] = committeesIn(a)
    const [other] = committeesIn(b)
    if (!one || !other) throw new Error('no committee')
    return contradict(one, other)
  }
  it.each<[string, string, boolean]>([
    ['Đảng uỷ xã', 'Đảng uỷ', false],
    ['Đảng uỷ', 'Tỉnh uỷ', true],
    ['Đảng uỷ Công an tỉnh', 'Đảng uỷ xã', false],
    ['Tỉnh uỷ', 'Đảng bộ tỉnh', false],
    ['Đảng uỷ xã', 'Đảng uỷ phường', true],
    ['Đảng uỷ xã Tân Lập', 'Đảng uỷ xã Vĩnh Hoà', true],
    ['Đảng uỷ xã Vĩnh Hoà', 'Đảng bộ xã Vĩnh Hòa', false],
    ['Chi bộ Trường mầm non', 'Đảng uỷ xã', true],
  ])('%s, %s', (a, b, expected) => {
    expect(both(a, b)).toBe(expected)
  })
})

describe('the author', () => {
  it.each<[string[], string | null]>([
    [['CỦA BAN THƯỜNG VỤ TỈNH UỶ'], 'standing'],
    [['HỘI NGHỊ BAN THƯỜNG VỤ ĐẢNG UỶ XÃ LẦN THỨ 8'], 'standing'],
    [['HỘI NGHỊ LẦN THỨ BẢY', 'BAN CHẤP HÀNH ĐẢNG BỘ TỈNH (KHOÁ XVI)'], 'plenum'],
    [['HỘI NGHỊ LẦN THỨ MƯỜI HAI BAN CHẤP HÀNH ĐẢNG BỘ TỈNH'], 'plenum'],
    [['HỘI NGHỊ HUYỆN ỦY LẦN THỨ 24, KHÓA XXVI,', 'NHIỆM KỲ 2020 - 2025'], 'plenum'],
    [['CỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ'], 'politburo'],
    [['HỘI NGHỊ CHI BỘ THÁNG 6'], 'cell'],
    [['CỦA ĐỒNG CHÍ BÍ THƯ TỈNH UỶ TẠI BUỔI LÀM VIỆC VỚI BAN THƯỜNG VỤ ĐẢNG UỶ XÃ'], null],
    [['CỦA THƯỜNG TRỰC TỈNH UỶ'], null],
    [['HỘI NGHỊ CÁN BỘ CHỦ CHỐT TỈNH UỶ'], null],
    [[], null],
  ])('%j', (lines, expected) => {
    expect(organOfAuthor(lines)).toBe(expected)
  })
})

describe('who concludes in the opening', () => {
  it.each<[string, string | null]>([
    ['Sau khi nghe báo cáo, Ban Thường vụ Tỉnh uỷ kết luận như sau:', 'Ban Thường vụ Tỉnh uỷ'],
    ['Ban Thường vụ Thành uỷ cơ bản thống nhất và kết luận một số nội dung, nhiệm vụ sau:', 'Ban Thường vụ Thành uỷ'],
    [
      'Xét nội dung do Ban Thường vụ Huyện uỷ trình, Ban Chấp hành Đảng bộ huyện kết luận:',
      'Ban Chấp hành Đảng bộ huyện',
    ],
    ['Hội nghị đã thảo luận Tờ trình của Ban Thường vụ và kết luận:', null],
    ['Sau khi nghe Ban Thường vụ báo cáo, Hội nghị thống nhất kết luận:', null],
    ['Ban Thường vụ Đảng uỷ báo cáo, đồng chí Bí thư kết luận:', null],
    ['Ban Thường vụ trình Ban Chấp hành thống nhất kết luận:', null],
    [
      'Sau khi thảo luận, Hội nghị Ban Chấp hành Đảng bộ tỉnh thống nhất kết luận:',
      'Hội nghị Ban Chấp hành Đảng bộ tỉnh',
    ],
    ['Hội nghị lần thứ 5 Ban Chấp hành Đảng bộ xã kết luận:', 'Hội nghị lần thứ 5 Ban Chấp hành Đảng bộ xã'],
    ['Tại Hội nghị lần thứ 5 Ban Chấp hành Đảng bộ xã ngày 10/6/2026, Hội nghị kết luận:', 'Hội nghị'],
    ['Tại Hội nghị Ban Thường vụ, Hội nghị Ban Chấp hành họp; tại Phiên họp Ban Chấp hành, Hội nghị kết luận:', null],
    ['Hội nghị Ban Chấp hành nghe Ban Thường vụ trình và kết luận:', null],
  ])('%s', (clause, expected) => {
    const subject = subjectOfOpening(clause)
    expect(subject && clause.slice(subject.start, subject.end)).toBe(expected)
  })
})
