import { twips } from '../../model/measures.ts'
import type { PagedDocument } from '../../model/paged-document.ts'
import { loweringTo } from './baselines.ts'
import { pt } from './css-length.ts'
import { isWide } from './sheet-runs.ts'
import { pageNumberText } from './sheet-view.ts'

/**
 * The same pages in print: a break before every line that opens one, the number in the middle over the text. Each page
 * has its label by its place in the file, so that sequences start again and first pages have none. What hangs over the
 * last line, lowered as it is, would make one more page.
 */
export function printView({ composition, pages }: PagedDocument): string {
  const { page, styles } = composition
  const { margin } = page
  const number = styles[page.pageNumber.style]
  const line = pages.find((each) => each.pageNumber)?.pageNumber
  const fromEdge = page.pageNumber.fromEdge + (line ? loweringTo(twips(line.baseline - line.y), number) : 0)
  const verso = page.twoSided
    ? `@page :left{margin-left:${pt(margin.right)};margin-right:${pt(margin.left)}}\n.blank{display:none}\n`
    : ''
  // A sheet on its side has the same margins and the same number.
  const wide = pages.find(({ setup }) => isWide(setup))?.setup
  const wides = wide ? `@page wide{size:${pt(wide.width)} ${pt(wide.height)}}\n` : ''
  const turned = wide ? '.wide{page:wide}.paper+.paper{break-before:page}' : ''
  const shownBlank = page.twoSided ? '.blank{display:block;height:1pt;break-before:page}' : ''
  const labels = pages.map((each) => `"${pageNumberText(each) || zeroWidthSpace}"`).join(' ')
  return `@counter-style pages{system:fixed;symbols:${labels};suffix:""}
@page{size:${pt(page.width)} ${pt(page.height)};margin:${pt(margin.top)} ${pt(margin.right)} ${pt(margin.bottom)} ${pt(margin.left)};@top-center{content:counter(page,pages);vertical-align:top;padding-top:${pt(fromEdge)};font:400 ${number.size}pt/${pt(number.lineHeight)} "Times New Roman","Ketluan Tinos",serif;color:#000}}
${verso}${wides}@media print{${shownBlank}${turned}:root{color-scheme:light}body{background:none;color:#000}.skip{display:none}.paper{overflow-y:clip}.pb,.turn{break-before:page}.foot .pb{display:none}.grid,tr{break-inside:avoid}}`
}

// A label must not be empty: a browser would count in its own digits instead.
const zeroWidthSpace = '\\200B'
