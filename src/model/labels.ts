import type { Separator } from './document.ts'

/**
 * Numbering labels at the start of a line. A label is text in every output, so this file only recognises, counts and
 * formats; whether a labelled line is a heading is the tree's question.
 */
export type Label = NumberLabel | DashLabel

export interface NumberLabel {
  /** `part`: a level above the Roman one, `A.`, `Phần I`, `Chương II` (HD05 I.6.2.4). */
  readonly kind: 'part' | 'roman' | 'arabic' | 'letter'
  /** Without separator: `IV`, `1.1`, `đ`, `Phần thứ nhất`. */
  readonly text: string
  /** Ordinal of the last component: 4 of `IV`, 1 of `1.1`, 5 of `đ`. */
  readonly value: number
  /** How many components: 2 of `1.1`. */
  readonly depth: number
  readonly separator: Separator
  /** UTF-16 units of label, separator and white space after it. */
  readonly length: number
  /** UTF-16 units of the numeral as it was typed, where that is not `text`: `ll- NHIỆM VỤ` for `II-`, `Ⅲ.` for `III.`. */
  readonly typed?: number
}

export interface DashLabel {
  readonly kind: 'dash'
  /** `+` opens an inner run; every other dash is `-`. */
  readonly text: '-' | '+'
  readonly length: number
}

const romanUnits: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
]

/** Vietnamese letters in the order of points (HD05 I.6.2.4: a, b, c, d, đ…). */
const pointLetters = 'abcdđeghiklmnopqrstuvxy'

const partLetters = 'ABCDEFGH'
const partWords: readonly string[] = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám']

/** Labels go no further: `D` and `M` are letters, or words. */
const mostRoman = 199

/** The value of a well-formed Roman numeral of at most 199; `null` for anything else (`IIII`, `VX`, `M`). */
export function romanValue(text: string): number | null {
  let rest = text
  let value = 0
  for (const [unit, worth] of romanUnits) {
    while (rest.startsWith(unit)) {
      value += worth
      rest = rest.slice(unit.length)
    }
  }
  return rest === '' && text !== '' && value <= mostRoman && toRoman(value) === text ? value : null
}

/** Roman numeral of 1–4999; `''` below, `MMMMCMXCIX` above. */
export function toRoman(value: number): string {
  let rest = Math.min(value, 4999)
  let text = ''
  for (const [unit, worth] of romanUnits) {
    while (rest >= worth) {
      text += unit
      rest -= worth
    }
  }
  return text
}

/** The text of a label of the same kind and prefix with another ordinal: `1.2` and 5 → `1.5`. */
export function relabel(label: Pick<NumberLabel, 'kind' | 'text'>, value: number): string {
  switch (label.kind) {
    case 'part':
      return relabelPart(label.text, value)
    case 'roman':
      return toRoman(value)
    case 'letter':
      return pointLetters[value - 1] ?? label.text
    case 'arabic':
      return label.text.replace(/(?<!\d)\d+$/, String(value))
  }
}

function relabelPart(text: string, value: number): string {
  if (text.length === 1) return partLetters.charAt(value - 1) || text
  const word = partWords[value - 1]
  const last = /(?<!\S)\S+$/.exec(text)?.[0] ?? ''
  if (/^\d+$/.test(last)) return text.slice(0, -last.length) + value
  if (romanValue(last) !== null) return text.slice(0, -last.length) + toRoman(value)
  if (word === undefined) return text
  return text.slice(0, -last.length) + (last === last.toUpperCase() ? word.toUpperCase() : word)
}

/** Whether a section's numeral is that of a part, the level above the Roman one. */
export function isPartNumeral(numeral: string): boolean {
  return romanValue(numeral) === null
}

/** Ordinal of a label without its separator; `null` when it is no label. */
export function ordinalOf(text: string): number | null {
  if (/^\d{1,2}(?:\.\d{1,2})*$/.test(text)) return Number(text.slice(text.lastIndexOf('.') + 1))
  const roman = romanValue(text)
  if (roman !== null) return roman
  const letter = text.length === 1 ? pointLetters.indexOf(text) : -1
  return letter < 0 ? null : letter + 1
}

/** A label as it is printed: `IV.`, `IV-`, `a)`. */
export function formatLabel(text: string, separator: Separator): string {
  return text + separator
}

const dashes = /^([-–—−*•·●▪\uf0b7+])(\s+|(?=[\p{Lu}“"]))/u
const roman = /^([IVX]{1,6})\s?([.)/]|[-–—])(\s*)/
const arabic = /^([1-9]\d?(?:\.[1-9]\d?)*)(\s?[-–—]|[.)/]|(?=\s))(\s*)/
const letter = /^([a-zđ])([.)/])(\s*)/

/**
 * The label a line begins with, or `null`. `text` is plain text without leading white space. Not labels: words (`Phần
 * lớn`, `Phần I của Nghị quyết`, `Mục tiêu`, `Điều`), amounts and years (`28 nhiệm vụ`, `1.500 tỷ`, `2026. `), names (`C. Mác`, `V. I. Lênin`,
 * `X-quang`), signs (`-5%`), a label with nothing after it, and a page number (`- 2 -`).
 */
export function readLabel(text: string): Label | null {
  return readDash(text) ?? readRoman(text) ?? readArabic(text) ?? readLetter(text) ?? readPart(text)
}

function readDash(text: string): DashLabel | null {
  const match = dashes.exec(text)
  if (!match || !/[\p{L}\p{N}]/u.test(text) || /^[-–—]\s*\d+\s*[-–—]$/.test(text)) return null
  // A letter right after `*` or `+` is a footnote star or a sign, not a list.
  if (match[2] === '' && !/^[-–—−]/.test(text)) return null
  return { kind: 'dash', text: match[1] === '+' ? '+' : '-', length: match[0].length }
}

function readRoman(text: string): NumberLabel | null {
  const match = roman.exec(text)
  const value = match ? romanValue(match[1] ?? '') : null
  if (!match || value === null) return null
  const rest = text.slice(match[0].length)
  if (!/\p{L}/u.test(rest) || startsWithInitial(rest)) return null
  // `I.KẾT QUẢ` is a label typed without its blank; `V-League`, `X-Quang` are words.
  if (match[3] === '' && !/^\p{Lu}[\p{Lu}\s]/u.test(rest)) return null
  // `II - nâng cao` inside a sentence is a dash.
  if (/\s/.test(match[0].charAt((match[1] ?? '').length)) && !/^\p{Lu}/u.test(rest)) return null
  return numbered('roman', match[1] ?? '', value, 1, match[2] ?? '', match[0].length)
}

function readArabic(text: string): NumberLabel | null {
  const match = arabic.exec(text)
  if (!match) return null
  const number = match[1] ?? ''
  const mark = match[2] ?? ''
  const depth = number.split('.').length
  const rest = text.slice(match[0].length)
  if (rest === '' || startsWithInitial(rest)) return null
  const capital = /^["“]?\p{Lu}/u.test(rest)
  // `1.1 Về …` may lack its last stop; `1.5 tỷ`, `28 nhiệm vụ` are amounts.
  if (mark === '' && (depth === 1 || !capital)) return null
  // `1.Về` is a label, `1.500`, `2.a` are not; `5 - 7 ngày` and `3- 5 ngày` are ranges.
  if (match[3] === '' && !/^\p{Lu}[\p{L}\s]/u.test(rest)) return null
  if (/[-–—/]/.test(mark) && !/^["“(]?\p{L}/u.test(rest)) return null
  if (/\s/.test(mark) && !capital) return null
  const value = Number(number.slice(number.lastIndexOf('.') + 1))
  return numbered('arabic', number, value, depth, mark, match[0].length)
}

function readLetter(text: string): NumberLabel | null {
  const match = letter.exec(text)
  const value = match ? pointLetters.indexOf(match[1] ?? '') + 1 : 0
  if (!match || value === 0) return null
  const rest = text.slice(match[0].length)
  const capital = /^["“]?\p{Lu}/u.test(rest)
  if (rest === '' || (match[2] !== ')' && (!capital || match[3] === ''))) return null
  return numbered('letter', match[1] ?? '', value, 1, match[2] ?? '', match[0].length)
}

const namedPart =
  /^((?:Phần|PHẦN|Chương|CHƯƠNG)\s+(?:(?:thứ|THỨ)\s+(\p{L}{2,4})|([IVX]{1,4})|(\d{1,2})))(?:\s*([.:)/]|[-–—])|(?=\s|$))\s*/u
const letteredPart = /^([A-H])\s?([.)/]|[-–—])\s+/

/** `PHẦN I` alone or before its title, `A. ĐÁNH GIÁ TÌNH HÌNH`; a letter needs a title in capitals, a name has none. */
function readPart(text: string): NumberLabel | null {
  const lettered = letteredPart.exec(text)
  if (lettered) {
    const [whole, mark = '', sign = ''] = lettered
    if (!isTitleInCapitals(text.slice(whole.length))) return null
    return numbered('part', mark, partLetters.indexOf(mark) + 1, 1, sign, whole.length)
  }
  const named = namedPart.exec(text)
  if (!named) return null
  const [whole, mark = '', word = '', numeral = '', digits = '', sign = ''] = named
  const rest = text.slice(whole.length)
  const isTitle = sign !== '' && rest.length <= 120 && /^\p{Lu}/u.test(rest) && !/[.,;:]$/.test(rest)
  if (rest !== '' && !isTitle && !isTitleInCapitals(rest)) return null
  const value = Number(digits) || romanValue(numeral) || partWords.indexOf(word.toLowerCase()) + 1
  return value > 0 ? numbered('part', mark, value, 1, sign === ':' ? '.' : sign, whole.length) : null
}

/** Two words at least, but for a remark in brackets; initials (`A. B. LÊ`) are none. */
function isTitleInCapitals(rest: string): boolean {
  const title = rest.replace(/(?<!\s)\s*\([^()]*\)\s*$/, '')
  return title === title.toUpperCase() && /^\p{Lu}{2,}\P{L}+\p{Lu}/u.test(title)
}

function startsWithInitial(rest: string): boolean {
  return /^\p{Lu}\.(\s|\p{Lu})/u.test(rest)
}

function numbered(
  kind: NumberLabel['kind'],
  text: string,
  value: number,
  depth: number,
  mark: string,
  length: number,
): NumberLabel {
  const sign = mark.trim()
  const separator: Separator = sign === ')' || sign === '/' ? sign : /^[-–—]/.test(sign) ? '-' : '.'
  return { kind, text, value, depth, separator, length }
}
