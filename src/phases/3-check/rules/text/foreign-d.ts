import { define } from '../../../../diagnostics/define.ts'
import { suspectLegacy } from '../../../../source/legacy/suspect.ts'
import { isSyllable } from '../../../../source/syllable.ts'
import type { Rule } from '../../rule.ts'
import { misspellings, reportAll } from './written.ts'

export const foreignDFinding = define({
  code: 'KL1120',
  name: 'foreign-d',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 IV.1',
  message: {
    vi: 'Chữ “{letter}” ({codePoint}) trông giống “{meant}” nhưng là chữ của tiếng khác ({count} từ, đầu tiên là “{word}”)',
    en: 'The letter “{letter}” ({codePoint}) looks like “{meant}” but belongs to another language ({count} words, the first is “{word}”)',
  },
  help: {
    vi: 'Tìm kiếm, sắp xếp và so số ký hiệu sẽ sai. Chạy ketluan check --fix để thay bằng “{meant}”, và chọn bảng mã Unicode trong bộ gõ.',
    en: 'Searching, sorting and comparing symbols go wrong. Run ketluan check --fix to write “{meant}”, and choose Unicode in the input method.',
  },
})

const plain: Readonly<Record<string, string>> = { Ð: 'Đ', ð: 'đ', Ɖ: 'Đ', ɖ: 'đ' }
const foreign = /[ÐðƉɖ]/
const word = /[\p{L}\p{M}]+/gu
const vowel = /[aeiouyăâêôơư]/i

/** `Ð` and `ð` (Icelandic), `Ɖ` and `ɖ` (Ewe) where Vietnamese `Đ` and `đ` are meant. */
export const foreignD: Rule = {
  name: 'foreign-d',
  needs: 'body',
  reports: [foreignDFinding],
  run(_, { draft, sink }) {
    const { text } = draft.source
    const found = misspellings(draft, foreign, word, (written, start) => {
      const meant = written.replace(/[ÐðƉɖ]/g, (letter) => plain[letter] ?? letter)
      return isVietnamese(written, meant, text.charAt(start + written.length)) ? meant : null
    })
    // In an old code page it is a letter of its own, and the whole text has to be converted.
    if (found.length > 0 && suspectLegacy(draft.source.original)) return
    for (const letter of Object.keys(plain)) {
      const words = found.filter(({ written }) => firstForeign(written) === letter)
      const [first] = words
      if (!first) continue
      const codePoint = `U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
      const meant = plain[letter] ?? letter
      const params = { letter, codePoint, meant, count: words.length, word: first.written }
      const title = { vi: `Thay bằng “${meant}”`, en: `Write “${meant}”` }
      reportAll({ sink }, foreignDFinding, words, params, { title, safe: true })
    }
  },
}

const firstForeign = (written: string): string => foreign.exec(written)?.[0] ?? ''

/**
 * Icelandic has `ð` within words, next to vowels, and never at their start. So: a syllable that begins with it, an
 * abbreviation without vowels (`HÐND`, `QÐ`), one that begins with it (`ÐU`), a label (`ð)`).
 */
function isVietnamese(written: string, meant: string, next: string): boolean {
  if (isSyllable(meant)) return true
  if (written.length === 1) return next === ')' || next === '.'
  const isAbbreviation = written.length <= 6 && written === written.toUpperCase()
  return isAbbreviation && (foreign.test(written.charAt(0)) || !vowel.test(meant.normalize('NFD')))
}
