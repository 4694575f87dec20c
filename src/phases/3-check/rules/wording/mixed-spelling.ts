import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { type Passage, replace, wordsByPassage } from './passage.ts'
import { majority, reportTogether } from './slips.ts'
import type { Word } from './words.ts'

export const mixedSpelling = define({
  code: 'KL4348',
  name: 'mixed-spelling',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Một từ viết hai cách: “{written}”, nơi khác viết “{usual}”',
    en: 'One word is spelt in two ways: “{written}”, elsewhere “{usual}”',
  },
  help: {
    vi: 'Cả hai cách đều có người dùng; chỉ cần thống nhất trong một văn bản.',
    en: 'Both are in use; one paper should keep to one of them.',
  },
})

/** Words that both `i` and `y` are written in; none is wrong. */
const variants: readonly (readonly [string, string])[] = [
  ['tỉ lệ', 'tỷ lệ'],
  ['tỉ trọng', 'tỷ trọng'],
  ['tỉ đồng', 'tỷ đồng'],
  ['quản lí', 'quản lý'],
  ['xử lí', 'xử lý'],
  ['pháp lí', 'pháp lý'],
  ['lí luận', 'lý luận'],
  ['địa lí', 'địa lý'],
  ['kĩ thuật', 'kỹ thuật'],
  ['kĩ năng', 'kỹ năng'],
  ['kỉ luật', 'kỷ luật'],
  ['kỉ niệm', 'kỷ niệm'],
  ['kì họp', 'kỳ họp'],
  ['nhiệm kì', 'nhiệm kỳ'],
  ['định kì', 'định kỳ'],
  ['qui định', 'quy định'],
  ['qui hoạch', 'quy hoạch'],
  ['qui chế', 'quy chế'],
  ['qui trình', 'quy trình'],
  ['qui mô', 'quy mô'],
  ['bác sĩ', 'bác sỹ'],
  ['chiến sĩ', 'chiến sỹ'],
  ['hàng năm', 'hằng năm'],
  ['hàng tháng', 'hằng tháng'],
  ['hàng quý', 'hằng quý'],
]

const canonical = new Map(variants.flatMap((pair) => pair.map((form) => [form, pair[1]] as const)))

const firsts = new Set([...canonical.keys()].map((form) => form.slice(0, form.indexOf(' '))))

interface Use {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly text: string
  readonly form: string
}

export const mixedSpellingRule: Rule = {
  name: 'mixed-spelling',
  needs: 'body',
  reports: [mixedSpelling],
  run(_, context) {
    const uses = new Map<string, Use[]>()
    for (const [passage, words] of context.share(wordsByPassage)) collect(passage, words, uses)
    for (const [key, found] of uses) {
      const usual = majority(
        found.map(({ form }) => form),
        [key],
      )
      const others = found.filter(({ form }) => form !== usual)
      if (usual === null || !others[0]) continue
      const slips = others.map(({ passage, start, end, text }) => ({
        span: passage.at(start, end),
        edit: replace(passage, start, end, inCaseOf(text, usual), context.draft.source.text),
      }))
      const title = { vi: `Viết “${usual}”`, en: `Write “${usual}”` }
      reportTogether(context.sink, mixedSpelling, slips, { written: others[0].text, usual }, { title, safe: false })
    }
  },
}

function collect(passage: Passage, words: readonly Word[], uses: Map<string, Use[]>): void {
  for (const [index, first] of words.entries()) {
    const second = words[index + 1]
    if (!second?.follows || !firsts.has(first.lower)) continue
    const form = `${first.lower} ${second.lower}`
    const key = canonical.get(form)
    const text = passage.text.slice(first.start, second.end)
    // In capitals only the hand of the typist differs.
    if (key === undefined || text === text.toUpperCase()) continue
    const use = { passage, start: first.start, end: second.end, text, form }
    const found = uses.get(key)
    if (found) found.push(use)
    else uses.set(key, [use])
  }
}

function inCaseOf(text: string, form: string): string {
  return text.charAt(0) === text.charAt(0).toLowerCase() ? form : form.charAt(0).toUpperCase() + form.slice(1)
}
