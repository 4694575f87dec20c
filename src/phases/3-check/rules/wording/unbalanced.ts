import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { pairsOf } from './pairs.ts'
import { replace } from './passage.ts'
import { fixWith } from './slips.ts'

export const unbalancedBracket = define({
  code: 'KL4312',
  name: 'unbalanced-bracket',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Dấu ngoặc “{mark}” không có dấu đi cùng trong đoạn',
    en: 'The bracket “{mark}” has no partner in its paragraph',
  },
  help: {
    vi: 'Thêm dấu ngoặc còn thiếu, hoặc xoá dấu thừa.',
    en: 'Add the missing bracket, or delete this one.',
  },
})

export const unbalancedQuote = define({
  code: 'KL4313',
  name: 'unbalanced-quote',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Dấu ngoặc kép “{mark}” không có dấu đi cùng trong đoạn',
    en: 'The quotation mark “{mark}” has no partner in its paragraph',
  },
  help: {
    vi: 'Lời trích mở bằng “ và đóng bằng ”: thêm dấu còn thiếu, hoặc xoá dấu thừa.',
    en: 'A quotation opens with “ and closes with ”: add the missing mark, or delete this one.',
  },
})

export const turnedQuote = define({
  code: 'KL4319',
  name: 'turned-quote',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Dấu ngoặc kép “{mark}” ngược chiều',
    en: 'The quotation mark “{mark}” is turned the wrong way',
  },
  help: {
    vi: 'Dấu mở là “, dấu đóng là ”. Dấu ngược thường do Word tự sửa khi gõ.',
    en: 'The opening mark is “, the closing one ”. Word turns them while one types.',
  },
})

/** Beyond this many the text is no text; the first of them say so. */
const told = 200

/** Paragraph by paragraph; a quotation that runs over several paragraphs is closed in a later one. */
export const unbalancedRule: Rule = {
  name: 'unbalanced-marks',
  needs: 'body',
  reports: [unbalancedBracket, unbalancedQuote, turnedQuote],
  run(_, context) {
    const { sink, draft } = context
    for (const { passage, at, mark, kind, opens, turned } of context.share(pairsOf).unpaired.slice(0, told)) {
      const span = passage.at(at, at + 1)
      if (!turned) {
        sink.report(kind === 'bracket' ? unbalancedBracket : unbalancedQuote, span, { mark })
        continue
      }
      const edit = replace(passage, at, at + 1, opens ? '“' : '”', draft.source.text)
      sink.report(turnedQuote, span, { mark }, fixWith(edit, { vi: 'Đổi chiều dấu', en: 'Turn the mark' }, true))
    }
  },
}
