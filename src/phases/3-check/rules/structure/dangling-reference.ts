import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { createResolver, ownReferences } from './own-references.ts'

export const danglingReference = define({
  code: 'KL3040',
  name: 'dangling-reference',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Kết luận này không có {reference}',
    en: 'This conclusion has no {reference}',
  },
  help: {
    vi: 'Sửa số mục cho đúng; các mục có thể đã được đánh số lại sau khi viết câu này.',
    en: 'Correct the number; the divisions may have been numbered anew since this was written.',
  },
})

/** References to a section, item or point of this very paper that it does not have. */
export const danglingReferenceRule: Rule = {
  name: 'dangling-reference',
  needs: 'body',
  reports: [danglingReference],
  run(document, { prose, sink }) {
    // A paper without numbered divisions has its numbers elsewhere, if anywhere: nothing is sure.
    if (!document.sections.some((block) => block.type === 'section' || block.type === 'item')) return
    const resolves = createResolver(document)
    for (const { text, at } of prose) {
      for (const reference of ownReferences(text)) {
        if (resolves(reference)) continue
        const words = text.slice(reference.start, reference.end)
        sink.report(danglingReference, at(reference.start, reference.end), { reference: words })
      }
    }
  },
}
