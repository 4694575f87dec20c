// Ranks, degrees and forms of address as they are typed before a signatory's name. None of them begins a name: `ông` is a
// family name too and counts only before another one.
const words = [
  'đồng chí',
  'đ/c',
  'bà',
  'phó giáo sư',
  'giáo sư',
  'tiến (?:sĩ|sỹ)',
  'thạc (?:sĩ|sỹ)',
  'bác (?:sĩ|sỹ)',
  'cử nhân',
  'k[ỹĩ] sư',
  'luật sư',
  'nhà giáo (?:nhân dân|ưu tú)',
  'thầy thuốc (?:nhân dân|ưu tú)',
  'anh hùng lao động',
  '(?:đại|thượng|trung|thiếu) tướng',
  '(?:phó |chuẩn )?đô đốc',
  '(?:đại|thượng|trung|thiếu) tá',
  '(?:đại|thượng|trung|thiếu) (?:uý|úy)',
] as const

// Family names that are hardly ever a second name.
const families =
  'nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|đoàn|đào|trịnh|trương|lương|tạ|tống|lường|lò|' +
  'quách|quàng|giàng|thào|sùng|vừ|bàn|nông|hứa|vương|phùng|tô|doãn|khuất|nghiêm|mạc|lưu|cầm|chẩu|ma|hà|mai|cao|lâm|thái|triệu|từ'
// Before a stop or colon, before a family name, and before any name with `Văn`, `Thị` in it, where a second name cannot stand.
const mister = String.raw`ông(?=\s*[:.]|\s+(?:${families})\s+\p{L}+\s+\p{L}|\s+(?!văn |thị )\p{L}+\s+(?:văn|thị)\s+\p{L})`
const inFull = String.raw`(?:${words.join('|')}|${mister})(?![\p{L}])`
// Short forms carry a stop, or are letters that no word of a name has.
const short = String.raw`(?:(?:pgs|gs|tskh|ts|ths|cn|ks|bs|ls)\s?\.|(?:tskh|ts|ths|pgs|gs)(?![\p{L}]))`
const ranks = new RegExp(String.raw`^(?:(?:${inFull}|${short})[\s.,:;/–-]*){1,5}`, 'u')

/**
 * How many characters of a signatory's line are rank, degree or form of address: 9 in `Đồng chí Lê Thị Mận`, 0 for a bare
 * name (HD05 I.7.1.3 wants none).
 */
export function rankBefore(text: string): number {
  const match = ranks.exec(text.slice(0, 120).toLowerCase())
  return match && match[0].length < text.length ? match[0].length : 0
}
