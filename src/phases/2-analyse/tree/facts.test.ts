import { describe, expect, it } from 'vitest'
import { assignsWork, tenorOf } from './facts.ts'

describe('assignsWork', () => {
  it.each([
    'Tập trung hoàn thành giải phóng mặt bằng.',
    'Văn phòng Tỉnh uỷ chủ trì theo dõi, đôn đốc.',
    'Cấp uỷ Đảng các cấp cần tiếp tục đổi mới sinh hoạt.',
    'Trong quý IV, tổ chức hội nghị chuyên đề.',
  ])('%s', (text) => {
    expect(assignsWork(text, 'order')).toBe(true)
  })

  it.each([
    ['Công tác dân vận được chú trọng, đạt kết quả.', 'report'],
    ['Tăng cường quản lý đã có kết quả bước đầu.', 'report'],
    ['Đề cương chi tiết Báo cáo chính trị.', null],
    ['Quy chế làm việc (bổ sung, điều chỉnh) của Ban Chấp hành.', 'order'],
    ['Uỷ ban nhân dân xã đã hoàn thành 05 nhiệm vụ.', 'order'],
  ] as const)('%s orders nothing', (text, tenor) => {
    expect(assignsWork(text, tenor)).toBe(false)
  })

  it('knows what a heading announces', () => {
    expect(tenorOf('KẾT QUẢ THỰC HIỆN NHIỆM VỤ 9 THÁNG', null)).toBe('report')
    expect(tenorOf('NHIỆM VỤ, GIẢI PHÁP', null)).toBe('order')
    expect(tenorOf('Về kinh tế', 'order')).toBe('order')
  })
})
