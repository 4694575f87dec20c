import { define } from '../../../../diagnostics/define.ts'
import { isPersonsName, isSamePlace, readPlaceName } from '../../../../model/place-names.ts'
import type { Rule } from '../../rule.ts'
import { committeeOfIssuer } from './committees.ts'
import { committeeOf } from './speakers.ts'
import { bare, replaceWords } from './typed.ts'

export const placeWithoutRank = define({
  code: 'KL4107',
  name: 'place-without-rank',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.4.1.1c',
  message: {
    vi: 'Địa danh “{place}” phải có tên cấp hành chính ở trước: {reason}',
    en: 'The place “{place}” takes its administrative rank before it: {reason}',
  },
  help: {
    vi: 'Viết như “Phường Ngô Quyền”, “Thành phố Huế”; có thể viết tắt TP, ĐK.',
    en: 'Write it like “Phường Ngô Quyền”, “Thành phố Huế”; TP and ĐK are allowed.',
  },
})

export const placeOfOtherBody = define({
  code: 'KL4108',
  name: 'place-of-other-body',
  severity: 'warning',
  tier: 'integrity',
  basis: 'HD05 I.4.1.1',
  message: {
    vi: 'Địa danh “{place}” không phải nơi của {issuer}',
    en: 'The place “{place}” is not that of {issuer}',
  },
  help: {
    vi: 'Địa danh là tên riêng của xã, phường, đặc khu hoặc tỉnh, thành phố nơi cơ quan ban hành đóng trụ sở. Nhầm thường do chép từ văn bản của nơi khác.',
    en: 'The place is the proper name of the commune, ward, special zone, province or city where the issuing body has its seat. A wrong one is usually copied from another body’s paper.',
  },
})

const oneSyllable = { vi: 'tên chỉ có một âm tiết', en: 'its name has one syllable' }
const ofPerson = { vi: 'đây là tên người', en: 'it is the name of a person' }
const asProvince = { vi: 'tên trùng với tên tỉnh, thành phố', en: 'province and commune share the name' }

/**
 * The place as HD05 I.4.1.1 wants it: with its rank where the bare name would be misread, and that of the issuing body. Only a
 * body whose own name carries its place (commune, ward, special zone, district; in HD05 province and city too, which earlier
 * wrote the town of their seat) can be told that it stands elsewhere.
 */
export const place: Rule = {
  name: 'place',
  needs: 'fields',
  reports: [placeWithoutRank, placeOfOtherBody],
  run(document, { sink, places, draft }) {
    const { letterhead, edition } = document
    const { place, issuer, superior, spans } = letterhead
    if (place === null) return
    const at = spans.place ? bare(draft.source.text, spans.place) : places.letterhead('place')
    const { rank, name } = readPlaceName(place)
    const own = committeeOf(document)
    const above = superior === null ? null : committeeOfIssuer(superior)
    const same = [own, above].filter((body) => body?.name && isSamePlace(readPlaceName(body.name).name, name))
    // `PHƯỜNG 5, QUẬN 3` is two places, `TP. HCM` an abbreviation.
    // A name of one syllable lacks its rank, whosever it is.
    const isProvince =
      edition === 'hd05' &&
      /\s/.test(name) &&
      (own?.area === 'tỉnh' || (own?.area === 'thành phố' && superior === null))
    const isSeated =
      own?.name && (seats.has(own.area) || isProvince) && !/[\d,()]/.test(own.name) && !/^\p{Lu}{2,5}$/u.test(name)
    if (isSeated && issuer !== null && same.length === 0) {
      sink.report(placeOfOtherBody, at, { place, issuer })
      return
    }
    if (rank !== null) return
    const isShared = same.length === 2 && (above?.area === 'tỉnh' || above?.area === 'thành phố')
    const reason = /^[\p{L}\d]+$/u.test(name)
      ? oneSyllable
      : isPersonsName(name)
        ? ofPerson
        : isShared && isSeated
          ? asProvince
          : null
    if (!reason) return
    const area = same[0]?.area
    const wanted = area && ranked.has(area) ? `${area.charAt(0).toUpperCase()}${area.slice(1)} ${place}` : null
    const fix = wanted === null ? null : replaceWords(draft.source.text, spans.place, place, wanted)
    sink.report(placeWithoutRank, at, { place, reason }, fix ? { fix } : {})
  },
}

const seats: ReadonlySet<string> = new Set(['xã', 'phường', 'đặc khu', 'thị trấn', 'huyện', 'quận', 'thị xã'])
const ranked: ReadonlySet<string> = new Set([...seats, 'thành phố', 'tỉnh'])
