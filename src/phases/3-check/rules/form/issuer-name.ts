import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { type Area, committeesIn, plain } from './committees.ts'
import { nameOfArea } from './speakers.ts'
import { bare } from './typed.ts'

export const organInLetterhead = define({
  code: 'KL4110',
  name: 'organ-in-letterhead',
  severity: 'error',
  tier: 'rule',
  basis: 'HD05 I.2.1.2',
  message: {
    vi: 'Góc trái không ghi “{issuer}”: kết luận của ban chấp hành hay ban thường vụ đều ghi tên cấp uỷ{example}',
    en: 'The letterhead does not name “{issuer}”: plenum and standing committee alike write the committee’s name{example}',
  },
  help: {
    vi: 'Ghi tên cấp uỷ (Tỉnh uỷ …, Đảng uỷ xã …) ở góc trái; tác giả ghi dưới chữ KẾT LUẬN và ở dòng T/M.',
    en: 'Write the committee (Tỉnh uỷ …, Đảng uỷ xã …) at the top left; the author stands under KẾT LUẬN and in the T/M line.',
  },
})

export const organisationAsIssuer = define({
  code: 'KL4111',
  name: 'organisation-as-issuer',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.2.1.2',
  message: {
    vi: 'Cơ quan ban hành là cấp uỷ, không phải “{issuer}”',
    en: 'The issuing body is the committee, not “{issuer}”',
  },
  help: {
    vi: 'Đảng bộ đứng ở dòng cấp trên; cơ quan ban hành ghi cấp uỷ: Tỉnh uỷ …, Đảng uỷ xã …',
    en: 'The organisation stands on the line of the superior body; the issuing one is its committee: Tỉnh uỷ …, Đảng uỷ xã …',
  },
})

/** The issuer is the committee itself, for plenum and standing committee alike (HD05 I.2.1.2); only the centre's is `BAN CHẤP HÀNH`. */
export const issuerName: Rule = {
  name: 'issuer-name',
  needs: 'fields',
  reports: [organInLetterhead, organisationAsIssuer],
  run({ letterhead: { issuer, spans } }, { sink, places, draft }) {
    if (issuer === null) return
    const at = spans.issuer ? bare(draft.source.text, spans.issuer) : places.letterhead('issuer')
    const text = plain(issuer)
    if (/^(?:ban thường vụ|thường trực|ban chấp hành (?!trung ương))/u.test(text)) {
      const [committee] = committeesIn(issuer)
      const name = committee ? nameOf(committee.area, issuer.slice(committee.end)) : null
      const example = name === null ? { vi: '', en: '' } : { vi: `, ở đây là ${name}`, en: `, here ${name}` }
      sink.report(organInLetterhead, at, { issuer, example })
    } else if (/^đảng bộ(?!\p{L})/u.test(text)) sink.report(organisationAsIssuer, at, { issuer })
  },
}

/** The committee of an area as ô 2 writes it: `ĐẢNG UỶ XÃ VĨNH HOÀ`. */
function nameOf(area: Area, rest: string): string | null {
  const committee = nameOfArea(area)
  const name = rest.trim()
  if (name === '' || committee === null || area === 'đảng uỷ') return null
  return committee === 'ĐẢNG UỶ' ? `${committee} ${area.toUpperCase()} ${name}` : `${committee} ${name}`
}
