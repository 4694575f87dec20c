import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { textsOf } from './passage.ts'
import { reportTogether } from './slips.ts'

export const spacedLetters = define({
  code: 'KL4349',
  name: 'spaced-out-letters',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Các chữ cái bị tách rời: “{text}” ({count} chỗ)',
    en: 'Letters stand apart: “{text}” ({count} places)',
  },
  help: {
    vi: 'Gõ lại các từ này. Chữ chép từ tệp PDF có dòng giãn đều thường bị tách rời từng chữ cái.',
    en: 'Type these words again. Text copied from a PDF with stretched lines often falls into letters.',
  },
})

const run = /\p{L}(?: \p{L}){4,}(?!\p{L})/gu

/** Five and more single letters in a row, one of them a vowel with its mark: no list of points or variables. */
export const spacedLettersRule: Rule = {
  name: 'spaced-letters',
  needs: 'body',
  reports: [spacedLetters],
  run(_, context) {
    const found = context.share(textsOf).flatMap((passage) => {
      const { text } = passage
      if (!/ [^\s\d] [^\s\d] [^\s\d] /.test(text)) return []
      return [...text.matchAll(run)].flatMap(({ index, 0: letters }) => {
        const isWord = /[^\p{ASCII}đĐ]/u.test(letters) && !/\p{L}/u.test(text.charAt(index - 1))
        return isWord ? [{ span: passage.at(index, index + letters.length), edit: null, text: letters }] : []
      })
    })
    const text = (found[0]?.text ?? '').slice(0, 30)
    reportTogether(context.sink, spacedLetters, found, { text, count: found.length }, null)
  },
}
