import { define } from '../../../../diagnostics/define.ts'
import type { Inline } from '../../../../model/inline.ts'
import type { Rule } from '../../rule.ts'

export const undefinedFootnote = define({
  code: 'KL3042',
  name: 'undefined-footnote',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Chú thích “{mark}” không có nội dung; bản in ghi nguyên “{mark}”',
    en: 'The note “{mark}” has no text; “{mark}” is printed as it stands',
  },
  help: {
    vi: 'Thêm một dòng “{mark}: nội dung chú thích” vào cuối bản thảo, hoặc xoá dấu chú thích.',
    en: 'Add a line “{mark}: text of the note” at the end of the draft, or delete the mark.',
  },
})

export const unusedFootnote = define({
  code: 'KL3043',
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

/** Marks without a note, and notes without a mark. */
export const footnotes: Rule = {
  name: 'footnotes',
  needs: 'body',
  reports: [undefinedFootnote, unusedFootnote],
  run(document, { sink, prose }) {
    for (const { text, at } of prose) {
      for (const match of text.matchAll(/\[\^[^\]\s]{1,40}\]/g)) {
        sink.report(undefinedFootnote, at(match.index, match.index + match[0].length), { mark: match[0] })
      }
    }
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
