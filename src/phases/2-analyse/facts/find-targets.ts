import type { Range } from './words.ts'

export interface FoundTarget extends Range {
  readonly value: number
  readonly unit: string
}

// Longest first: `triệu đồng` before `đồng`, `tổ chức đảng` before `tổ`.
const units = [
  'nghìn tỷ đồng',
  'triệu đồng',
  'tỷ đồng',
  'tỉ đồng',
  'nghìn đồng',
  'triệu USD',
  'tỷ USD',
  'USD',
  'đồng chí',
  'đồng bào',
  'đồng',
  'triệu m³',
  'm³',
  'm²',
  'm3',
  'm2',
  'km²',
  'km2',
  'km',
  'ha',
  'héc-ta',
  'hecta',
  'mét',
  'tấn',
  'tạ',
  'kg',
  'MW',
  'kWh',
  'tổ chức cơ sở đảng',
  'tổ chức đảng',
  'tổ chức',
  'chi, đảng bộ',
  'chi bộ',
  'đảng bộ',
  'đảng viên',
  'đảng uỷ',
  'đoàn viên',
  'hội viên',
  'quần chúng',
  'cán bộ',
  'công chức',
  'viên chức',
  'lao động',
  'việc làm',
  'học sinh',
  'giáo viên',
  'người',
  'hộ nghèo',
  'hộ gia đình',
  'hộ',
  'căn nhà',
  'nhà văn hoá',
  'nhà văn hóa',
  'nhà máy',
  'nhà ở',
  'nhà',
  'phòng học',
  'trường học',
  'trường hợp',
  'trường',
  'lớp',
  'xã',
  'phường',
  'thôn',
  'tổ dân phố',
  'khu dân cư',
  'mô hình',
  'sản phẩm',
  'dự án',
  'công trình',
  'hạng mục',
  'chỉ tiêu',
  'tiêu chí',
  'nhiệm vụ',
  'đề án',
  'doanh nghiệp',
  'hợp tác xã',
  'tuyến đường',
  'cuộc kiểm tra',
  'cuộc giám sát',
  'cuộc',
  'buổi',
  'hồ sơ',
  'hồ chứa',
  'giường bệnh',
  'tàu cá',
  'tổ',
] as const

const amount = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`
const figure = new RegExp(
  String.raw`(?=\d)(?<![\d.,])(${amount})(?:(%)|\s(${units.join('|')}))(?![\p{L}\p{N}])(?!\s?[-–/]\s?\d)`,
  'gu',
)
// The unit is the beginning of another word: `1.800 đồng hồ`, `5 tổ trưởng`, `3 nhà khoa học`.
const otherWord =
  /^\s(?:hồ|hành|đội|loạt|bộ|thời|trưởng|viên|hội|luật|hiệu|phó|khoa|báo|thầu|nước|đầu|giáo|tịch|khẩu|chiếu|nghị)(?!\p{L})/u
// Behind these it is a date, a share, a range, a part of a name or of a longer figure.
const within = /(?:[\p{L}\p{N}/.,–-]|[-–]\s)$/u
const ordinal = /(?:số|thứ|khoá|khóa|quý|tháng|năm|điều|khoản|mục|phụ lục|tổ|lớp|giai đoạn)\s$/iu

/** Figures with their units: `100%`, `8 xã`, `16.308.990 triệu đồng`. Ordinals, dates, ranges and fractions are none. */
export function findTargets(text: string): FoundTarget[] {
  const found: FoundTarget[] = []
  for (const match of text.matchAll(figure)) {
    const [whole, digits = '', percent, word] = match
    const start = match.index
    if (within.test(text.slice(Math.max(start - 2, 0), start))) continue
    if (ordinal.test(text.slice(Math.max(start - 10, 0), start))) continue
    if (otherWord.test(text.slice(start + whole.length, start + whole.length + 8))) continue
    const value = Number(digits.replaceAll('.', '').replace(',', '.'))
    found.push({ start, end: start + whole.length, value, unit: percent ?? word ?? '' })
  }
  return found
}
