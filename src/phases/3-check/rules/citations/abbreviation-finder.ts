import type { PartyDocument } from '../../../../model/document.ts'
import { fold, foldWords } from '../../../../model/folding.ts'
import { findNumbers } from '../../../2-analyse/facts/cited-numbers.ts'
import type { Range } from '../../../2-analyse/facts/words.ts'
import type { Prose } from '../../prose.ts'
import type { RuleContext } from '../../rule.ts'

/** An abbreviation with the words it stands for: `giải phóng mặt bằng (GPMB)`. */
export interface Explanation extends Range {
  readonly abbreviation: string
  /** Folded words it stands for. */
  readonly meaning: string
  /** The words themselves. */
  readonly phrase: Range
}

export interface Use extends Range {
  readonly abbreviation: string
}

const form = String.raw`\p{Lu}{2,8}(?:\s?[-&–]\s?\p{Lu}{1,6}){0,2}`
const bracket = new RegExp(
  String.raw`\(\s*(?:(?:sau đây\s+|dưới đây\s+)?(?:gọi|viết)(?:\s+chung)?\s+tắt\s+là\s*(?::\s*)?)?["“]?(${form})["”]?\s*\)`,
  'gu',
)
// Without classes of all scripts, which would be asked at every character.
const token = /[A-ZĐĂÂÊÔƠƯ]{2,8}(?:[-&][A-ZĐĂÂÊÔƠƯ]{1,6}){0,2}/g
const partBefore = /(?:[\p{L}\p{N}/.&]|\p{L}[-–])$/u
const partAfter = /^(?:[\p{L}\p{N}&]|[-–/]\p{L})/u
const roman = /^[IVXLCDM]+$/

/** Abbreviations put in brackets behind words whose first letters they are. */
export function explanationsIn(text: string): Explanation[] {
  if (!text.includes('(')) return []
  return [...text.matchAll(bracket)].flatMap((match): Explanation[] => {
    const written = match[1] ?? ''
    const letters = [...fold(written).replace(/[^a-z]/g, '')].map((letter, index) => {
      return written.replace(/[^\p{Lu}]/gu, '').charAt(index) === 'Đ' ? 'đ' : letter
    })
    const phrase = phraseBefore(text, match.index, letters)
    if (!phrase || roman.test(written)) return []
    const start = match.index + match[0].indexOf(written)
    const meaning = foldWords(text.slice(phrase.start, phrase.end)).replace(/[^a-z0-9]+/g, ' ')
    return [{ abbreviation: plain(written), meaning, phrase, start, end: start + written.length }]
  })
}

/** The last words before `end` with these first letters; “và” and hyphens may stand between them. */
function phraseBefore(text: string, end: number, letters: readonly string[]): Range | null {
  const before = text.slice(Math.max(end - 120, 0), end)
  const shift = end - before.length
  const words = [...before.matchAll(/[\p{L}\p{N}]+/gu)]
  let left = letters.length - 1
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index]
    if (!word) break
    if (initial(word[0]) === letters[left]) {
      if (left === 0) return { start: word.index + shift, end: before.trimEnd().length + shift }
      left--
    } else if (!/^và$/iu.test(word[0])) break
  }
  return null
}

function initial(word: string): string {
  return /^[đĐ]/.test(word) ? 'đ' : fold(word).charAt(0)
}

/** Abbreviations as they are used, but for those in an explanation, in a paper's number or among capitals. */
export function usesIn(text: string, explained: readonly Explanation[]): Use[] {
  const found = [...text.matchAll(token)].flatMap((match): Use[] => {
    const start = match.index
    const end = start + match[0].length
    if (roman.test(match[0])) return []
    const [before, after] = [text.slice(Math.max(start - 3, 0), start), text.slice(end, end + 3)]
    if (partBefore.test(before) || partAfter.test(after)) return []
    // Words of a name in capitals: “KẾT LUẬN HỘI NGHỊ”.
    if (/\p{Lu}{2}\s$/u.test(before) || /^\s\p{Lu}{2}/u.test(after)) return []
    return [{ abbreviation: plain(match[0]), start, end }]
  })
  if (found.length === 0 || isShouted(text)) return []
  return outside(
    found,
    [...explained, ...findNumbers(text)].sort((a, b) => a.start - b.start),
  )
}

/** The ranges that touch none of `taken`; both in order. */
function outside(ranges: readonly Use[], taken: readonly Range[]): Use[] {
  let at = 0
  return ranges.filter(({ start, end }) => {
    while ((taken[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++
    return (taken[at]?.start ?? Number.POSITIVE_INFINITY) >= end
  })
}

/** A heading in capitals. */
function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return (text.match(/\p{Ll}/gu)?.length ?? 0) < letters / 3
}

function plain(written: string): string {
  return written.replace(/\s/g, '').replace(/–/g, '-')
}

/** What a text explains and what it uses. */
export interface Abbreviated {
  readonly prose: Prose
  readonly explained: readonly Explanation[]
  readonly used: readonly Use[]
}

/** The abbreviations of every text, in order. */
export function abbreviationsOf(_: PartyDocument, { prose }: RuleContext): readonly Abbreviated[] {
  return prose.map((text) => {
    const explained = explanationsIn(text.text)
    return { prose: text, explained, used: usesIn(text.text, explained) }
  })
}
