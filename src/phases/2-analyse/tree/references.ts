import type { SectionChild } from '../../../model/document.ts'
import { type Inline, plainText } from '../../../model/inline.ts'
import type { Span } from '../../../source/span.ts'
import { slice, spanOf } from '../inline/slice.ts'

/** Places in the body that name a section by its numeral: `mục IV`, `Phần IV`, `các mục III, IV`. */
export function findReferences(body: readonly SectionChild[], numeral: string, source: string): Span[] {
  const pattern = new RegExp(
    String.raw`(?<!\p{L})(?:[Mm]ục|[Pp]hần|[Đđ]iểm)(?:\s+[IVX]+(?:\s*,|\s+và))*\s+${numeral}(?![\p{L}\d])`,
    'gu',
  )
  const namings = (text: string) => (text.includes(numeral) ? text.matchAll(pattern) : [])
  return contentsOf(body).flatMap((content) =>
    [...namings(plainText(content))].flatMap((match) => {
      const end = match.index + match[0].length
      const span = spanOf(slice(content, end - numeral.length, end, source))
      return span ? [span] : []
    }),
  )
}

function contentsOf(blocks: readonly SectionChild[]): (readonly Inline[])[] {
  return blocks.flatMap((block): (readonly Inline[])[] => {
    switch (block.type) {
      case 'section':
      case 'item':
        return [block.content, ...contentsOf(block.children)]
      case 'paragraph':
        return [block.content]
      case 'taskList':
        return block.children.flatMap((task) => [task.content, ...contentsOf(task.children)])
      case 'table':
        return block.rows.flatMap((row) => row.cells.map((cell) => cell.content))
      case 'image':
        return []
    }
  })
}
