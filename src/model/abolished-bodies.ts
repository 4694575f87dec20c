import type { PartialDate } from './document.ts'

/** Bodies of the Party that exist no more: papers dated from that day on neither come from them nor go to them. */
export interface AbolishedKind {
  readonly id: 'district' | 'party-group'
  /** First day without them, ISO. */
  readonly from: string
  /** How they are named, in small letters with `uỷ`. */
  readonly names: readonly string[]
  /** Their codes in symbols. */
  readonly codes: readonly string[]
  /** Ranks of their places. */
  readonly ranks: readonly string[]
}

export const abolishedKinds: readonly AbolishedKind[] = [
  {
    // The district level ended with the two-level local government of 01/7/2025 (HD05 I.2.1.2c knows none).
    id: 'district',
    from: '2025-07-01',
    names: [
      'huyện uỷ',
      'quận uỷ',
      'thị uỷ',
      'đảng bộ huyện',
      'đảng bộ quận',
      'đảng bộ thị xã',
      'đảng bộ thị trấn',
      'đảng uỷ thị trấn',
    ],
    codes: ['HU', 'QU', 'ThU'],
    ranks: ['huyện', 'quận', 'thị xã', 'thị trấn', 'TX', 'TT', 'Q', 'H'],
  },
  {
    // Party committees took their place in 2025; HD05 has neither names nor codes for them.
    id: 'party-group',
    from: '2026-05-27',
    names: ['đảng đoàn', 'ban cán sự đảng', 'đảng uỷ khối', 'đảng bộ khối'],
    codes: ['ĐĐ', 'BCSĐ', 'ĐUK'],
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
  const lower = text.toLowerCase().replace(/ủy/g, 'uỷ').replace(/\s/g, ' ')
  const found = gone.flatMap((kind) =>
    kind.names.flatMap((name): AbolishedName[] => {
      const start = lower.indexOf(name)
      const end = start + name.length
      const isWord = start >= 0 && !/\p{L}$/u.test(lower.slice(0, start)) && !/^\p{L}/u.test(lower.slice(end))
      if (!isWord || isFormer(lower, start, end)) return []
      return [{ kind, name: text.slice(start, end), start, end }]
    }),
  )
  return found.sort((a, b) => a.start - b.start || b.end - a.end)[0] ?? null
}

function isFormer(lower: string, start: number, end: number): boolean {
  return (
    /(?:^|[^\p{L}])(?:nguyên|cựu)\s[^,;]{0,60}$/u.test(lower.slice(Math.max(0, start - 80), start)) ||
    /^[^,;.]{0,40}?(?:cũ|trước đây|đã giải thể|đã kết thúc)(?!\p{L})/u.test(lower.slice(end, end + 80))
  )
}
