import { define } from '../../../../diagnostics/define.ts'
import type { Span } from '../../../../source/span.ts'
import type { Rule } from '../../rule.ts'
import { findIn, findWords } from './typed.ts'

export const subjectWithStop = define({
  code: 'KL4140',
  name: 'subject-with-stop',
  severity: 'warning',
  tier: 'sample',
  basis: 'HD05 I.5.1.1',
  message: {
    vi: 'Cuối trích yếu không có dấu “{mark}”',
    en: 'The subject does not end in “{mark}”',
  },
  help: {
    vi: 'Trích yếu là một cụm từ, không phải một câu. Xoá dấu cuối.',
    en: 'The subject is a phrase, not a sentence. Delete the mark.',
  },
})

export const subjectCapital = define({
  code: 'KL4141',
  name: 'subject-capital',
  severity: 'hint',
  tier: 'sample',
  basis: 'HD05 I.5.1.1',
  message: {
    vi: 'Trích yếu bắt đầu bằng chữ thường: “{expected}”, không viết “{written}”',
    en: 'The subject begins with a small letter: “{expected}”, not “{written}”',
  },
  help: {
    vi: 'Theo mẫu: KẾT LUẬN / CỦA BAN THƯỜNG VỤ THÀNH UỶ / về phát triển kinh tế tư nhân.',
    en: 'As in the sample: KẾT LUẬN / CỦA BAN THƯỜNG VỤ THÀNH UỶ / về phát triển kinh tế tư nhân.',
  },
})

export const subjectShort = define({
  code: 'KL4142',
  name: 'subject-abbreviated',
  severity: 'warning',
  tier: 'sample',
  basis: 'HD05 I.5.1.1',
  message: {
    vi: 'Trích yếu viết “về”, không viết tắt “{written}”',
    en: 'The subject has “về”, not the short “{written}”',
  },
  help: {
    vi: '“V/v” là cách ghi trích yếu công văn của cơ quan nhà nước.',
    en: '“V/v” is how the letters of State offices give their subject.',
  },
})

/** The subject under the title: a phrase in small letters without a stop (HD05 I.5.1.1, PL2 5). It prints as typed. */
export const subjectForm: Rule = {
  name: 'subject-form',
  needs: 'fields',
  reports: [subjectWithStop, subjectCapital, subjectShort],
  run({ title }, { sink, draft, places }) {
    const first = title.subject[0]
    const last = title.subject.at(-1)
    if (first === undefined || last === undefined) return
    const source = draft.source.text
    const place = title.spans.subject
    const here: Span = place ?? places.blankKey('subject') ?? title.spans.label ?? places.top

    const short = place && findIn(source, place, /^[\s*_"'#>-]*([Vv]\s?\/\s?[Vv]\.?)(?=\s)/u)
    if (/^v\s?\/\s?v\.?\s/iu.test(first)) {
      const written = short?.text ?? 'V/v'
      const title = { vi: 'Viết “về việc”', en: 'Write “về việc”' }
      const after =
        short && /^\s+việc(?!\p{L})/iu.test(source.slice(short.span.end, short.span.end + 20)) ? 'về' : 'về việc'
      const fix = short && { title, safe: true, edits: [{ span: short.span, text: after }] }
      sink.report(subjectShort, short?.span ?? here, { written }, fix ? { fix } : {})
    } else if (/^V(?:ề|Ề)\s/u.test(first)) {
      const written = place && findIn(source, place, /(?<!\p{L})(V[ềỀ])(?!\p{L})/u)
      const all = first === first.toUpperCase()
      const title = { vi: 'Viết “về”', en: 'Write “về”' }
      const fix = written && !all && { title, safe: true, edits: [{ span: written.span, text: 'về' }] }
      const params = { written: all ? short12(first) : 'Về …', expected: all ? short12(first.toLowerCase()) : 'về …' }
      sink.report(subjectCapital, written?.span ?? here, params, fix ? { fix } : {})
    }
    // `v.v.` and an ellipsis are no ends of a sentence.
    const mark = /(?<![.…])[.;:,]$/u.exec(/(?<!\p{L})(?:v\.\s?v\.|TP\.)$/iu.test(last) ? '' : last)?.[0]
    if (!mark) return
    const words = place && findWords(source, place, last)
    const at = words ? { start: words.span.end - mark.length, end: words.span.end } : here
    const removal = { vi: `Xoá dấu “${mark}”`, en: `Delete “${mark}”` }
    const fix = words && { title: removal, safe: true, edits: [{ span: at, text: '' }] }
    sink.report(subjectWithStop, at, { mark }, fix ? { fix } : {})
  },
}

function short12(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23).trimEnd()}…` : text
}
