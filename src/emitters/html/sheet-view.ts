import type { Composition } from '../../model/composition.ts'
import type { Twip } from '../../model/measures.ts'
import type { Page, PagedDocument } from '../../model/paged-document.ts'
import { pt } from './css-length.ts'
import { isBlank } from './placement.ts'
import { type SheetRun, sheetRuns } from './sheet-runs.ts'

/** White between two sheets on a screen. */
const sheetGap = '18pt'

/** Where something on a sheet lies below the first sheet's top. */
export function sheetTop(index: number, height: Twip, y: number): string {
  return index === 1 ? pt(y) : `calc(${pt((index - 1) * height + y)} + ${index - 1}*${sheetGap})`
}

/** On a wide screen each line that opens a page draws the end of the sheet before it, the gap and the head of its own. */
export function sheetView({ composition, pages }: PagedDocument): string {
  const { margin, pageNumber, styles } = { ...composition.page, styles: composition.styles }
  const numberStyle = styles[pageNumber.style]
  // On a screen no sheet is turned: blank versos are left out, and all have the margins of rectos.
  const sheets = pages.filter((page) => !isBlank(page))
  const left = pt(margin.left)
  const right = pt(margin.right)
  const shared = `@media screen and (min-width:50rem){
body{padding:18pt 0}
.paper{position:relative;margin:0 auto;padding:${pt(margin.top)} 0 ${pt(margin.bottom)};background:var(--paper);color:#000;color-scheme:light;box-shadow:0 0 0 .5pt #0002,0 2pt 9pt #0003;box-sizing:content-box;padding-left:${left};padding-right:${right}}
.pb::before{display:block;margin:0 -${right} 0 -${left};white-space:pre;text-align:center;text-align-last:center;text-indent:0;font:400 ${numberStyle.size}pt/${pt(numberStyle.lineHeight)} "Times New Roman","Ketluan Tinos",serif;padding-left:${left};padding-right:${right};text-decoration:none}`
  return [
    shared,
    ...sheetRuns(composition.page, composition.blocks, sheets).flatMap((run, index) => [
      ...run.pages.slice(1).map((page, place) => sheetEdge(page, run.pages[place], styles)),
      lastSheet(run, index),
    ]),
    '}',
  ].join('\n')
}

function sheetEdge(page: Page, before: Page | undefined, styles: Composition['styles']): string {
  const { setup } = page
  const used = before ? bottomOf(before) : setup.height - setup.margin.bottom
  const rest = Math.max(0, setup.height - used)
  const head = setup.pageNumber.fromEdge
  const line = styles[setup.pageNumber.style].lineHeight
  const below = Math.max(0, setup.margin.top - head - line)
  const gradient = `linear-gradient(var(--paper) ${pt(rest)},var(--desk) ${pt(rest)},var(--desk) calc(${pt(rest)} + ${sheetGap}),var(--paper) calc(${pt(rest)} + ${sheetGap}))`
  const indented = `.i.p${page.index}::before`
  const content = `"${pageNumberText(page)}\\200B"`
  return `.p${page.index}::before{content:${content};content:${content}/"";padding-top:calc(${pt(rest + head)} + ${sheetGap});padding-bottom:${pt(below)};background:${gradient}}
${indented}{margin-left:calc(-${pt(setup.margin.left)} - ${pt(firstIndent(page, styles))})}`
}

/** Indent of the page's first line, which its sheet edge must reach over. */
function firstIndent(page: Page, styles: Composition['styles']): number {
  const first = page.fragments[0]
  return first?.kind === 'paragraph' && first.starts ? styles[first.block.style].firstLine : 0
}

/** The rest of the last sheet of a run, and the white over a further run. */
function lastSheet({ pages, setup }: SheetRun, index: number): string {
  const last = pages.at(-1)
  if (!last) return ''
  const rest = Math.max(0, setup.height - setup.margin.bottom - bottomOf(last))
  if (index === 0) return `.paper::after{content:"";display:block;height:${pt(rest)}}`
  return `.run${index + 1}{margin-top:${sheetGap}}.run${index + 1}::after{height:${pt(rest)}}`
}

/** Lowest edge of what stands on a page. */
function bottomOf(page: Page): number {
  const boxes = [...page.fragments, ...page.footnotes].map(({ box }) => box.y + box.height)
  return Math.max(page.pageNumber?.y ?? 0, ...boxes)
}

/** The printed number of a page, fit for a CSS string; empty where it has none. */
export function pageNumberText({ pageNumber }: Page): string {
  const text = pageNumber?.segments.map((segment) => segment.text).join('') ?? ''
  return text.replace(/[^\p{L}\p{N} ]/gu, '')
}
