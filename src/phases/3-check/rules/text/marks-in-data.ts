import { rawHtml, unclosedEmphasis, undefinedFootnote } from '../../../../diagnostics/catalogue/text.ts'
import { reportValueMarks } from '../../../1-parse/marks.ts'
import type { Rule } from '../../rule.ts'

/** Marks that stayed text in the values of a YAML draft; in a Markdown body the parser tells of them. */
export const marksInData: Rule = {
  name: 'marks-in-data',
  needs: 'body',
  reports: [unclosedEmphasis, rawHtml, undefinedFootnote],
  run(_, { draft, prose, sink }) {
    if (draft.dialect !== 'yaml') return
    for (const { content } of prose) reportValueMarks(content, sink)
  },
}
