import { define } from '../../../../diagnostics/define.ts'
import { plainForm } from '../../../../model/plain-letters.ts'
import { isSyllable } from '../../../../source/syllable.ts'
import type { Rule } from '../../rule.ts'
import { misspellings, reportAll } from './written.ts'

export const letterFormFinding = define({
  code: 'KL1124',
  name: 'letter-form',
  severity: 'warning',
  tier: 'integrity',
  basis: 'HD05 IV.1',
  message: {
    vi: '“{written}” viết bằng dạng chữ đặc biệt (toàn khổ, chữ ghép, chữ trang trí…), chữ thường là “{meant}” ({count} chỗ)',
    en: '“{written}” is written in special letter forms (full-width, ligature, ornamental …); plain letters are “{meant}” ({count} places)',
  },
  help: {
    vi: 'Phông chữ của văn bản không có các dạng này và máy tìm kiếm không nhận ra. Gõ lại bằng chữ thường hoặc chạy ketluan check --fix.',
    en: 'The font of the paper lacks them and searching does not find them. Type plain letters or run ketluan check --fix.',
  },
})

const special = /[\uFF01-\uFF5E\uFB00-\uFB06\u2160-\u217F\u0131\u01CD\u01CE\u{1D400}-\u{1D7FF}]/u
const stretch = /[\uFF01-\uFF5E\p{L}\p{M}\u2160-\u217F\u{1D400}-\u{1D7FF}]+/gu

/** Letters of another form: full-width, ligatures, Roman numerals of one character, ornamental ones, dotless `ı`, `ǎ` for `ă`. */
export const letterForm: Rule = {
  name: 'letter-form',
  needs: 'body',
  reports: [letterFormFinding],
  run(_, { draft, sink }) {
    const found = misspellings(draft, special, stretch, plainWord)
    const [first] = found
    if (!first) return
    const title = { vi: 'Viết bằng chữ thường', en: 'Write plain letters' }
    const params = { written: first.written, meant: first.meant, count: found.length }
    reportAll({ sink }, letterFormFinding, found, params, { title, safe: true })
  },
}

/** Turkish has `ı` and transcribed Chinese `ǎ` of its own: only a word that becomes a Vietnamese syllable was none of theirs. */
function plainWord(written: string): string | null {
  const plain = Array.from(written, (character) => plainForm(character) ?? character).join('')
  if (!/[ıǎǍ]/.test(plain)) return plain === written ? null : plain.normalize('NFC')
  const meant = plain.replaceAll('ı', 'i').replaceAll('ǎ', 'ă').replaceAll('Ǎ', 'Ă').normalize('NFC')
  return isSyllable(meant) ? meant : null
}
