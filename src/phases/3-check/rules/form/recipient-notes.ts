import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { findIn } from './typed.ts'

export const noteWithoutBrackets = define({
  code: 'KL4165',
  name: 'note-without-brackets',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Ghi chú “{note}” của nơi nhận nên đặt trong ngoặc đơn',
    en: 'The remark “{note}” on a recipient stands in brackets by custom',
  },
  help: {
    vi: 'Viết như “Thường trực Tỉnh uỷ (để báo cáo)”.',
    en: 'Write it as in “Thường trực Tỉnh uỷ (để báo cáo)”.',
  },
})

export const noteAbbreviated = define({
  code: 'KL4166',
  name: 'note-abbreviated',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Ghi chú “{note}” viết tắt; nên viết đủ “{expected}”',
    en: 'The remark “{note}” is abbreviated; “{expected}” in full is clearer',
  },
  help: {
    vi: 'Chữ viết tắt trong văn bản phải được giải thích; ghi chú ở nơi nhận ngắn nên viết đủ.',
    en: 'A paper explains its abbreviations; so short a remark is better written out.',
  },
})

const purpose = /[\s,–-]+(để (?:báo cáo|b\/c|biết|theo dõi|thực hiện|chỉ đạo|phối hợp)(?: và [\p{L} ]{2,20})?)$/iu

/** Remarks on recipients (`để báo cáo`): custom puts them in brackets and in full. */
export const recipientNotes: Rule = {
  name: 'recipient-notes',
  needs: 'body',
  reports: [noteWithoutBrackets, noteAbbreviated],
  run({ recipients }, { sink, draft, places }) {
    for (const { text, note, span } of recipients) {
      const source = draft.source.text
      const place = span.end > span.start ? span : places.top
      const bare = note === null ? purpose.exec(text)?.[1] : undefined
      if (bare !== undefined) {
        const found = findIn(source, place, new RegExp(bare.replace('/', '\\/').replace(/ /g, '\\s+'), 'iu'))
        const title = { vi: 'Đặt trong ngoặc đơn', en: 'Put it in brackets' }
        const edit = found && {
          span: { start: endOfName(source, place.start, found.span.start), end: found.span.end },
          text: ` (${found.text})`,
        }
        const fix = edit && { title, safe: false, edits: [edit] }
        sink.report(noteWithoutBrackets, found?.span ?? place, { note: bare }, fix ? { fix } : {})
      }
      const short = /(?<!\p{L})b\/c(?!\p{L})/iu.exec(note ?? bare ?? '')
      if (!short) continue
      const written = note ?? bare ?? ''
      const expected = written.replace(/(?<!\p{L})b\/c(?!\p{L})/iu, 'báo cáo')
      const found = findIn(source, place, /(?<!\p{L})(b\/c)(?!\p{L})/iu)
      const title = { vi: 'Viết “báo cáo”', en: 'Write “báo cáo”' }
      const fix = found && { title, safe: true, edits: [{ span: found.span, text: 'báo cáo' }] }
      sink.report(noteAbbreviated, found?.span ?? place, { note: written, expected }, fix ? { fix } : {})
    }
  },
}

/** Where a recipient's name ends before its remark, what parts the two not counted. */
function endOfName(source: string, start: number, remark: number): number {
  let end = remark
  while (end > start && /[\s,–-]/.test(source.charAt(end - 1))) end--
  return end
}
