import {
  higherThanPage,
  missingGlyph,
  signatureAlone,
  tableOverMargin,
  wordTooWide,
} from '../../diagnostics/catalogue/layout.ts'
import type { Bilingual } from '../../diagnostics/define.ts'
import type { Sink } from '../../diagnostics/sink.ts'
import type { Block } from '../../model/composition.ts'
import { hasGlyph } from '../../model/font-metrics.ts'
import { twipsToMm } from '../../model/measures.ts'
import type { Fragment, Line, Page, PagedDocument, TableFragment } from '../../model/paged-document.ts'
import { pointAt, type Span } from '../../source/span.ts'
import { linesBeforeClosing } from './keep.ts'
import { columnOf } from './make-pages.ts'

/** Says what of a finished paper does not print as it should. */
export function reportLayout(sink: Sink, paged: PagedDocument, overfull: readonly Block[]): void {
  const { width } = columnOf(paged.composition.page)
  for (const { block, lines } of paged.pages.flatMap(textsOf)) {
    reportMissingGlyphs(sink, lines, block.span)
    reportCutWords(sink, lines, block.span)
  }
  for (const page of paged.pages) {
    for (const fragment of page.fragments) if (fragment.kind === 'table') reportWideTable(sink, fragment, width)
    reportLoneSignature(sink, page)
  }
  for (const block of overfull) sink.report(higherThanPage, block.span ?? pointAt(0), { part: partNames[block.kind] })
}

interface PrintedText {
  readonly block: { readonly span: Span | null }
  readonly lines: readonly Line[]
}

function textsOf(page: Page): PrintedText[] {
  return [...page.fragments.flatMap(textsIn), ...page.footnotes]
}

function textsIn(fragment: Fragment): PrintedText[] {
  switch (fragment.kind) {
    case 'paragraph':
      return [fragment]
    case 'grid':
      return fragment.rows.flatMap((row) => row.cells.flatMap((cell) => cell.fragments.flatMap(textsIn)))
    case 'table':
      return fragment.rows
        .filter((row) => !row.repeated)
        .flatMap((row) => row.cells.flatMap((cell) => cell.fragments.flatMap(textsIn)))
    case 'rule':
    case 'gap':
    case 'image':
      return []
  }
}

function reportMissingGlyphs(sink: Sink, lines: readonly Line[], span: Span | null): void {
  const missing = new Set<string>()
  for (const line of lines) {
    for (const segment of line.segments) {
      for (const character of segment.text) if (!hasGlyph(character.codePointAt(0) ?? 0)) missing.add(character)
    }
  }
  for (const character of missing) {
    const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    sink.report(missingGlyph, placeOf(sink, character, span), { character, codePoint })
  }
}

function reportCutWords(sink: Sink, lines: readonly Line[], span: Span | null): void {
  let head = ''
  for (const line of lines) {
    const text = line.segments.map((segment) => segment.text).join('')
    const isCut = !line.last && text !== '' && !text.endsWith(' ')
    // Further pieces of the same word are no news.
    if (isCut && head === '')
      sink.report(wordTooWide, placeOf(sink, text.slice(text.lastIndexOf(' ') + 1), span), {
        word: `${text.slice(0, shownLength)}…`,
      })
    head = isCut ? text : ''
  }
}

const shownLength = 30

/** Where in the draft a printed text stands: found again in its block's source, else the block. */
function placeOf(sink: Sink, text: string, span: Span | null): Span {
  const start = sink.source.text.indexOf(text, span?.start ?? 0)
  const found = start >= 0 && (span === null || start + text.length <= span.end)
  return found ? { start, end: start + text.length } : (span ?? pointAt(0))
}

function reportWideTable(sink: Sink, { block, box, starts }: TableFragment, width: number): void {
  const excess = box.width - width
  // Columns are whole twips; what is less than half a millimetre nobody sees.
  if (!starts || excess < 28) return
  sink.report(tableOverMargin, block.span ?? pointAt(0), { millimetres: Math.round(twipsToMm(excess)) })
}

function reportLoneSignature(sink: Sink, page: Page): void {
  let lines = 0
  for (const fragment of page.fragments) {
    if (fragment.kind === 'grid' && fragment.block.name === 'closing') {
      if (lines < linesBeforeClosing)
        sink.report(signatureAlone, fragment.block.span ?? pointAt(0), { page: page.index })
      return
    }
    if (fragment.kind === 'paragraph') lines += fragment.lines.length
    if (fragment.kind === 'table') lines += fragment.rows.length
    if (fragment.kind === 'grid') lines += linesBeforeClosing
  }
}

const partNames: Readonly<Record<Block['kind'], Bilingual>> = {
  paragraph: { vi: 'Một dòng', en: 'A line' },
  grid: { vi: 'Phần đầu hoặc phần ký', en: 'The letterhead or the signature' },
  rule: { vi: 'Đường kẻ', en: 'A rule' },
  table: { vi: 'Một hàng của bảng', en: 'A row of the table' },
  image: { vi: 'Hình', en: 'The image' },
  gap: { vi: 'Khoảng trống', en: 'The reserved space' },
  footnote: { vi: 'Chú thích cuối trang', en: 'The note' },
  pageBreak: { vi: 'Chỗ sang trang', en: 'The page break' },
}
