import { define } from '../../../../diagnostics/define.ts'
import { append } from '../../../../source/append.ts'
import type { Prose } from '../../prose.ts'
import type { Rule, RuleContext } from '../../rule.ts'
import { insertAfter } from './passage.ts'
import { type Siblings, siblingsOf } from './runs.ts'
import { fixWith, reportTogether } from './slips.ts'

export const missingEndMark = define({
  code: 'KL4315',
  name: 'paragraph-without-end-mark',
  severity: 'warning',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Thiếu dấu câu ở cuối, sau “{word}”',
    en: 'No mark at the end, after “{word}”',
  },
  help: {
    vi: 'Đoạn văn kết thúc bằng dấu chấm, ý trong danh sách theo dấu của các ý cùng cấp, lời dẫn vào danh sách bằng dấu hai chấm. Nếu câu còn tiếp ở đoạn sau thì bỏ chỗ ngắt đoạn.',
    en: 'A paragraph ends with a full stop, an entry of a list with the mark of its neighbours, a lead-in with a colon. If the sentence goes on in the next paragraph, join the two.',
  },
})

export const mixedItemEnds = define({
  code: 'KL4316',
  name: 'mixed-item-ends',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Các ý cùng một danh sách kết thúc khác nhau: ở đây “{written}”, các ý khác “{usual}”',
    en: 'Entries of one list end differently: “{written}” here, “{usual}” in the others',
  },
  help: {
    vi: 'Dùng một dấu cho cả danh sách: hoặc dấu chấm ở mọi ý, hoặc dấu chấm phẩy và dấu chấm ở ý cuối.',
    en: 'Use one mark for the list: full stops throughout, or semicolons with a full stop at the end.',
  },
})

const ending = /[.;:,?!…](?:[)”"’\]]{0,2})\s*$/u
/** Below this a text without a mark may be a heading somebody left without a label, unless a sentence ends inside it. */
const headingLength = 200

/** How paragraphs and entries end. The end of the body has its own rule. */
export const endMarksRule: Rule = {
  name: 'end-marks',
  needs: 'body',
  reports: [missingEndMark, mixedItemEnds],
  run(_, context) {
    const last = context.prose.findLast(({ inAppendix, zone }) => !inAppendix && zone !== 'footnote' && zone !== 'cell')
    for (const [index, text] of context.prose.entries()) {
      const next = context.prose[index + 1]
      // A small letter behind it: the paragraph was cut in two, which is told as such.
      const isCut = next !== undefined && /^\p{Ll}/u.test(next.text)
      if (isParagraph(text) && text !== last && !isCut) tellMissing(text, null, context)
    }
    for (const siblings of context.share(siblingsOf)) {
      if (siblings.kind === 'tasks') judgeRun(siblings, last, context)
      // A heading has no mark; numbered sentences are compared. The long ones were told above.
      else if (siblings.kind === 'items')
        judgeRun({ ...siblings, texts: siblings.texts.filter(({ zone }) => zone === 'paragraph') }, last, context)
    }
  },
}

/** A paragraph of sentences. Forms and tables typed with blanks in an appendix are none, nor is a title. */
function isParagraph({ zone, text, inAppendix, content }: Prose): boolean {
  if (inAppendix || (zone !== 'paragraph' && zone !== 'preamble' && zone !== 'closing')) return false
  if (/^(?:Điều|Chương|Phần|Mục|Mẫu|Phụ lục) /u.test(text) || content.every(({ type }) => type === 'strong'))
    return false
  return text !== text.toUpperCase() && (text.length >= headingLength || /\p{Ll}{2}\. \p{Lu}/u.test(text))
}

function tellMissing(text: Prose, mark: string | null, { sink, draft }: RuleContext): void {
  const words = text.text.trimEnd()
  if (ending.test(words) || !/[\p{L}\p{N}%)”"]$/u.test(words)) return
  const word = /(?<!\S)\S+$/.exec(words.slice(-30))?.[0] ?? words
  // What a paragraph lacks, a mark or the rest of its sentence, only its author knows.
  const edit = mark === null ? null : insertAfter(text, words.length - 1, mark, draft.source.text)
  const title = { vi: `Thêm dấu “${mark}”`, en: `Add “${mark}”` }
  sink.report(missingEndMark, text.at(words.length - word.length, words.length), { word }, fixWith(edit, title, false))
}

function judgeRun({ texts, leaves }: Siblings, last: Prose | undefined, context: RuleContext): void {
  const ends = texts.filter((text) => leaves.has(text)).map((text) => ({ text, mark: endOf(text) }))
  const marked = ends.filter(({ mark }) => mark !== null)
  const bare = ends.filter(({ mark }) => mark === null)
  const usual = commonest(marked.map(({ mark }) => mark ?? ''))
  if (bare.length <= marked.length) {
    for (const { text } of bare) {
      const isEnd = text === texts.at(-1)
      if (text !== last && !isParagraph(text)) tellMissing(text, isEnd || usual !== ';' ? '.' : ';', context)
    }
  }
  tellMixed(
    marked.flatMap(({ text, mark }) =>
      mark === '.' || mark === ';' || (mark === ',' && strayComma.test(text.text)) ? [{ text, mark }] : [],
    ),
    texts.at(-1),
    context,
  )
}

/**
 * Semicolons with a full stop at the very end are one way, full stops another; a semicolon at the end belongs to neither. A comma is a
 * slip beside them, unless the list is one of commas, or it stands last: the sentence may go on below the list.
 */
function tellMixed(
  ends: readonly { readonly text: Prose; readonly mark: '.' | ';' | ',' }[],
  lastText: Prose | undefined,
  { sink }: RuleContext,
): void {
  const inner = ends.filter(({ text }) => text !== lastText)
  const lastMark = ends.find(({ text }) => text === lastText)?.mark
  const stops = inner.filter(({ mark }) => mark === '.').length
  const commas = inner.filter(({ mark }) => mark === ',').length
  if (commas * 2 > inner.length) return
  const usual = stops * 2 >= inner.length - commas && stops > 0 ? '.' : ';'
  const others = inner.filter(({ mark }) => mark !== usual)
  if (usual === '.' && lastMark === ';')
    append(
      others,
      ends.filter(({ text }) => text === lastText),
    )
  const [first] = others
  if (!first) return
  const slips = others.map(({ text }) => {
    const at = text.text.trimEnd().replace(/(?<![)”"’\]])[)”"’\]]+$/, '').length - 1
    return { span: text.at(at, at + 1), edit: null }
  })
  reportTogether(sink, mixedItemEnds, slips, { written: first.mark, usual }, null)
}

/** Behind another mark the comma is told as a doubled one. */
const strayComma = /[\p{L}\p{N})”"%],\s*$/u

/** The mark a text ends with, a closing bracket or quote behind it aside. */
function endOf({ text }: Prose): string | null {
  return ending.exec(text)?.[0].charAt(0) ?? null
}

function commonest<T extends string>(marks: readonly T[]): T | null {
  const counts = new Map<T, number>()
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  return [...counts].sort(([, m], [, n]) => n - m)[0]?.[0] ?? null
}
