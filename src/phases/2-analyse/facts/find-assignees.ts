import { bodiesAt, dutyFollows } from './body-names.ts'
import type { Range } from './words.ts'

export interface FoundAssignees {
  readonly lead: readonly Range[]
  readonly with: readonly Range[]
}

// “Trong quý IV, …”, “Trước ngày 30/9/2026, …” before the body.
const adverbial = /^(?:Trong|Trước|Đến|Từ|Sau|Ngay)\s[^,.;:]{2,60},\s/u
const ordering = /^(?:Giao\s+cho|Giao|Yêu\s+cầu|Đề\s+nghị|Phân\s+công)\s/u
const innerOrder = /(?:giao\s+cho|giao|phân\s+công)\s/g
const doneBy = /do\s/g
const together = /[Pp]hối\s+hợp(?:\s+chặt\s+chẽ)?\s+(?:cùng\s+với|với|cùng)\s/g

/**
 * Who is told to do what an entry orders: `Giao A chủ trì, phối hợp với B …`, `A, B có trách nhiệm …`, `… do A thực hiện`. `null`: the
 * words name nobody for sure. Offsets are in the text.
 */
export function findAssignees(text: string): FoundAssignees | null {
  const from = adverbial.exec(text)?.[0].length ?? 0
  const lead = leadAt(text, from)
  const end = lead.at(-1)?.end ?? from
  const helpers = supporting(text, end)
  return lead.length > 0 || helpers.length > 0 ? { lead, with: helpers } : null
}

function leadAt(text: string, from: number): Range[] {
  const order = ordering.exec(text.slice(from, from + 20))?.[0].length ?? 0
  const first = told(text, from + order)
  if (first.length > 0) return first
  for (const match of text.matchAll(innerOrder)) {
    if (!beginsWord(text, match.index)) continue
    const bodies = told(text, match.index + match[0].length)
    if (bodies.length > 0) return bodies
  }
  for (const match of text.matchAll(doneBy)) {
    if (!beginsWord(text, match.index)) continue
    const bodies = bodiesAt(text, match.index + match[0].length)
    const end = bodies.at(-1)?.end
    if (
      end !== undefined &&
      /^\s(?:chủ\s+trì|thực\s+hiện|phụ\s+trách|đảm\s+nhiệm)(?!\p{L})/u.test(text.slice(end, end + 14))
    )
      return bodies
  }
  return []
}

/** Bodies at `at` that are told to do something right after their names; `A giao B chủ trì …` tells B. */
function told(text: string, at: number): Range[] {
  const bodies = bodiesAt(text, at)
  const end = bodies.at(-1)?.end
  if (end === undefined || !dutyFollows(text, end)) return []
  const passes = /^\s(?:giao\s+cho|giao|yêu\s+cầu|đề\s+nghị|phân\s+công)\s/u.exec(text.slice(end, end + 14))?.[0].length
  const others = passes === undefined ? [] : told(text, end + passes)
  return others.length > 0 ? others : bodies
}

function beginsWord(text: string, at: number): boolean {
  return !/\p{L}/u.test(text.charAt(at - 1))
}

/** The bodies to work with, in the first sentence that says so. */
function supporting(text: string, from: number): Range[] {
  for (const match of text.matchAll(together)) {
    if (match.index < from) continue
    const bodies = bodiesAt(text, match.index + match[0].length)
    if (bodies.length > 0) return bodies
  }
  return []
}
