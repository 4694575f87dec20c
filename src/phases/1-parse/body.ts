import * as say from '../../diagnostics/catalogue/text.ts'
import type { Sink } from '../../diagnostics/sink.ts'
import { splitBlocks } from './blocks.ts'
import { takeOutComments } from './comments.ts'
import { blocksOf } from './convert.ts'
import type { DraftBlock, DraftComment } from './draft.ts'
import { footnoteLabel, parseBlock } from './markdown.ts'
import { reportBodyMarks } from './marks.ts'
import { isPlain, plainInline } from './plain.ts'
import { type At, spanAt } from './verbatim.ts'

export interface Body {
  readonly blocks: readonly DraftBlock[]
  readonly comments: readonly DraftComment[]
}

/** The Markdown body: the source's text from `start` on. Reports comments, fences and marks that stay open. */
export function parseBody(sink: Sink, start: number): Body {
  const given = sink.source.text.slice(start)
  const { text, map, comments, unclosed } = takeOutComments(given, start)
  if (unclosed !== null) sink.report(say.unclosedComment, { start: unclosed, end: unclosed + 4 }, {})
  const footnotes = definedFootnotes(text)
  const blocks: DraftBlock[] = []
  const codeStarts = new Set<number>()
  for (const chunk of splitBlocks(text)) {
    const markdown = text.slice(chunk.start, chunk.end)
    const at: At =
      comments.length > 0 ? (i) => start + map.toBaseAfter(chunk.start + i) : (i) => start + chunk.start + i
    if (chunk.unclosedFence) {
      const fence = markdown.indexOf(chunk.unclosedFence)
      const span = spanAt(fence, fence + chunk.unclosedFence.length, at)
      sink.report(say.unclosedCodeFence, span, { fence: chunk.unclosedFence })
    }
    blocks.push(...blocksIn(markdown, at, footnotes, codeStarts))
  }
  reportBodyMarks(blocks, codeStarts, sink)
  return { blocks, comments }
}

const rule = /^[ \t]*-{3,}[ \t]*$/

function blocksIn(markdown: string, at: At, footnotes: ReadonlySet<string>, codeStarts: Set<number>): DraftBlock[] {
  if (isPlain(markdown)) {
    const content = plainInline(markdown, at)
    const first = content[0]
    if (!first) return []
    const span = { start: first.span.start, end: content.at(-1)?.span.end ?? first.span.end }
    return [{ type: 'paragraph', content, span, quoteDepth: 0 }]
  }
  if (rule.test(markdown)) {
    const from = markdown.indexOf('-')
    return [{ type: 'thematicBreak', span: spanAt(from, markdown.lastIndexOf('-') + 1, at) }]
  }
  return blocksOf(parseBlock(markdown, calledFootnotes(markdown, footnotes)), markdown, at, codeStarts)
}

function definedFootnotes(text: string): ReadonlySet<string> {
  const labels = new Set<string>()
  for (const match of text.matchAll(/^[ \t]*\[\^([^\][\s]+)\]:/gm)) labels.add(footnoteLabel(match[1] ?? ''))
  return labels
}

function calledFootnotes(markdown: string, defined: ReadonlySet<string>): string[] {
  if (defined.size === 0 || !markdown.includes('[^')) return []
  const called = new Set<string>()
  for (const match of markdown.matchAll(/\[\^([^\][\s]+)\]/g)) {
    const label = footnoteLabel(match[1] ?? '')
    if (defined.has(label)) called.add(label)
  }
  return [...called]
}
