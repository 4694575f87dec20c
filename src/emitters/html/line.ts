import type { Twip } from '../../model/measures.ts'
import type { Page, Segment } from '../../model/paged-document.ts'
import { classes, element, escapeHtml, openTag } from './markup.ts'
import type { PlacedLine } from './placement.ts'

/** Look of the paragraph a line stands in: what its style sets and segments need not say again. */
export interface BaseLook {
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
}

/** `trackingClass`: the style sheet's class for a letter spacing. */
export interface LineContext {
  readonly look: BaseLook
  readonly trackingClass: (tracking: Twip) => string
  /** Notes that stand at the foot of the page before the one a line opens inside its paragraph. */
  readonly notesBefore: (page: Page) => string
  /** Content of a footnote's mark. */
  readonly footnoteMark: (footnote: { readonly id: string; readonly number: number }) => string
}

/**
 * The lines of a paragraph, each a box of its own so that a browser breaks where the PDF does; the box dissolves in the
 * reading view. Marks shared by neighbouring lines are not joined: a line may open a page.
 */
export function renderLines(lines: readonly PlacedLine[], context: LineContext): string {
  return lines
    .map(({ line, opens }, index) => {
      const isFinal = index === lines.length - 1
      const notes = opens && index > 0 ? context.notesBefore(opens) : ''
      const box = element(
        'span',
        { class: classes('l', index === 0 && 'i', line.last && 'e', opens !== null && `pb p${opens.index}`) },
        line.segments.map((segment) => renderSegment(segment, context)).join(''),
      )
      return `${notes}${box}${line.last && !isFinal ? '<br>' : ''}`
    })
    .join('')
}

function renderSegment(segment: Segment, { look, trackingClass, footnoteMark }: LineContext): string {
  const bold = segment.face === 'bold' || segment.face === 'boldItalic'
  const italic = segment.face === 'italic' || segment.face === 'boldItalic'
  if (segment.footnote) return element('sup', { class: 'fn' }, footnoteMark(segment.footnote))
  const wrappers: string[] = []
  if (bold !== look.bold) wrappers.push(bold ? openTag('strong') : openTag('span', { class: 'r' }))
  if (italic !== look.italic) wrappers.push(italic ? openTag('em') : openTag('span', { class: 'u' }))
  if (segment.underline && !look.underline) wrappers.push(openTag('u'))
  if (segment.rise > 0) wrappers.push(openTag('sup'))
  if (segment.tracking !== 0) wrappers.push(openTag('span', { class: trackingClass(segment.tracking) }))
  if (segment.box) wrappers.push(openTag('span', { class: 'box', 'data-box': segment.box }))
  const closers = wrappers.map((tag) => `</${/^<(\w+)/.exec(tag)?.[1]}>`).reverse()
  return `${wrappers.join('')}${escapeHtml(segment.text)}${closers.join('')}`
}
