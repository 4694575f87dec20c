import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../../source/decode.ts'
import { parse } from '../../1-parse/parse.ts'
import { analyse } from '../analyse.ts'

const before = '1. Cơ bản thống nhất với báo cáo của các cơ quan về tình hình quý III.'
const behind = '3. Văn phòng Đảng uỷ theo dõi, báo cáo Ban Thường vụ Đảng uỷ hằng tháng.'

/** The heading of the second item. */
function headingOf(...lines: string[]): string | null {
  const text = `Ban Thường vụ Đảng uỷ xã kết luận như sau:\n\n${lines.join('\n\n')}`
  const draft = parse(sourceOf(text, 'a.txt'), { stage: 'du-thao' }).value
  const { sections } = analyse(draft, { stage: 'du-thao', edition: null, profile: {}, overrides: {} }).value
  const item = sections.filter((block) => block.type === 'item')[1]
  return item?.heading ?? null
}

describe('a numbered line without its mark', () => {
  it.each([
    'Văn phòng Đảng uỷ theo dõi, đôn đốc việc thực hiện Kết luận này, báo cáo trước ngày 15/01/2027',
    'Các chi bộ lãnh đạo cán bộ, đảng viên thực hiện tốt Kết luận này trong toàn Đảng bộ',
    'Giao Văn phòng Trung ương Đảng theo dõi việc thực hiện Kết luận này',
    'Diện tích rừng trồng mới đạt 120 ha, vượt kế hoạch',
    'Xét nghiệm toàn bộ người dân 3 lần, cách nhau 48 giờ; trả kết quả trong vòng 12 giờ',
    'Tăng cường kiểm tra, giám sát việc quản lý, sử dụng đất đai ở các thôn giáp ranh',
    'Văn phòng Đảng uỷ theo dõi:',
    'Hội Nông dân xã vận động hội viên trồng rau an toàn',
    'Uỷ ban Kiểm tra Đảng uỷ tiến hành kiểm tra các chi bộ',
    'Ban Xây dựng Đảng: Tham mưu kế hoạch thực hiện',
  ])('is a sentence beside sentences: %s', (text) => {
    expect(headingOf(before, `2. ${text}`, behind)).toBe('')
  })

  it.each([
    'Ban Tổ chức Đảng uỷ xã Mường Lống',
    'Uỷ ban Kiểm tra Đảng uỷ xã',
    'Các cơ quan tham mưu, giúp việc Tỉnh uỷ',
    'Các cơ quan thường trực của Ban Chỉ đạo',
    'Công tác kiểm tra, giám sát và thi hành kỷ luật',
    'Về văn hoá, xã hội, giáo dục và y tế',
    'Các giải pháp bảo đảm an ninh, trật tự',
    'Tổ chức thực hiện',
  ])('is a heading that says its name: %s', (text) => {
    expect(headingOf(before, `2. ${text}`, behind)).toBe(text)
  })

  it('is a heading where dashes stand under it, or no sentence beside it', () => {
    const text = 'Các chi bộ tập trung thực hiện các chỉ tiêu tăng 5% so với năm trước'
    expect(headingOf(before, `2. ${text}`, '- Rà soát quỹ đất.', '- Củng cố tổ bảo vệ rừng.', behind)).toBe(text)
    expect(headingOf('1. Đánh giá chung', `2. ${text}`, '3. Tổ chức thực hiện')).toBe(text)
  })

  it('is a sentence where it measures what was done and the text goes on below it', () => {
    const text = 'Công tác xây dựng Đảng được triển khai đồng bộ; kết nạp 46 đảng viên, đạt 101% kế hoạch'
    expect(headingOf(before, `2. ${text}`, 'Tuy nhiên, một số chi bộ còn lúng túng.', behind)).toBe('')
  })
})
