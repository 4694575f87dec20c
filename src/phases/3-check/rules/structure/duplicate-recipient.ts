import { define } from '../../../../diagnostics/define.ts'
import type { Recipient } from '../../../../model/document.ts'
import { foldWords } from '../../../../model/folding.ts'
import type { Rule } from '../../rule.ts'

export const duplicateRecipient = define({
  code: 'KL3024',
  name: 'duplicate-recipient',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Nơi nhận “{text}” được ghi hai lần',
    en: 'The recipient “{text}” is listed twice',
  },
  help: {
    vi: 'Xoá một dòng.',
    en: 'Remove one of the lines.',
  },
})

/** One recipient on two lines, whatever its note. */
export const duplicateRecipientRule: Rule = {
  name: 'duplicate-recipient',
  needs: 'fields',
  reports: [duplicateRecipient],
  run({ recipients }, { sink }) {
    const first = new Map<string, Recipient>()
    for (const recipient of recipients) {
      const key = foldWords(recipient.text)
      const twin = first.get(key)
      if (!twin) first.set(key, recipient)
      else {
        const message = { vi: 'dòng thứ nhất ở đây', en: 'the first line is here' }
        sink.report(
          duplicateRecipient,
          recipient.span,
          { text: recipient.text },
          { related: [{ message, at: twin.span }] },
        )
      }
    }
  },
}
