import { define } from '../../../../diagnostics/define.ts'
import type { Recipient } from '../../../../model/document.ts'
import type { Span } from '../../../../source/span.ts'
import { pointAt } from '../../../../source/span.ts'
import type { TextEdit } from '../../../../source/text-edit.ts'
import type { Draft } from '../../../1-parse/draft.ts'
import type { Rule } from '../../rule.ts'
import { bare, isTyped } from './typed.ts'

export const recipientsPunctuation = define({
  code: 'KL4160',
  name: 'recipients-punctuation',
  severity: 'hint',
  tier: 'rule',
  basis: 'HD05 I.9.2.5',
  message: {
    vi: 'Mỗi nơi nhận kết thúc bằng “{mark}”, riêng dòng lưu bằng dấu chấm',
    en: 'Each recipient ends in “{mark}”, the filing line in a full stop',
  },
  help: {
    vi: 'Bản in đã ghi đúng theo hướng dẫn của ngày ký; hãy sửa cả trong bản thảo.',
    en: 'The printed paper follows the guideline of its date; mend the draft too.',
  },
})

export const recipientsPunctuationMixed = define({
  code: 'KL4161',
  name: 'recipients-punctuation-mixed',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Dấu cuối các dòng nơi nhận không thống nhất',
    en: 'The recipients do not all end in the same mark',
  },
  help: {
    vi: 'Mỗi dòng một dấu như nhau, dòng lưu bằng dấu chấm. Bản in tự ghi đúng; hãy sửa cả trong bản thảo.',
    en: 'One mark for all, a full stop for the filing line. The printed paper has it right; mend the draft too.',
  },
})

interface Ending {
  readonly mark: string
  readonly span: Span
}

/** Marks at the ends of typed recipients, by edition (HD05 I.9.2.5; HD36 has commas). Told once for the list. */
export const recipientsEnds: Rule = {
  name: 'recipients-punctuation',
  needs: 'body',
  needsDate: true,
  reports: [recipientsPunctuation],
  run({ recipients }, { sink, draft, edition }) {
    const ends = endingsOf(recipients, draft)
    const { recipientEnd: mark, filingEnd } = edition.punctuation
    const edits = ends.flatMap((end, index) => edit(end, index === ends.length - 1 ? filingEnd : mark))
    const [first] = edits
    if (!first) return
    const title = { vi: `Ghi dấu “${mark}” và dấu chấm cuối`, en: `Write “${mark}” and the full stop` }
    sink.report(recipientsPunctuation, first.span, { mark }, { fix: { title, safe: true, edits } })
  },
}

/** On an undated paper only that one list has one mark: which one, the date decides. */
export const recipientsEndsMixed: Rule = {
  name: 'recipients-punctuation-mixed',
  needs: 'body',
  reports: [recipientsPunctuationMixed],
  run({ recipients }, { sink, draft, date }) {
    if (date !== null) return
    const ends = endingsOf(recipients, draft)
    const marks = ends.slice(0, -1).map(({ mark }) => mark)
    const used = [',', ';'].filter((mark) => marks.includes(mark))
    const common = used.sort((a, b) => count(marks, b) - count(marks, a))[0]
    if (common === undefined) return
    const edits = ends.flatMap((end, index) => edit(end, index === ends.length - 1 ? '.' : common))
    const [first] = edits
    if (!first) return
    const title = { vi: `Ghi dấu “${common}” và dấu chấm cuối`, en: `Write “${common}” and the full stop` }
    sink.report(recipientsPunctuationMixed, first.span, {}, { fix: { title, safe: true, edits } })
  },
}

function count(marks: readonly string[], mark: string): number {
  return marks.filter((one) => one === mark).length
}

function edit({ mark, span }: Ending, wanted: string): TextEdit[] {
  return mark === wanted ? [] : [{ span, text: wanted }]
}

/** How each recipient ends as typed; none for a list of front matter, or one without any marks, which needs none. */
function endingsOf(recipients: readonly Recipient[], draft: Draft): Ending[] {
  if (recipients.length < 2 || !recipients.every(({ span }) => isTyped(span, draft) && span.end > span.start)) return []
  const source = draft.source.text
  const ends = recipients.map(({ span }): Ending => {
    const { end } = bare(source, span)
    const mark = /(?:\.\/\.|[;,.:])$/u.exec(source.slice(Math.max(span.start, end - 3), end))?.[0] ?? ''
    return { mark, span: mark === '' ? pointAt(end) : { start: end - mark.length, end } }
  })
  return ends.some(({ mark }) => mark !== '') ? ends : []
}
