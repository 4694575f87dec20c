import { define } from '../../../../diagnostics/define.ts'
import { foldWords } from '../../../../model/folding.ts'
import { isCirculation } from '../../../2-analyse/zones/words.ts'
import type { Rule } from '../../rule.ts'

export const unofficialCirculation = define({
  code: 'KL2204',
  name: 'unofficial-circulation',
  severity: 'hint',
  tier: 'sample',
  basis: 'HD05 II',
  message: {
    vi: '“{text}” không phải là một trong các chỉ dẫn phạm vi lưu hành mẫu',
    en: '“{text}” is not one of the sample circulation notes',
  },
  help: {
    vi: 'Các mẫu: Tài liệu hội nghị, Tài liệu thu hồi, Xem xong trả lại, Lưu hành nội bộ, Không phổ biến trên phương tiện thông tin đại chúng.',
    en: 'The samples: Tài liệu hội nghị, Tài liệu thu hồi, Xem xong trả lại, Lưu hành nội bộ, Không phổ biến trên phương tiện thông tin đại chúng.',
  },
})

/** The circulation note in the words the guideline shows (HD05 II, component 11a). Secrecy and urgency are checked where they are read. */
export const circulation: Rule = {
  name: 'circulation',
  needs: 'fields',
  reports: [unofficialCirculation],
  run({ markings, letterhead }, { sink, places }) {
    const text = markings.circulation
    // Several notes on one paper are parted by marks.
    if (text === null || text.split(/[,;.\n]| - /).every((part) => foldWords(part) === '' || isCirculation(part)))
      return
    sink.report(unofficialCirculation, markings.spans.circulation ?? letterhead.spans.number ?? places.top, { text })
  },
}
