import { bodiesAt, bodiesOfHeading, dutyFollows } from '../phases/2-analyse/facts/body-names.ts'
import { findAssignees } from '../phases/2-analyse/facts/find-assignees.ts'
import { findDeadlines } from '../phases/2-analyse/facts/find-deadlines.ts'
import { findTargets } from '../phases/2-analyse/facts/find-targets.ts'
import { type Range, trimmed } from '../phases/2-analyse/facts/words.ts'
import type { DueDeadline } from './assignment.ts'
import { lastDay, type Years } from './due-date.ts'

/** What a stretch of text orders. Offsets are in the text. */
export interface Order extends Range {
  /** Bodies the words themselves give it to. */
  readonly lead: readonly string[]
  readonly with: readonly string[]
  readonly deadlines: readonly DueDeadline[]
  readonly targets: readonly string[]
}

/**
 * The orders of one text: all of it is one, but where a sentence or clause gives work to another body (`…; giao Ban Tổ chức chủ trì …`)
 * a further one begins.
 */
export function ordersOfText(text: string, years: Years): Order[] {
  const cuts = [0, ...clauseStarts(text).filter((at) => addressedAt(text.slice(at, at + longestOpening))), text.length]
  return cuts.slice(0, -1).map((start, index) => {
    const range = trimmed(text, { start, end: cuts[index + 1] ?? text.length }, /[\s;]/)
    return { ...range, ...factsOf(capitalised(text.slice(range.start, range.end)), years) }
  })
}

/** The bodies a clause begins with, and what they are told first, stand in so many characters. */
const longestOpening = 800

function factsOf(text: string, years: Years): Omit<Order, 'start' | 'end'> {
  const words = ({ start, end }: Range) => text.slice(start, end)
  const found = findAssignees(text)
  const starts = clauseStarts(text)
  return {
    lead: found?.lead.map(words) ?? [],
    with: found?.with.map(words) ?? [],
    deadlines: findDeadlines(text).map((deadline) => ({
      text: words(deadline),
      clause: clauseAround(text, starts, deadline),
      kind: deadline.kind,
      due: lastDay(deadline, years),
    })),
    targets: findTargets(text).map(words),
  }
}

function clauseAround(text: string, starts: readonly number[], { start, end }: Range): string {
  const from = starts.findLast((at) => at <= start) ?? 0
  const range = trimmed(text, { start: from, end: starts.find((at) => at >= end) ?? text.length }, /[\s;.]/)
  return text.slice(range.start, range.end)
}

/** Behind every full stop and semicolon outside brackets and quotation marks. */
function clauseStarts(text: string): number[] {
  const starts: number[] = []
  let depth = 0
  for (const { 0: mark, index } of text.matchAll(/[()“”]|[.;]\s+(?=\p{L})/gu)) {
    if (mark === '(' || mark === '“') depth++
    else if (mark === ')' || mark === '”') depth = Math.max(0, depth - 1)
    else if (depth === 0) starts.push(index + mark.length)
  }
  return starts
}

// “Trong quý IV, …” before the body, as `findAssignees` reads it.
const adverbial = /^(?:Trong|Trước|Đến|Từ|Sau|Ngay)\s[^,.;:]{2,60},\s/u
const ordering = /^(?:Giao\s+cho|Giao|Yêu\s+cầu|Đề\s+nghị|Phân\s+công)\s/u
// What a body says when it decides, or hands on, and does nothing itself.
const deciding =
  /^,?\s+(?:cùng\s+)?(?:thống nhất|nhất trí|quyết định|phê duyệt|đồng ý|đánh giá|ghi nhận|biểu dương|xem xét|giao|yêu cầu|đề nghị|kết luận|thông qua|phân công)(?!\p{L})/iu

/** The bodies a clause gives its work to right at its beginning (`Giao A …`, `Trong quý IV, A chủ trì …`). */
function addressees(clause: string): readonly Range[] {
  const text = capitalised(clause)
  const from = adverbial.exec(text)?.[0].length ?? 0
  const order = ordering.exec(text.slice(from))?.[0].length ?? 0
  const bodies = bodiesAt(text, from + order)
  const end = bodies.at(-1)?.end
  if (end === undefined || !dutyFollows(text, end)) return []
  if (order > 0 || !deciding.test(text.slice(end, end + 24))) return bodies
  // “Ban Thường vụ giao Văn phòng …” tells the second.
  const lead = findAssignees(text)?.lead ?? []
  return (lead[0]?.start ?? 0) > end ? lead : []
}

/** Whether a clause begins with the bodies it gives its work to. What they did already is no work. */
export function addressedAt(clause: string): boolean {
  return addressees(clause).length > 0 && !/\s(?:đã|đang)\s/u.test(clause.split(/[.;:]/u, 1)[0] ?? '')
}

/** `… do Sở Tài chính chủ trì`: who does it stands behind the work. */
export function namesDoer(text: string): boolean {
  return /(?<!\p{L})do\s/u.test(text) && (findAssignees(text)?.lead.length ?? 0) > 0 && !/\s(?:đã|đang)\s/u.test(text)
}

/** A clause as if it began the sentence; as long as before, for offsets to stay. */
export function capitalised(text: string): string {
  const first = text.charAt(0).toUpperCase()
  return first.length === 1 ? first + text.slice(1) : text
}

/** More bodies than this are everybody, and what follows is nobody's in particular. */
const mostAddressed = 3

/** The bodies a lead-in (`Giao Văn phòng Đảng uỷ:`, `Yêu cầu các chi bộ thực hiện:`) gives the entries below it to. */
export function bodiesOfLeadIn(text: string): readonly string[] {
  for (const { 0: verb, index } of text.matchAll(
    /(?<!\p{L})(?:giao\s+cho|giao|yêu\s+cầu|đề\s+nghị|phân\s+công)\s/giu,
  )) {
    const bodies = bodiesAt(text, index + verb.length)
    const end = bodies.at(-1)?.end
    if (end === undefined || !(/^\s*:$/.test(text.slice(end)) || dutyFollows(text, end))) continue
    return bodies.length > mostAddressed ? [] : bodies.map((body) => text.slice(body.start, body.end))
  }
  const bodies = addressees(text)
  return bodies.length > mostAddressed ? [] : bodies.map((body) => text.slice(body.start, body.end))
}

/** `… thực hiện tốt các nhiệm vụ sau:`: whatever follows is work. */
export function announcesTasks(text: string): boolean {
  return (
    /(?:nhiệm vụ|công việc|giải pháp|phần việc|việc)(?![\p{L}])[^.;:]{0,40}\ssau(?: đây)?\s*:\s*$/iu.test(text) &&
    !/\s(?:đã|đang)\s/u.test(text)
  )
}

/** `Giao Văn phòng Đảng uỷ:`, and nothing more: the entries are the work. */
export function givesAllBelow(text: string): boolean {
  return ordering.test(text) && bodiesOfHeading(text).length > 0
}
