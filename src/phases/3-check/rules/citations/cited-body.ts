import { define } from '../../../../diagnostics/define.ts'
import { type AbolishedKind, abolishedKinds, isGone } from '../../../../model/abolished-bodies.ts'
import { foldWords } from '../../../../model/folding.ts'
import { dateOf } from '../../../2-analyse/facts/find-citations.ts'
import type { Rule } from '../../rule.ts'
import { whyGone } from '../form/abolished.ts'

export const citedIssuerMismatch = define({
  code: 'KL4208',
  name: 'cited-issuer-mismatch',
  severity: 'warning',
  tier: 'integrity',
  basis: 'HD05 I.3.1.2b',
  message: {
    vi: 'Ký hiệu “{body}” không phải của {issuer}',
    en: 'The symbol “{body}” is not that of {issuer}',
  },
  help: {
    vi: 'TW: Trung ương, Bộ Chính trị, Ban Bí thư; TU: tỉnh uỷ, thành uỷ; ĐU: đảng uỷ; CB: chi bộ; HU: huyện uỷ (trước 01/7/2025). Xem lại văn bản gốc.',
    en: 'TW: central bodies; TU: province or city committees; ĐU: party committees; CB: cells; HU: districts (before 01/7/2025). Look the paper up.',
  },
})

export const citedAbolishedSymbol = define({
  code: 'KL4207',
  name: 'cited-abolished-symbol',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.3.1.2b',
  message: {
    vi: 'Không còn cơ quan mang ký hiệu “{body}” ở ngày {date}: {reason}',
    en: 'No body had the symbol “{body}” by {date}: {reason}',
  },
  help: {
    vi: 'Xem lại ngày và ký hiệu của văn bản được viện dẫn.',
    en: 'Check date and symbol of the cited paper.',
  },
})

/** The kind of bodies that has a code in symbols, its own or that of its office (`VPHU`). */
function abolishedKindOf(code: string): AbolishedKind | null {
  return abolishedKinds.find(({ codes }) => codes.includes(code.replace(/^VP/u, ''))) ?? null
}

const judged = /^(?:TW|TU|HU|QU|ThU|ĐU|CB)$/u

/** Which symbols the papers of an issuer bear; folded beginnings. An issuer that is not here is not judged. */
const symbolsOf: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:bo chinh tri|ban bi thu|ban chap hanh trung uong|bch trung uong|bch tw|trung uong dang)/, ['TW']],
  [/^(?:ban thuong vu |thuong truc |btv )?tinh uy|^(?:ban chap hanh|bch) dang bo tinh/, ['TU']],
  [/^(?:ban thuong vu |thuong truc |btv )?thanh uy|^(?:ban chap hanh|bch) dang bo thanh pho/, ['TU', 'ThU']],
  [/^(?:ban thuong vu |thuong truc |btv )?huyen uy|^(?:ban chap hanh|bch) dang bo huyen/, ['HU']],
  [/^(?:ban thuong vu |thuong truc |btv )?thi uy|^(?:ban chap hanh|bch) dang bo thi xa/, ['ThU', 'TU']],
  [
    /^(?:ban thuong vu |thuong truc |btv )?dang uy (?:xa|phuong|dac khu)|^(?:ban chap hanh|bch) dang bo (?:xa|phuong|dac khu)/,
    ['ĐU'],
  ],
  [/^(?:ban thuong vu |thuong truc |btv )?dang uy$/, ['ĐU', 'HU', 'QU', 'ThU', 'CB']],
  [/^chi bo/, ['CB']],
]

/** Body and issuer of a cited paper, and bodies that were gone on its own day. */
export const citedBody: Rule = {
  name: 'cited-body',
  needs: 'body',
  reports: [citedIssuerMismatch, citedAbolishedSymbol],
  run(_, { sink, citations }) {
    for (const cited of citations) {
      const { number, issuer, place, words } = cited
      const body = number?.body
      if (!number || !body || number.form !== 'party') continue
      const name = issuer && !cited.sharesIssuer ? words(issuer) : null
      const expected = name === null ? undefined : symbolsOf.find(([pattern]) => pattern.test(foldWords(name)))?.[1]
      const date = dateOf(cited)
      const kind = abolishedKindOf(body)
      if (name !== null && expected && judged.test(body) && !expected.includes(body)) {
        sink.report(citedIssuerMismatch, place(number), { body, issuer: name })
      } else if (kind && cited.date && date && isGone(kind, date)) {
        const params = { body, date: words(cited.date.figures), reason: whyGone[kind.id] }
        sink.report(citedAbolishedSymbol, place(number), params)
      }
    }
  },
}
