import { define } from '../../../../diagnostics/define.ts'
import { foldWords } from '../../../../model/folding.ts'
import type { Rule, RuleContext } from '../../rule.ts'
import { fixedNames, varyingNames } from './names.ts'
import { type Passage, replace, wordsByPassage } from './passage.ts'
import { byFirstWord, stands } from './phrases.ts'
import { fixWith, majority, reportTogether } from './slips.ts'
import { opensSentence, type Word } from './words.ts'

export const nameWithoutCapitals = define({
  code: 'KL4355',
  name: 'name-without-capitals',
  severity: 'warning',
  tier: 'sample',
  basis: 'QĐ4148 II',
  message: {
    vi: 'Tên riêng “{written}” viết hoa là “{right}”',
    en: 'The name “{written}” is written with capitals: “{right}”',
  },
  help: {
    vi: 'Tên cơ quan, tổ chức của Đảng và Nhà nước viết hoa theo lối của văn bản Trung ương; tên người viết hoa chữ cái đầu của mỗi tiếng.',
    en: 'Names of bodies of Party and State have the capitals that central papers give them; each syllable of a person’s name begins with one.',
  },
})

export const mixedCapitals = define({
  code: 'KL4354',
  name: 'mixed-capitals',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Viết hoa chưa thống nhất: “{written}”, nơi khác viết “{usual}”',
    en: 'Capitals differ: “{written}”, elsewhere “{usual}”',
  },
  help: {
    vi: 'Viết thống nhất một cách trong văn bản; văn bản của Trung ương viết “Nhân dân”, “Ban Chấp hành”, “Ban Thường vụ”.',
    en: 'Keep to one way in a paper; central papers write “Nhân dân”, “Ban Chấp hành”, “Ban Thường vụ”.',
  },
})

const fixed = byFirstWord(fixedNames)
const varying = byFirstWord(varyingNames)

/** `cán bộ chính trị`, `nội bộ chính trị` are no name. */
const notAfter = new Set(['cán', 'nội', 'toàn', 'đội'])

/** Words before `nhân dân` where it is the people; in `Hội đồng nhân dân`, `an ninh nhân dân` it is part of a name or term. */
const beforePeople =
  /(?:(?<!\p{L})(?:của|cho|với|trong|và|vì|phục vụ|đời sống|tình hình|tầng lớp|vận động|huy động|toàn thể|đối thoại với|được|lấy ý kiến|gần gũi|tiếp xúc|lòng) |[;,] )$/iu
const afterPeople = /^ (?:tệ|tỉnh|huyện|xã|các cấp|thành phố|phường)(?!\p{L})/u

/** `đồng chí Lê văn Nam`: the middle of a person's name, which is an ordinary word in small letters. */
const person =
  /(?<=(?<!\p{L})(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à) )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2} (?:văn|thị|đình|đức|hữu|xuân|ngọc|minh|quang)(?: \p{Lu}\p{Ll}+){1,2}(?!\p{L})/gu

interface Use {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly text: string
  /** Where its capitals are. */
  readonly way: string
  /** Where central papers have them: the choice where both are as frequent. */
  readonly proper: string
}

export const capitalsOfNamesRule: Rule = {
  name: 'capitals-of-names',
  needs: 'body',
  reports: [nameWithoutCapitals, mixedCapitals],
  run(_, context) {
    const uses = new Map<string, Use[]>()
    for (const [passage, words] of context.share(wordsByPassage)) {
      if (passage.zone === 'field') continue
      for (const wrong of wrongPersons(passage)) tellWrong(passage, wrong, context)
      let told = 0
      for (const [index, { lower, start }] of words.entries()) {
        const wrong = start < told ? null : wrongName(passage, words, index)
        if (wrong) {
          tellWrong(passage, wrong, context)
          told = wrong.end
        }
        const use =
          lower === 'nhân'
            ? peopleAt(passage, words, index)
            : (committeeAt(passage, words, index) ?? nameAt(passage, words, index))
        if (!use) continue
        const found = uses.get(use.key)
        if (found) found.push(use.use)
        else uses.set(use.key, [use.use])
      }
    }
    for (const found of uses.values()) tellMixed(found, context)
  },
}

function tellWrong(passage: Passage, wrong: WrongName, { sink, draft }: RuleContext): void {
  const edit = replace(passage, wrong.start, wrong.end, wrong.right, draft.source.text)
  const { written, right } = wrong
  const title = { vi: `Viết “${right}”`, en: `Write “${right}”` }
  sink.report(nameWithoutCapitals, passage.at(wrong.start, wrong.end), { written, right }, fixWith(edit, title, false))
}

function tellMixed(found: readonly Use[], { sink, draft }: RuleContext): void {
  const usual = majority(
    found.map(({ way }) => way),
    found.slice(0, 1).map(({ proper }) => proper),
  )
  const example = found.find(({ way }) => way === usual)
  const others = found.filter(({ way }) => way !== usual)
  if (usual === null || !example || !others[0]) return
  const slips = others.map(({ passage, start, end, text }) => ({
    span: passage.at(start, end),
    edit: replace(passage, start, end, inCaseOf(example.text, text), draft.source.text),
  }))
  const title = { vi: `Viết hoa như “${example.text}”`, en: `Use the capitals of “${example.text}”` }
  const params = { written: others[0].text, usual: example.text }
  reportTogether(sink, mixedCapitals, slips, params, { title, safe: false })
}

interface WrongName {
  readonly start: number
  readonly end: number
  readonly written: string
  readonly right: string
}

function wrongPersons({ text }: Passage): WrongName[] {
  return [...text.matchAll(person)].map(({ index, 0: written }) => {
    const right = written.replace(/(?<= )\p{Ll}/gu, (letter) => letter.toUpperCase())
    return { start: index, end: index + written.length, written, right }
  })
}

/** A fixed name with other capitals; all capitals are a heading's, and the first letter of a sentence has its own. */
function wrongName({ text }: Passage, words: readonly Word[], index: number): WrongName | null {
  const name = fixed.get(words[index]?.lower ?? '')?.find((candidate) => stands(candidate, words, index))
  const start = words[index]?.start
  const end = words[index + (name?.words.length ?? 0) - 1]?.end
  if (!name || start === undefined || end === undefined) return null
  const written = text.slice(start, end)
  // The first letter of a sentence has a capital whatever the name.
  const right = opensSentence(text, start) ? name.text.charAt(0).toUpperCase() + name.text.slice(1) : name.text
  const isOther = notAfter.has(words[index - 1]?.lower ?? '') && written === written.toLowerCase()
  return written === right || isAllCapitals(written) || isOther ? null : { start, end, written, right }
}

function nameAt(passage: Passage, words: readonly Word[], index: number): { key: string; use: Use } | null {
  const first = words[index]
  if (!first) return null
  const name = varying.get(first.lower)?.find((candidate) => stands(candidate, words, index))
  const last = words[index + (name?.words.length ?? 0) - 1]
  if (!name || !last) return null
  const use = useOf(passage, first.start, last.end, name.text)
  if (first.text === first.lower && !isNamedInSmall(passage, words, index, use)) return null
  // `Ban thường vụ các cấp …` opens a sentence with a capital that is not the name's.
  const isGeneric = use.way.lastIndexOf('A') === 0 && opensSentence(passage.text, first.start)
  return isGeneric || isAllCapitals(use.text) ? null : { key: foldWords(name.text), use }
}

/** `ban Thường vụ` has a capital where the name has one, `uỷ ban kiểm tra Đảng uỷ` is the one of a committee named behind it. */
function isNamedInSmall({ text }: Passage, words: readonly Word[], index: number, { end, way }: Use): boolean {
  // `họp giao ban Thường vụ` is another word.
  if (words[index - 1]?.lower === 'giao' && words[index]?.lower === 'ban') return false
  return way.includes('A') || /^ (?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) (?:uỷ|ủy)(?!\p{L})/u.test(text.slice(end, end + 12))
}

const committees: ReadonlySet<string> = new Set(['tỉnh', 'thành', 'huyện', 'quận', 'thị', 'đảng'])
const bodyOfCommittee =
  /(?<!\p{L})(?:Văn phòng|Ban Thường vụ|Thường trực|Ban Tổ chức|Uỷ ban Kiểm tra|Ủy ban Kiểm tra) $/u
const anyCommittee = /^(?:,| (?:các|xã|phường|cơ sở|cấp|trực thuộc|viên|và)(?!\p{L}))/u

/** `Quận uỷ`; in small letters (`huyện uỷ các nơi`) only right behind a body of its own. */
function committeeAt(passage: Passage, words: readonly Word[], index: number): { key: string; use: Use } | null {
  const [first, second] = [words[index], words[index + 1]]
  if (!first || !committees.has(first.lower) || !second?.follows) return null
  if (second.lower !== 'uỷ' && second.lower !== 'ủy') return null
  const { text } = passage
  const proper = `${first.lower.charAt(0).toUpperCase()}${first.lower.slice(1)} ${second.lower}`
  const use = useOf(passage, first.start, second.end, proper)
  if (isAllCapitals(use.text)) return null
  if (use.way === use.way.toLowerCase()) {
    const before = text.slice(Math.max(0, first.start - 18), first.start)
    if (!bodyOfCommittee.test(before) || anyCommittee.test(text.slice(second.end, second.end + 12))) return null
  } else if (use.way.lastIndexOf('A') === 0 && opensSentence(text, first.start)) return null
  return { key: foldWords(proper), use }
}

function peopleAt(passage: Passage, words: readonly Word[], index: number): { key: string; use: Use } | null {
  const first = words[index]
  const second = words[index + 1]
  if (!first || second?.lower !== 'dân' || !second.follows) return null
  const { text } = passage
  if (!beforePeople.test(text.slice(Math.max(0, first.start - 16), first.start))) return null
  if (afterPeople.test(text.slice(second.end, second.end + 12))) return null
  const use = useOf(passage, first.start, second.end, 'Nhân dân')
  return isAllCapitals(use.text) ? null : { key: 'nhan dan', use }
}

function useOf(passage: Passage, start: number, end: number, proper: string): Use {
  const text = passage.text.slice(start, end)
  return { passage, start, end, text, way: wayOf(text), proper: wayOf(proper) }
}

function wayOf(text: string): string {
  return text.replace(/\p{Lu}/gu, 'A').replace(/\p{Ll}/gu, 'a')
}

function inCaseOf(example: string, text: string): string {
  return [...text]
    .map((letter, at) => (isCapital(example.charAt(at)) ? letter.toUpperCase() : letter.toLowerCase()))
    .join('')
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase()
}

function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase()
}
