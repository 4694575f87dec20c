import { type Inline, plainText } from '../../model/inline.ts'
import { type Label, readLabel } from '../../model/labels.ts'
import { append } from '../../source/append.ts'
import type { Span } from '../../source/span.ts'
import type { DraftBlock, DraftTable } from '../1-parse/draft.ts'
import { sourceOffsets } from './inline/offsets.ts'
import { boldLead, slice, spanOf } from './inline/slice.ts'

/** The body as the zones read it: printed lines and what stands between them. Labels are read, nothing is judged. */
export type Unit = Line | RuleUnit | TableUnit | CodeUnit

interface UnitBase {
  readonly span: Span
  /** Blank lines before it in the source. */
  readonly blanksBefore: number
}

export interface Line extends UnitBase {
  readonly type: 'line'
  /** Blanks inside are kept (they separate cells); none at the ends. */
  readonly content: readonly Inline[]
  /** Plain text of `content`. */
  readonly text: string
  readonly label: Label | null
  /** Blanks before the text in the source, a tab counting four. */
  readonly indent: number
  /** Markdown heading depth; 0 for text. */
  readonly depth: number
  /** The first line of its Markdown block. */
  readonly first: boolean
  /** The author asked for a line break after it. */
  readonly hardBreak: boolean
  readonly bold: boolean
  /** A page number or header stood between it and the line before. */
  readonly afterPageEnd?: true
}

export interface RuleUnit extends UnitBase {
  readonly type: 'rule'
}

export interface TableUnit extends UnitBase {
  readonly type: 'table'
  readonly table: DraftTable
}

/** Fenced code: text without marks. */
export interface CodeUnit extends UnitBase {
  readonly type: 'code'
  readonly value: string
}

/** Flattens the draft's blocks into units. Footnote definitions are left out: the document lists them by itself. */
export function readUnits(blocks: readonly DraftBlock[], source: string, bodyStart: number): Unit[] {
  const units: Unit[] = []
  let previousEnd = bodyStart
  for (const block of blocks) {
    const lineEnds = source.slice(previousEnd, block.span.start).split('\n').length - 1
    const blanksBefore = Math.max(previousEnd === bodyStart ? lineEnds : lineEnds - 1, 0)
    previousEnd = block.span.end
    switch (block.type) {
      case 'paragraph':
        append(units, readLines(block.content, 0, blanksBefore, source))
        break
      case 'heading':
        append(units, readLines(block.content, block.depth, blanksBefore, source))
        break
      case 'thematicBreak':
        units.push({ type: 'rule', span: block.span, blanksBefore })
        break
      case 'table':
        units.push({ type: 'table', span: block.span, blanksBefore, table: block })
        break
      case 'code':
        units.push({ type: 'code', span: block.span, blanksBefore, value: block.value })
        break
      case 'footnoteDefinition':
        break
    }
  }
  return units
}

/** The lines of one block's content. */
export function readLines(
  content: readonly Inline[],
  depth: number,
  blanksBefore: number,
  source: string,
): (Line | RuleUnit)[] {
  return splitAtLineEnds(content, source).flatMap(({ content, hardBreak }, index): (Line | RuleUnit)[] => {
    const text = plainText(content)
    const span = spanOf(content)
    if (!span || (text.trim() === '' && !content.some((node) => node.type === 'image'))) return []
    const before = index === 0 ? blanksBefore : 0
    if (isRule(text)) return [{ type: 'rule', span, blanksBefore: before }]
    const visible = text.trim().length
    return [
      {
        type: 'line',
        content,
        text,
        label: readLabel(text),
        indent: indentOf(source, span.start),
        depth,
        first: index === 0,
        hardBreak,
        bold: visible > 0 && boldLead(content) >= visible,
        span,
        blanksBefore: before,
      },
    ]
  })
}

/** A drawn line typed with signs, three at least: `____`, `-----`, `* * *`, `⎯⎯⎯`. */
export function isRule(text: string): boolean {
  return /^([-_*=~–—―─⎯‾.…])(?:\s*\1){2,}$/u.test(text.trim())
}

interface RawLine {
  readonly content: readonly Inline[]
  readonly hardBreak: boolean
}

/** Cuts inline content at soft and hard line ends, through emphasis that spans lines. */
function splitAtLineEnds(content: readonly Inline[], source: string): RawLine[] {
  const lines: { content: Inline[]; hardBreak: boolean }[] = [{ content: [], hardBreak: false }]
  const put = (node: Inline) => lines.at(-1)?.content.push(node)
  const end = (hardBreak: boolean) => {
    const last = lines.at(-1)
    if (last) last.hardBreak = hardBreak
    lines.push({ content: [], hardBreak: false })
  }
  for (const node of content) {
    if (node.type === 'break') end(true)
    else if (node.type === 'text') {
      const at = sourceOffsets(node.value, node.span, source)
      let from = 0
      for (const part of node.value.split('\n')) {
        if (from > 0) end(false)
        const to = from + part.length
        if (part !== '') put({ type: 'text', value: part, span: { start: at(from), end: at(to) } })
        from = to + 1
      }
    } else if (node.type === 'emphasis' || node.type === 'strong') {
      splitAtLineEnds(node.children, source).forEach((line, index, all) => {
        const span = all.length === 1 ? node.span : spanOf(line.content)
        if (span) put({ type: node.type, children: line.content, span })
        if (index < all.length - 1) end(line.hardBreak)
      })
    } else put(node)
  }
  return lines.map((line) => ({ content: trimEnds(line.content, source), hardBreak: line.hardBreak }))
}

/** Without blanks at the ends; those inside stay, they may separate cells. */
export function trimEnds(content: readonly Inline[], source: string): readonly Inline[] {
  const text = plainText(content)
  // An image without words is content of no length, which a slice at its place would leave out.
  if (text === text.trim()) return content
  const start = text.length - text.trimStart().length
  return slice(content, start, Math.max(text.trimEnd().length, start), source)
}

const farthestIndent = 2000

function indentOf(source: string, start: number): number {
  // A value may stand far into a line of a megabyte, as thousands of others do.
  const near = source.slice(Math.max(0, start - farthestIndent), start)
  const newline = near.lastIndexOf('\n')
  if (newline < 0 && near.length === farthestIndent) return 0
  const before = /^[ \t]*/.exec(near.slice(newline + 1))?.[0] ?? ''
  return [...before].reduce((width, char) => width + (char === '\t' ? 4 : 1), 0)
}
