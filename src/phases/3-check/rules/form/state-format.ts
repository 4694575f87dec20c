import { define } from '../../../../diagnostics/define.ts'
import type { PartyDocument } from '../../../../model/document.ts'
import { draftOf } from '../../../../source/joined-source.ts'
import type { Span } from '../../../../source/span.ts'
import type { Draft } from '../../../1-parse/draft.ts'
import type { Rule, RuleContext } from '../../rule.ts'
import { isTyped } from './typed.ts'

export const stateMotto = define({
  code: 'KL4190',
  name: 'state-motto',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.1',
  message: {
    vi: '“{text}” là tiêu đề của văn bản nhà nước, không phải của văn bản Đảng',
    en: '“{text}” heads papers of the State, not those of the Party',
  },
  help: {
    vi: 'Tiêu đề của văn bản Đảng là ĐẢNG CỘNG SẢN VIỆT NAM, chương trình tự in. Dòng này không được in, hãy xoá.',
    en: 'A paper of the Party is headed ĐẢNG CỘNG SẢN VIỆT NAM, which is printed by itself. This line is not printed; delete it.',
  },
})

export const stateNumber = define({
  code: 'KL4191',
  name: 'state-number',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.3.2.2',
  message: {
    vi: '“{text}” là cách ghi số của văn bản nhà nước; văn bản Đảng ghi “{expected}”',
    en: '“{text}” is how State papers are numbered; a paper of the Party has “{expected}”',
  },
  help: {
    vi: 'Số, gạch nối, tên loại, gạch chéo, cơ quan. Dòng này không đọc được nên không được in.',
    en: 'Number, hyphen, type, slash, body. This line could not be read and is not printed.',
  },
})

export const asAbove = define({
  code: 'KL4192',
  name: 'as-above',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.9.1.2',
  message: {
    vi: 'Kết luận không có phần kính gửi nên nơi nhận không ghi “{text}”',
    en: 'A conclusion addresses nobody above its text, so “{text}” refers to nothing',
  },
  help: {
    vi: '“Như trên” chỉ dùng trong công văn, tờ trình. Ghi tên nơi nhận.',
    en: '“Như trên” is for letters and submissions. Name the recipient.',
  },
})

export const addressedConclusion = define({
  code: 'KL4193',
  name: 'addressed-conclusion',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.9.1.2',
  message: {
    vi: 'Kết luận không có dòng “{text}”',
    en: 'A conclusion has no line “{text}”',
  },
  help: {
    vi: 'Kính gửi dùng trong công văn, kính trình dùng trong tờ trình. Ghi nơi nhận ở cuối văn bản.',
    en: 'It belongs to letters and submissions. Name the recipients at the end of the paper.',
  },
})

const motto =
  /(?<=(?:^|\t|\|| {2})[ \t>*_|]*)(CỘNG\s+H(?:OÀ|ÒA)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|Độc\s+lập\s*[-–—]\s*Tự\s+do\s*[-–—]\s*Hạnh\s+phúc)[ \t*_|]*$/iu
const number =
  /(?<![\p{L}\d])(Số(?:\s*:)?[\s.…_]*(?:\d+ *)?\/ *(?:\d{4} *\/ *)?\p{Lu}\p{L}{0,4}[ ]*[-–—][ ]*\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d]*)*)(?=\s|$|\||\*)/u

/** What is left of a paper of the State in the typed letterhead and among the recipients. A letterhead has a dozen lines. */
export const stateFormat: Rule = {
  name: 'state-format',
  needs: 'body',
  reports: [stateMotto, stateNumber, asAbove, addressedConclusion],
  run(document, context) {
    const { recipients, preamble, enactingClause, title } = document
    const { sink, draft, places } = context
    const lines = linesOfLetterhead(draft, title.spans.label)
    const mottos = lines.flatMap(({ text, start }) => {
      const match = motto.exec(text)
      const words = match?.[1]
      if (match === null || words === undefined) return []
      const from = start + text.indexOf(words, match.index)
      return [{ words: words.replace(/\s+/g, ' '), span: { start: from, end: from + words.length } }]
    })
    const [first, ...more] = mottos
    if (first) {
      const message = { vi: 'và dòng này', en: 'and this line' }
      const related = more.map(({ span }) => ({ message, at: span }))
      sink.report(stateMotto, first.span, { text: first.words }, { related })
    }
    const stated = context.share(findStateNumber)
    if (stated) sink.report(stateNumber, stated.span, { text: stated.words, expected: asPartyNumber(stated.words) })
    for (const { text, span } of recipients) {
      if (!/^như\s+(?:trên|kính gửi|điều \d+)(?!\p{L})/iu.test(text)) continue
      sink.report(asAbove, span.end > span.start ? span : places.top, { text })
    }
    for (const block of [...preamble, ...(enactingClause ? [enactingClause] : [])]) {
      const words = block.type === 'paragraph' ? /^Kính\s+(?:gửi|trình)\s*:/iu.exec(block.text)?.[0] : undefined
      if (words !== undefined) sink.report(addressedConclusion, block.span, { text: words })
    }
  },
}

/** The line that gives the paper a number as the State does, where none was read. */
export function findStateNumber(
  { letterhead, title }: PartyDocument,
  { draft }: RuleContext,
): { readonly words: string; readonly span: Span } | null {
  if (letterhead.number !== null) return null
  for (const { text, start } of linesOfLetterhead(draft, title.spans.label)) {
    const words = number.exec(text)?.[1]
    if (words === undefined) continue
    const from = start + text.indexOf(words)
    return { words, span: { start: from, end: from + words.length } }
  }
  return null
}

/** `Số 31/2026/KL-ĐU` as the Party writes it: `Số 31-KL/ĐU`. */
function asPartyNumber(words: string): string {
  const [, digits = '', type = '', body = ''] =
    /^Số[^\d/]*(\d*) ?\/(?:\s*\d{4}\s*\/)?\s*(\p{L}+)\s*[-–—]\s*(\S.*)$/u.exec(words) ?? []
  return `Số ${digits === '' ? '…' : digits.padStart(2, '0')}-${type}/${body}`
}

/** The typed lines above the title; the first forty where no title was found. */
function linesOfLetterhead(draft: Draft, title: Span | undefined): { readonly text: string; readonly start: number }[] {
  if (draft.dialect === 'yaml') return []
  const start = draft.dataSpan?.end ?? 0
  const end = isTyped(title, draft) ? title.start : draftOf(draft.source).text.length
  const lines: { text: string; start: number }[] = []
  let at = start
  for (const text of draft.source.text
    .slice(start, Math.min(end, start + 6000))
    .split('\n')
    .slice(0, 40)) {
    if (text.length <= 300) lines.push({ text, start: at })
    at += text.length + 1
  }
  return lines
}
