import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { isInAddress, wordBefore } from './address.ts'
import { replace, textsOf } from './passage.ts'
import { fixWith } from './slips.ts'
import { isSyllable } from './syllable.ts'

export const doubledMark = define({
  code: 'KL4311',
  name: 'doubled-mark',
  severity: 'warning',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Hai dấu câu đứng liền nhau: “{marks}”',
    en: 'Two punctuation marks in a row: “{marks}”',
  },
  help: {
    vi: 'Giữ lại một dấu. Nếu là chỗ lược bớt thì viết ba chấm “...”.',
    en: 'Keep one of them. Where something is left out three dots stand: “...”.',
  },
})

const pair = /(?<=[\p{L}\p{N})\]”"’%])(?: ?([,;:!?]) ?([,;:.])| ?\.( ?)([,;:])| ?\. ?\.)(?! ?[.,;:])/gu

/** `,,` `;.` `..` and the like. Three dots are an ellipsis, `v.v.,` `TP.;` an abbreviation with its mark, `./.` the end mark. */
export const doubledMarkRule: Rule = {
  name: 'doubled-mark',
  needs: 'body',
  reports: [doubledMark],
  run(_, context) {
    const { sink, draft } = context
    for (const passage of context.share(textsOf)) {
      const { text } = passage
      if (!/[,;:!?.] ?[,;:.]/.test(text)) continue
      for (const match of text.matchAll(pair)) {
        const start = match.index
        const end = start + match[0].length
        const marks = match[0].replaceAll(' ', '')
        if (!isSlip(text, start, end, marks) || isInAddress(text, start)) continue
        const one =
          marks.charAt(0) === marks.charAt(1) ? replace(passage, start, end, marks.charAt(0), draft.source.text) : null
        const title = { vi: 'Giữ một dấu', en: 'Keep one mark' }
        sink.report(doubledMark, passage.at(start, end), { marks: match[0].trim() }, fixWith(one, title, true))
      }
    }
  },
}

function isSlip(text: string, start: number, end: number, marks: string): boolean {
  const next = text.charAt(end)
  if (marks === '..') return /^(?:[\s)”"]|$)/.test(next) && text.charAt(start - 1) !== '/'
  // Figures and symbols are not looked into: `12:.5`.
  if (/[\p{N}/]/u.test(next)) return false
  if (!marks.startsWith('.')) return true
  const previous = wordBefore(text, start)
  if (previous === '') return /(?:(?:19|20)\d\d|[)”%])$/.test(text.slice(Math.max(0, start - 4), start))
  return previous.length > 1 && previous === previous.toLowerCase() && isSyllable(previous)
}
