import type { Inline } from '../../model/inline.ts'
import { endWithout, startWithout } from '../../source/blanks.ts'
import type { DraftBlock, DraftTable } from './draft.ts'
import { isPlainInline } from './plain.ts'
import { starredInline } from './starred.ts'
import { type At, spanAt, verbatim } from './verbatim.ts'

const delimiters = /^\|(?:[ \t]*:?-+:?[ \t]*\|)+$/
const blanks = ' \t'

/**
 * What the Markdown parser would make of a block that is a table and nothing else: every line between bars, its cells plain
 * or with pairs of stars that cannot be misread. `null` for any other, which goes to the parser, to which a table of
 * forty columns and two hundred rows is two seconds of work.
 */
export function pipedBlock(markdown: string, at: At): DraftBlock | null {
  const rows = rowsOf(markdown)
  const [head, rule] = rows
  if (!head || !rule || !delimiters.test(rule.text)) return null
  const columns = rule.text.slice(1, -1).split('|')
  if (columns.length !== head.bars.length - 1) return null
  const read: DraftTable['rows'][number][] = []
  for (const row of rows) {
    if (row === rule) continue
    const cells = cellsOf(row, markdown, at)
    if (!cells) return null
    read.push({ cells, span: spanAt(row.start, row.lineEnd, at) })
  }
  const end = rows.at(-1)?.lineEnd ?? 0
  return { type: 'table', align: columns.map(alignmentOf), rows: read, span: spanAt(head.start, end, at) }
}

interface Row {
  /** From the first bar to the last one. */
  readonly text: string
  readonly start: number
  /** With the blanks behind it. */
  readonly lineEnd: number
  /** Offsets of the bars in the block. */
  readonly bars: readonly number[]
}

/** Empty unless every line is a row. */
function rowsOf(markdown: string): Row[] {
  const rows: Row[] = []
  for (let lineStart = 0; lineStart < markdown.length; ) {
    const newline = markdown.indexOf('\n', lineStart)
    const lineEnd = newline < 0 ? markdown.length : newline
    const start = startWithout(markdown, ' ', lineStart)
    const end = endWithout(markdown, blanks, lineEnd)
    if (start - lineStart > 3 || end - start < 2 || markdown[start] !== '|' || markdown[end - 1] !== '|') return []
    const bars: number[] = []
    for (let bar = start; bar >= 0 && bar < end; bar = markdown.indexOf('|', bar + 1)) bars.push(bar)
    rows.push({ text: markdown.slice(start, end), start, lineEnd, bars })
    lineStart = lineEnd + 1
  }
  return rows
}

function cellsOf({ text, bars, lineEnd }: Row, markdown: string, at: At): DraftTable['rows'][number]['cells'] | null {
  if (!isPlainInline(text.replace(/[|*]/g, ' '))) return null
  // Blanks behind `||` belong to its cell, behind `| |` to none.
  if (text.endsWith('||') && lineEnd > (bars.at(-1) ?? 0) + 1) return null
  const cells: { content: readonly Inline[]; span: ReturnType<typeof spanAt> }[] = []
  for (let index = 0; index + 1 < bars.length; index++) {
    const [open, close] = [bars[index] ?? 0, bars[index + 1] ?? 0]
    const start = startWithout(markdown, blanks, open + 1)
    const end = Math.max(start, endWithout(markdown, blanks, close))
    const content = contentOf(markdown.slice(start, end), start, at)
    const [first, last] = [content?.[0], content?.at(-1)]
    if (!content) return null
    // The parser counts the bar before a cell to it, and to the last one that behind it.
    const whole = spanAt(open, index + 2 === bars.length ? close + 1 : close, at)
    cells.push({ content, span: first && last ? { start: first.span.start, end: last.span.end } : whole })
  }
  return cells
}

function contentOf(text: string, start: number, at: At): readonly Inline[] | null {
  return text.includes('*') ? starredInline(text, (index) => at(start + index)) : verbatim(text, start, at)
}

function alignmentOf(cell: string): DraftTable['align'][number] {
  const rule = cell.trim()
  const right = rule.endsWith(':')
  if (rule.startsWith(':')) return right ? 'center' : 'left'
  return right ? 'right' : null
}
