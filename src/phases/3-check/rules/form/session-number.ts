import { type Bilingual, define } from '../../../../diagnostics/define.ts'
import type { PartyDocument } from '../../../../model/document.ts'
import { romanValue } from '../../../../model/labels.ts'
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
    vi: 'Câu mở đầu nói hội nghị {opening}, tác giả dưới chữ KẾT LUẬN lại ghi {title}',
    en: 'The opening speaks of {opening}, the author under KẾT LUẬN of {title}',
  },
  help: {
    vi: 'Hai chỗ nói về cùng một hội nghị. Số thứ tự hay khoá cũ thường còn lại khi dùng lại văn bản của kỳ trước.',
    en: 'Both mean one session. An old number or term is usually left from the paper of the session before.',
  },
})

/** Number and term of the session under `KẾT LUẬN` and in the opening. Sessions that the opening merely cites are left alone. */
export const sessionNumber: Rule = {
  name: 'session-number',
  needs: 'fields',
  reports: [sessionAgainstTitle],
  run(document, { sink, prose }) {
    const { title } = document
    const author = title.author.join(' ')
    const own = committeeOf(document)
    const opening = prose.filter(({ zone, inAppendix }) => !inAppendix && openingZones.has(zone))
    compare(sessionsIn(author), sessionName, (text) =>
      sessionsIn(text).find((session) => isOwn(session, text, own, document)),
    )
    compare(termsIn(author), termName, (text) => termsIn(text).find((term) => isOwnTerm(term, text, own)))

    function compare<Found extends Counted>(
      [named, second]: readonly Found[],
      nameOf: (found: Found) => Bilingual,
      find: (text: string) => Found | undefined,
    ): void {
      if (!named || second) return
      for (const { text, at } of opening) {
        const found = find(text)
        if (!found) continue
        if (found.number === named.number) return
        const message = { vi: 'tác giả ghi ở đây', en: 'the author stands here' }
        const related = title.spans.author ? [{ message, at: title.spans.author }] : []
        const params = { opening: nameOf(found), title: nameOf(named) }
        sink.report(sessionAgainstTitle, at(found.start, found.end), params, { related })
        return
      }
    }
  },
}

const openingZones: ReadonlySet<string> = new Set(['preamble', 'enactingClause'])

interface Counted {
  readonly number: number
  /** `lần thứ 5`, `khoá XVI`. */
  readonly start: number
  readonly end: number
}

interface Session extends Counted {
  /** From `hội nghị` on. */
  readonly from: number
}

const sessionName = ({ number }: Session): Bilingual => ({ vi: `lần thứ ${number}`, en: `session ${number}` })

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

interface Term extends Counted {
  /** As it is counted: `XVI`. */
  readonly count: string
}

const termName = ({ count }: Term): Bilingual => ({ vi: `khoá ${count}`, en: `term ${count}` })

/** The terms a text names, of whichever body. */
function termsIn(text: string): Term[] {
  return [...plain(text).matchAll(/(?<!\p{L})khoá ([ivxl]{1,7}|\d{1,2})(?![\p{L}\d])/gu)].flatMap((match) => {
    const count = (match[1] ?? '').toUpperCase()
    const number = /^\d/.test(count) ? Number(count) : romanValue(count)
    return number === null ? [] : [{ number, count, start: match.index, end: match.index + match[0].length }]
  })
}

/** Behind the committee itself where it meets: `Ban Chấp hành Đảng bộ tỉnh khoá XV họp Hội nghị …`, not the author of a paper. */
function isOwnTerm({ start, end }: Term, text: string, own: Committee | null): boolean {
  const named = committeesIn(text).findLast((committee) => committee.end <= start)
  if (!named || (own && contradict(own, named))) return false
  if (!/^(?:\s+\p{Lu}[\p{L}’'-]*){0,5}[\s,(]*$/u.test(text.slice(named.end, start))) return false
  const before = plain(text.slice(0, named.start)).replace(/(?:ban chấp hành|ban thường vụ) $/u, '')
  const meets = /(?<!\p{L})(?:họp|hội nghị|phiên họp)(?!\p{L})/u
  return (
    /(?:^|[,.;] |(?:tại|họp|hội nghị) |lần thứ \S+(?: \S+)? |ngày [\d/]+ )$/u.test(before) &&
    (meets.test(plain(text.slice(end).split(/[.;]/, 1)[0] ?? '')) ||
      before.split(/[.;,]/).at(-1)?.includes('hội nghị') === true)
  )
}
