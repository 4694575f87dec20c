import * as say from '../../diagnostics/catalogue/text.ts'
import type { Sink } from '../../diagnostics/sink.ts'
import type { Inline, Text } from '../../model/inline.ts'
import type { Span } from '../../source/span.ts'
import type { DraftBlock } from './draft.ts'

/**
 * Marks that stayed text although their author meant them: emphasis without a partner, HTML tags, `##Heading` without
 * a space, footnotes without a text. Reports; changes nothing.
 */
export function reportBodyMarks(blocks: readonly DraftBlock[], sink: Sink): void {
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
        reportHeadingMarks(block.content, sink)
        reportMarks(block.content, sink)
        break
      case 'heading':
      case 'footnoteDefinition':
        reportMarks(block.content, sink)
        break
      case 'table':
        for (const row of block.rows) for (const cell of row.cells) reportMarks(cell.content, sink)
        break
      case 'code':
      case 'thematicBreak':
        break
    }
  }
}

/** As {@link reportBodyMarks} for inline content from elsewhere. */
export function reportMarks(content: readonly Inline[], sink: Sink): void {
  for (const node of content) {
    switch (node.type) {
      case 'text':
        if (node.value.length === node.span.end - node.span.start) reportText(node, sink)
        break
      case 'emphasis':
      case 'strong':
        reportMarks(node.children, sink)
        break
      case 'break':
      case 'footnoteReference':
      case 'image':
        break
    }
  }
}

/**
 * `**` anywhere, or `*`, `_` right before a word. Not a star alone (the letterhead's), with blanks around, as a dash
 * item's mark or in `(*)`; not a row of underscores to write on.
 */
const looseMark = /\*{2,3}|(?<![\p{L}\p{N}*_])[*_](?=[\p{L}\p{N}“"])/gu
const htmlTag = /<\/?[a-z][a-z0-9]*(?:\s[^<>\n]*)?\/?>/gi
const footnoteMark = /\[\^[^\][\s]+\]/g

function reportText(node: Text, sink: Sink): void {
  const { value, span } = node
  const place = (match: RegExpMatchArray): Span => {
    const start = span.start + (match.index ?? 0)
    return { start, end: start + match[0].length }
  }
  for (const match of value.matchAll(looseMark)) sink.report(say.unclosedEmphasis, place(match), { mark: match[0] })
  if (value.includes('<')) {
    for (const match of value.matchAll(htmlTag)) sink.report(say.rawHtml, place(match), { tag: match[0] })
  }
  if (value.includes('[^')) {
    for (const match of value.matchAll(footnoteMark)) {
      sink.report(say.undefinedFootnote, place(match), { mark: match[0] })
    }
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

function spaceAfter(span: Span) {
  return {
    title: { vi: 'Thêm khoảng trắng sau dấu #', en: 'Add a space after the # marks' },
    safe: false,
    edits: [{ span: { start: span.end, end: span.end }, text: ' ' }],
  }
}
