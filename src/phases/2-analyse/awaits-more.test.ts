import { describe, expect, it } from 'vitest'
import { awaitsMore } from './awaits-more.ts'

describe('awaitsMore', () => {
  it.each([
    '1. Thực hiện theo Nghị quyết số',
    '1. Giao xã làm rõ nội dung quy định tại khoản',
    '1. Theo điểm a khoản',
    '1. Giao Văn phòng,',
    '1. Giao Ban Tổ chức và',
    '2. Giao Uỷ ban nhân dân xã chủ trì, phối hợp với',
  ])('%s', (text) => {
    expect(awaitsMore(text)).toBe(true)
  })

  it.each([
    '1. Ưu điểm',
    '2. Tồn tại',
    '3. Giải phóng mặt bằng',
    '4. Chuyển đổi số',
    '5. Công tác dân số',
    '6. Danh mục kèm theo',
    '7. Tài khoản',
    '8. Về bổ sung danh mục',
    '9. Nhiệm vụ những tháng cuối năm',
  ])('%s may be a heading', (text) => {
    expect(awaitsMore(text)).toBe(false)
  })
})
