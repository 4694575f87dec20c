/** Names that central papers never write otherwise (HD05 throughout), with their capitals. */
export const fixedNames: readonly string[] = [
  'Bộ Chính trị',
  'Ban Bí thư',
  'Ban Chấp hành Trung ương',
  'Trung ương Đảng',
  'Đảng Cộng sản Việt Nam',
  'Mặt trận Tổ quốc',
  'đại biểu Quốc hội',
  'Thủ tướng Chính phủ',
  'Điều lệ Đảng',
  'Việt Nam',
  'Hồ Chí Minh',
]

/**
 * Names whose later words are found with and without capitals, each way right for itself. Only with a capital at the front:
 * `ban thường vụ các cấp` means any of them.
 */
export const varyingNames: readonly string[] = [
  'Ban Chấp hành',
  'Ban Thường vụ',
  'Ban Chỉ đạo',
  'Uỷ ban Kiểm tra',
  'Uỷ ban nhân dân',
  'Ủy ban Kiểm tra',
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
]
