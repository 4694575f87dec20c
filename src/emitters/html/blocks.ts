import type {
  Composition,
  GapBlock,
  GridBlock,
  ImageBlock,
  ParagraphBlock,
  TableBlock,
} from '../../model/composition.ts'
import type { FootnoteFragment, Page } from '../../model/paged-document.ts'
import { type LineContext, renderLines } from './line.ts'
import { base64, classes, element, openTag } from './markup.ts'
import { notesClass } from './note-rules.ts'
import { type ListNode, type Node, nest, type SectionNode } from './outline.ts'
import type { Placement } from './placement.ts'
import { trackingClass } from './style-sheet.ts'

/** Draws the nodes of the outline; the eight kinds of block and the groups they stand in. */
export interface Renderer {
  render(nodes: readonly Node[]): string
  /** What the page before the one given ends with: its notes, and a verso left blank; the paper's end for `null`. */
  endBefore(page: Page | null): string
}

export function createRenderer(composition: Composition, placement: Placement): Renderer {
  const context = (look: LineContext['look']): LineContext => ({
    look,
    trackingClass,
    notesBefore: (page) => notesBefore(page, 'span'),
    footnoteMark,
  })
  const referredTo = new Set<string>()
  const footnoteMark: LineContext['footnoteMark'] = ({ id, number }) => {
    // A note may have several marks; the way back leads to the first.
    const anchor = referredTo.has(id) ? null : `ref-${id}`
    referredTo.add(id)
    return element('a', { href: `#${id}`, id: anchor, role: 'doc-noteref' }, String(number))
  }
  const backLink: LineContext['footnoteMark'] = ({ id, number }) =>
    element('a', { href: `#ref-${id}`, role: 'doc-backlink', 'aria-label': `Về chỗ dẫn ${number}` }, String(number))
  const lookOf = (block: ParagraphBlock) => composition.styles[block.style]

  const renderParagraph = (block: ParagraphBlock): string => {
    const lines = placement.lines(block.id)
    const inner = renderLines(lines, context(lookOf(block)))
    const name = block.role.type === 'heading' ? `h${block.role.level}` : 'p'
    const opens = lines[0]?.opens ?? null
    const look = classes(`s-${block.style}`, placement.isInMargin(block.id) && `margin m-${block.id}`)
    // The notes of the page before are no part of the paragraph, least of all of a heading.
    return `${opens ? endBefore(opens) : ''}${element(name, { class: look, id: block.id }, inner)}`
  }

  const renderGrid = (block: GridBlock): string => {
    const cells = block.rows.flatMap((row) =>
      row.cells.map((cell) => element('div', { class: 'cell' }, render(nest(cell.blocks)))),
    )
    return (
      pageEdge(placement.opens(block.id)) +
      element('div', { class: `grid g-${block.id}`, id: block.id }, cells.join('\n'))
    )
  }

  const renderTable = (block: TableBlock): string => {
    const header: string[] = []
    const body: string[] = []
    placement.table(block.id).forEach(({ fragment, opens }) => {
      const rows = fragment.rows.filter((row) => !row.repeated)
      rows.forEach((row, index) => {
        const source = block.rows[row.row]
        const cells = (source?.cells ?? []).map((cell) =>
          element(
            row.header ? 'th' : 'td',
            { scope: row.header ? 'col' : null, class: cell.align === 'left' ? null : cell.align },
            cell.blocks.map(renderParagraph).join(''),
          ),
        )
        const edge = index === 0 && !fragment.starts ? opens : null
        const above = edge ? edgeRow(edge, block.columns.length) : ''
        const part = row.header ? header : body
        const turn = edge && (fragment.starts ? `pb p${edge.index}` : 'turn')
        part.push(`${above}${element('tr', { class: turn }, cells.join(''))}`)
      })
    })
    const columns = block.columns.map(() => openTag('col')).join('')
    const parts = `<colgroup>${columns}</colgroup>${header.length > 0 ? element('thead', {}, header.join('\n')) : ''}${element('tbody', {}, body.join('\n'))}`
    const opens = placement.table(block.id)[0]?.opens ?? null
    const table = element('table', { class: `b-${block.id}`, id: block.id }, parts)
    return pageEdge(opens) + element('div', { class: 'scroll' }, table)
  }

  const renderImage = (block: ImageBlock): string => {
    const src = `data:${block.mediaType};base64,${base64(block.data)}`
    return (
      pageEdge(placement.opens(block.id)) +
      element('figure', { id: block.id }, openTag('img', { class: `b-${block.id}`, src, alt: block.alt }))
    )
  }

  const notesBefore = (page: Page | null, name: 'span' | 'div' = 'div'): string => {
    const foot = placement.pageBefore(page)
    const notes = foot?.footnotes ?? []
    return notes.length === 0
      ? ''
      : element(
          name,
          { class: classes('notes', foot && notesClass(foot)) },
          notes.map((note) => renderNote(note, name)).join(''),
        )
  }

  const endBefore = (page: Page | null): string => {
    const isBehindBlank = page !== null && placement.followsBlank(page)
    return `${notesBefore(page)}${isBehindBlank ? element('div', { class: 'blank', 'aria-hidden': 'true' }, '') : ''}`
  }

  /** Between two rows: notes and, on a screen, the edge of the sheet; in print the next row turns the page. */
  const edgeRow = (page: Page, columns: number): string =>
    element('tr', { class: 'foot' }, element('td', { colspan: columns }, pageEdge(page)))

  const renderNote = ({ block, lines }: FootnoteFragment, name: 'span' | 'div'): string => {
    const text = renderLines(
      lines.map((line) => ({ line, opens: null })),
      { ...context(composition.styles.footnote), footnoteMark: backLink },
    )
    return element(name, { class: 's-footnote note', id: block.id, role: 'doc-footnote' }, text)
  }

  const pageEdge = (page: Page | null): string =>
    page
      ? `${notesBefore(page)}${element('div', { class: classes('pb', `p${page.index}`), 'aria-hidden': 'true' }, '')}`
      : ''

  const renderSection = (node: SectionNode): string => {
    const heading = node.children[0]
    const label = heading?.kind === 'paragraph' ? heading.id : null
    return element('section', { 'aria-labelledby': label }, `\n${render(node.children)}\n`)
  }

  const renderGap = ({ id, name }: GapBlock): string =>
    element('div', { class: `gap b-${id}`, 'data-box': name === 'space' ? null : name, 'aria-hidden': 'true' }, '')

  const renderList = (node: ListNode): string =>
    element('ul', {}, node.children.map((item) => element('li', {}, render(item.children))).join('\n'))

  const renderNode = (node: Node): string => {
    switch (node.kind) {
      case 'paragraph':
        return renderParagraph(node)
      case 'grid':
        return renderGrid(node)
      case 'table':
        return renderTable(node)
      case 'image':
        return renderImage(node)
      case 'rule':
        return (
          pageEdge(placement.opens(node.id)) + element('div', { class: `rule b-${node.id}`, 'aria-hidden': 'true' }, '')
        )
      case 'gap':
        return pageEdge(placement.opens(node.id)) + renderGap(node)
      case 'section':
        return renderSection(node)
      case 'list':
        return renderList(node)
      case 'item':
        return render(node.children)
      case 'pageBreak':
      case 'footnote':
        return ''
    }
  }
  const render = (nodes: readonly Node[]): string => nodes.map(renderNode).join('\n')
  return { render, endBefore }
}
