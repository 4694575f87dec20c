import { bodiesOfOrder } from '../facts/body-names.ts'
import { dutyAt } from '../facts/duties.ts'
import { isCapitalised, wordsFrom } from '../facts/words.ts'
import type { TextEntry } from '../paragraphs.ts'
import { assignsWork } from './facts.ts'
import { dashRank, type Placed } from './outline.ts'

/** What tells a numbered sentence that has lost its full stop from a heading: what it says, and what stands around it. */

const measured = /(?<!\p{L})(?:đạt|ước|tăng|giảm|vượt|kết nạp)\s(?:[^\s\d]+\s)?\d/u

/** As far as anybody looks for neighbours. */
const farthest = 40
/** `Các chi bộ thực hiện`, `Ban Chỉ đạo` may be names of something. */
const fewestWords = 5
const orderWords = 10
/** Words between a body and its duty: `tiến hành kiểm tra`. */
const dutyWithin = 8

/**
 * Whether the entry at `at`, which no mark ends, is a sentence beside others of its level and not a heading. One that something
 * else stands under is a sentence only where it measures what was done and plain text goes on below it.
 */
export function isClause(placed: readonly Placed[], at: number, from: number): boolean {
  const { entry, rank } = placed[at] ?? {}
  if (entry?.type !== 'text' || rank == null || entry.depth > 0 || entry.bold || entry.mark) return false
  const text = entry.text.slice(from)
  if (/[.;,!?…]["”)]*$/.test(text) || text.split(/\s+/).length < fewestWords) return false
  const next = placed[at + 1]
  const hasChildren = next !== undefined && (next.rank === null || next.rank > rank) && next.entry.type !== 'end'
  if (hasChildren && (next.rank !== null || text.endsWith(':'))) return false
  const says = hasChildren ? measured.test(text) && /[;,]\s/.test(text) : measured.test(text) || isOrder(text)
  return (says || (!hasChildren && goesInto(text))) && besideSentence(placed, at, entry, rank)
}

/** `Văn phòng Đảng uỷ theo dõi, đôn đốc …`, `Giao các chi bộ …`: bodies, and soon behind them what they are to do. */
function isOrder(text: string): boolean {
  const end = bodiesOfOrder(text).at(-1)?.end
  if (end === undefined) return false
  const gap = /^[:,]?\s+/.exec(text.slice(end, end + 5))?.[0] ?? ''
  // With a capital, what looks like a duty is a name: `của Ban Chỉ đạo`.
  return wordsFrom(text, end + gap.length, dutyWithin).some(
    (word, index) => dutyAt(text, word.start) !== null && (index === 0 || !isCapitalised(word.text)),
  )
}

/** Says more than a heading would: a figure behind a semicolon, or an order of many words. */
function goesInto(text: string): boolean {
  return (/;\s/.test(text) && /\d/.test(text)) || (text.split(/\s+/).length >= orderWords && assignsWork(text, null))
}

/** Whether a numbered sentence with its mark stands in the same row. */
function besideSentence(placed: readonly Placed[], at: number, { label }: TextEntry, rank: number): boolean {
  for (const step of [-1, 1]) {
    for (let index = at + step; Math.abs(index - at) <= farthest; index += step) {
      const other = placed[index]
      if (!other || other.entry.type === 'end' || (other.rank !== null && other.rank < rank)) break
      if (other.rank !== rank || other.entry.type !== 'text' || rank >= dashRank) continue
      if (other.entry.label?.kind === label?.kind && isSentence(other.entry)) return true
    }
  }
  return false
}

function isSentence({ text, bold, depth }: TextEntry): boolean {
  return !bold && depth === 0 && /[^.…][.;]$/.test(text) && text.split(' ').length > fewestWords
}
