import { define } from '../../../../diagnostics/define.ts'
import { foldWords } from '../../../../model/folding.ts'
import type { Rule } from '../../rule.ts'
import { wordAfter, wordBefore } from './address.ts'
import { type Passage, replace, textsOf } from './passage.ts'
import { majority, reportTogether } from './slips.ts'
import { isSyllable } from './syllable.ts'

export const mixedDashes = define({
  code: 'KL4322',
  name: 'mixed-dashes',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Dấu nối viết nhiều kiểu: “{written}”, nơi khác viết “{usual}”',
    en: 'A joined name is written in several ways: “{written}”, elsewhere “{usual}”',
  },
  help: {
    vi: 'Viết thống nhất một kiểu trong văn bản, ví dụ “kinh tế - xã hội”.',
    en: 'Use one way throughout, e.g. “kinh tế - xã hội”.',
  },
})

const dash = / ?[-–—] ?/g

interface Joint {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly text: string
  readonly way: string
}

/** The same two words joined by `-` with and without blanks, or by dashes of two lengths. */
export const mixedDashesRule: Rule = {
  name: 'mixed-dashes',
  needs: 'body',
  reports: [mixedDashes],
  run(_, context) {
    const source = context.draft.source.text
    const groups = new Map<string, Joint[]>()
    for (const passage of context.share(textsOf)) {
      for (const [key, joint] of jointsIn(passage)) {
        const group = groups.get(key)
        if (group) group.push(joint)
        else groups.set(key, [joint])
      }
    }
    for (const joints of groups.values()) {
      const ways = joints.map(({ way }) => way)
      const usual = majority(ways, [' - '])
      const example = joints.find(({ way }) => way === usual)
      const others = joints.filter(({ way }) => way !== usual)
      if (usual === null || !example || !others[0]) continue
      const slips = others.map(({ passage, start, end, text, way }) => {
        const word = start + text.indexOf(way)
        return { span: passage.at(start, end), edit: replace(passage, word, word + way.length, usual, source) }
      })
      const title = { vi: `Viết như “${example.text}”`, en: `Write it as “${example.text}”` }
      reportTogether(
        context.sink,
        mixedDashes,
        slips,
        { written: others[0].text, usual: example.text },
        { title, safe: true },
      )
    }
  },
}

function jointsIn(passage: Passage): [string, Joint][] {
  const { text: whole } = passage
  return [...whole.matchAll(dash)].flatMap(({ index, 0: way }): [string, Joint][] => {
    const first = wordBefore(whole, index)
    const second = wordAfter(whole, index + way.length)
    const start = index - first.length
    const end = index + way.length + second.length
    const words = [first.toLowerCase(), second.toLowerCase()]
    const isAlone = !/[\d-]/.test(whole.charAt(start - 1)) && !/[\d-]/.test(whole.charAt(end))
    if (!isAlone || !words.every(isSyllable) || !/[^\p{ASCII}]/u.test(first + second)) return []
    return [[foldWords(words.join(' ')), { passage, start, end, text: whole.slice(start, end), way }]]
  })
}
