import { define } from '../../../../diagnostics/define.ts'
import type { PartyDocument, SectionChild } from '../../../../model/document.ts'
import type { Span } from '../../../../source/span.ts'
import type { Prose } from '../../prose.ts'
import type { Rule, RuleContext } from '../../rule.ts'
import { promiseIn, promisesInside } from './promise.ts'
import { type Siblings, siblingsOf } from './siblings.ts'

export const leadInWithoutList = define({
  code: 'KL3037',
  name: 'lead-in-without-list',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Câu dẫn “{text}” nhưng bên dưới không có gì tiếp theo',
    en: 'The lead-in “{text}” is followed by nothing',
  },
  help: {
    vi: 'Viết các nội dung đã dẫn, hoặc sửa câu cho trọn vẹn và kết thúc bằng dấu chấm.',
    en: 'Write what it announces, or make it a whole sentence with a full stop.',
  },
})

export const promisedCount = define({
  code: 'KL3038',
  name: 'promised-count',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Câu dẫn nói “{text}”, bên dưới chỉ có {actual}',
    en: 'The lead-in says “{text}”, but only {actual} follow',
  },
  help: {
    vi: 'Đếm lại các mục và sửa con số, hoặc bổ sung mục còn thiếu.',
    en: 'Count again and mend the number, or add what is missing.',
  },
})

export const loneEntry = define({
  code: 'KL3036',
  name: 'lone-entry',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Câu dẫn nói “{text}” nhưng bên dưới chỉ có một gạch đầu dòng',
    en: 'The lead-in says “{text}”, but a single entry follows',
  },
  help: {
    vi: 'Kiểm tra xem có ý nào bị bỏ sót không. Nếu chỉ có một ý thì viết liền vào câu.',
    en: 'See whether an entry was lost. A single one can stand in the sentence itself.',
  },
})

/** Lead-ins that promise what does not follow: nothing at all, fewer points than they count, or one point for several. */
export const leadIn: Rule = {
  name: 'lead-in',
  needs: 'body',
  reports: [leadInWithoutList, promisedCount, loneEntry],
  run(document, context) {
    const proseOf = new Map(context.prose.map((prose) => [prose.content, prose]))
    for (const row of context.share(siblingsOf)) {
      // In the preamble the opening sentence may stand above what it leads to.
      if (row.blocks === document.preamble) continue
      for (const [index, block] of row.blocks.entries()) {
        if (block.type !== 'paragraph' || !block.text.endsWith(':')) continue
        const prose = proseOf.get(block.content)
        if (prose) checkLeadIn(prose, followers(document, row, index), context)
      }
    }
    for (const prose of context.prose) {
      for (const { count, actual, start, end } of promisesInside(prose.text)) {
        const text = prose.text.slice(start, end)
        if (actual < count) context.sink.report(promisedCount, prose.at(start, end), { text, actual: String(actual) })
      }
    }
    const clause = document.enactingClause && proseOf.get(document.enactingClause.content)
    // An opening sentence with nothing below it is told as a paper without content.
    if (clause && document.sections.length > 0) checkCount(clause, document.sections, context)
  },
}

// No lead-in announces more points; further down nobody looks.
const farthest = 150

/** What stands below a paragraph in its own division; where it is the last, what goes on in the division around it is not seen. */
function followers(document: PartyDocument, row: Siblings, index: number): readonly SectionChild[] {
  const rest = row.blocks.slice(index + 1, index + 1 + farthest)
  if (rest.length > 0 || row.parent !== null) return rest
  return row.blocks === document.sections ? document.closing : rest
}

function checkLeadIn(prose: Prose, below: readonly SectionChild[], context: RuleContext): void {
  if (below.length > 0) {
    checkCount(prose, below, context)
    return
  }
  if (!/(?<=^|[\s,])sau(?:\s+đây)?\s*:$/iu.test(prose.text)) return
  report(leadInWithoutList, prose, startOfLastWords(prose.text), prose.text.length, context)
}

// No more of a lead-in is quoted.
const mostQuoted = 80
const quoteStarts = [/[.!?;:]\s+/g, /,\s+/g, /\s(?=(?:các|những|một số|như|cụ thể)\s)/giu]

/** Where the last sentence begins or, if that is long, its last part, or the words on what follows: no word of two syllables is cut. */
function startOfLastWords(text: string): number {
  const from = Math.max(text.length - mostQuoted, 0)
  for (const start of quoteStarts) {
    const match = [...text.slice(from).matchAll(start)].at(-1)
    if (match) return from + match.index + match[0].length
    if (from === 0) return 0
  }
  return from + text.slice(from).search(/\s\S/) + 1
}

function report(
  definition: typeof leadInWithoutList | typeof loneEntry,
  prose: Prose,
  start: number,
  end: number,
  { sink }: RuleContext,
): void {
  const text = prose.text.slice(start, end)
  sink.report(definition, prose.at(start, end), { text })
}

function checkCount(prose: Prose, below: readonly SectionChild[], context: RuleContext): void {
  const promise = promiseIn(prose.text)
  if (!promise) return
  const actual = countOf(below)
  if (actual === null) return
  const text = prose.text.slice(promise.start, promise.end)
  if (promise.count === 'several') {
    const [first] = below
    if (actual.count === 1 && first?.type === 'taskList') report(loneEntry, prose, promise.start, promise.end, context)
  } else if (actual.count < promise.count) {
    // More than promised may be a last section on how it is carried out, or a lower level with the same dashes.
    const span: Span = prose.at(promise.start, promise.end)
    context.sink.report(promisedCount, span, {
      text,
      actual: { vi: `${actual.count} ${actual.vi}`, en: String(actual.count) },
    })
  }
}

/** How many points follow right below, where that is beyond doubt: sections only, items only, or one run of dashes to the end. */
function countOf(below: readonly SectionChild[]): { readonly count: number; readonly vi: string } | null {
  const [first, ...rest] = below
  if (!first || below.length >= farthest) return null
  if (first.type === 'taskList') {
    return rest.some((block) => block.type === 'taskList')
      ? null
      : { count: first.children.length, vi: 'gạch đầu dòng' }
  }
  if (first.type !== 'item' && first.type !== 'section') return null
  if (below.some((block) => block.type !== first.type)) return null
  return { count: below.length, vi: 'mục' }
}
