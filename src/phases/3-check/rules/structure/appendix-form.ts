import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'

export const untitledAppendix = define({
  code: 'KL3027',
  name: 'untitled-appendix',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 II.1',
  message: {
    vi: 'Phụ lục chưa có tên',
    en: 'The appendix has no title',
  },
  help: {
    vi: 'Ghi tên phụ lục thành một dòng riêng, không có dấu chấm, ngay dưới dòng “Phụ lục”, hoặc dòng “tên: …” khi viết bằng dữ liệu.',
    en: 'Write its title on a line of its own, without a full stop, under the line “Phụ lục”, or “tên: …” in data.',
  },
})

export const appendixNumbering = define({
  code: 'KL3028',
  name: 'appendix-numbering',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 II.1',
  message: {
    vi: 'Phụ lục này phải là “Phụ lục {expected}”, ở đây ghi “{actual}”',
    en: 'This should be “Phụ lục {expected}”, here it is “{actual}”',
  },
  help: {
    vi: 'Từ hai phụ lục trở lên thì đánh số thứ tự bằng chữ số Ả Rập: Phụ lục 1, Phụ lục 2.',
    en: 'Two or more appendices are numbered in Arabic digits: Phụ lục 1, Phụ lục 2.',
  },
})

/** An appendix has a title; several are numbered 1, 2, 3 … (HD05 II.1). */
export const appendixForm: Rule = {
  name: 'appendix-form',
  needs: 'body',
  reports: [untitledAppendix, appendixNumbering],
  run({ appendices }, { sink }) {
    for (const [index, { label, title, span, spans }] of appendices.entries()) {
      const place = spans.label ?? spans.title ?? span
      if (title === null) sink.report(untitledAppendix, place, {})
      if (appendices.length > 1 && (label === null || Number(label) !== index + 1)) {
        const actual = label === null ? 'Phụ lục' : `Phụ lục ${label}`
        sink.report(appendixNumbering, place, { expected: index + 1, actual })
      }
    }
  },
}
