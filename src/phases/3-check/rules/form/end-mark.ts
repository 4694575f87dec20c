import { define } from '../../../../diagnostics/define.ts'
import type { Fix } from '../../../../diagnostics/diagnostic.ts'
import type { Block, PartyDocument, SectionChild } from '../../../../model/document.ts'
import type { Inline } from '../../../../model/inline.ts'
import { plainText } from '../../../../model/inline.ts'
import { pointAt } from '../../../../source/span.ts'
import type { Rule } from '../../rule.ts'

export const missingEndMark = define({
  code: 'KL4150',
  name: 'missing-end-mark',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.6.2.2',
  message: {
    vi: 'Hết nội dung phải có dấu “{mark}”',
    en: 'The text of the paper ends in “{mark}”',
  },
  help: {
    vi: 'Phần nội dung kết thúc bằng dấu chấm. Nếu đoạn cuối còn dở thì viết cho hết câu.',
    en: 'The body ends in a full stop. If the last paragraph is unfinished, finish it.',
  },
})

export const otherEndMark = define({
  code: 'KL4151',
  name: 'other-end-mark',
  severity: 'hint',
  tier: 'practice',
  basis: 'HD05 I.6.2.2',
  message: {
    vi: 'Hết nội dung dùng dấu “{mark}”, ở đây là “{written}”',
    en: 'The text of the paper ends in “{mark}”, here in “{written}”',
  },
  help: {
    vi: 'Hướng dẫn ghi dấu chấm; nhiều nơi quen dùng “./.”. Cơ quan chọn trong ketluan.yaml, mục “lựa chọn”.',
    en: 'The guideline has a full stop; many offices are used to “./.”. The office chooses in ketluan.yaml under “lựa chọn”.',
  },
})

/** What ends the body (HD05 I.6.2.2); `./.` where the office chose it. A body that ends in a table, an image or a bare heading has no end mark. */
export const endMark: Rule = {
  name: 'end-mark',
  needs: 'body',
  reports: [missingEndMark, otherEndMark],
  run(document, { sink, choices, draft }) {
    const content = lastText(document)
    const lead = content && lastLetter(content)
    if (!content || !lead) return
    const text = plainText(content).trimEnd()
    const mark = choices.endMark
    const end = lead.end
    const slashed = /\.?\s?\/\s?\.?$/u.exec(text)?.[0]
    if (slashed !== undefined || /[.!?…]["”’»)\]]*$/u.test(text)) {
      const written = slashed?.trim() ?? '.'
      const other = mark === '.' ? slashed !== undefined : written !== './.' && /\.$/.test(text)
      if (!other) return
      const at = { start: end - (slashed ?? '.').length, end }
      const replace = draft.source.text.slice(at.start, at.end) === (slashed ?? '.')
      const title = { vi: `Viết “${mark}”`, en: `Write “${mark}”` }
      const fix: Fix | null = replace ? { title, safe: true, edits: [{ span: at, text: mark }] } : null
      sink.report(otherEndMark, at, { mark, written }, fix ? { fix } : {})
      return
    }
    const comma = /[;,:]$/u.test(text) && /[;,:]/.test(draft.source.text.charAt(end - 1))
    const at = comma ? { start: end - 1, end } : pointAt(end)
    const title = { vi: `Viết “${mark}”`, en: `Write “${mark}”` }
    // A colon announces what is still to be written.
    const fix: Fix | null = text.endsWith(':') ? null : { title, safe: true, edits: [{ span: at, text: mark }] }
    sink.report(missingEndMark, at, { mark }, fix ? { fix } : {})
  },
}

/** The content of the last printed paragraph or entry; `null` where something else ends the body. */
function lastText(document: PartyDocument): readonly Inline[] | null {
  const last = document.closing.at(-1) ?? document.sections.at(-1)
  return last ? lastOf(last) : null
}

function lastOf(block: SectionChild | Block): readonly Inline[] | null {
  switch (block.type) {
    case 'section':
    case 'item': {
      const child = block.children.at(-1)
      return child ? lastOf(child) : null
    }
    case 'taskList': {
      const task = block.children.at(-1)
      const child = task?.children.at(-1)
      return child ? lastOf(child) : (task?.content ?? null)
    }
    case 'paragraph':
      return block.content
    case 'table':
    case 'image':
      return null
  }
}

/** The place of the last text, emphasis marks not counted; a footnote's mark may stand behind it. */
function lastLetter(content: readonly Inline[]): { readonly end: number } | null {
  for (const node of [...content].reverse()) {
    if (node.type === 'emphasis' || node.type === 'strong') return lastLetter(node.children)
    if (node.type === 'text' && node.value.trim() !== '') return node.span
  }
  return null
}
