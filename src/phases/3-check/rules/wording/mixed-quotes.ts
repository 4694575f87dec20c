import { define } from '../../../../diagnostics/define.ts'
import type { Draft } from '../../../1-parse/draft.ts'
import type { Rule } from '../../rule.ts'
import { type HalfPair, pairsOf, type StraightPair } from './pairs.ts'
import { type Passage, quotableTextsOf, replace } from './passage.ts'
import { reportTogether, type Slip } from './slips.ts'

export const mixedQuotes = define({
  code: 'KL4314',
  name: 'mixed-quotes',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Dấu ngoặc kép viết hai kiểu: ở đây {written}, phần còn lại của văn bản {usual}',
    en: 'Quotation marks of two kinds: {written} here, {usual} elsewhere in the paper',
  },
  help: {
    vi: 'Dùng một kiểu trong cả văn bản, tốt nhất là “…”.',
    en: 'Use one kind throughout, best “…”.',
  },
})

const straightName = { vi: 'dấu thẳng "', en: 'straight "' }
const curlyName = { vi: 'dấu cong “ ”', en: 'curly “ ”' }

/** The kind used less is told; of equal ones the straight one, which is the typewriter's. */
export const mixedQuotesRule: Rule = {
  name: 'mixed-quotes',
  needs: 'body',
  reports: [mixedQuotes],
  run(_, context) {
    const { sink, draft } = context
    const { straight, halves } = context.share(pairsOf)
    if (straight.length === 0 && halves.length === 0) return
    const curly = context
      .share(quotableTextsOf)
      .flatMap((passage) => [...passage.text.matchAll(/[“”]/g)].map(({ index }) => ({ passage, index })))
    if (curly.length === 0) return
    const title = { vi: 'Viết cùng một kiểu dấu', en: 'Use the same kind' }
    if (straight.length * 2 <= curly.length) {
      const pairs = straight.flatMap((marks) => curl(marks, draft.source.text))
      const slips = [...pairs, ...halves.map((half) => complete(half, draft))].sort(
        (a, b) => a.span.start - b.span.start,
      )
      reportTogether(sink, mixedQuotes, slips, { written: straightName, usual: curlyName }, { title, safe: true })
      return
    }
    const opened = curly.filter(({ passage, index }) => passage.text.charAt(index) === '“').length
    // A mark without its other half is a slip of its own, and a straight one would hide it.
    const isPaired = opened * 2 === curly.length
    const slips = curly.map(({ passage, index }) => straighten(passage, index, draft, isPaired))
    reportTogether(sink, mixedQuotes, slips, { written: curlyName, usual: straightName }, { title, safe: true })
  },
}

/** Both marks or neither: half a pair mended would be worse than none. */
function curl({ passage, open, close }: StraightPair, source: string): Slip[] {
  const first = replace(passage, open, open + 1, '“', source)
  const second = replace(passage, close, close + 1, '”', source)
  const edits = first && second ? [first, second] : [null, null]
  return [open, close].map((at, index) => ({ span: passage.at(at, at + 1), edit: edits[index] ?? null }))
}

/** “…" becomes “…”. */
function complete({ passage, at, opens }: HalfPair, { source }: Draft): Slip {
  return { span: passage.at(at, at + 1), edit: replace(passage, at, at + 1, opens ? '“' : '”', source.text) }
}

/** In YAML a straight quote may be the end of the value. */
function straighten(passage: Passage, index: number, { source, dataSpan }: Draft, isPaired: boolean): Slip {
  const span = passage.at(index, index + 1)
  const isData = dataSpan !== null && span.end <= dataSpan.end
  return { span, edit: isData || !isPaired ? null : replace(passage, index, index + 1, '"', source.text) }
}
