/** Ordinals of meetings in words and figures: `lần thứ bảy`, `lần thứ 7`. */

const digits: Readonly<Record<string, number>> = {
  nhất: 1,
  một: 1,
  mốt: 1,
  hai: 2,
  nhì: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
}

const words = Object.keys(digits).join('|')
const written = new RegExp(
  String.raw`^(?:(\d{1,3})(?![\d/]|\.\d)|(?:(${words}) )?(mười|mươi)(?: (${words}))?(?!\p{L})|(${words})(?!\p{L}))`,
  'u',
)

/** The ordinal that a text in small letters begins with (`hai mươi tư` is 24); `null` where none does. Roman figures count congresses. */
export function ordinalAt(text: string): number | null {
  const match = written.exec(text)
  if (!match) return null
  const [, figures, tens, ten, units, single] = match
  if (figures !== undefined) return Number(figures)
  if (single !== undefined) return digits[single] ?? null
  if (ten === 'mươi' && tens === undefined) return null
  return (digits[tens ?? ''] ?? 1) * 10 + (digits[units ?? ''] ?? 0)
}
