import { define } from '../../../../diagnostics/define.ts'
import type { Inline } from '../../../../model/inline.ts'
import type { Rule } from '../../rule.ts'

export const unusedFootnote = define({
  code: 'KL3042',
  name: 'unused-footnote',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Chú thích “{mark}” không được nhắc đến trong văn bản; không in',
    en: 'The note “{mark}” is referred to nowhere; it is not printed',
  },
  help: {
    vi: 'Đặt “{mark}” vào chỗ cần chú thích, hoặc xoá chú thích.',
    en: 'Put “{mark}” where it belongs, or delete the note.',
  },
})

/** Notes without a mark. A mark without its note is told where marks are read. */
export const footnotes: Rule = {
  name: 'footnotes',
  needs: 'body',
  reports: [unusedFootnote],
  run(document, { sink, prose }) {
    const used = new Set(prose.flatMap(({ content }) => marksIn(content)))
    for (const { identifier, span } of document.footnotes) {
      if (!used.has(identifier)) sink.report(unusedFootnote, span, { mark: `[^${identifier}]` })
    }
  },
}

function marksIn(content: readonly Inline[]): string[] {
  return content.flatMap((node) => {
    if (node.type === 'footnoteReference') return [node.identifier]
    return node.type === 'emphasis' || node.type === 'strong' ? marksIn(node.children) : []
  })
}
