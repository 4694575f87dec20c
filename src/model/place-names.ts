import { foldWords } from './folding.ts'

/** Names of places, taken apart into administrative rank and proper name (HD05 I.4.1.1, I.4.2.3). */
export interface PlaceName {
  /** As written, `TP.` or `Phường`; `null` where none stands. */
  readonly rank: string | null
  readonly name: string
}

const rank =
  /^(tỉnh|thành phố|xã|phường|đặc khu|huyện|quận|thị xã|thị trấn|TP|ĐK|TX|TT|P|Q|H|X)(?:\s*\.\s*|\s+)(?=[\p{L}\d])/iu

export function readPlaceName(place: string): PlaceName {
  const text = place.trim()
  const match = rank.exec(text)
  // One letter is a rank only with its stop: `X. Vĩnh Hoà`, not a name that begins so.
  const sure = match && (/^\p{L}{2}/u.test(match[1] ?? '') || match[0].includes('.'))
  return sure ? { rank: match[1] ?? null, name: text.slice(match[0].length) } : { rank: null, name: text }
}

/** Whether two names are one, tone marks and case apart. */
export function isSamePlace(a: string, b: string): boolean {
  return key(a) === key(b)
}

function key(name: string): string {
  return foldWords(name).replace(/[^a-z0-9]/g, '')
}

/** A person's name whatever it is the name of: whoever reads it knows the person. Others are left in doubt. */
export function isPersonsName(name: string): boolean {
  return persons.has(spelt(name))
}

// People after whom provinces, towns, communes and wards are called.
const persons: ReadonlySet<string> = new Set(
  [
    'An Dương Vương',
    'Bà Triệu',
    'Bùi Thị Xuân',
    'Chu Văn An',
    'Đinh Tiên Hoàng',
    'Hai Bà Trưng',
    'Hàm Nghi',
    'Hồ Chí Minh',
    'Hoàng Diệu',
    'Hoàng Hoa Thám',
    'Hoàng Văn Thụ',
    'Hùng Vương',
    'Huỳnh Thúc Kháng',
    'Lê Chân',
    'Lê Đại Hành',
    'Lê Hồng Phong',
    'Lê Lợi',
    'Lê Quý Đôn',
    'Lê Thanh Nghị',
    'Lê Thánh Tông',
    'Lê Văn Tám',
    'Lương Thế Vinh',
    'Lý Thái Tổ',
    'Lý Thường Kiệt',
    'Lý Văn Lâm',
    'Mạc Đĩnh Chi',
    'Nam Cao',
    'Ngô Gia Tự',
    'Ngô Quyền',
    'Nguyễn Bỉnh Khiêm',
    'Nguyễn Chí Thanh',
    'Nguyễn Công Trứ',
    'Nguyễn Cư Trinh',
    'Nguyễn Du',
    'Nguyễn Đại Năng',
    'Nguyễn Đình Chiểu',
    'Nguyễn Huệ',
    'Nguyễn Khuyến',
    'Nguyễn Lương Bằng',
    'Nguyễn Nghiêm',
    'Nguyễn Phích',
    'Nguyễn Thái Bình',
    'Nguyễn Thị Minh Khai',
    'Nguyễn Trãi',
    'Nguyễn Trung Trực',
    'Nguyễn Tất Thành',
    'Nguyễn Úy',
    'Nguyễn Văn Cừ',
    'Nguyễn Văn Linh',
    'Nguyễn Văn Thảnh',
    'Nguyễn Việt Khái',
    'Phạm Ngũ Lão',
    'Phan Bội Châu',
    'Phan Chu Trinh',
    'Phan Đình Phùng',
    'Phan Ngọc Hiển',
    'Phan Thanh',
    'Quang Trung',
    'Tạ An Khương',
    'Tô Hiệu',
    'Tôn Đức Thắng',
    'Trần Đăng Ninh',
    'Trần Hưng Đạo',
    'Trần Lãm',
    'Trần Liễu',
    'Trần Nhân Tông',
    'Trần Phú',
    'Trần Quang Khải',
    'Trần Thánh Tông',
    'Trần Văn Thời',
    'Trưng Trắc',
    'Trưng Vương',
    'Võ Nguyên Giáp',
    'Võ Thị Sáu',
    'Võ Trường Toản',
    'Xuân Diệu',
  ].map(spelt),
)

/** Tone marks count: `Quảng Trung` is a place, `Quang Trung` a king. */
function spelt(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim()
}
