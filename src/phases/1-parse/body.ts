import * as say from '../../diagnostics/catalogue/text.ts'
import type { Sink } from '../../diagnostics/sink.ts'
import { append } from '../../source/append.ts'
import { splitBlocks } from './blocks.ts'
import { takeOutComments } from './comments.ts'
import { blocksOf, coverOf, type Known, mergeTexts } from './convert.ts'
import type { DraftBlock, DraftComment, DraftParagraph } from './draft.ts'
import { parseBlock } from './markdown.ts'
import { reportBodyMarks } from './marks.ts'
import { asHeading } from './nearly-heading.ts'
import { countMarks, isUnreadable, marksOfBlock, marksRead, splitPieces } from './pieces.ts'
import { pipedBlock } from './piped.ts'
import { isPlain, plainInline } from './plain.ts'
import { starredBlock } from './starred.ts'
import { type At, spanAt, verbatim } from './verbatim.ts'

export interface Body {
  readonly blocks: readonly DraftBlock[]
  readonly comments: readonly DraftComment[]
}

/** The Markdown body: the source's text from `start` on. Reports comments, fences and marks that stay open. */
export function parseBody(sink: Sink, start: number): Body {
  const given = sink.source.text.slice(start)
  const { text, map, comments, unclosed } = takeOutComments(given, start)
  if (unclosed !== null) sink.report(say.unclosedComment, { start: unclosed, end: unclosed + 4 }, {})
  const reading: Reading = {
    sink,
    footnotes: definedFootnotes(text),
    codeStarts: new Set(),
    unread: new Set(),
    marks: 0,
    marksRead: marksRead(text.length),
    bars: 0,
  }
  const blocks: DraftBlock[] = []
  for (const chunk of splitBlocks(text)) {
    const markdown = text.slice(chunk.start, chunk.end)
    const at: At =
      comments.length > 0 ? (i) => start + map.toBaseAfter(chunk.start + i) : (i) => start + chunk.start + i
    if (chunk.unclosedFence) {
      const fence = markdown.indexOf(chunk.unclosedFence)
      const span = spanAt(fence, fence + chunk.unclosedFence.length, at)
      sink.report(say.unclosedCodeFence, span, { fence: chunk.unclosedFence })
    }
    append(blocks, blocksOfChunk(markdown, at, reading))
  }
  reportBodyMarks(
    blocks.filter((block) => !reading.unread.has(block.span.start)),
    reading.codeStarts,
    sink,
  )
  return { blocks: blocks.map(asHeading), comments }
}

/** What is known of the whole body while its blocks are read one by one. */
interface Reading extends Known {
  readonly sink: Sink
  /** Where blocks begin whose marks were not read. */
  readonly unread: Set<number>
  /** Marks met so far that only the Markdown parser can read. */
  marks: number
  /** How many of them it reads. */
  readonly marksRead: number
  /** Bars of tables met so far that need no parser. */
  bars: number
}

function blocksOfChunk(markdown: string, at: At, reading: Reading): DraftBlock[] {
  const blocks: DraftBlock[] = []
  for (const { start, end } of splitPieces(markdown)) {
    const pieceAt: At = start === 0 ? at : (index) => at(start + index)
    const [first, ...rest] = blocksOfPiece(markdown.slice(start, end), pieceAt, reading)
    if (!first) continue
    const last = blocks.at(-1)
    if (last?.type === 'paragraph' && first.type === 'paragraph' && last.quoteDepth === first.quoteDepth) {
      // A long paragraph that was cut at a line's end is one again.
      const content = mergeTexts([...last.content, ...verbatim('\n', start - 1, at), ...first.content])
      blocks[blocks.length - 1] = { ...last, content, span: coverOf(content) }
    } else blocks.push(first)
    append(blocks, rest)
  }
  return blocks
}

const rule = /^[ \t]*-{3,}[ \t]*$/

function blocksOfPiece(markdown: string, at: At, reading: Reading): DraftBlock[] {
  if (isPlain(markdown)) return plainParagraph(markdown, at)
  if (rule.test(markdown)) {
    const from = markdown.indexOf('-')
    return [{ type: 'thematicBreak', span: spanAt(from, markdown.lastIndexOf('-') + 1, at) }]
  }
  const simple = starredBlock(markdown, at) ?? tableWithin(markdown, at, reading)
  if (simple) return [simple]
  const exhausted = reading.marks > reading.marksRead
  reading.marks += marksOfBlock + countMarks(markdown)
  if (reading.marks > reading.marksRead || isUnreadable(markdown)) {
    const paragraph = plainParagraph(markdown, at)
    for (const { span } of paragraph) {
      if (!exhausted) reading.sink.report(say.unreadMarks, { start: span.start, end: span.start + 1 }, {})
      reading.unread.add(span.start)
    }
    return paragraph
  }
  return blocksOf(parseBlock(markdown), markdown, at, reading)
}

/** A page holds fifty cells in a table of hairlines; each cell costs the typesetter about 0.1 ms and 5 KB. */
const mostBars = 60_000

function tableWithin(markdown: string, at: At, reading: Reading): DraftBlock | null {
  if (!markdown.includes('|')) return null
  reading.bars += countMarks(markdown)
  return reading.bars > mostBars ? null : pipedBlock(markdown, at)
}

function plainParagraph(markdown: string, at: At): DraftParagraph[] {
  const content = plainInline(markdown, at)
  return content.length > 0 ? [{ type: 'paragraph', content, span: coverOf(content), quoteDepth: 0 }] : []
}

/** Identifiers, as mdast has them, of the footnotes that have a text. */
function definedFootnotes(text: string): ReadonlySet<string> {
  const definitions = text.matchAll(/^[ \t]*\[\^([^\][\s]+)\]:/gm)
  return new Set(Array.from(definitions, ([, label = '']) => label.toUpperCase().toLowerCase()))
}
