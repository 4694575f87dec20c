import { missingContent, missingEnactingClause } from '../../../../diagnostics/catalogue/fields.ts'
import type { Rule } from '../../rule.ts'

/** The sentence that opens the conclusions, and something it opens. An empty body is told once. */
export const mandatoryContent: Rule = {
  name: 'mandatory-content',
  needs: 'body',
  reports: [missingContent, missingEnactingClause],
  run({ preamble, enactingClause, sections, closing }, { sink, places }) {
    const [first] = sections
    if (!first && closing.length === 0) {
      // Without the opening sentence, paragraphs alone may stand in the preamble; the sentence is what is missing then.
      if (enactingClause || preamble.length === 0) {
        sink.report(missingContent, enactingClause?.span ?? places.bodyEnd, {})
        return
      }
    }
    if (enactingClause) return
    const before = preamble.at(-1)
    sink.report(missingEnactingClause, before?.span ?? first?.span ?? places.bodyEnd, {})
  },
}
