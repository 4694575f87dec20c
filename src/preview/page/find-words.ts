import type { Span } from '../../source/span.ts'
import type { Words } from '../protocol.ts'
import type { TextOrigin } from './draw-page.ts'

/** Every text of the pages with its place. */
export interface WordFinder {
  /** The words that a stretch of the draft became; none where nothing of it is printed. */
  find(span: Span): readonly Words[]
  /** The text that a place of the draft stands in, or else the next one after it. */
  textAt(offset: number): { readonly page: number; readonly text: number } | null
}

interface PlacedText {
  readonly page: number
  readonly text: number
  readonly printed: string
}

interface Block {
  readonly span: Span
  readonly texts: PlacedText[]
}

/** More blocks than this are no longer words somewhere but the paper as a whole. */
const mostBlocks = 12

/**
 * Finds printed words by the draft's. Block and draft hold the same letters; marks, labels and case may differ, so letters
 * are counted and compared, and nothing else.
 */
export function wordFinder(source: string, pages: readonly (readonly TextOrigin[])[]): WordFinder {
  const byId = new Map<string, Block>()
  pages.forEach((origins, page) => {
    origins.forEach(({ blockId, span, text: printed }, text) => {
      if (!span) return
      const block = byId.get(blockId) ?? { span, texts: [] }
      block.texts.push({ page, text, printed })
      byId.set(blockId, block)
    })
  })
  const blocks = [...byId.values()].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  return {
    find(span) {
      const met = blocks.filter((block) => block.span.start <= span.end && span.start <= block.span.end)
      const inside = met.filter((block) => span.start < block.span.end && block.span.start < span.end)
      const chosen = innermost(inside.length > 0 ? inside : met, span)
      if (chosen.length > mostBlocks) return []
      return chosen.flatMap((block) => wordsIn(block, source, span))
    },
    textAt(offset) {
      const around = blocks.filter(({ span }) => span.start <= offset && offset <= span.end)
      const block = smallest(around) ?? blocks.find(({ span }) => span.start >= offset) ?? blocks.at(-1)
      const placed = block && (partAt(block, source, offset) ?? block.texts[0])
      return placed ? { page: placed.page, text: placed.text } : null
    },
  }
}

/** Of blocks that share a place (a cell and its table, lines of one field) the smallest around it; else all that it meets. */
function innermost(blocks: readonly Block[], span: Span): readonly Block[] {
  const around = blocks.filter((block) => block.span.start <= span.start && span.end <= block.span.end)
  const [first] = around
  if (!first) return blocks
  const least = smallest(around) ?? first
  return around.filter(({ span: { start, end } }) => start === least.span.start && end === least.span.end)
}

function smallest(blocks: readonly Block[]): Block | undefined {
  return [...blocks].sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0]
}

function wordsIn({ span: blockSpan, texts }: Block, source: string, span: Span): readonly Words[] {
  const from = Math.max(span.start, blockSpan.start)
  const to = Math.min(span.end, blockSpan.end)
  const before = lettersOf(source.slice(blockSpan.start, from)).letters.length
  const wanted = lettersOf(source.slice(from, to)).letters
  const all = lettersOf(source.slice(blockSpan.start, blockSpan.end)).letters
  const printed = lettersOf(texts.map((text) => text.printed).join(''))
  const place = locate(printed.letters, all, wanted, before)
  if (!place) return []
  // What has no letters (a comma, a space) stands between two: from one to the other.
  const start = wanted === '' ? (printed.ends[place.start - 1] ?? 0) : (printed.starts[place.start] ?? 0)
  const end = wanted === '' ? (printed.starts[place.start] ?? printed.length) : (printed.ends[place.end - 1] ?? start)
  return slices(texts, wanted === '' && end <= start ? Math.max(0, start - 1) : start, Math.max(end, start + 1))
}

/** Where the wanted letters are among the printed ones: nearest to where they are among the draft's. */
function locate(
  printed: string,
  all: string,
  wanted: string,
  before: number,
): { readonly start: number; readonly end: number } | null {
  const wholeAt = printed.indexOf(all)
  // A label or a mark that the edition makes moves everything behind it.
  const guess = wholeAt >= 0 ? wholeAt + before : before + Math.max(0, printed.length - all.length)
  if (wanted === '') return printed === '' ? null : { start: Math.min(guess, printed.length), end: guess }
  let best = -1
  for (let at = printed.indexOf(wanted); at >= 0; at = printed.indexOf(wanted, at + 1)) {
    if (best < 0 || Math.abs(at - guess) < Math.abs(best - guess)) best = at
  }
  if (best >= 0) return { start: best, end: best + wanted.length }
  // A whole line of a field of which only a part is printed, or words that are printed otherwise.
  return wanted.includes(printed) && printed !== '' ? { start: 0, end: printed.length } : null
}

/** A stretch of the joined texts as stretches of each. */
function slices(texts: readonly PlacedText[], start: number, end: number): readonly Words[] {
  const words: Words[] = []
  let at = 0
  for (const { page, text, printed } of texts) {
    const from = Math.max(start - at, 0)
    const to = Math.min(end - at, printed.length)
    if (from < to) words.push({ page, text, start: from, end: to })
    at += printed.length
  }
  return words
}

function partAt({ span, texts }: Block, source: string, offset: number): PlacedText | null {
  if (texts.length < 2) return null
  const [found] = wordsIn({ span, texts }, source, {
    start: Math.max(offset, span.start),
    end: Math.min(offset + 1, span.end),
  })
  return texts.find(({ page, text }) => page === found?.page && text === found.text) ?? null
}

interface Letters {
  readonly letters: string
  /** Start and end of each in the text. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly length: number
}

function lettersOf(text: string): Letters {
  let letters = ''
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: letter, index } of text.matchAll(/[\p{L}\p{M}\p{N}]/gu)) {
    const folded = letter.toLowerCase()
    letters += folded
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(index)
      ends.push(index + letter.length)
    }
  }
  return { letters, starts, ends, length: text.length }
}
