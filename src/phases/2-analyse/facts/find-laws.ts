import type { Range } from './words.ts'

/** A law cited by name and year (HD05 I.6.2.3). */
export interface FoundLaw extends Range {
  readonly documentType: 'Luật' | 'Bộ luật' | 'Pháp lệnh' | 'Hiến pháp'
  readonly year: number
  /** The name without the type; `null` for the constitution. */
  readonly title: Range | null
}

const law =
  /(?:(Hiến pháp)|(Bộ luật|Luật|Pháp lệnh)\s(\p{Lu}[^.;:()“”"\d\n]{1,150}?))\s(?:năm\s)?((?:19|20)\d{2})(?![\d/.,-]\d)(?!\d)/gu
// Words of a sentence about the law rather than of its name: “Luật Đất đai được triển khai từ đầu năm 2024”.
const sentence =
  /(?:^|[\s,])(?:được|đã|đang|sẽ|trong|đầu|cuối|từ|hết|giai đoạn|tháng|ngày|quý|có hiệu lực|vào|khi|thì|nhiệm kỳ|và các|năm)(?=[\s,]|$)/u

/** `Luật Đất đai năm 2024`, `Bộ luật Lao động 2019`, `Hiến pháp năm 2013`; nothing where the year may belong to the sentence. */
export function findLaws(text: string): FoundLaw[] {
  if (!/(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp)\s/.test(text)) return []
  return [...text.matchAll(law)].flatMap((match): FoundLaw[] => {
    const [whole, constitution, type, name = '', year] = match
    if (/\p{L}/u.test(text.charAt(match.index - 1)) || sentence.test(name)) return []
    const titleStart = match.index + (type?.length ?? 0) + 1
    return [
      {
        start: match.index,
        end: match.index + whole.length,
        documentType: (constitution ?? type) as FoundLaw['documentType'],
        year: Number(year),
        title: constitution === undefined ? { start: titleStart, end: titleStart + name.length } : null,
      },
    ]
  })
}
