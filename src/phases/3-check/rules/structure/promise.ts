/** How many points a lead-in says will follow. */
export interface Promised {
  readonly count: number | 'several'
  /** Where the words stand: `05 nội dung`, `các nhiệm vụ`. */
  readonly start: number
  readonly end: number
}

const words = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'] as const

const nouns =
  'nội dung|nhiệm vụ|vấn đề|giải pháp|nhóm nhiệm vụ|nhóm giải pháp|nhóm nội dung|nhóm vấn đề|công việc|việc|ý kiến|điểm|yêu cầu|mục tiêu|chỉ tiêu|bài học|nguyên nhân|hạn chế|khâu đột phá'

// `thống nhất kết luận 05 nội dung (trọng tâm) sau:` – the number, the noun, few words, then the end of the lead-in.
const counted = new RegExp(
  String.raw`(?<![\p{L}\d.,/])(\d{1,2}|${words.join('|')})(?:\s+\([^()]{1,12}\))?\s+(?:${nouns})(?![\p{L}])(?=[^.;:,()]{0,60}\ssau(?:\s+đây)?\s*:$)`,
  'iu',
)
// `gồm 04 nhóm: (1) …; (2) …`: the points stand in the sentence.
const countedInside = new RegExp(
  String.raw`(?<![\p{L}\d.,/])(\d{1,2}|${words.join('|')})\s+(?:${nouns}|nhóm|phần|bước|loại|phương án)(?![\p{L}])(?=[^.;:()]{0,60}:\s*\(1\))`,
  'giu',
)
const several = new RegExp(
  String.raw`(?<![\p{L}])(?:các|những|một số)\s+(?:${nouns})(?![\p{L}])(?=[^.;:,()]{0,60}\ssau(?:\s+đây)?\s*:$)`,
  'iu',
)

/** The promise a lead-in makes; `null` where it names no number or does not end in “… sau:”. */
export function promiseIn(text: string): Promised | null {
  if (!text.endsWith(':')) return null
  const from = Math.max(text.length - 140, 0)
  const tail = text.slice(from)
  const match = counted.exec(tail)
  if (match) {
    const count = numberOf(match[1] ?? '')
    return { count, start: from + match.index, end: from + match.index + match[0].length }
  }
  const plural = several.exec(tail)
  return plural && { count: 'several', start: from + plural.index, end: from + plural.index + plural[0].length }
}

function numberOf(written: string): number {
  return /^\d/.test(written) ? Number(written) : words.indexOf(written.toLowerCase() as (typeof words)[number]) + 1
}

/** Promises whose points follow in the same paragraph as (1), (2), …, with how many there are. */
export function promisesInside(text: string): (Promised & { readonly count: number; readonly actual: number })[] {
  if (!text.includes('(1)')) return []
  return [...text.matchAll(countedInside)].map(({ index, 0: said, 1: written = '' }) => {
    const end = index + said.length
    return { count: numberOf(written), actual: pointsBehind(text, end), start: index, end }
  })
}

function pointsBehind(text: string, from: number): number {
  let count = 0
  for (let at = text.indexOf('(1)', from); at >= 0; at = text.indexOf(`(${count + 1})`, at)) count++
  return count
}
