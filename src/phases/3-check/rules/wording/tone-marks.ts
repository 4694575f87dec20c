import { define } from '../../../../diagnostics/define.ts'
import type { Choices } from '../../../../model/choices.ts'
import type { PartyDocument } from '../../../../model/document.ts'
import type { Rule, RuleContext } from '../../rule.ts'
import { bareOf, withTone } from './letters.ts'
import { type Passage, replace, wordsByPassage } from './passage.ts'
import { majority, reportTogether } from './slips.ts'
import type { Word } from './words.ts'

export const mixedToneMarks = define({
  code: 'KL4341',
  name: 'mixed-tone-marks',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Dấu thanh đặt hai kiểu trong văn bản: “{written}” ({count} chỗ), cần viết theo kiểu “{mended}”',
    en: 'Tone marks are placed in two ways in the paper: “{written}” ({count} places), to be written like “{mended}”',
  },
  help: {
    vi: 'Chưa có quy định kiểu nào đúng; chỉ cần thống nhất trong một văn bản. Kiểu dùng nhiều hơn được giữ, trừ khi cơ quan chọn trong ketluan.yaml.',
    en: 'No provision takes a side; one paper should use one way. The way used more stands, unless the office chose in ketluan.yaml.',
  },
})

type Way = NonNullable<Choices['toneMarks']>

interface Place {
  readonly passage: Passage
  readonly start: number
  readonly text: string
  readonly way: Way
  readonly mended: string
  readonly isCapitals: boolean
}

/** `oa oe uy` at the end of a syllable, with a tone mark on either of the two. */
const rhyme = /(?:[oòóỏõọ][aàáảãạeèéẻẽẹ]|[uùúủũụ][yỳýỷỹỵ])$/i

/**
 * `uỷ` against `ủy`, `oà` against `òa`: the way used more stands, and an office may choose one. Words in capitals are judged
 * only by the choice of the office: HD05 itself writes `uỷ` in small letters and `ỦY BAN` in capitals.
 */
export const toneMarksRule: Rule = {
  name: 'tone-marks',
  needs: 'body',
  reports: [mixedToneMarks],
  run(_, context) {
    const { sink, choices, draft } = context
    const places = context.share(placesOf)
    const counted = choices.toneMarks === null ? places.filter(({ isCapitals }) => !isCapitals) : places
    const ways = counted.map(({ way }) => way)
    const usual = choices.toneMarks ?? majority(ways, ['uỷ'])
    const others = counted.filter(({ way }) => way !== usual)
    if (usual === null || !others[0]) return
    const slips = others.map(({ passage, start, text, mended }) => ({
      span: passage.at(start, start + text.length),
      edit: replace(passage, start, start + text.length, mended, draft.source.text),
    }))
    const { text, mended } = others[0]
    const title = { vi: 'Đặt dấu thanh thống nhất', en: 'Place the tone marks in one way' }
    reportTogether(sink, mixedToneMarks, slips, { written: text, mended, count: slips.length }, { title, safe: true })
  },
}

function placesOf(_: PartyDocument, context: RuleContext): readonly Place[] {
  return [...context.share(wordsByPassage)].flatMap(([passage, words]) => placesIn(passage, words))
}

/** The way the office chose, else the way the paper uses more. To be shared. */
export function toneWayOf(_: PartyDocument, context: RuleContext): Way {
  const ways = context.share(placesOf).flatMap(({ way, isCapitals }) => (isCapitals ? [] : [way]))
  return context.choices.toneMarks ?? majority(ways, ['uỷ']) ?? ways[0] ?? 'uỷ'
}

/** A word in small letters with its tone mark in that way. */
export function inWay(word: string, way: Way): string {
  const mark = markOf(word)
  return mark && mark.way !== way ? mark.mended : word
}

function placesIn(passage: Passage, words: readonly Word[]): Place[] {
  const places: Place[] = []
  for (const [index, { text, start }] of words.entries()) {
    const mark = markOf(text)
    if (mark && (mark.isCapitals || !isOfName(words, index))) places.push({ passage, start, text, ...mark })
  }
  return places
}

/** Bodies and offices begin so: `Uỷ ban`, `Uỷ viên`. No person or place does. */
const office = /^[uủ][ỷy]$/i

/**
 * Part of the name of a person or place (`Nguyễn Thị Thúy`, `Khánh Hòa`, `bà Hòa`), which is written as its owner does: a
 * capital beside another one, or behind how people are called.
 */
function isOfName(words: readonly Word[], index: number): boolean {
  const word = words[index]
  if (!word || !beginsCapital(word) || office.test(word.text)) return false
  const [before, after] = [words[index - 1], words[index + 1]]
  if (after?.follows && beginsCapital(after)) return true
  return word.follows && before !== undefined && (beginsCapital(before) || calls.has(before.lower))
}

const calls = new Set(['ông', 'bà', 'anh', 'chị', 'chí'])

const beginsCapital = ({ text, lower }: Word): boolean => text.charAt(0) !== lower.charAt(0)

type Mark = Pick<Place, 'way' | 'mended' | 'isCapitals'>

// A paper has few different words, and a folder of papers hardly more.
const marks = new Map<string, Mark | null>()
const marksKept = 20_000

function markOf(word: string): Mark | null {
  const known = marks.get(word)
  if (known !== undefined) return known
  if (marks.size >= marksKept) marks.clear()
  const mark = rhyme.test(word) ? judge(word) : null
  marks.set(word, mark)
  return mark
}

function judge(word: string): Mark | null {
  const { text: bare, tones } = bareOf(word)
  const [mark] = tones
  // After `q` the `u` belongs to the onset.
  if (tones.length !== 1 || !mark || mark.at < word.length - 2 || (/^u/i.test(bare.slice(-2)) && /q.{2}$/i.test(bare)))
    return null
  const isSecond = mark.at === word.length - 1
  const mended = withTone(bare, mark.tone, word.length - (isSecond ? 2 : 1))
  return { way: isSecond ? 'uỷ' : 'ủy', mended, isCapitals: word === word.toUpperCase() }
}
