import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { wordAfter } from './address.ts'
import { replace } from './passage.ts'
import { siblingsOf } from './runs.ts'
import { reportTogether } from './slips.ts'

export const mixedItemStarts = define({
  code: 'KL4352',
  name: 'mixed-item-starts',
  severity: 'hint',
  tier: 'rule',
  basis: 'QĐ4148 II',
  message: {
    vi: 'Đầu dòng viết thường “{word}”, trong khi các ý cùng cấp viết hoa',
    en: 'This line begins in small letters, “{word}”; its neighbours begin with capitals',
  },
  help: {
    vi: 'Đầu dòng viết hoa; các ý cùng cấp viết như nhau.',
    en: 'Lines begin with a capital, and all of one level alike.',
  },
})

/** Only where neighbours of the same level show how it is done; a list all in small letters is left alone. */
export const itemStartsRule: Rule = {
  name: 'item-starts',
  needs: 'body',
  reports: [mixedItemStarts],
  run(_, context) {
    for (const { texts } of context.share(siblingsOf)) {
      const small = texts.filter(({ text }) => /^\p{Ll}\p{L}* /u.test(text))
      const capital = texts.filter(({ text }) => /^["“(]?\p{Lu}/u.test(text))
      if (small.length === 0 || small.length >= capital.length) continue
      const slips = small.map((text) => {
        const word = wordAfter(text.text, 0)
        const edit = replace(text, 0, 1, text.text.charAt(0).toUpperCase(), context.draft.source.text)
        return { span: text.at(0, word.length), edit }
      })
      const word = wordAfter(small[0]?.text ?? '', 0)
      const title = { vi: 'Viết hoa đầu dòng', en: 'Begin the line with a capital' }
      reportTogether(context.sink, mixedItemStarts, slips, { word }, { title, safe: false })
    }
  },
}
