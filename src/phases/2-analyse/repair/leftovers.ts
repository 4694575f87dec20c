import { pageNumberInText, repeatedPageHeader } from '../../../diagnostics/catalogue/structure.ts'
import type { Sink } from '../../../diagnostics/sink.ts'
import type { Span } from '../../../source/span.ts'
import type { TextEdit } from '../../../source/text-edit.ts'
import type { Line, Unit } from '../lines.ts'
import { endsSentence } from '../paragraphs.ts'

/**
 * Takes out what a scanned paper leaves between its pages: page numbers alone on a line, page headers. Reports them. What
 * stands before and after meets as if the page had not ended.
 */
export function removeLeftovers(units: readonly Unit[], sink: Sink): Unit[] {
  const headers = findPageHeaders(units)
  const kept: Unit[] = []
  for (const [index, unit] of units.entries()) {
    const isNumber = isPageNumber(unit, units[index + 1])
    if (unit.type === 'line' && isNumber) reportPageNumber(unit, sink)
    if (!isNumber && !headers.all.has(unit)) kept.push(unit)
  }
  for (const places of headers.groups) reportHeader(places, sink)
  return kept
}

/** `2`, `- 2 -`, `Trang 2`, `2/7`, alone in its block (or between lines that are blocks of their own in pasted text). */
function isPageNumber(unit: Unit | undefined, next: Unit | undefined): boolean {
  if (unit?.type !== 'line' || !standsAlone(unit, next)) return false
  return /^(?:[-–—]\s*\d{1,3}\s*[-–—]|\d{1,3}|(?:trang|page)\s+\d{1,3}(?:\s*\/\s*\d{1,3})?)$/iu.test(unit.text)
}

function standsAlone(line: Line, next: Unit | undefined): boolean {
  return line.first && (next?.type !== 'line' || next.first)
}

interface PageHeaders {
  /** Places of each header, top to bottom. */
  readonly groups: readonly (readonly Line[])[]
  readonly all: ReadonlySet<Unit>
}

/**
 * A short plain line that stands alone, is neither numbered nor ends a sentence, and comes again at page breaks only: beside
 * page numbers or blank lines in number; twice where a page number is near, three times else.
 */
function findPageHeaders(units: readonly Unit[]): PageHeaders {
  const places = new Map<string, { lines: Line[]; numbers: number; breaks: number }>()
  for (const [index, unit] of units.entries()) {
    const next = units[index + 1]
    if (unit.type !== 'line' || !standsAlone(unit, next) || !mayBePageHeader(unit)) continue
    const place = places.get(unit.text) ?? { lines: [], numbers: 0, breaks: 0 }
    const besideNumber = isPageNumber(units[index - 1], unit) || isPageNumber(next, units[index + 2])
    place.lines.push(unit)
    if (besideNumber) place.numbers++
    if (besideNumber || unit.blanksBefore > 1 || (next?.blanksBefore ?? 0) > 1) place.breaks++
    places.set(unit.text, place)
  }
  const groups = [...places.values()]
    .filter(({ lines, numbers, breaks }) => lines.length === breaks && lines.length >= (numbers > 0 ? 2 : 3))
    .map(({ lines }) => lines)
  return { groups, all: new Set(groups.flat()) }
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
