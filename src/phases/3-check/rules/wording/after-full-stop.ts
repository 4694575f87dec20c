import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { isInAddress, wordAfter, wordBefore } from './address.ts'
import { type Passage, replace, textsOf } from './passage.ts'
import { fixWith } from './slips.ts'
import { isSyllable } from './syllable.ts'

export const lowercaseAfterStop = define({
  code: 'KL4351',
  name: 'lowercase-after-full-stop',
  severity: 'warning',
  tier: 'rule',
  basis: 'QĐ4148 II',
  message: {
    vi: 'Đầu câu chưa viết hoa: “{word}”',
    en: 'A sentence begins with a small letter: “{word}”',
  },
  help: {
    vi: 'Sau dấu chấm, chấm hỏi, chấm than viết hoa. Nếu câu chưa hết thì thay dấu chấm bằng dấu phẩy hoặc chấm phẩy.',
    en: 'A capital follows a full stop, question or exclamation mark. If the sentence goes on, write a comma or semicolon.',
  },
})

export const capitalAfterSemicolon = define({
  code: 'KL4356',
  name: 'capital-after-semicolon',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Viết hoa sau dấu chấm phẩy: “{word}”',
    en: 'A capital after a semicolon: “{word}”',
  },
  help: {
    vi: 'Câu chưa hết nên viết thường; nếu là câu mới thì thay dấu chấm phẩy bằng dấu chấm.',
    en: 'The sentence goes on, so a small letter follows; if a new one begins, write a full stop.',
  },
})

const gap = /[.?!;] +/g
/** Written with a stop and small letters around it: `tr. `, `v.v. `. */
const abbreviations = new Set([
  'tr',
  'st',
  'vd',
  'đc',
  'ths',
  'ts',
  'gs',
  'bs',
  'ks',
  'cn',
  'tp',
  'tx',
  'tt',
  'no',
  'vol',
  'co',
  'vv',
  'sđt',
  'đt',
])

export const afterFullStopRule: Rule = {
  name: 'after-full-stop',
  needs: 'body',
  reports: [lowercaseAfterStop, capitalAfterSemicolon],
  run(_, context) {
    const { sink, draft } = context
    const tell = (definition: typeof lowercaseAfterStop, passage: Passage, at: number) => {
      const letter = passage.text.charAt(at)
      const isSmall = definition === lowercaseAfterStop
      const word = wordAfter(passage.text, at)
      const edit = replace(
        passage,
        at,
        at + 1,
        isSmall ? letter.toUpperCase() : letter.toLowerCase(),
        draft.source.text,
      )
      const title = isSmall
        ? { vi: 'Viết hoa đầu câu', en: 'Begin with a capital' }
        : { vi: 'Viết thường', en: 'Write a small letter' }
      sink.report(definition, passage.at(at, at + word.length), { word }, fixWith(edit, title, false))
    }
    for (const passage of context.share(textsOf)) {
      const { text } = passage
      const capitals: number[] = []
      for (const { index, 0: mark } of text.matchAll(gap)) {
        const at = index + mark.length
        if (mark.startsWith(';')) {
          if (continuesSentence(text, index, at)) capitals.push(at)
        } else if (beginsSmall(text, at) && endsSentence(text, index) && !isInAddress(text, index)) {
          tell(lowercaseAfterStop, passage, at)
        }
      }
      // Three of them are the author's way of listing.
      if (capitals.length < 3) for (const at of capitals) tell(capitalAfterSemicolon, passage, at)
    }
  },
}

function beginsSmall(text: string, at: number): boolean {
  const word = wordAfter(text, at)
  return /^\p{Ll}/u.test(word) && isSyllable(word)
}

/** A word, a year, a percentage or a closing mark stands before the stop; not a label, an abbreviation, an ellipsis. */
function endsSentence(text: string, index: number): boolean {
  const previous = wordBefore(text, index)
  if (previous === '') return /(?:(?:19|20)\d\d|[%)”"])$/.test(text.slice(Math.max(0, index - 4), index))
  return previous.length > 1 && isSyllable(previous.toLowerCase()) && !abbreviations.has(previous.toLowerCase())
}

/** Openings of an order, which are no names: behind a semicolon their capital is a slip. */
const openings =
  /^(?:Tập trung|Tiếp tục|Tăng cường|Đẩy mạnh|Nâng cao|Chủ động|Phối hợp|Rà soát|Kịp thời|Khẩn trương|Quan tâm|Chú trọng|Đồng thời|Thường xuyên|Thực hiện|Triển khai|Phát huy|Phấn đấu|Trong đó|Nhất là|Qua đó|Từng bước) /u

/** The order goes on; not an entry of a list behind a colon, whose entries may begin in capitals. */
function continuesSentence(text: string, index: number, at: number): boolean {
  if (!openings.test(text.slice(at, at + 14))) return false
  const before = text.slice(Math.max(0, index - 800), index)
  const sentence = before.slice(
    Math.max(before.lastIndexOf('. '), before.lastIndexOf('? '), before.lastIndexOf('! ')) + 1,
  )
  return !sentence.includes(':')
}
