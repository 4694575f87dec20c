import { define } from '../../../../diagnostics/define.ts'
import type { SectionChild } from '../../../../model/document.ts'
import type { Span } from '../../../../source/span.ts'
import type { Prose } from '../../prose.ts'
import type { Rule, RuleContext } from '../../rule.ts'
import { siblingsOf } from './siblings.ts'

export const duplicateParagraph = define({
  code: 'KL3014',
  name: 'duplicate-paragraph',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Đoạn này giống hệt một đoạn ở trên, có thể bị dán hai lần',
    en: 'This paragraph is the same as one above, perhaps pasted twice',
  },
  help: {
    vi: 'Giữ lại một đoạn, hoặc viết rõ chỗ khác nhau giữa hai đoạn.',
    en: 'Keep one of them, or word what differs.',
  },
})

export const duplicateHeading = define({
  code: 'KL3015',
  name: 'duplicate-heading',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Tiêu đề “{heading}” đã dùng cho một mục trước đó cùng cấp',
    en: 'The heading “{heading}” is already used by an earlier division of the same level',
  },
  help: {
    vi: 'Gộp hai mục, xoá mục bị dán hai lần, hoặc đặt tên khác cho rõ.',
    en: 'Merge the two, delete the one pasted twice, or name them apart.',
  },
})

// Two bodies may be told the same in a dozen words; a text of this length that comes again to the letter was pasted.
const farLength = 120
/** Right below its twin a shorter one is enough. */
const nearLength = 30

/** Paragraphs and entries that come twice to the letter, and headings that come twice among siblings. */
export const duplicateText: Rule = {
  name: 'duplicate-text',
  needs: 'body',
  reports: [duplicateParagraph, duplicateHeading],
  run(_, context) {
    for (const { blocks } of context.share(siblingsOf)) compareHeadings(blocks, context)
    compareTexts(context)
  },
}

function compareTexts({ prose, sink }: RuleContext): void {
  const first = new Map<string, Prose>()
  let before = ''
  for (const one of prose) {
    const isText = one.zone === 'paragraph' || one.zone === 'task' || one.zone === 'preamble' || one.zone === 'closing'
    const key = isText && one.text.length >= nearLength ? toTheLetter(one.text) : ''
    const twin = first.get(key)
    // What runs on after a body's name may be the same for two bodies.
    const sure = before === key || (one.text.length >= farLength && !one.runIn)
    if (key !== '' && twin && sure && twin.inAppendix === one.inAppendix) {
      const message = { vi: 'đoạn thứ nhất ở đây', en: 'the first one is here' }
      sink.report(duplicateParagraph, wordsOf(one), {}, { related: [{ message, at: wordsOf(twin) }] })
    }
    if (key !== '' && !twin) first.set(key, one)
    before = key
  }
}

/** The text without its children's, such as the paragraphs that continue an entry. */
function wordsOf({ at, text }: Prose): Span {
  return at(0, text.length)
}

function toTheLetter(text: string): string {
  let end = text.length
  while (end > 0 && /[\s:;.,]/.test(text.charAt(end - 1))) end--
  return text.slice(0, end).toLowerCase()
}

function compareHeadings(blocks: readonly SectionChild[], { sink }: RuleContext): void {
  const first = new Map<string, Span>()
  for (const block of blocks) {
    if ((block.type !== 'section' && block.type !== 'item') || !block.spans.heading) continue
    const key = toTheLetter(block.heading)
    const twin = first.get(key)
    if (!twin) first.set(key, block.spans.heading)
    else if (key !== '') {
      const heading = block.heading.length > 60 ? `${block.heading.slice(0, 59).trimEnd()}…` : block.heading
      const message = { vi: 'tiêu đề thứ nhất ở đây', en: 'the first one is here' }
      sink.report(duplicateHeading, block.spans.heading, { heading }, { related: [{ message, at: twin }] })
    }
  }
}
