import type { PartialDate } from '../../../model/document.ts'
import { type CitationParts, readParts } from './citation-parts.ts'
import { type CitedNumber, findNumbers } from './cited-numbers.ts'
import { accepts, type NamedType, namedTypes, typeOf } from './document-types.ts'
import { findLaws } from './find-laws.ts'
import type { Range } from './words.ts'

/** A paper the text cites. Offsets are in the text; what is unsure is `null`. */
export interface FoundCitation extends Range, Omit<CitationParts, 'end'> {
  readonly documentType: string
  /** The type right before the number; `null`: it stands further off, is shared with the paper before, or only the number tells it. */
  readonly type: NamedType | null
  /** `null` for a law cited by name and year, and for a number without symbol. */
  readonly number: CitedNumber | null
  /** `03-NQ/TU`; the bare number where no symbol stands. */
  readonly numberSymbol: string | null
  /** The year of a law. */
  readonly year: number | null
  /** The word `số` stands before the number, or before the first of several. */
  readonly counted: boolean
  /** It stands in a list and has its type from the paper before it. */
  readonly joined: boolean
  /** The issuer is that of a paper further on in the list. */
  readonly sharesIssuer: boolean
}

type BareNumber = Range & { readonly digits: string; readonly symbolOf: CitedNumber | null }

const bareNumber = /số\s(\d{1,4})/g
const noBareNumber = /^(?:[\p{L}\p{N}/]|[.,]\d|\s?[-–—‑]\s?[\p{L}\d]|\s?%)/u
const join = /^\s*(?:(?:,\s*và|,|;|và)\s*)?(?:số\s+)?$/iu

/** Papers cited by number, and laws by name and year, in the order of the text. */
export function findCitations(text: string): FoundCitation[] {
  if (!/\d/.test(text)) return []
  const numbers = findNumbers(text)
  const found: FoundCitation[] = []
  for (const number of merge(numbers, bareNumbers(text, numbers))) {
    const previous = found.at(-1)
    if (previous && number.start < previous.end) continue
    const citation = readCitation(text, number, previous)
    if (citation) found.push(citation)
  }
  const laws = findLaws(text).filter((law) => !found.some(({ start, end }) => start < law.end && law.start < end))
  return [...shareIssuers(text, found), ...laws.map(citationOfLaw)].sort((a, b) => a.start - b.start)
}

function merge(numbers: readonly CitedNumber[], bare: readonly BareNumber[]): (CitedNumber | BareNumber)[] {
  return [...numbers, ...bare].sort((a, b) => a.start - b.start)
}

/** `Kết luận số 9`; `Nghị quyết số 18, 19-NQ/TW`, where the symbol is that of the next number. */
function bareNumbers(text: string, numbers: readonly CitedNumber[]): BareNumber[] {
  const starts = new Map(numbers.map((number) => [number.start, number]))
  return [...text.matchAll(bareNumber)].flatMap((match): BareNumber[] => {
    const digits = match[1] ?? ''
    const end = match.index + match[0].length
    const start = end - digits.length
    // The word itself stands behind another: `Kết luận số 9`.
    if (
      !/\p{L}\s+$/u.test(text.slice(Math.max(match.index - 3, 0), match.index)) ||
      noBareNumber.test(text.slice(end, end + 4))
    )
      return []
    const gap = /^(?:,|\svà)\s(?:số\s)?/u.exec(text.slice(end, end + 8))?.[0]
    const next = gap === undefined ? undefined : starts.get(end + gap.length)
    return [{ start, end, digits, symbolOf: next?.form === 'party' ? next : null }]
  })
}

function readCitation(
  text: string,
  number: CitedNumber | BareNumber,
  previous: FoundCitation | undefined,
): FoundCitation | null {
  const symbol = 'form' in number ? number : null
  const before = text.slice(Math.max(number.start - 120, previous?.end ?? 0), number.start)
  const word = /(?:,\s*|(?<!\s)\s*)(?<![\p{L}])số\s*(?::\s*)?$/iu.exec(before)?.[0]
  const gap = previous ? text.slice(previous.end, number.start) : ''
  const joined = previous !== undefined && gap !== '' && join.test(gap)
  const type = joined
    ? null
    : typeBefore(before.slice(0, before.length - (word?.length ?? 0)), symbol, number.start, word?.length ?? 0)
  const adjacent = type?.adjacent ? type.named : null
  if (!symbol && !bareIsSure(text, adjacent, 'symbolOf' in number && number.symbolOf !== null)) return null
  const documentType = joined
    ? previous.documentType
    : (type?.named.type ?? (symbol?.code ? typeOf(symbol.code) : null))
  if (!documentType) return null
  const parts = readParts(text, number.end)
  const opens = adjacent?.start ?? number.start - (word?.trimStart().length ?? 0)
  return {
    ...parts,
    start: joined ? number.start : opens,
    documentType: typeof documentType === 'string' ? documentType : documentType.name,
    type: adjacent,
    number: symbol,
    numberSymbol: symbol?.text ?? bareSymbol(number),
    year: null,
    counted: word !== undefined || (joined && previous.counted),
    joined,
    sharesIssuer: false,
  }
}

function bareSymbol(number: CitedNumber | BareNumber): string {
  if (!('symbolOf' in number) || !number.symbolOf) return number.digits
  return `${number.digits}-${number.symbolOf.code}/${number.symbolOf.body}`
}

/** A number without symbol is a paper's only right after a type in capitals: `Kết luận số 9`, not `dự án số 3`. */
function bareIsSure(text: string, type: NamedType | null, shares: boolean): boolean {
  if (!type) return false
  const capital = /^\p{Lu}/u.test(text.slice(type.start, type.start + 1))
  return shares || (capital && type.type.codes.length > 0)
}

/**
 * The type a number belongs to, in the clause before it: the one right before it, unless only one further off bears the number's
 * code (`Tờ trình ban hành Nghị quyết số 12-TTr/ĐU`).
 */
function typeBefore(
  before: string,
  number: CitedNumber | null,
  end: number,
  skipped: number,
): { named: NamedType; adjacent: boolean } | null {
  const from = Math.max(...[...'.;:()“”"'].map((mark) => before.lastIndexOf(mark))) + 1
  const shift = end - skipped - before.length
  const types = namedTypes(before.slice(from)).map(({ type, start, end: typeEnd }) => ({
    named: { type, start: start + from + shift, end: typeEnd + from + shift },
    adjacent: /^\s*$/.test(before.slice(from + typeEnd)),
  }))
  const last = types.at(-1)
  const code = number?.code ?? null
  const bears = ({ named }: { named: NamedType }) => code !== null && named.type.codes.includes(code)
  if (last?.adjacent && (code === null || accepts(last.named.type, code) || !types.some(bears))) return last
  const fitting = types.findLast(bears)
  return fitting ? { ...fitting, adjacent: false } : null
}

/** “Nghị quyết số A, ngày … và Nghị quyết số B, ngày … của Huyện uỷ”: the issuer is that of both. */
function shareIssuers(text: string, found: readonly FoundCitation[]): FoundCitation[] {
  const result = [...found]
  for (let index = result.length - 2; index >= 0; index--) {
    const [here, next] = [result[index], result[index + 1]]
    if (!here || !next?.issuer || here.issuer || here.title) continue
    if (/^\s*(?:,\s*và|,|;|và)\s*$/iu.test(text.slice(here.end, next.start).replace(/số\s*$/iu, '')))
      result[index] = { ...here, issuer: next.issuer, sharesIssuer: true }
  }
  return result
}

function citationOfLaw(law: ReturnType<typeof findLaws>[number]): FoundCitation {
  return {
    start: law.start,
    end: law.end,
    documentType: law.documentType,
    type: null,
    number: null,
    numberSymbol: null,
    year: law.year,
    counted: false,
    joined: false,
    sharesIssuer: false,
    date: null,
    comma: false,
    issuer: null,
    title: law.title,
  }
}

/** The date of a citation as the tree has it. */
export function dateOf({ date, year }: FoundCitation): PartialDate | null {
  if (date) return { year: date.year, month: date.month, day: date.day }
  return year === null ? null : { year, month: null, day: null }
}
