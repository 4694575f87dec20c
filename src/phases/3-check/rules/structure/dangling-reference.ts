import { define } from '../../../../diagnostics/define.ts'
import { namedTypes } from '../../../2-analyse/facts/document-types.ts'
import type { Prose } from '../../prose.ts'
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

/** Types whose name in small letters still means a paper, unlike `hướng dẫn`, `xây dựng kế hoạch`. */
const neverVerbs: ReadonlySet<string> = new Set([
  ...['Nghị quyết', 'Tờ trình', 'Đề án', 'Báo cáo', 'Biên bản', 'Quy chế'],
  ...['Luật', 'Bộ luật', 'Pháp lệnh', 'Nghị định', 'Thông tư'],
])

/** A paper named before, here or in the paragraphs right above, may be the one that is meant. */
function mayMeanAnother(before: string, above: readonly Prose[]): boolean {
  return [before, ...above.map(({ text }) => text)].some((text) =>
    namedTypes(text).some(({ type, start, end }) => {
      if (type.name === 'Kết luận' && /^\s+này(?!\p{L})/u.test(text.slice(end))) return false
      const capital = /\p{Lu}/u.test(text.charAt(start))
      return capital || /^\s+số\s/u.test(text.slice(end)) || neverVerbs.has(type.name)
    }),
  )
}

/** References to a section, item or point of this very paper that it does not have. */
export const danglingReferenceRule: Rule = {
  name: 'dangling-reference',
  needs: 'body',
  reports: [danglingReference],
  run(document, { prose, sink }) {
    // A paper without numbered divisions has its numbers elsewhere, if anywhere: nothing is sure.
    if (!document.sections.some((block) => block.type === 'section' || block.type === 'item')) return
    const resolves = createResolver(document)
    for (const [index, { text, at, inAppendix }] of prose.entries()) {
      for (const reference of ownReferences(text)) {
        const near = reference.by === 'nothing' ? prose.slice(Math.max(0, index - 2), index) : []
        if (reference.by !== 'name' && (inAppendix || mayMeanAnother(text.slice(0, reference.start), near))) continue
        if (resolves(reference)) continue
        const words = text.slice(reference.start, reference.end)
        sink.report(danglingReference, at(reference.start, reference.end), { reference: words })
      }
    }
  },
}
