import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { misspellings, reportAll } from './written.ts'

export const misorderedMark = define({
  code: 'KL1122',
  name: 'misordered-mark',
  severity: 'warning',
  tier: 'integrity',
  basis: 'HD05 IV.1',
  message: {
    vi: 'Dấu của chữ “{meant}” gõ sai thứ tự hoặc bằng ký hiệu lạ ({count} chỗ) nên không thành một chữ cái',
    en: 'The marks of “{meant}” are out of order or foreign ones ({count} places), so that they make no letter',
  },
  help: {
    vi: 'Chữ in ra có thể lệch dấu và không tìm kiếm được. Gõ lại chữ này hoặc chạy ketluan check --fix.',
    en: 'Marks may print out of place and the word is not found. Type it again or run ketluan check --fix.',
  },
})

export const strayMark = define({
  code: 'KL1123',
  name: 'stray-mark',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Dấu rời “{codePoint}” đứng ở “{written}”, không thành chữ cái tiếng Việt nào ({count} chỗ)',
    en: 'The loose mark “{codePoint}” at “{written}” makes no Vietnamese letter ({count} places)',
  },
  help: {
    vi: 'Dấu thanh có thể đã rơi nhầm chữ hoặc bị gõ hai lần. Xoá cả chữ lẫn dấu rồi gõ lại.',
    en: 'The tone may stand on the wrong letter or was typed twice. Delete letter and mark and type them again.',
  },
})

/** What other alphabets write for a mark of ours. */
const ours: Readonly<Record<string, string>> = { '\u0315': '\u031B', '\u030C': '\u0306', '\u0342': '\u0303' }
const loose = /[\u0300-\u036F]/
/** A letter with the marks that composition left over, or marks on nothing. */
const marked = /\P{M}?[\u0300-\u036F]+/gu
const vietnamese = /^[a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]$/i

/** Combining marks that NFC does not make a letter of: mendable ones, and those that stand where no mark can. */
export const strayMarks: Rule = {
  name: 'stray-mark',
  needs: 'body',
  reports: [misorderedMark, strayMark],
  run(_, { draft, sink }) {
    const found = misspellings(draft, loose, marked, (written) => composed(written) ?? written)
    const mendable = found.filter(({ written, meant }) => written !== meant)
    const [first] = mendable
    if (first) {
      const title = { vi: 'Ghép thành một chữ cái', en: 'Compose the letters' }
      const params = { meant: first.meant, count: mendable.length }
      reportAll({ sink }, misorderedMark, mendable, params, { title, safe: true })
    }
    const stray = found.filter(({ written, meant }) => written === meant && isLatin(written))
    const [other] = stray
    if (!other) return
    const codePoint = `U+0${(loose.exec(other.written)?.[0] ?? '').charCodeAt(0).toString(16).toUpperCase()}`
    reportAll({ sink }, strayMark, stray, { written: other.written, codePoint, count: stray.length }, null)
  },
}

/** Marks of other alphabets on their own letters are none of our business. */
const isLatin = (written: string) => /^[\p{Script=Latin}\s\p{P}]?[\u0300-\u036F]/u.test(written)

/** The letter with at most one shape and one tone, whatever order they were typed in; `null` where that is no letter of ours. */
function composed(written: string): string | null {
  const [letter = '', ...rest] = written.normalize('NFD')
  const marks = [...new Set(rest.map((mark) => ours[mark] ?? mark))]
  const shapes = marks.filter((mark) => /[\u0302\u0306\u031B]/.test(mark))
  const tones = marks.filter((mark) => !shapes.includes(mark))
  const isStroke = /^[dD][\u0335\u0336]$/.test(letter + marks.join(''))
  const result = isStroke ? (letter === 'd' ? 'đ' : 'Đ') : [letter, ...shapes, ...tones].join('').normalize('NFC')
  return vietnamese.test(result) ? result : null
}
