import * as say from '../../diagnostics/catalogue/text.ts'
import type { Fix } from '../../diagnostics/diagnostic.ts'
import type { Sink } from '../../diagnostics/sink.ts'
import type { Emphasis, Inline, Strong, Text } from '../../model/inline.ts'
import { pointAt, type Span } from '../../source/span.ts'
import type { DraftBlock } from './draft.ts'
import { reportHtmlTags } from './html-tags.ts'

/** Nobody mends a thousand marks one by one: a file with more is no draft, and its first findings say so. */
const maxReports = 1000

/**
 * Marks that stayed text although their author meant them: emphasis without a partner, HTML tags, `##Heading` without
 * a space, footnotes without a text. `codeStarts`: places of inline code, which is not looked at.
 */
export function reportBodyMarks(blocks: readonly DraftBlock[], codeStarts: ReadonlySet<number>, sink: Sink): void {
  const limit = sink.diagnostics.length + maxReports
  const look = (content: readonly Inline[]) => reportMarks(content, { codeStarts, limit, mendable: true }, sink)
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
        reportHeadingMarks(block.content, sink)
        look(block.content)
        break
      case 'heading':
      case 'footnoteDefinition':
        look(block.content)
        break
      case 'table':
        for (const row of block.rows) for (const cell of row.cells) look(cell.content)
        break
      case 'code':
      case 'thematicBreak':
        break
    }
  }
}

interface Looking {
  /** Places of inline code. */
  readonly codeStarts: ReadonlySet<number>
  /** Number of findings at which looking ends. */
  readonly limit: number
  /** The marks stand in Markdown itself, where they can be replaced. */
  readonly mendable: boolean
}

/** The same for the inline content of a value of YAML, where every mark may mean something to YAML: nothing is mended. */
export function reportValueMarks(content: readonly Inline[], sink: Sink): void {
  reportMarks(content, { codeStarts: new Set(), limit: sink.diagnostics.length + maxReports, mendable: false }, sink)
}

function reportMarks(content: readonly Inline[], looking: Looking, sink: Sink): void {
  for (const [index, node] of content.entries()) {
    if (sink.diagnostics.length >= looking.limit) return
    switch (node.type) {
      case 'text':
        reportSurplus(node, content[index - 1], content[index + 1], sink)
        if (isVerbatim(node, looking.codeStarts, sink.source.text)) reportText(node, looking.mendable, sink)
        break
      case 'emphasis':
      case 'strong':
        reportMarks(node.children, looking, sink)
        break
      case 'break':
      case 'footnoteReference':
      case 'image':
        break
    }
  }
}

/** A mark too many at either end of emphasis: `**word*` or `*word**`, of which Markdown takes one and prints the other. */
function reportSurplus({ value, span }: Text, before: Inline | undefined, after: Inline | undefined, sink: Sink): void {
  if (value.length !== span.end - span.start) return
  const opening = isEmphasis(after) && after.span.start === span.end ? /(?<![*_\\])[*_]$/.exec(value) : null
  const closing = isEmphasis(before) && before.span.end === span.start ? /^[*_](?![*_])/.exec(value) : null
  for (const [mark, at] of [[opening, span.end - 1] as const, [closing, span.start] as const])
    if (mark) sink.report(say.unclosedEmphasis, { start: at, end: at + 1 }, { mark: mark[0] })
}

function isEmphasis(node: Inline | undefined): node is Emphasis | Strong {
  return node?.type === 'emphasis' || node?.type === 'strong'
}

/** A replaced piece is an escape, and code is literal: both stand as they are on purpose. */
function isVerbatim({ value, span }: Text, codeStarts: ReadonlySet<number>, text: string): boolean {
  if (value.length !== span.end - span.start || codeStarts.has(span.start)) return false
  return text.charAt(span.start - 1) !== '`' && text.charAt(span.start - 1) !== '\\'
}

/**
 * `**` anywhere, or `*`, `_` right before a word. Not a star alone (the letterhead's), with blanks around, as a dash
 * item's mark or in `(*)`; not a row of underscores to write on.
 */
const looseMarks = /\*{2,3}|(?<![\p{L}\p{N}*_])[*_](?=[\p{L}\p{N}“"])/gu
const footnoteMark = /\[\^[^\][\s]+\]/g

function reportText(node: Text, mendable: boolean, sink: Sink): void {
  const { value, span } = node
  const place = (match: RegExpMatchArray): Span => {
    const start = span.start + (match.index ?? 0)
    return { start, end: start + match[0].length }
  }
  reportLoose([...value.matchAll(looseMarks)].map(place), mendable, sink)
  reportHtmlTags(value, span.start, sink, mendable)
  if (value.includes('[^')) {
    for (const match of value.matchAll(footnoteMark)) {
      sink.report(say.undefinedFootnote, place(match), { mark: match[0] })
    }
  }
}

/**
 * Two equal marks after each other were meant as a pair: the finding stands at the one that Markdown does not take, with
 * the way to mend it; the other is related.
 */
function reportLoose(marks: readonly Span[], mendable: boolean, sink: Sink): void {
  const { text } = sink.source
  for (let index = 0; index < marks.length; index++) {
    const first = marks[index]
    const second = marks[index + 1]
    if (!first) break
    const mark = text.slice(first.start, first.end)
    if (!second || text.slice(second.start, second.end) !== mark) {
      sink.report(say.unclosedEmphasis, first, { mark })
      continue
    }
    index++
    const blankAfterFirst = /^[ \t]/.test(text.charAt(first.end))
    const [wrong, right] = blankAfterFirst ? [first, second] : [second, first]
    const related = [{ message: { vi: 'dấu đi cùng', en: 'its partner' }, at: right }]
    const fix = mendable ? mendPair(first, second, text) : null
    sink.report(say.unclosedEmphasis, wrong, { mark }, fix ? { related, fix } : { related })
  }
}

function mendPair(first: Span, second: Span, text: string): Fix | null {
  const blanksInside = [
    { start: first.end, end: first.end + (/^[ \t]+/.exec(text.slice(first.end, first.end + 9))?.[0].length ?? 0) },
    {
      start: second.start - (/(?<![ \t])[ \t]+$/.exec(text.slice(second.start - 9, second.start))?.[0].length ?? 0),
      end: second.start,
    },
  ].filter((span) => span.end > span.start)
  if (blanksInside.length > 0) {
    return {
      title: { vi: 'Bỏ khoảng trắng bên trong hai dấu', en: 'Remove the blanks inside the marks' },
      safe: false,
      edits: blanksInside.map((span) => ({ span, text: '' })),
    }
  }
  if (!/[\p{L}\p{N}]/u.test(text.charAt(second.end))) return null
  return {
    title: { vi: 'Thêm khoảng trắng sau dấu đóng', en: 'Add a space after the closing mark' },
    safe: false,
    edits: [{ span: pointAt(second.end), text: ' ' }],
  }
}

function reportHeadingMarks(content: readonly Inline[], sink: Sink): void {
  let atLineStart = true
  for (const node of content) {
    if (node.type !== 'text') {
      atLineStart = node.type === 'break'
      continue
    }
    for (const match of node.value.matchAll(/(^|\n)(#{1,6})(?=[\p{L}\p{N}])/gu)) {
      const lineStart = match[1] ?? ''
      const marks = match[2] ?? ''
      if (lineStart === '' && !atLineStart) continue
      const start = node.span.start + match.index + lineStart.length
      const span = { start, end: start + marks.length }
      sink.report(say.headingWithoutSpace, span, { marks }, { fix: spaceAfter(span) })
    }
    atLineStart = node.value.endsWith('\n')
  }
}

function spaceAfter({ end }: Span): Fix {
  return {
    title: { vi: 'Thêm khoảng trắng sau dấu #', en: 'Add a space after the # marks' },
    safe: false,
    edits: [{ span: pointAt(end), text: ' ' }],
  }
}
