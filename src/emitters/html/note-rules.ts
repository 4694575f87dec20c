import type { Fragment, Page, PagedDocument } from '../../model/paged-document.ts'
import { pt } from './css-length.ts'

/** Class of the notes at the foot of a page. */
export const notesClass = ({ index }: Page): string => `n${index}`

/** Notes stand at the foot of their page under a short rule, wherever its text ends; in the reading view right below it. */
export function noteRules({ pages }: PagedDocument): string[] {
  const withNotes = pages.filter((page) => page.footnoteRule && page.footnotes.length > 0)
  if (withNotes.length === 0) return []
  return [
    '.notes{display:block;position:relative;font-weight:400;font-style:normal;text-align:left}.note{display:block}',
    '.notes::before{content:"";position:absolute;left:0;background:currentColor;-webkit-print-color-adjust:exact;print-color-adjust:exact;forced-color-adjust:none}',
    'tr.foot>td{padding:0!important;outline:0}',
    `@media print,(min-width:50rem){\n${withNotes.map(placedNotes).join('\n')}\n}`,
    '@media screen and (max-width:49.99rem){.notes{margin:.75rem 0;padding-top:.5rem;font-size:.9375em}.notes::before{top:0;width:9rem;height:1px}}',
  ]
}

function placedNotes(page: Page): string {
  const [first] = page.footnotes
  const { footnoteRule: rule } = page
  if (!first || !rule) return ''
  const text = Math.max(0, ...page.fragments.map(flowBottom))
  const name = `.${notesClass(page)}`
  const above = Math.max(0, first.box.y - text - slack)
  const place = `top:${pt(rule.y1 - rule.weight / 2 - first.box.y)};width:${pt(rule.x2 - rule.x1)};height:${pt(rule.weight)}`
  return `${name}{margin-top:${pt(above)}}${name}::before{${place}}`
}

/** Where a browser goes on behind a block: a table's last border is drawn, but takes no room. */
function flowBottom({ kind, block, box }: Fragment): number {
  return box.y + box.height - (kind === 'table' ? block.borderWeight : 0)
}

/** Browsers round lengths: over a page they must not add up to more than its height. */
const slack = 4
