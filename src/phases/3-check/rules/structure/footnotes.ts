import { define } from '../../../../diagnostics/define.ts'
import { type Inline, plainText } from '../../../../model/inline.ts'
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

export const emptyFootnote = define({
  code: 'KL3043',
  name: 'empty-footnote',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Chú thích “{mark}” không có lời; cuối trang chỉ in số',
    en: 'The note “{mark}” has no words; at the foot of the page its number stands alone',
  },
  help: {
    vi: 'Viết lời chú thích sau “{mark}:”, hoặc xoá cả dấu lẫn chú thích.',
    en: 'Write the note behind “{mark}:”, or delete both the mark and the note.',
  },
})

/** Notes without a mark, and without words. A mark without its note is told where marks are read. */
export const footnotes: Rule = {
  name: 'footnotes',
  needs: 'body',
  reports: [unusedFootnote, emptyFootnote],
  run(document, { sink, prose }) {
    const used = new Set(prose.flatMap(({ content }) => marksIn(content)))
    for (const { identifier, content, span } of document.footnotes) {
      const mark = `[^${identifier}]`
      if (!used.has(identifier)) sink.report(unusedFootnote, span, { mark })
      else if (plainText(content).trim() === '') sink.report(emptyFootnote, span, { mark })
    }
  },
}

function marksIn(content: readonly Inline[]): string[] {
  return content.flatMap((node) => {
    if (node.type === 'footnoteReference') return [node.identifier]
    return node.type === 'emphasis' || node.type === 'strong' ? marksIn(node.children) : []
  })
}
