import type { PartialDate } from './document.ts'

/** Bodies of the Party that exist no more: papers dated from that day on neither come from them nor go to them. */
export interface AbolishedKind {
  readonly id: 'district' | 'party-group' | 'propaganda'
  /** First day without them, ISO. */
  readonly from: string
  /** How they are named, in small letters with `uỷ`: a pattern of whole words. */
  readonly names: string
  /** Their codes in symbols. */
  readonly codes: readonly string[]
  /** Ranks of their places. */
  readonly ranks: readonly string[]
}

// Bodies of the State, the Front and its organisations that end in the name of their level: `UBND huyện`, `Công an các quận`.
const ofLevel = [
  'uỷ ban nhân dân',
  'ubnd',
  'hội đồng nhân dân',
  'hđnd',
  '(?:uỷ ban )?(?:mặt trận tổ quốc(?: việt nam)?|mttq(?: việt nam)?)',
  'ubmttq(?: việt nam)?',
  'công an',
  'ban chỉ huy quân sự',
  'toà án nhân dân',
  'viện kiểm sát nhân dân',
  'liên đoàn lao động',
  'hội nông dân',
  'hội liên hiệp phụ nữ',
  'hội cựu chiến binh',
  'phòng (?:nội vụ|tư pháp|y tế|dân tộc|giáo dục và đào tạo|tài chính - kế hoạch|kinh tế và hạ tầng|nông nghiệp và (?:môi trường|phát triển nông thôn)|tài nguyên và môi trường|văn hoá và thông tin|lao động - thương binh và xã hội)',
].join('|')

export const abolishedKinds: readonly AbolishedKind[] = [
  {
    // The district level ended with the two-level local government of 01/7/2025 (HD05 I.2.1.2c knows none).
    id: 'district',
    from: '2025-07-01',
    names: `(?:huyện|quận|thị) uỷ|đảng bộ (?:huyện|quận|thị xã|thị trấn)|đảng uỷ thị trấn|(?:${ofLevel}) (?:các )?(?:huyện|quận|thị xã|thị trấn)|huyện đoàn|quận đoàn|thị đoàn`,
    codes: ['HU', 'QU', 'ThU'],
    ranks: ['huyện', 'quận', 'thị xã', 'thị trấn', 'TX', 'TT', 'Q', 'H'],
  },
  {
    // Party committees took their place in 2025; HD05 has neither names nor codes for them.
    id: 'party-group',
    from: '2026-05-27',
    names: 'đảng đoàn|ban cán sự đảng|(?:đảng uỷ|đảng bộ) khối',
    codes: ['ĐĐ', 'BCSĐ', 'ĐUK'],
    ranks: [],
  },
  {
    // One body since February 2025; HD05 I.3.1.2 has a code for it alone. What army and companies call so is not meant.
    id: 'propaganda',
    from: '2025-03-01',
    names: 'ban (?:tuyên giáo|dân vận) (?:trung ương|tỉnh uỷ|thành uỷ)',
    codes: [],
    ranks: [],
  },
]

/** Whether a body of the kind is gone on a date; an unknown day counts as the first of its month. */
export function isGone(kind: AbolishedKind, { year, month, day }: PartialDate): boolean {
  if (year === null || month === null) return false
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${year}-${pad(month)}-${pad(day ?? 1)}` >= kind.from
}

export interface AbolishedName {
  readonly kind: AbolishedKind
  readonly name: string
  readonly start: number
  readonly end: number
}

/** The first abolished body a text names as one that exists; not a former one (`nguyên Bí thư Huyện uỷ`, `Huyện uỷ cũ`). */
export function abolishedIn(text: string, gone: readonly AbolishedKind[]): AbolishedName | null {
  const lower = text.toLowerCase().replace(/ủy/g, 'uỷ').replace(/tòa/g, 'toà').replace(/\s/g, ' ')
  const found = gone.flatMap((kind): AbolishedName[] => {
    for (const { 0: name, index: start } of lower.matchAll(patternOf(kind))) {
      const end = start + name.length
      if (!isFormer(lower, start, end)) return [{ kind, name: text.slice(start, end), start, end }]
    }
    return []
  })
  return found.sort((a, b) => a.start - b.start || b.end - a.end)[0] ?? null
}

const patterns = new Map(
  abolishedKinds.map((kind) => [kind, new RegExp(String.raw`(?<!\p{L})(?:${kind.names})(?!\p{L})`, 'gu')]),
)

function patternOf(kind: AbolishedKind): RegExp {
  return patterns.get(kind) ?? /(?!)/g
}

function isFormer(lower: string, start: number, end: number): boolean {
  return (
    /(?:^|[^\p{L}])(?:nguyên|cựu)\s[^,;]{0,60}$/u.test(lower.slice(Math.max(0, start - 80), start)) ||
    /^[^,;.]{0,40}?(?:cũ|trước đây|trước kia|đã giải thể|đã kết thúc)(?!\p{L})/u.test(lower.slice(end, end + 80))
  )
}
