import { define } from '../../../../diagnostics/define.ts'
import { editions } from '../../../../model/edition.ts'
import { accepts, isKnownCode } from '../../../2-analyse/facts/document-types.ts'
import { dateOf } from '../../../2-analyse/facts/find-citations.ts'
import { daysOf } from '../../../2-analyse/facts/find-dates.ts'
import type { CitedPaper } from '../../cited-papers.ts'
import type { Rule } from '../../rule.ts'

export const citedTypeMismatch = define({
  code: 'KL4205',
  name: 'cited-type-mismatch',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.3.1.2a',
  message: {
    vi: '{type} mà ký hiệu là “{code}”: tên loại và ký hiệu không khớp',
    en: '“{type}” with the symbol “{code}”: type and symbol do not agree',
  },
  help: {
    vi: 'Xem lại văn bản gốc rồi sửa tên loại hoặc ký hiệu.',
    en: 'Look the paper up and correct its type or its symbol.',
  },
})

export const stateCodeInPartyNumber = define({
  code: 'KL4206',
  name: 'state-code-in-party-number',
  severity: 'hint',
  tier: 'rule',
  basis: 'HD05 I.3.1.2a',
  message: {
    vi: 'Ký hiệu của quy định là “QĐ”, không phải “{code}”',
    en: 'The code of a regulation is “QĐ”, not “{code}”',
  },
  help: {
    vi: '“QyĐ” là ký hiệu của Nhà nước; “QĐi” chỉ dùng cho quy định ban hành trước 27/5/2026. Nếu văn bản gốc ghi đúng như vậy thì giữ nguyên.',
    en: '“QyĐ” belongs to the State; “QĐi” was used before 27/5/2026. If the paper itself bears it, keep it.',
  },
})

/** Type and symbol of a cited paper, judged by its own date: `Nghị quyết số 05-KL/TU`, `Quy định số 12-QyĐ/TU`. */
export const typeAndSymbol: Rule = {
  name: 'cited-type-and-symbol',
  needs: 'body',
  reports: [citedTypeMismatch, stateCodeInPartyNumber],
  run(_, { sink, citations }) {
    for (const cited of citations) {
      const { number, type, place } = cited
      const code = number?.code ?? null
      if (!number || code === null) continue
      if (type && isKnownCode(code) && !accepts(type.type, code)) {
        const span = place({ start: type.start, end: number.end })
        sink.report(citedTypeMismatch, span, { type: type.type.name, code })
      } else if (number.form === 'party' && isStrange(code, cited)) {
        sink.report(stateCodeInPartyNumber, place(number), { code })
      }
    }
  },
}

/** `QĐi` was the code of HD36: it is strange only in a paper dated under HD05. */
function isStrange(code: string, cited: CitedPaper): boolean {
  if (code === 'QyĐ') return true
  const date = dateOf(cited)
  const from = Number((editions.hd05.from ?? '').replaceAll('-', ''))
  return code === 'QĐi' && date !== null && daysOf(date).first >= from
}
