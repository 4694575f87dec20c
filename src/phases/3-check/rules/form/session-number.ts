import { define } from '../../../../diagnostics/define.ts'
import type { PartyDocument } from '../../../../model/document.ts'
import { ordinalAt } from '../../../../model/ordinals.ts'
import type { Rule } from '../../rule.ts'
import { type Committee, committeesIn, contradict, plain } from './committees.ts'
import { committeeOf } from './speakers.ts'

export const sessionAgainstTitle = define({
  code: 'KL4185',
  name: 'session-against-title',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Câu mở đầu nói hội nghị lần thứ {opening}, tác giả dưới chữ KẾT LUẬN lại ghi lần thứ {title}',
    en: 'The opening speaks of session {opening}, the author under KẾT LUẬN of session {title}',
  },
  help: {
    vi: 'Hai chỗ nói về cùng một hội nghị. Số thứ tự cũ thường còn lại khi dùng lại văn bản của kỳ trước.',
    en: 'Both mean one session. An old number is usually left from the paper of the session before.',
  },
})

/** The number of the session under `KẾT LUẬN` and in the opening. Sessions that the opening merely cites are left alone. */
export const sessionNumber: Rule = {
  name: 'session-number',
  needs: 'fields',
  reports: [sessionAgainstTitle],
  run(document, { sink, prose }) {
    const { title } = document
    const [named, second] = sessionsIn(title.author.join(' '))
    if (!named || second) return
    const own = committeeOf(document)
    const opening = prose.filter(({ zone, inAppendix }) => !inAppendix && openingZones.has(zone))
    for (const { text, at } of opening) {
      const found = sessionsIn(text).find((session) => isOwn(session, text, own, document))
      if (!found) continue
      if (found.number === named.number) return
      const message = { vi: 'tác giả ghi ở đây', en: 'the author stands here' }
      const related = title.spans.author ? [{ message, at: title.spans.author }] : []
      const params = { opening: found.number, title: named.number }
      sink.report(sessionAgainstTitle, at(found.start, found.end), params, { related })
      return
    }
  },
}

const openingZones: ReadonlySet<string> = new Set(['preamble', 'enactingClause'])

interface Session {
  readonly number: number
  /** `lần thứ 5`. */
  readonly start: number
  readonly end: number
  /** From `hội nghị` on. */
  readonly from: number
}

const session = /(?<!\p{L})(?:hội nghị|phiên họp)(?: (?!lần thứ)[\p{L}\d,-]+){0,12}? (lần thứ )/gu

function sessionsIn(text: string): Session[] {
  const small = plain(text)
  return [...small.matchAll(session)].flatMap(({ 0: words, index, 1: mark = '' }) => {
    const at = index + words.length
    const number = ordinalAt(small.slice(at, at + 24))
    if (number === null || /đại hội/u.test(words)) return []
    const length = /^\d+|^\p{L}+/u.exec(small.slice(at))?.[0].length ?? 0
    return [{ number, start: at - mark.length, end: at + length, from: index }]
  })
}

/** The session the paper comes from: `Tại Hội nghị …`, `Ngày …, Hội nghị …`, of no other committee. */
function isOwn({ from, end }: Session, text: string, own: Committee | null, { letterhead }: PartyDocument): boolean {
  const before = plain(text.slice(0, from))
  if (!/(?:^|[,.;] |tại |họp |tổ chức |tiến hành |ngày [\d/]+ )$/u.test(before)) return false
  const words = text.slice(from, end + 60).split(/[,;.(:]/, 1)[0] ?? ''
  const isCentral = /^ban chấp hành trung ương/u.test(plain(letterhead.issuer ?? ''))
  if (!isCentral && /(?<!\p{L})trung ương(?!\p{L})/u.test(plain(words))) return false
  const [named] = committeesIn(words)
  return !named || !own || !contradict(own, named)
}
