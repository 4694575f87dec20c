import { romanValue } from '../../../../model/labels.ts'
import { append } from '../../../../source/append.ts'
import { namedTypes } from '../../../2-analyse/facts/document-types.ts'

/** A place that speaks of appendices: `Phụ lục 1 và 2`, `phụ lục kèm theo`, `Phụ lục I của Nghị quyết số …`. */
export interface AppendixMention {
  /** Those it names, in order; none where it only says `phụ lục`. */
  readonly named: readonly NamedAppendix[]
  /** `foreign`: of another paper; `sure`: this paper must have it; `unsure`: it may be of another paper, or still to be made. */
  readonly claim: 'sure' | 'unsure' | 'foreign'
  /** Around the mention, with `kèm theo` behind it, without brackets. */
  readonly start: number
  readonly end: number
}

export interface NamedAppendix {
  readonly key: string
  /** As it is written. */
  readonly label: string
  readonly start: number
  readonly end: number
}

const label = String.raw`(?:\d{1,2}|[IVX]{1,5}|[A-H])(?![\p{L}\d/]|[.,]\d)`
const word = String.raw`phụ\s+lục`
/** A bare number goes on with a list only where the list goes on or ends: `Phụ lục 1, 2`, not `Phụ lục 1, 25 đồng chí`. */
const listed = String.raw`${label}(?=\s*(?:[,;.):–-]|$)|\s+(?:và|đến|kèm|đính|gửi|của|ban|bản|kết|ở|nêu|này)(?!\p{L}))`
const more = String.raw`(?:\s*[,;]\s*|\s+và\s+|\s+đến\s+|\s*[-–]\s*)(?:${word}\s+(?:số\s+)?${label}|${listed})`
const mention = new RegExp(String.raw`(?<!\p{L})${word}(?!\p{L})(?:\s+(?:số\s+)?${label}(?:${more}){0,20})?`, 'giu')
const eachLabel = new RegExp(String.raw`(?<![\p{L}\d])${label}`, 'giu')
const upTo = new RegExp(String.raw`(?:đến|[-–])\s*(?:${word}\s+)?(?:số\s+)?$`, 'iu')

const attached = /^\s+(?:chi\s+tiết\s+)?(?:gửi\s+|ban\s+hành\s+)?(?:kèm\s+theo|đính\s+kèm|kèm)(?!\p{L})/iu
const ownPaper = /^\s+(?:của\s+|ở\s+|tại\s+|trong\s+)?(?:bản\s+)?(?:kết\s+luận|văn\s+bản)\s+này(?!\p{L})/iu
/** What may stand between an appendix and the paper it belongs to. */
const belonging = /^[,(]?(?: ban hành)?(?: kèm theo| đính kèm| của| thuộc| tại| trong)?(?: dự thảo)? $/iu
const contract = /^\s+(?:hợp\s+đồng|hiệp\s+định)(?!\p{L})/iu
const introduced =
  /(?<!\p{L})(?:(?:theo|tại|xem|có|(?<!cũng\s)như(?:\s+(?:tại|ở|trong))?|(?:nêu|chi\s+tiết)\s+(?:ở|trong))\s+|(?:chi\s+tiết|cụ\s+thể|xem)(?:\s+(?:tại|theo|ở))?\s*:\s*)(?:các\s+|từng\s+)?$/iu
const opened = /\(\s*(?:(?:xem|theo|chi\s+tiết\s+(?:tại|theo|ở))\s+)?(?:các\s+)?$/iu
const openedAnew = /\(\s*có\s+(?:các\s+)?$/iu
/** Behind the name of a paper: number, date, issuer and title, and what joins its appendix to it. */
const joined =
  /^(?:[^.;:,()]|,\s*ngày){0,160}(?:\s(?:và|cùng)(?:\s+với)?|,|\()\s*(?:(?:theo|tại|xem|chi\s+tiết\s+tại)\s+)?(?:các\s+)?$/iu
const closes = /^\s*(?:[).;,:]|$)/u

/** Every place of a text that speaks of appendices. */
export function appendixMentions(text: string): AppendixMention[] {
  return [...text.matchAll(mention)].map((match) => {
    const start = match.index
    const named = namedIn(match[0], start)
    const bare = start + match[0].length
    const behind = attached.exec(text.slice(bare, bare + 60))?.[0] ?? ''
    const end = bare + behind.length
    return { named, claim: claimOf(text, start, bare, end), start, end }
  })
}

function namedIn(words: string, offset: number): NamedAppendix[] {
  const found: NamedAppendix[] = []
  for (const { 0: written, index } of words.matchAll(eachLabel)) {
    const key = appendixKey(written)
    const place = { start: offset + index, end: offset + index + written.length }
    const last = found.at(-1)
    if (last && upTo.test(words.slice(0, index)))
      append(
        found,
        between(last.key, key).map((inner) => ({ key: inner, label: inner, ...place })),
      )
    found.push({ key, label: written, ...place })
  }
  return found
}

/** `2` and `3` of `Phụ lục 1 đến 4`. */
function between(first: string, last: string): string[] {
  const [from, to] = [Number(first), Number(last)]
  return to - from < 30
    ? Array.from({ length: Math.max(to - from - 1, 0) }, (_, index) => String(from + 1 + index))
    : []
}

/** A label as it is compared: `2` of `02` and of `II`. */
export function appendixKey(written: string): string {
  if (/^\d+$/.test(written)) return String(Number(written))
  return String(romanValue(written.toUpperCase()) ?? written.toUpperCase())
}

function claimOf(text: string, start: number, bare: number, end: number): AppendixMention['claim'] {
  const behind = text.slice(bare, bare + 120)
  const rest = text.slice(end, end + 60)
  if (ownPaper.test(behind) || ownPaper.test(rest)) return 'sure'
  const [owner] = namedTypes(behind)
  if (contract.test(behind) || (owner && belonging.test(behind.slice(0, owner.start).replace(/\s+/g, ' '))))
    return 'foreign'
  const sentence = text.slice(sentenceStart(text, start), start)
  const attachedToIt = end > bare
  if (openedAnew.test(sentence) && /^\s*\)/.test(rest)) return 'sure'
  const papers = papersIn(sentence)
  const last = papers.at(-1)
  if (last && joined.test(sentence.slice(last.end))) return 'unsure'
  if (!closes.test(rest)) return 'unsure'
  if (attachedToIt || opened.test(sentence)) return 'sure'
  return papers.length === 0 && introduced.test(sentence) ? 'sure' : 'unsure'
}

function sentenceStart(text: string, index: number): number {
  return Math.max(text.lastIndexOf('. ', index), text.lastIndexOf('; ', index), index - 400, -1) + 1
}

/** Papers a sentence names: with a number, or with a capital inside it; its first word may be a verb (`Báo cáo kết quả`). */
function papersIn(sentence: string): { readonly end: number }[] {
  const first = sentence.length - sentence.trimStart().length
  return namedTypes(sentence).filter(({ start, end }) => {
    const rest = sentence.slice(end)
    if (/^\s+này(?!\p{L})/u.test(rest)) return false
    return /^\s+số\s/u.test(rest) || (start > first && /\p{Lu}/u.test(sentence.charAt(start)))
  })
}
