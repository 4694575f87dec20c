import { define } from '../../../../diagnostics/define.ts'
import { inLatin } from '../../../../model/plain-letters.ts'
import type { Rule } from '../../rule.ts'
import { misspellings, reportAll } from './written.ts'

export const lookalikeLetterFinding = define({
  code: 'KL1121',
  name: 'lookalike-letter',
  severity: 'warning',
  tier: 'integrity',
  basis: 'HD05 IV.1',
  message: {
    vi: 'Từ “{written}” có chữ cái Nga hoặc Hy Lạp trông giống chữ Việt ({count} từ như vậy)',
    en: 'The word “{written}” has Cyrillic or Greek letters that look like Latin ones ({count} such words)',
  },
  help: {
    vi: 'Mắt thường không phân biệt được, nhưng máy coi đó là từ khác: không tìm thấy, in ra có thể lệch nét. Gõ lại từ này hoặc chạy ketluan check --fix.',
    en: 'The eye sees no difference, yet to machines it is another word: it is not found and may print unevenly. Type it again or run ketluan check --fix.',
  },
})

/** Words that mix Latin letters with Cyrillic or Greek look-alikes, and numerals made of look-alikes. */
export const lookalikeLetter: Rule = {
  name: 'lookalike-letter',
  needs: 'body',
  reports: [lookalikeLetterFinding],
  run(_, { draft, sink }) {
    const found = misspellings(draft, /[\u0370-\u03FF\u0400-\u052F]/, /[\p{L}\p{M}]+/gu, inLatin)
    const [first] = found
    if (!first) return
    const title = { vi: 'Thay bằng chữ cái Latinh', en: 'Write Latin letters' }
    const params = { written: first.written, count: found.length }
    reportAll({ sink }, lookalikeLetterFinding, found, params, { title, safe: true })
  },
}
