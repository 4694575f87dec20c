import { define } from '../../../../diagnostics/define.ts'
import { type AbolishedKind, type AbolishedName, abolishedIn } from '../../../../model/abolished-bodies.ts'
import { bodiesAt, bodiesOfHeading, dutyFollows } from '../../../2-analyse/facts/body-names.ts'
import type { Range } from '../../../2-analyse/facts/words.ts'
import { type Tenor, tenorOf } from '../../../2-analyse/tree/facts.ts'
import type { Prose } from '../../prose.ts'
import { plain } from './committees.ts'

export const abolishedInText = define({
  code: 'KL4172',
  name: 'abolished-body-in-text',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Giao việc cho hoặc báo cáo “{words}”, không còn ở ngày {date}: {reason}',
    en: 'Work is given, or a report made, to “{words}”, which was gone by {date}: {reason}',
  },
  help: {
    vi: 'Ghi cơ quan hiện nay. Nếu nói về việc trước kia thì ghi rõ (Huyện uỷ … cũ).',
    en: 'Name the body of today. If the past is meant, say so (Huyện uỷ … cũ).',
  },
})

// What may stand before a body that is given work; anything else may be history.
const before =
  /^(?:(?:giao|yêu cầu|đề nghị|các|ban thường vụ|thường trực|ban chấp hành|văn phòng|uỷ ban kiểm tra|ban tổ chức|ban tuyên giáo|ban dân vận|ban nội chính|tỉnh uỷ|thành uỷ|và)[ ,]+)*$/u
const past =
  /(?<!\p{L})(?:đã|đang|được|cũ|trước đây|trước kia|trước khi|khi còn|bàn giao|tiếp nhận|kết thúc|giải thể|sáp nhập|hợp nhất|hồ sơ|ban hành)(?!\p{L})/u

/** A text that gives work to bodies that are gone. */
interface Tasked {
  readonly text: Prose
  /** Each once, in its order. */
  readonly bodies: readonly AbolishedName[]
}

/** What of the paper gives work to abolished bodies; its appendices, notes and reports of what was done are left alone. */
export function taskedIn(prose: readonly Prose[], gone: readonly AbolishedKind[]): Tasked[] {
  let section: Tenor = null
  let tenor: Tenor = null
  return prose.flatMap((text) => {
    if (text.zone === 'sectionHeading') section = tenor = tenorOf(text.text, null)
    else if (text.zone === 'itemHeading') tenor = tenorOf(text.text, section)
    if (text.inAppendix || text.zone === 'preamble' || text.zone === 'footnote') return []
    if (tenor === 'report' && !/^(?:giao|yêu cầu)\s/iu.test(text.text)) return []
    const found = [addressee(text.text, gone), ...told(text).map((body) => abolishedWithin(text.text, body, gone))]
    const bodies = found.filter((hit) => hit !== null).sort((a, b) => a.start - b.start)
    return { text, bodies: bodies.filter(({ start }, at) => bodies[at - 1]?.start !== start) }
  })
}

/** An abolished body at the very start of a text that tells nothing of the past. */
function addressee(text: string, gone: readonly AbolishedKind[]): AbolishedName | null {
  const found = abolishedIn(text.slice(0, 160), gone)
  if (!found || found.start > 80) return null
  const sentence = plain(text).split(/[.;]/, 1)[0] ?? ''
  return before.test(plain(text.slice(0, found.start))) && !past.test(sentence) ? found : null
}

function abolishedWithin(text: string, { start, end }: Range, gone: readonly AbolishedKind[]): AbolishedName | null {
  // With what follows: `Huyện uỷ Thanh Lâm cũ`.
  const found = abolishedIn(text.slice(start, end + 40), gone)
  if (!found || start + found.start >= end) return null
  return { ...found, start: start + found.start, end: start + found.end }
}

/** `Trong quý IV, giao`, `Yêu cầu`: what may open a sentence before the bodies it orders. */
const opening = /^(?:(?:trong|trước|đến|từ|sau)\s[^,.;:]{2,60},\s)?(?:giao(?: cho)?|yêu cầu|đề nghị|phân công)\s/u
const adverbial = /^(?:trong|trước|đến|từ|sau)\s[^,.;:]{2,60},\s/u
const inner = /(?<!\p{L})(?:giao cho|giao|phân công|phối hợp(?: chặt chẽ)?(?: cùng)? với)\s/gu
/** `báo cáo Ban Thường vụ Huyện uỷ`, `trình Huyện uỷ`; not `theo báo cáo`, `nghe báo cáo`. */
const reporting =
  /(?<!(?:theo|nghe|các|những|tại|trong|về) )(?<!\p{L})(?:báo cáo|trình|xin ý kiến|tham mưu)(?: cho| với)?\s/gu
const history = /(?<!\p{L})(?:đã|trước đây|trước kia|trước khi|khi còn|năm 20(?:1\d|2[0-4]))(?!\p{L})/u

/** The bodies that the sentences of a text tell to do something, or are reported to, where no word speaks of the past. */
function told({ text, zone }: Prose): Range[] {
  const heading = zone === 'itemHeading' || zone === 'sectionHeading' ? bodiesOfHeading(text) : []
  if (heading.length > 0) return heading
  return sentencesOf(text).flatMap(({ start, end }) => {
    const sentence = plain(text.slice(start, end))
    if (history.test(sentence)) return []
    const order = opening.exec(sentence)
    const first = order
      ? bodiesAt(text, start + order[0].length)
      : withDuty(text, start + (adverbial.exec(sentence)?.[0].length ?? 0))
    const others = [...sentence.matchAll(inner)].flatMap((match) => {
      const at = start + match.index + match[0].length
      return match[0].startsWith('phối hợp') ? bodiesAt(text, at) : withDuty(text, at)
    })
    const reported = [...sentence.matchAll(reporting)].flatMap(({ index, 0: words }) =>
      bodiesAt(text, start + index + words.length),
    )
    return [...first, ...others, ...reported]
  })
}

/** Bodies at `at` with their duty behind them, or a colon. */
function withDuty(text: string, at: number): Range[] {
  const bodies = bodiesAt(text, at)
  const end = bodies.at(-1)?.end
  return end !== undefined && (dutyFollows(text, end) || /^\s?:/.test(text.slice(end, end + 2))) ? bodies : []
}

function sentencesOf(text: string): Range[] {
  const ends = [...text.matchAll(/[.;](?=\s)/g)].map(({ index }) => index + 1)
  return [0, ...ends].map((from, at) => {
    const end = ends[at] ?? text.length
    return { start: from + (/^\s*/.exec(text.slice(from, end))?.[0].length ?? 0), end }
  })
}
