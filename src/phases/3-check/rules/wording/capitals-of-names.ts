import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { type Passage, replace, textsOf } from './passage.ts'
import { fixWith, majority, reportTogether } from './slips.ts'
import { opensSentence } from './words.ts'

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
    vi: 'Tên cơ quan, tổ chức của Đảng và Nhà nước viết hoa theo lối của văn bản Trung ương.',
    en: 'Names of bodies of Party and State have the capitals that central papers give them.',
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

/** Names that are never written otherwise (HD05 throughout). `but` is what the small letters may mean besides. */
const names: readonly { readonly name: string; readonly but?: RegExp }[] = [
  { name: 'Bộ Chính trị' },
  { name: 'Ban Bí thư' },
  { name: 'Ban Chấp hành Trung ương' },
  { name: 'Trung ương Đảng' },
  { name: 'Đảng Cộng sản Việt Nam' },
  { name: 'Mặt trận Tổ quốc' },
  { name: 'Quốc hội' },
  { name: 'Thủ tướng Chính phủ' },
  { name: 'Điều lệ Đảng' },
  { name: 'Việt Nam' },
  { name: 'Hồ Chí Minh' },
  { name: 'của Trung ương', but: /^ (?:hội|đoàn|giáo hội)/u },
]

/** Written in two ways, each of them right for itself; `after` is what must stand in front. */
const variants: readonly { readonly pattern: RegExp; readonly after?: RegExp }[] = [
  { pattern: /(?<!\p{L})Ban [Cc]hấp hành(?!\p{L})/gu },
  { pattern: /(?<!\p{L})Ban [Tt]hường vụ(?!\p{L})/gu },
  { pattern: /(?<!\p{L})Ban [Cc]hỉ đạo(?!\p{L})/gu },
  { pattern: /(?<!\p{L})(?:Uỷ|Ủy) ban [Kk]iểm tra(?!\p{L})/gu },
  { pattern: /(?<!\p{L})(?:Uỷ|Ủy) ban [Nn]hân dân(?!\p{L})/gu },
  { pattern: /(?<!\p{L})Hội đồng [Nn]hân dân(?!\p{L})/gu },
  {
    // Only where it is the people; `Hội đồng nhân dân`, `an ninh nhân dân` are names and terms.
    pattern: /(?<!\p{L})[Nn]hân dân(?!\p{L}| (?:tệ|tỉnh|huyện|xã|các cấp|thành phố|phường))/gu,
    after:
      /(?<!\p{L})(?:của|cho|với|trong|và|phục vụ|đời sống|tầng lớp|vận động|toàn thể|đối thoại với|được|lấy ý kiến) $/u,
  },
]

const quick = names.map(({ name, but }) => ({ name, but, pattern: new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'giu') }))

export const capitalsOfNamesRule: Rule = {
  name: 'capitals-of-names',
  needs: 'body',
  reports: [nameWithoutCapitals, mixedCapitals],
  run(document, context) {
    const { sink, draft } = context
    const source = draft.source.text
    const passages = textsOf(document, context)
    for (const passage of passages) {
      for (const { start, written, right } of wrongNames(passage)) {
        const end = start + written.length
        const edit = replace(passage, start, end, right, source)
        const title = { vi: `Viết “${right}”`, en: `Write “${right}”` }
        sink.report(nameWithoutCapitals, passage.at(start, end), { written, right }, fixWith(edit, title, false))
      }
    }
    for (const variant of variants) {
      const found = passages.flatMap((passage) => usesIn(passage, variant))
      const usual = majority(
        found.map(({ way }) => way),
        [],
      )
      const example = found.find(({ way }) => way === usual)
      const others = found.filter(({ way }) => way !== usual)
      if (!example || !others[0]) continue
      const slips = others.map(({ passage, start, text }) => ({
        span: passage.at(start, start + text.length),
        edit: replace(passage, start, start + text.length, inCaseOf(example.text, text), source),
      }))
      const title = { vi: `Viết hoa như “${example.text}”`, en: `Use the capitals of “${example.text}”` }
      const params = { written: others[0].text, usual: example.text }
      reportTogether(sink, mixedCapitals, slips, params, { title, safe: false })
    }
  },
}

/** Longer names first: a part of one is not told again. All capitals are a heading's. */
function wrongNames({ text }: Passage): { start: number; written: string; right: string }[] {
  const found: { start: number; written: string; right: string }[] = []
  for (const { name, but, pattern } of quick) {
    for (const { index: start, 0: written } of text.matchAll(pattern)) {
      const isRight = written === name || written === written.toUpperCase() || written === sentenceCase(name)
      if (isRight || but?.test(text.slice(start + written.length))) continue
      if (found.some((other) => start < other.start + other.written.length && other.start < start + written.length))
        continue
      // The first letter of a sentence has its capital whatever the name.
      const right = opensSentence(text, start) ? sentenceCase(name) : name
      if (written !== right) found.push({ start, written, right })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function sentenceCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

interface Use {
  readonly passage: Passage
  readonly start: number
  readonly text: string
  /** Where its capitals are. */
  readonly way: string
}

function usesIn(passage: Passage, { pattern, after }: (typeof variants)[number]): Use[] {
  const { text } = passage
  return [...text.matchAll(pattern)].flatMap(({ index: start, 0: written }) => {
    if (after && !after.test(text.slice(Math.max(0, start - 16), start))) return []
    const way = written.replace(/\p{Lu}/gu, 'A').replace(/\p{Ll}/gu, 'a')
    // `Ban thường vụ các cấp …` opens a sentence with a capital that is not the name's.
    if (/^A\S* a[^A]*$/u.test(way) && opensSentence(text, start)) return []
    return [{ passage, start, text: written, way }]
  })
}

function inCaseOf(example: string, text: string): string {
  return [...text]
    .map((letter, at) => (isCapital(example.charAt(at)) ? letter.toUpperCase() : letter.toLowerCase()))
    .join('')
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase()
}
