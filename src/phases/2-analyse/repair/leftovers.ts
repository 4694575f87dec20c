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
    if (!isNumber && !headers.repeated.has(unit)) kept.push(unit)
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
  /** Places of each header, the first one first. */
  readonly groups: readonly (readonly Line[])[]
  /** All places but the first ones, which stay in the paper. */
  readonly repeated: ReadonlySet<Unit>
}

/**
 * A short plain line that stands alone three times or more, or twice beside page numbers, and neither is numbered nor
 * ends a sentence.
 */
function findPageHeaders(units: readonly Unit[]): PageHeaders {
  const places = new Map<string, { lines: Line[]; besideNumber: boolean }>()
  for (const [index, unit] of units.entries()) {
    if (unit.type !== 'line' || !standsAlone(unit, units[index + 1]) || !mayBePageHeader(unit)) continue
    const place = places.get(unit.text) ?? { lines: [], besideNumber: false }
    place.lines.push(unit)
    const beside = isPageNumber(units[index - 1], unit) || isPageNumber(units[index + 1], units[index + 2])
    place.besideNumber ||= beside && place.lines.length > 1
    places.set(unit.text, place)
  }
  const groups = [...places.values()]
    .filter(({ lines, besideNumber }) => lines.length >= 3 || (lines.length === 2 && besideNumber))
    .map(({ lines }) => lines)
  return { groups, repeated: new Set(groups.flatMap((lines) => lines.slice(1))) }
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
        safe: true,
        edits: [deletion(line.span, sink.source.text)],
      },
    },
  )
}

function reportHeader(places: readonly Line[], sink: Sink): void {
  const [first, second] = places
  if (!first || !second) return
  const extra = places.slice(1)
  sink.report(
    repeatedPageHeader,
    second.span,
    { text: second.text, count: extra.length },
    {
      related: [first, ...places.slice(2, 10)].map((other) => ({
        message: { vi: 'cũng ở đây', en: 'also here' },
        at: other.span,
      })),
      fix: {
        title: { vi: 'Xoá các dòng lặp lại', en: 'Delete the repeated lines' },
        safe: false,
        edits: extra.map((other) => deletion(other.span, sink.source.text)),
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
