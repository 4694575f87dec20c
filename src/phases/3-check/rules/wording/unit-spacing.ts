import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { insertAfter, type Passage, replace, textsOf } from './passage.ts'
import { majority, reportTogether, type Slip } from './slips.ts'

export const mixedPercent = define({
  code: 'KL4332',
  name: 'mixed-percent',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Dấu phần trăm viết hai kiểu: “{written}”, nơi khác viết “{usual}”',
    en: 'Percentages are written in two ways: “{written}”, elsewhere “{usual}”',
  },
  help: {
    vi: 'Viết thống nhất một kiểu trong văn bản, thường là liền số: 54%.',
    en: 'Use one way throughout, usually without a blank: 54%.',
  },
})

export const mixedUnitSpacing = define({
  code: 'KL4333',
  name: 'mixed-unit-spacing',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Đơn vị đo viết hai kiểu: “{written}”, nơi khác viết “{usual}”',
    en: 'Units are written in two ways: “{written}”, elsewhere “{usual}”',
  },
  help: {
    vi: 'Viết thống nhất một kiểu trong văn bản, thường là cách số một khoảng trắng: 12 ha.',
    en: 'Use one way throughout, usually with a blank: 12 ha.',
  },
})

const percent = /(?<=\d)( ?)%/gu
const unit = /(?<=\d)( ?)(?:ha|km2?|km²|kg|m[23²³]|cm|mm|MW|kWh|kV)(?![\p{L}\p{N}])/gu

interface Quantity extends Slip {
  readonly text: string
  readonly way: '' | ' '
  readonly mend: Readonly<Record<'' | ' ', Slip['edit']>>
}

export const unitSpacingRule: Rule = {
  name: 'unit-spacing',
  needs: 'body',
  reports: [mixedPercent, mixedUnitSpacing],
  run(_, context) {
    const source = context.draft.source.text
    const passages = context.share(textsOf)
    const tell = (definition: typeof mixedPercent, pattern: RegExp, tie: '' | ' ') => {
      const found = passages.flatMap((passage) => quantitiesIn(passage, pattern, source))
      const usual = majority(
        found.map(({ way }) => way),
        [tie],
      )
      const example = found.find(({ way }) => way === usual)
      const others = found.filter(({ way }) => way !== usual)
      if (usual === null || !example || !others[0]) return
      const slips = others.map(({ span, mend }) => ({ span, edit: mend[usual] }))
      const title = { vi: `Viết như “${example.text}”`, en: `Write it as “${example.text}”` }
      reportTogether(
        context.sink,
        definition,
        slips,
        { written: others[0].text, usual: example.text },
        { title, safe: true },
      )
    }
    tell(mixedPercent, percent, '')
    tell(mixedUnitSpacing, unit, ' ')
  },
}

function quantitiesIn(passage: Passage, pattern: RegExp, source: string): Quantity[] {
  const { text } = passage
  if (!/\d ?[%hkmcM]/.test(text)) return []
  return [...text.matchAll(pattern)].map((match) => {
    const figures = /(?<![\d.,])[\d.,]+$/.exec(text.slice(Math.max(0, match.index - 12), match.index))?.[0].length ?? 1
    const start = match.index - figures
    const end = match.index + match[0].length
    const way = match[1] === ' ' ? ' ' : ''
    return {
      span: passage.at(start, end),
      text: text.slice(start, end),
      way,
      edit: null,
      mend: {
        '': replace(passage, match.index, match.index + way.length, '', source),
        ' ': insertAfter(passage, match.index - 1, ' ', source),
      },
    }
  })
}
