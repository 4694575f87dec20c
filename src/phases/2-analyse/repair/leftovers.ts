import { pageNumberInText, repeatedPageHeader } from '../../../diagnostics/catalogue/structure.ts'
import type { Sink } from '../../../diagnostics/sink.ts'
import type { Span } from '../../../source/span.ts'
import type { TextEdit } from '../../../source/text-edit.ts'
import type { Line, Unit } from '../lines.ts'
import { endsSentence } from '../paragraphs.ts'
import { isOwnHead, isStar, noHead, type OwnHead } from './own-head.ts'

/**
 * Takes out what a scanned paper leaves between its pages: page numbers alone on a line, page headers, lines of its own head.
 * Reports them. What stands before and after meets as if the page had not ended.
 */
export function removeLeftovers(units: readonly Unit[], sink: Sink, head: OwnHead = noHead): Unit[] {
  const headers = findPageHeaders(units, head)
  const kept: Unit[] = []
  let before: Line | null = null
  let pageEnded = false
  for (const [index, unit] of units.entries()) {
    const isNumber = isPageNumber(units, index)
    if (unit.type === 'line' && isNumber) reportPageNumber(unit, sink)
    if (isNumber || headers.all.has(unit)) {
      if (unit.type === 'line' && unit.first) before = unit
      pageEnded = true
      continue
    }
    kept.push(unit.type === 'line' ? belowLeftover(unit, before, pageEnded) : unit)
    before = null
    pageEnded = false
  }
  for (const places of headers.groups) reportHeader(places, sink)
  return kept
}

/** A line that stood below what was taken out: it begins the block now where that did. */
function belowLeftover(line: Line, leftover: Line | null, pageEnded: boolean): Line {
  const begins = leftover && !line.first ? { ...line, first: true, blanksBefore: leftover.blanksBefore } : line
  return pageEnded ? { ...begins, afterPageEnd: true } : begins
}

/** `2`, `- 2 -`, `Trang 2`, `2/7`, alone in its block or, in pasted text, on a line between others. */
function isPageNumber(units: readonly Unit[], index: number): boolean {
  const unit = units[index]
  if (unit?.type !== 'line' || !pageNumber.test(unit.text)) return false
  const [above, next] = [units[index - 1], units[index + 1]]
  if (standsAlone(unit, next)) return true
  if (above?.type !== 'line') return false
  if (unit.first) return true
  // Wrapped words that end in a number, `tại khoản` / `2`, want it; so may those that a paragraph ends in.
  const inside = next?.type === 'line' && !next.first
  return inside ? !wantsNumber.test(above.text) : endsSentence(above.text)
}

const pageNumber = /^(?:[-–—]\s*\d{1,3}\s*[-–—]|\d{1,3}|(?:trang|page)\s+\d{1,3}(?:\s*\/\s*\d{1,3})?)$/iu
const wantsNumber =
  /(?<!\p{L})(?:số|điểm|khoản|điều|mục|phần|chương|lục|biểu|ngày|tháng|quý|năm|thứ|lần|nhóm|tổ|và|từ|đến|là|có|gồm|thêm|còn|[<>=+*/×-])$/iu

function standsAlone(line: Line, next: Unit | undefined): boolean {
  return line.first && (next?.type !== 'line' || next.first)
}

interface PageHeaders {
  /** Places of each header, top to bottom. */
  readonly groups: readonly (readonly Line[])[]
  /** All of them, and the stars of the head. */
  readonly all: ReadonlySet<Unit>
}

/**
 * A line of the paper's own head, with the star under it. Any other short plain line that stands alone, is neither numbered
 * nor ends a sentence, and comes again at page breaks only: beside page numbers or blank lines in number; twice where a page
 * number is near, three times else.
 */
function findPageHeaders(units: readonly Unit[], head: OwnHead): PageHeaders {
  const places = new Map<string, { lines: Line[]; numbers: number; breaks: number }>()
  const own = new Map<string, Line[]>()
  const stars: Unit[] = []
  for (const [index, unit] of units.entries()) {
    const next = units[index + 1]
    if (unit.type === 'line' && isOwnHead(units, index, head)) {
      own.set(unit.text, [...(own.get(unit.text) ?? []), unit])
      if (next && isStar(next)) stars.push(next)
      continue
    }
    if (unit.type !== 'line' || !standsAlone(unit, next) || !mayBePageHeader(unit)) continue
    const place = places.get(unit.text) ?? { lines: [], numbers: 0, breaks: 0 }
    const besideNumber = isPageNumber(units, index - 1) || isPageNumber(units, index + 1)
    place.lines.push(unit)
    if (besideNumber) place.numbers++
    if (besideNumber || unit.blanksBefore > 1 || (next?.blanksBefore ?? 0) > 1) place.breaks++
    places.set(unit.text, place)
  }
  const repeated = [...places.values()]
    .filter(({ lines, numbers, breaks }) => lines.length === breaks && lines.length >= (numbers > 0 ? 2 : 3))
    .map(({ lines }) => lines)
  const groups = [...own.values(), ...repeated]
  return { groups, all: new Set([...groups.flat(), ...stars]) }
}

function mayBePageHeader({ text, label, depth, bold }: Line): boolean {
  return label === null && depth === 0 && !bold && text.length > 4 && text.length <= 100 && !endsSentence(text)
}

function reportPageNumber(line: Line, sink: Sink): void {
  sink.report(
    pageNumberInText,
    line.span,
    { text: line.text },
    {
      fix: {
        title: { vi: 'Xoá số trang', en: 'Delete the page number' },
        // A figure is never taken away without somebody looking at it.
        safe: false,
        edits: [deletion(line.span, sink.source.text)],
      },
    },
  )
}

function reportHeader(places: readonly Line[], sink: Sink): void {
  const [first] = places
  if (!first) return
  sink.report(
    repeatedPageHeader,
    first.span,
    { text: first.text, count: places.length },
    {
      // A paper of a thousand pages has a thousand of them: ten tell enough.
      related: places.slice(1, 10).map((other) => ({
        message: { vi: 'cũng ở đây', en: 'also here' },
        at: other.span,
      })),
      fix: {
        title: { vi: 'Xoá các dòng lặp lại', en: 'Delete the repeated lines' },
        safe: false,
        edits: places.map((other) => deletion(other.span, sink.source.text)),
      },
    },
  )
}

/** Deletes whole lines, with the blank lines above them. */
function deletion(span: Span, text: string): TextEdit {
  let start = text.lastIndexOf('\n', span.start - 1) + 1
  const end = text.indexOf('\n', span.end)
  while (start > 1 && /^[ \t]*\n$/.test(text.slice(text.lastIndexOf('\n', start - 2) + 1, start))) {
    start = text.lastIndexOf('\n', start - 2) + 1
  }
  return { span: { start, end: end < 0 ? text.length : end + 1 }, text: '' }
}
