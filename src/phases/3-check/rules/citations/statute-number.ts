import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'

export const statuteByNumber = define({
  code: 'KL4217',
  name: 'statute-by-number',
  severity: 'hint',
  tier: 'rule',
  basis: 'HD05 I.6.2.3',
  message: {
    vi: 'Căn cứ là luật thì chỉ ghi tên và năm, không ghi “{number}”',
    en: 'A law in the list of bases is cited by name and year, without “{number}”',
  },
  help: {
    vi: 'Viết như “Căn cứ Luật Tổ chức chính quyền địa phương năm 2025”.',
    en: 'Write as in “Căn cứ Luật Tổ chức chính quyền địa phương năm 2025”.',
  },
})

const statute = /(?<!\p{L})(?:Luật|Bộ luật|Pháp lệnh)\s[^;.]{0,160}?,?\s*(số\s+\d+\/\d{4}\/(?:QH|UBTVQH)\d+)/gu

/** Laws among the bases of a paper (HD05 I.6.2.3); HD36 says nothing of them. */
export const statuteNumber: Rule = {
  name: 'statute-number',
  needs: 'body',
  reports: [statuteByNumber],
  run(_, { sink, prose, edition }) {
    if (edition.id !== 'hd05') return
    for (const { text, at } of prose) {
      if (!/^Căn\s+cứ\s/u.test(text)) continue
      for (const match of text.matchAll(statute)) {
        const number = match[1] ?? ''
        const end = match.index + match[0].length
        sink.report(statuteByNumber, at(end - number.length, end), { number })
      }
    }
  },
}
