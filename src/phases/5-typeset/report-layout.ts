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
import { inLatin, plainForm } from '../../model/plain-letters.ts'
import { pointAt, type Span } from '../../source/span.ts'
import { linesBeforeClosing } from './keep.ts'
import { columnOf } from './make-pages.ts'

/** Says what of a finished paper does not print as it should. */
export function reportLayout(sink: Sink, paged: PagedDocument, overfull: readonly Block[]): void {
  const missing: MissingGlyphs = new Map()
  for (const text of paged.pages.flatMap(textsOf)) {
    collectMissingGlyphs(missing, sink, text)
    // Columns that the words do not fit into are told once, for the whole table (KL5106).
    if (!text.inTable) reportCutWords(sink, text)
  }
  reportMissingGlyphs(sink, missing)
  for (const page of paged.pages) {
    const { width } = columnOf(page.setup)
    for (const fragment of page.fragments) if (fragment.kind === 'table') reportWideTable(sink, fragment, width)
    if (!overfull.some(isClosing)) reportLoneSignature(sink, page)
  }
  for (const block of overfull) sink.report(higherThanPage, placeOfBlock(block), { part: partNames[block.kind] })
}

interface PrintedText {
  readonly block: { readonly span: Span | null }
  readonly lines: readonly Line[]
  readonly inTable?: boolean
}

function textsOf(page: Page): PrintedText[] {
  return [...page.marginNotes, ...page.fragments.flatMap(textsIn), ...page.footnotes]
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
        .flatMap((row) => row.cells.flatMap((cell) => cell.fragments.map((text) => ({ ...text, inTable: true }))))
    case 'rule':
    case 'gap':
    case 'image':
      return []
  }
}

/** Every place of a character, in the order of the paper. */
type MissingGlyphs = Map<string, Span[]>

function collectMissingGlyphs(missing: MissingGlyphs, sink: Sink, { block, lines }: PrintedText): void {
  const text = lines.map(textOf).join('')
  if (isAllDrawn(text)) return
  let from: number | null = null
  for (const character of graphemes(withoutTold(text))) {
    if (Array.from(character).every(isDrawn)) continue
    const place = placeOf(sink, character, block.span, from)
    if (place.end - place.start === character.length) from = place.end
    const places = missing.get(character) ?? []
    places.push(place)
    missing.set(character, places)
  }
}

function isAllDrawn(text: string): boolean {
  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at) ?? 0
    if (!hasGlyph(codePoint)) return false
    at += codePoint > 0xffff ? 2 : 1
  }
  return true
}

const isDrawn = (character: string): boolean => hasGlyph(character.codePointAt(0) ?? 0)

/** A picture of several code points is one character. */
const graphemes = (text: string): string[] =>
  Array.from(new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment)

/** Letters of other alphabets or forms that the check tells of (KL112x) are no news here. */
function withoutTold(text: string): string {
  return text
    .replace(/[\p{L}\p{M}]+/gu, (word) => (inLatin(word) === null ? word : ''))
    .replace(/[^\u0000-\u024F\u1E00-\u1EFF]/gu, (character) => (isTold(character) ? '' : character))
}

const isTold = (character: string): boolean =>
  plainForm(character) !== null || /[\u0300-\u036F\u2000-\u200A\u202F\u205F\u3000\u0256]/.test(character)

/** Further places shown with the first one. */
const shownPlaces = 7

function reportMissingGlyphs(sink: Sink, missing: MissingGlyphs): void {
  for (const [character, places] of missing) {
    const [first = pointAt(0), ...rest] = places
    const related = rest.slice(0, shownPlaces).map((at) => ({ message: { vi: 'và ở đây', en: 'and here' }, at }))
    const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    sink.report(missingGlyph, first, { character, codePoint, count: places.length }, { related })
  }
}

const textOf = (line: Line): string => line.segments.map((segment) => segment.text).join('')

function reportCutWords(sink: Sink, { block, lines }: PrintedText): void {
  for (const word of cutWords(lines)) {
    const shown = word.length > shownLength ? `${word.slice(0, shownLength)}…` : word
    sink.report(wordTooWide, placeOf(sink, word, block.span), { word: shown })
  }
}

/** Words inside which a line ends, each once however often it was cut. */
function cutWords(lines: readonly Line[]): string[] {
  let text = ''
  let wordStart = 0
  const starts = new Set<number>()
  for (const line of lines) {
    const piece = line.last ? `${textOf(line)}\n` : textOf(line)
    const blank = Math.max(piece.lastIndexOf(' '), piece.lastIndexOf('\n'))
    if (blank >= 0) wordStart = text.length + blank + 1
    text += piece
    if (!line.last && piece !== '' && !piece.endsWith(' ')) starts.add(wordStart)
  }
  return Array.from(starts, (start) => /^[^ \n]*/.exec(text.slice(start))?.[0] ?? '')
}

const shownLength = 30

/**
 * Where in the draft a printed text stands: found again in its block's source from `from` on, as it is printed or as an
 * author may have written it; else the block.
 */
function placeOf(sink: Sink, text: string, span: Span | null, from: number | null = null): Span {
  const start = from ?? span?.start ?? 0
  const written = sink.source.text.slice(start, span?.end)
  for (const form of [text, text.replaceAll('\u00A0', ' '), text.toLowerCase()]) {
    const at = written.indexOf(form)
    if (at >= 0) return { start: start + at, end: start + at + form.length }
  }
  return span ?? pointAt(0)
}

function reportWideTable(sink: Sink, { block, box, starts }: TableFragment, width: number): void {
  const excess = box.width - width
  // Columns are whole twips; what is less than half a millimetre nobody sees.
  if (!starts || excess < 28) return
  sink.report(tableOverMargin, block.span ?? pointAt(0), { millimetres: Math.round(twipsToMm(excess)) })
}

/** Higher than a page, it stands alone of course. */
const isClosing = (block: Block): boolean => block.kind === 'grid' && block.name === 'closing'

function reportLoneSignature(sink: Sink, page: Page): void {
  let lines = 0
  for (const fragment of page.fragments) {
    if (isClosing(fragment.block)) {
      if (lines < linesBeforeClosing) sink.report(signatureAlone, placeOfBlock(fragment.block), { page: page.index })
      return
    }
    if (fragment.kind === 'paragraph') lines += fragment.lines.length
    if (fragment.kind === 'table') lines += fragment.rows.length
    if (fragment.kind === 'grid') lines += linesBeforeClosing
  }
}

/** A block that the edition makes has its place in what it holds. */
function placeOfBlock(block: Block): Span {
  if (block.span || block.kind !== 'grid') return block.span ?? pointAt(0)
  const inside = block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))
  return inside.find(({ span }) => span !== null)?.span ?? pointAt(0)
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
