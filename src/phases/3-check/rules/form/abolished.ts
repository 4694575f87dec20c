import { define } from '../../../../diagnostics/define.ts'
import { type AbolishedKind, abolishedIn, abolishedKinds, isGone } from '../../../../model/abolished-bodies.ts'
import { dayInFigures } from '../../../../model/calendar-day.ts'
import type { PartyDocument } from '../../../../model/document.ts'
import { readPlaceName } from '../../../../model/place-names.ts'
import type { Span } from '../../../../source/span.ts'
import type { Rule, RuleContext } from '../../rule.ts'
import { plain } from './committees.ts'
import { committeeOf } from './speakers.ts'
import { abolishedInText, taskedIn } from './tasked-bodies.ts'
import { placeInSignature } from './typed.ts'

export const abolishedIssuer = define({
  code: 'KL4170',
  name: 'abolished-body',
  severity: 'error',
  tier: 'rule',
  basis: 'HD05 I.2.1.2c',
  message: {
    vi: '“{words}” không còn ở ngày {date}: {reason}',
    en: '“{words}” was gone by {date}: {reason}',
  },
  help: {
    vi: 'Xem lại ngày của văn bản; nếu ngày đúng thì ghi cơ quan hiện nay ở mọi chỗ: góc trái, ký hiệu, địa danh, quyền hạn, nơi nhận.',
    en: 'See whether the date is right; if so name the body of today everywhere: letterhead, symbol, place, authority, recipients.',
  },
})

export const abolishedRecipient = define({
  code: 'KL4171',
  name: 'abolished-recipient',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.2.1.2c',
  message: {
    vi: 'Nơi nhận “{words}” không còn ở ngày {date}: {reason}',
    en: 'The recipient “{words}” was gone by {date}: {reason}',
  },
  help: {
    vi: 'Gửi cho cơ quan hiện nay, hoặc bỏ dòng này.',
    en: 'Send it to the body of today, or remove the line.',
  },
})

export const whyGone = {
  district: { vi: 'cấp huyện đã kết thúc từ 01/7/2025', en: 'the district level ended on 01/7/2025' },
  'party-group': {
    vi: 'đảng đoàn, ban cán sự đảng, đảng uỷ khối đã được thay bằng đảng uỷ',
    en: 'party groups and blocs gave way to party committees',
  },
  propaganda: {
    vi: 'từ tháng 02/2025 hai ban nhập thành Ban Tuyên giáo và Dân vận',
    en: 'both became one, Ban Tuyên giáo và Dân vận, in February 2025',
  },
} as const

interface Hit {
  readonly kind: AbolishedKind
  readonly words: string
  readonly at: Span
}

/** Bodies that a paper of its date can no longer name: as issuer and signer, as recipient, as whoever gets a job. Citations and history are left alone. */
export const abolished: Rule = {
  name: 'abolished-bodies',
  needs: 'fields',
  needsDate: true,
  reports: [abolishedIssuer, abolishedRecipient, abolishedInText],
  run(document, context) {
    const { sink, date, prose } = context
    if (!date) return
    const gone = abolishedKinds.filter((kind) => isGone(kind, date))
    if (gone.length === 0) return
    const params = ({ kind, words }: Hit) => ({ words, date: shown(date), reason: whyGone[kind.id] })
    const message = { vi: 'và ở đây', en: 'and here' }

    const recipients = recipientHits(document, gone, context)
    const [first, ...others] = fieldHits(document, gone, context)
    if (first) {
      const related = [...others, ...recipients].map(({ at }) => ({ message, at }))
      sink.report(abolishedIssuer, first.at, params(first), { related })
    } else for (const hit of recipients) sink.report(abolishedRecipient, hit.at, params(hit))

    // A paper that names such a body as its own has one fault: the body or the date.
    if (first) return
    for (const { text, bodies } of taskedIn(prose, gone)) {
      for (const { kind, name, start, end } of bodies) {
        const at = text.at(start, end)
        sink.report(abolishedInText, at, params({ kind, words: name, at }))
      }
    }
  },
}

/** Letterhead, author and authority, in the order of the paper. */
function fieldHits(
  { letterhead, title, signature }: PartyDocument,
  gone: readonly AbolishedKind[],
  context: RuleContext,
): Hit[] {
  const { superior, issuer, symbol, place, spans } = letterhead
  const { places } = context
  const hits: Hit[] = []
  const add = (text: string | null, at: Span, start = 0) => {
    const found = text === null ? null : abolishedIn(text, gone)
    if (found && found.start <= start) hits.push({ kind: found.kind, words: text ?? '', at })
  }
  add(superior, spans.superior ?? places.letterhead('superior'))
  const district = gone.find(({ id }) => id === 'district')
  const isTown =
    issuer !== null &&
    /^thành uỷ(?!\p{L})/u.test(plain(issuer)) &&
    /^đảng bộ tỉnh(?!\p{L})/u.test(plain(superior ?? ''))
  if (district && issuer !== null && isTown) {
    hits.push({ kind: district, words: issuer, at: spans.issuer ?? places.letterhead('issuer') })
  } else add(issuer, spans.issuer ?? places.letterhead('issuer'))
  const code = symbol?.split('/')[1] ?? ''
  const coded = gone.find(({ codes }) =>
    codes.some((one) => code === one || (code.endsWith(one) && /^(?:UBKT|BTC|BTG|BDV|VP|BNC)/.test(code))),
  )
  // A symbol that is not the issuer's is told as that; alone it is told here.
  if (coded && symbol !== null && (hits.length > 0 || issuer === null)) {
    hits.push({ kind: coded, words: symbol, at: spans.symbol ?? places.letterhead('symbol') })
  }
  const rank = place === null ? null : readPlaceName(place).rank
  const ranked =
    rank === null ? undefined : gone.find(({ ranks }) => ranks.some((one) => one.toLowerCase() === rank.toLowerCase()))
  if (ranked && place !== null) hits.push({ kind: ranked, words: place, at: spans.place ?? places.letterhead('place') })
  // Beside a body of today, another rule tells that author and authority are not its own.
  if (issuer !== null && hits.length === 0) return hits
  if (title.spans.author) add(title.author.join(' '), title.spans.author, 60)
  if (signature) add(signature.authority, placeInSignature('authority', signature, context), 40)
  return hits
}

function recipientHits(document: PartyDocument, gone: readonly AbolishedKind[], { places }: RuleContext): Hit[] {
  const isKnown = committeeOf(document) !== null
  return document.recipients.flatMap(({ text, span, filing }): Hit[] => {
    // Whose office files the paper is another rule's.
    if (filing && isKnown) return []
    const found = abolishedIn(text, gone)
    const at = span.end > span.start ? span : places.top
    return found ? [{ kind: found.kind, words: found.name, at }] : []
  })
}

function shown(date: NonNullable<RuleContext['date']>): string {
  return date.day === null ? `${date.month}/${date.year}` : dayInFigures(date)
}
