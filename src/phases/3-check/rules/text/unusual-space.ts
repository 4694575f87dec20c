import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { misspellings, reportAll } from './written.ts'

export const unusualSpaceFinding = define({
  code: 'KL1125',
  name: 'unusual-space',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Khoảng trắng khác thường {codePoint} ({count} chỗ)',
    en: 'Unusual space {codePoint} ({count} places)',
  },
  help: {
    vi: 'Khoảng trắng này do trang web hoặc phần mềm khác để lại; nó rộng hẹp khác nhau và có thể không cho xuống dòng. Thay bằng dấu cách thường hoặc chạy ketluan check --fix.',
    en: 'A web page or another program left it; it has a width of its own and may not wrap. Replace it by an ordinary space or run ketluan check --fix.',
  },
})

/** Of the Unicode spaces all but the ordinary and the no-break one, which an author may want. */
const unusual = /[\u1680\u2000-\u200A\u202F\u205F\u3000]/
/** Two of them do not wrap; neither does what they become. */
const noBreak = /[\u2007\u202F]/

/** Spaces of other widths than the keyboard's. */
export const unusualSpace: Rule = {
  name: 'unusual-space',
  needs: 'body',
  reports: [unusualSpaceFinding],
  run(_, { draft, sink }) {
    const found = misspellings(draft, unusual, /[\u1680\u2000-\u200A\u202F\u205F\u3000]/g, (space) =>
      noBreak.test(space) ? '\u00A0' : ' ',
    )
    const title = { vi: 'Thay bằng dấu cách thường', en: 'Replace by an ordinary space' }
    for (const kind of new Set(found.map(({ written }) => written))) {
      const places = found.filter(({ written }) => written === kind)
      const codePoint = `U+${kind.charCodeAt(0).toString(16).toUpperCase()}`
      reportAll({ sink }, unusualSpaceFinding, places, { codePoint, count: places.length }, { title, safe: true })
    }
  },
}
