import { fold, foldWords } from '../../../../model/folding.ts'
import { findNumbers } from '../../../2-analyse/facts/cited-numbers.ts'
import type { Range } from '../../../2-analyse/facts/words.ts'

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
  String.raw`\(\s*(?:(?:sau đây\s+|dưới đây\s+)?(?:gọi|viết)(?:\s+chung)?\s+tắt\s+là\s*:?\s*)?["“]?(${form})["”]?\s*\)`,
  'gu',
)
const token = /(?<![\p{L}\p{N}/.&]|\p{L}[-–])\p{Lu}{2,8}(?:[-&]\p{Lu}{1,6}){0,2}(?![\p{L}\p{N}&]|[-–/]\p{L})/gu
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
  if (!/\p{Lu}{2}/u.test(text) || isShouted(text)) return []
  const taken = [...explained, ...findNumbers(text)]
  return [...text.matchAll(token)].flatMap((match): Use[] => {
    const start = match.index
    const end = start + match[0].length
    if (roman.test(match[0]) || taken.some((range) => range.start < end && start < range.end)) return []
    // Words of a name in capitals: “KẾT LUẬN HỘI NGHỊ”.
    const shouted =
      /\p{Lu}{2}\s$/u.test(text.slice(Math.max(start - 3, 0), start)) || /^\s\p{Lu}{2}/u.test(text.slice(end, end + 3))
    return shouted ? [] : [{ abbreviation: plain(match[0]), start, end }]
  })
}

/** A heading in capitals. */
function isShouted(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.replace(/\p{Lu}/gu, '').length < letters.length / 3
}

function plain(written: string): string {
  return written.replace(/\s/g, '').replace(/–/g, '-')
}
