import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { type Passage, replace, textsOf } from './passage.ts'
import { majority, reportTogether } from './slips.ts'

export const mixedRanges = define({
  code: 'KL4321',
  name: 'mixed-ranges',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Khoảng năm viết nhiều kiểu: “{written}”, nơi khác viết “{usual}”',
    en: 'Spans of years are written in several ways: “{written}”, elsewhere “{usual}”',
  },
  help: {
    vi: 'Viết thống nhất một kiểu trong văn bản; mẫu của Trung ương viết “2025 - 2030”.',
    en: 'Use one way throughout; the central samples write “2025 - 2030”.',
  },
})

const range = /(?<![\p{L}\p{N}/.-])((?:19|20)\d\d)(\s*[-–—]\s*)((?:19|20)\d\d)(?![\p{L}\p{N}/-])/gu

interface Range {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly text: string
  readonly way: string
}

/** `2025 - 2030` against `2025-2030` and `2025 – 2030` in one paper; the way used most stands. */
export const mixedRangesRule: Rule = {
  name: 'mixed-ranges',
  needs: 'body',
  reports: [mixedRanges],
  run(_, context) {
    const ranges = context.share(textsOf).flatMap(rangesIn)
    const usual = majority(
      ranges.map(({ way }) => way),
      [' - '],
    )
    const example = ranges.find(({ way }) => way === usual)
    const others = ranges.filter(({ way }) => way !== usual)
    if (usual === null || !example || !others[0]) return
    const source = context.draft.source.text
    const slips = others.map(({ passage, start, end }) => ({
      span: passage.at(start - 4, end + 4),
      edit: replace(passage, start, end, usual, source),
    }))
    const title = { vi: `Viết như “${example.text}”`, en: `Write it as “${example.text}”` }
    reportTogether(
      context.sink,
      mixedRanges,
      slips,
      { written: others[0].text, usual: example.text },
      { title, safe: true },
    )
  },
}

function rangesIn(passage: Passage): Range[] {
  if (!/\d\s*[-–—]\s*\d/.test(passage.text)) return []
  return [...passage.text.matchAll(range)].map((match) => {
    const [text, first = '', dash = ''] = match
    const start = match.index + first.length
    return { passage, start, end: start + dash.length, text, way: dash.replace(/\s+/g, ' ') }
  })
}
