import { missingContent, missingEnactingClause } from '../../../../diagnostics/catalogue/fields.ts'
import type { SectionChild } from '../../../../model/document.ts'
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
    if (enactingClause || concludesInASentence([...preamble, ...sections, ...closing])) return
    const before = preamble.at(-1)
    sink.report(missingEnactingClause, before?.span ?? first?.span ?? places.bodyEnd, {})
  },
}

const inSentence =
  /(?:[uủ][ỷy]|chi bộ|thường vụ|thường trực|hội nghị|bí thư|chính trị|chấp hành)(?!\p{L})[^.;]{0,80}\skết luận(?:\s*:\s*\S|\s(?:không|đồng ý|cho phép|công nhận|thi hành|kỷ luật|giao|chọn|lấy|thống nhất)(?!\p{L}))/iu

/** A paper of a paragraph or two may say what it concludes in the sentence that says that it does: `Chi bộ kết luận: 04 đồng chí …`. */
function concludesInASentence(blocks: readonly SectionChild[]): boolean {
  return (
    blocks.every(({ type }) => type === 'paragraph') &&
    blocks.some((block) => block.type === 'paragraph' && inSentence.test(block.text))
  )
}
