import type { MarginNote } from '../../model/composition.ts'
import { twips } from '../../model/measures.ts'
import type { PagedDocument, ParagraphFragment } from '../../model/paged-document.ts'
import { loweringTo } from './baselines.ts'
import { pt } from './css-length.ts'
import { sheetTop } from './sheet-view.ts'

/**
 * Paragraphs in the margins of pages: at their place on the sheets of a screen, in the flow of the reading view, and in
 * print, where only the page's own boxes reach the margins, as such a box on the one page.
 */
export function marginRules({ composition, pages }: PagedDocument): string[] {
  const { marginNotes, page, styles } = composition
  if (marginNotes.length === 0) return []
  const onSheets = pages.flatMap(({ index, marginNotes: placed }) =>
    placed.map(({ block, box }) => {
      const top = sheetTop(index, page.height, box.y)
      return `.m-${block.id}{position:absolute;top:${top};left:${pt(box.x)};width:${pt(box.width)}}`
    }),
  )
  const boxes = marginNotes.flatMap((note) => {
    const labels = pages.map(({ marginNotes: placed }) =>
      labelOf(placed.find(({ block }) => block.id === note.block.id)),
    )
    if (labels.every((label) => label === zeroWidthSpace)) return []
    const style = styles[note.block.style]
    const [line] =
      pages.flatMap(({ marginNotes: placed }) => placed).find(({ block }) => block.id === note.block.id)?.lines ?? []
    const lower = line ? loweringTo(twips(line.baseline - line.y), style) : 0
    const look = `font:${style.bold ? 700 : 400} ${style.size}pt/${pt(style.lineHeight)} "Times New Roman","Ketluan Tinos",serif;color:#000;white-space:pre;text-align:${style.align}`
    return [
      `@counter-style ${nameOf(note)}{system:fixed;symbols:${labels.map((label) => `"${label}"`).join(' ')};suffix:""}`,
      `@page{@${boxOf(note)}{content:counter(page,${nameOf(note)});${placeOf(note, lower)};${look}}}`,
    ]
  })
  return [
    '.margin{margin:0}',
    `@media screen and (min-width:50rem){${onSheets.join('')}}`,
    ...boxes,
    '@media print{.margin{display:none}}',
  ]
}

const nameOf = ({ block }: MarginNote): string => `m-${block.id}`

const boxOf = ({ edge }: MarginNote): string => (edge === 'top' ? 'top-right' : 'bottom-center')

function placeOf({ edge, fromEdge }: MarginNote, lower: number): string {
  return edge === 'top'
    ? `vertical-align:top;padding-top:${pt(fromEdge + lower)}`
    : `vertical-align:bottom;padding-bottom:${pt(fromEdge - lower)}`
}

// A label must not be empty: a browser would count in its own digits instead.
const zeroWidthSpace = '\\200B '

/** Its lines as a CSS string; every character that is no letter or digit is written by its number. */
function labelOf(fragment: ParagraphFragment | undefined): string {
  if (!fragment) return zeroWidthSpace
  const lines = fragment.lines.map((line) =>
    line.segments
      .map((segment) => segment.text)
      .join('')
      .trim(),
  )
  const escaped = (character: string) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `
  return lines.map((text) => text.replace(/[^\p{L}\p{N} ]/gu, escaped)).join('\\a ')
}
