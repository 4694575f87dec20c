/**
 * Drafts of papers that nobody wrote: random sections, items, tasks, tables, footnotes and appendices about a made-up
 * commune, the same for the same seed. They try what examples do not: where pages happen to end.
 */

/** Numbers in [0, 1) that are the same on every run (mulberry32). */
function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const words =
  'các chi bộ trực thuộc tiếp tục quán triệt và triển khai nghiêm túc Nghị quyết số 03-NQ/ĐU của Đảng uỷ xã về phát triển kinh tế hợp tác giai đoạn 2026-2030 rà soát bổ sung quy hoạch sử dụng đất giao thông thuỷ lợi nội đồng trường học trạm y tế nhà văn hoá thôn bảo đảm tiến độ chất lượng hiệu quả 16.308 triệu đồng 11,9% so với cùng kỳ “dân vận khéo” (có phụ biểu kèm theo) kiểm tra/giám sát chuyển đổi số cải cách hành chính khó khăn vướng mắc kịp thời báo cáo Ban Thường vụ trước ngày 15/9/2026 ở 07/19 thôn nhằm nâng cao đời sống nhân dân Hoàng Thị Phương nghiêng'.split(
    ' ',
  )

interface Chance {
  readonly next: () => number
  below(count: number): number
  /** True in one of `count` cases. */
  oneIn(count: number): boolean
}

function chanceOf(seed: number): Chance {
  const next = dice(seed)
  const below = (count: number) => Math.floor(next() * count)
  return { next, below, oneIn: (count) => below(count) === 0 }
}

/** A draft in front matter and Markdown. Every feature of a body comes up in some of them, none in all. `joint`: two to four bodies issue it. */
export function randomDraft(seed: number, joint = false): string {
  const chance = chanceOf(seed)
  const notes: string[] = []
  const withNotes = chance.oneIn(2)
  const text = (longest: number) => sentence(chance, longest, withNotes ? notes : null)
  const rows = (most: number) => table(chance, most, withNotes ? notes : null)
  const made: Made = { chance, text, rows }
  const body = [
    ...(chance.oneIn(3) ? [] : [text(60)]),
    '*Sau khi thảo luận, Ban Chấp hành Đảng bộ xã kết luận như sau:*',
    ...Array.from({ length: 1 + chance.below(4) }, (_, index) => section(index, made)).flat(),
    ...(chance.oneIn(2) ? [`Kết luận này được phổ biến đến chi bộ; ${text(20)}`] : []),
  ]
  // Thrown apart, so that the words of every draft stay what they were.
  const turned = chanceOf(~seed)
  const appendices = Array.from({ length: chance.oneIn(3) ? 1 + chance.below(2) : 0 }, (_, index) => [
    `# Phụ lục ${index + 1}`,
    ...(turned.oneIn(3) ? ['Hướng giấy: ngang'] : []),
    `## Danh mục nhiệm vụ ${index + 1}`,
    ...(chance.oneIn(2) ? [rows(40)] : []),
    ...paragraphs(made),
  ]).flat()
  const definitions = notes.map((note, index) => `[^${index + 1}]: ${note}`)
  return [frontMatter(chance, joint), ...body, ...appendices, ...definitions].join('\n\n')
}

function frontMatter(chance: Chance, joint: boolean): string {
  const recipients = Array.from({ length: 2 + chance.below(8) }, (_, index) => `  - Chi bộ thôn ${index + 1}`)
  const marked = [
    ...(chance.oneIn(2) ? ['số: 7'] : []),
    'địa danh: Minh Thuỷ',
    'ngày: 2026-06-05',
    'tác giả: Hội nghị Ban Chấp hành Đảng bộ xã lần thứ 3',
    ...(chance.oneIn(2) ? ['trích yếu: về phát triển kinh tế hợp tác'] : []),
    ...(chance.oneIn(3) ? ['phạm vi lưu hành: Tài liệu hội nghị'] : []),
    ...(chance.oneIn(3) ? ['liên hệ: Đảng uỷ xã Minh Thuỷ, thôn Đông, xã Minh Thuỷ, tỉnh Lam Giang'] : []),
  ]
  return [
    '---',
    'cấp trên: Đảng bộ tỉnh Lam Giang',
    ...(joint ? jointIssue(chance) : soleIssue),
    ...marked,
    'nơi nhận:',
    ...recipients,
    '  - Lưu Văn phòng Đảng uỷ',
    '---',
  ].join('\n')
}

const soleIssue = [
  'cơ quan: Đảng uỷ xã Minh Thuỷ',
  'ký hiệu: KL/ĐU',
  'người ký:',
  '  quyền hạn: T/M Đảng uỷ',
  '  chức vụ: Bí thư',
  '  họ tên: Trần Thị Hà An',
]

/** Two to four bodies that issue the paper together. */
function jointIssue(chance: Chance): readonly string[] {
  const bodies = ['Đảng uỷ xã Minh Thuỷ', 'Đảng uỷ xã Đông Hà', 'Đảng uỷ phường Lam Kinh', 'Đảng uỷ xã Vĩnh Hoà']
  const count = 2 + chance.below(3)
  const signatories = ['Trần Thị Hà An', 'Lê Văn Khoa', 'Nguyễn Thị Thu Hương', 'Phạm Quốc Toản'].slice(0, count)
  return [
    `cơ quan: ${bodies.slice(0, count).join(' - ')}`,
    `ký hiệu: KL/${signatories.map(() => 'ĐU').join('-')}`,
    'người ký:',
    ...signatories.flatMap((name) => [
      `  - quyền hạn: ${chance.oneIn(2) ? 'T/M Đảng uỷ' : 'T/M Ban Thường vụ'}`,
      ...(chance.oneIn(2) ? ['    chức vụ: Bí thư'] : []),
      `    họ tên: ${name}`,
    ]),
  ]
}

/** What a draft is made with: text of so many words, tables of so many rows at most. */
interface Made {
  readonly chance: Chance
  text(longest: number): string
  rows(most: number): string
}

function section(index: number, made: Made): string[] {
  const { chance, text } = made
  const numeral = ['I', 'II', 'III', 'IV'][index] ?? 'V'
  const items = Array.from({ length: chance.below(4) }, (_, item) => [
    chance.oneIn(3) ? `**${item + 1}. Chi bộ thôn:** ${text(50)}` : `**${item + 1}. Về ${bare(chance, 3, 18)}**`,
    ...paragraphs(made),
  ]).flat()
  return [`**${numeral}- ${bare(chance, 3, 20).toUpperCase()}**`, ...paragraphs(made), ...items]
}

function paragraphs({ chance, text, rows }: Made): string[] {
  return Array.from({ length: 1 + chance.below(5) }, () => {
    const kind = chance.below(10)
    if (kind === 0) return rows(9)
    return kind < 6 ? `- ${text(90)}` : text(110)
  })
}

function table(chance: Chance, mostRows: number, notes: string[] | null): string {
  const columns = 2 + chance.below(3)
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const cells = (longest: number) => Array.from({ length: columns }, () => bare(chance, 1, longest))
  const marked = (cell: string) => (notes && chance.oneIn(20) ? withNote(chance, cell, notes) : cell)
  const rows = Array.from({ length: 1 + chance.below(mostRows) }, () => row(cells(10).map(marked)))
  return [row(cells(3)), row(Array.from({ length: columns }, () => '---')), ...rows].join('\n')
}

/** Words without marks, so many at least and at most. */
function bare(chance: Chance, least: number, most: number): string {
  return Array.from({ length: least + chance.below(most - least + 1) }, () => words[chance.below(words.length)]).join(
    ' ',
  )
}

/** Some words in some emphasis; `notes` takes what a mark in it refers to. */
function sentence(chance: Chance, longest: number, notes: string[] | null): string {
  const parts: string[] = []
  let left = 3 + chance.below(longest)
  while (left > 0) {
    const count = Math.min(left, 1 + chance.below(12))
    const part = bare(chance, count, count)
    const look = chance.below(8)
    const shown = look === 0 ? `*${part}*` : look === 1 ? `**${part}**` : part
    parts.push(notes && chance.oneIn(12) ? withNote(chance, shown, notes) : shown)
    left -= count
  }
  return `Toàn xã ${parts.join(' ')}.`
}

function withNote(chance: Chance, text: string, notes: string[]): string {
  notes.push(`${bare(chance, 2, 40)}.`)
  return `${text}[^${notes.length}]`
}
