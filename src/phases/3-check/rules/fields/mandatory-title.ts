import { missingTitleLines } from '../../../../diagnostics/catalogue/fields.ts'
import type { Rule } from '../../rule.ts'

/** Under the type name stand the author, the conference or the subject (HD05 I.5.1.1). */
export const mandatoryTitle: Rule = {
  name: 'mandatory-title',
  needs: 'fields',
  reports: [missingTitleLines],
  run({ title }, { sink, places }) {
    if (title.author.length > 0 || title.subject.length > 0) return
    const place = title.spans.label ?? places.blankKey('subject') ?? places.blankKey('author') ?? places.top
    sink.report(missingTitleLines, place, {})
  },
}
