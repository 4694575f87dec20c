import { define } from '../../../../diagnostics/define.ts'
import { classify } from '../../../../model/bodies.ts'
import type { Rule } from '../../rule.ts'
import { type Area, committeeOfIssuer, plain } from './committees.ts'
import { bare, replaceWords } from './typed.ts'

export const superiorNotOrganisation = define({
  code: 'KL4112',
  name: 'superior-not-organisation',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.2.1.2',
  message: {
    vi: 'Dòng cấp trên của {issuer} phải ghi “{expected}”, không ghi “{superior}”',
    en: 'Above {issuer} the letterhead has “{expected}”, not “{superior}”',
  },
  help: {
    vi: 'Cấp uỷ và chi bộ ghi đảng bộ cấp trên (ĐẢNG BỘ TỈNH …); chỉ cơ quan tham mưu, giúp việc mới ghi cấp uỷ (TỈNH UỶ …).',
    en: 'A committee or cell has the organisation above it (ĐẢNG BỘ TỈNH …); only an advisory body has the committee (TỈNH UỶ …).',
  },
})

export const superiorNotPrinted = define({
  code: 'KL4113',
  name: 'superior-not-printed',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.2.1.2',
  message: {
    vi: '{issuer} không ghi cơ quan cấp trên ở góc trái',
    en: '{issuer} has no superior body in its letterhead',
  },
  help: {
    vi: 'Văn bản của Trung ương, tỉnh uỷ, thành uỷ trực thuộc Trung ương chỉ ghi tên cơ quan ban hành. Xoá dòng cấp trên.',
    en: 'A paper of the centre, of a province or of a city under the centre names the issuing body alone. Remove the line above it.',
  },
})

export const superiorNotAbove = define({
  code: 'KL4114',
  name: 'superior-not-above',
  severity: 'warning',
  tier: 'integrity',
  basis: 'HD05 I.2.1.2',
  message: {
    vi: '“{superior}” không phải cấp trên của {issuer}',
    en: '“{superior}” is not above {issuer}',
  },
  help: {
    vi: 'Cấp trên của đảng uỷ xã, phường, đặc khu là đảng bộ tỉnh, thành phố. Xem lại hai dòng ở góc trái.',
    en: 'Above the committee of a commune, ward or special zone is the organisation of the province or city. See both lines at the top left.',
  },
})

const communal: ReadonlySet<Area> = new Set<Area>(['xã', 'phường', 'đặc khu', 'thị trấn'])
const organisations: readonly (readonly [RegExp, string])[] = [
  [/^tỉnh uỷ(?= )/u, 'Đảng bộ tỉnh'],
  [/^thành uỷ(?= thành phố )/u, 'Đảng bộ'],
  [/^thành uỷ(?= )/u, 'Đảng bộ thành phố'],
  [/^huyện uỷ(?= )/u, 'Đảng bộ huyện'],
  [/^quận uỷ(?= )/u, 'Đảng bộ quận'],
  [/^thị uỷ(?= )/u, 'Đảng bộ thị xã'],
  [/^đảng uỷ(?= )/u, 'Đảng bộ'],
]

/**
 * The line above the issuer (HD05 I.2.1.2): an organisation for committees and cells, none for a province or the centre.
 * Military, police and agency committees are left in peace: their lines follow rules of their own.
 */
export const superiorForm: Rule = {
  name: 'superior-form',
  needs: 'fields',
  reports: [superiorNotOrganisation, superiorNotPrinted, superiorNotAbove],
  run({ letterhead: { issuer, superior, spans }, edition }, { sink, places, draft }) {
    if (issuer === null || superior === null) return
    const at = spans.superior ? bare(draft.source.text, spans.superior) : places.letterhead('superior')
    if (/^(?:tỉnh uỷ|ban chấp hành trung ương|bộ chính trị|ban bí thư)(?!\p{L})/u.test(plain(issuer))) {
      sink.report(superiorNotPrinted, at, { issuer })
      return
    }
    const level = classify(issuer, superior, edition)?.level
    if (level !== 'district' && level !== 'commune' && level !== 'cell') return
    const [words, name] = organisations.find(([pattern]) => pattern.test(plain(superior))) ?? []
    if (words && name) {
      const length = words.exec(plain(superior))?.[0].length ?? 0
      const expected = `${name.toUpperCase()}${superior.slice(length)}`
      const fix = replaceWords(draft.source.text, spans.superior, superior.slice(0, length), name)
      sink.report(superiorNotOrganisation, at, { issuer, superior, expected }, fix ? { fix } : {})
      return
    }
    const own = committeeOfIssuer(issuer)
    const above = committeeOfIssuer(superior)
    if (own && above && communal.has(own.area) && communal.has(above.area)) {
      sink.report(superiorNotAbove, at, { issuer, superior })
    }
  },
}
