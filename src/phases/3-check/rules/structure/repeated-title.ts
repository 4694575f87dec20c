import { define } from '../../../../diagnostics/define.ts'
import { foldWords } from '../../../../model/folding.ts'
import { isCapitals } from '../../../2-analyse/zones/words.ts'
import type { Rule } from '../../rule.ts'

export const repeatedTitle = define({
  code: 'KL3023',
  name: 'repeated-title',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: '“{text}” đứng giữa nội dung, như phần đầu của một văn bản thứ hai',
    en: '“{text}” stands within the body, like the head of a second paper',
  },
  help: {
    vi: 'Tiêu đề và tên loại do chương trình in ở đầu văn bản. Xoá dòng này; nếu đây là hai văn bản thì tách thành hai tệp.',
    en: 'Party title and type are printed at the top by the program. Delete the line, or split the two papers into two files.',
  },
})

/** Whether a line is the title of a paper or the Party's name alone, in capitals, as only the head of a paper has them. */
export function isPaperHead(text: string): boolean {
  return text.length < 40 && isCapitals(text) && /^(ket luan|dang cong san viet nam)\.?$/.test(foldWords(text))
}

/** A second title or letterhead in the body: two papers in one file, or the head of the first pasted twice. */
export const repeatedTitleRule: Rule = {
  name: 'repeated-title',
  needs: 'body',
  reports: [repeatedTitle],
  run(document, { prose, sink }) {
    // `IV. KẾT LUẬN` is a section of that name.
    const labelled = new Set(
      document.sections.flatMap((block) => (block.type === 'section' && block.spans.numeral ? [block.content] : [])),
    )
    for (const { text, content, zone, at, inAppendix } of prose) {
      const head = zone === 'sectionHeading' || zone === 'paragraph' || zone === 'preamble' || zone === 'closing'
      if (!head || inAppendix || labelled.has(content) || !isPaperHead(text)) continue
      sink.report(repeatedTitle, at(0, text.length), { text })
    }
  },
}
