import type { Composition, ParagraphStyle } from '../../model/composition.ts'
import type { Twip } from '../../model/measures.ts'
import type { FontFace, PagedDocument } from '../../model/paged-document.ts'
import { textArea } from '../../model/text-area.ts'
import { baselinesByStyle, loweringTo } from './baselines.ts'
import { pt } from './css-length.ts'
import { marginRules } from './margin-rules.ts'
import { base64 } from './markup.ts'
import { noteRules } from './note-rules.ts'
import { printView } from './print-view.ts'
import { isWide } from './sheet-runs.ts'
import { sheetView } from './sheet-view.ts'

/** Class of a letter spacing in twips: `tk-1` for −1, `tk1` for +1. */
export const trackingClass = (tracking: Twip): string => `tk${String(tracking).replace('.', '_')}`

/**
 * The style sheet: A4 sheets on a wide screen, the same pages in print, a reflowing reading view on a narrow screen.
 * Contains nothing of the draft's text but notes in the margins, which print has no other place for.
 */
export function styleSheet(paged: PagedDocument, fonts: readonly { face: FontFace; bytes: Uint8Array }[]): string {
  const { composition } = paged
  const baselines = baselinesByStyle(paged)
  return [
    ...fonts.map(fontFace),
    base(composition),
    ...wideRule(paged),
    ...usedStyles(paged).map((style) => paragraphRule(style, baselines.get(style.name))),
    ...usedTracking(composition).map((tracking) => `.${trackingClass(tracking)}{letter-spacing:${pt(tracking)}}`),
    ...gridRules(composition),
    ...leftOutRules(paged),
    ...noteRules(paged),
    sheetView(paged),
    printView(paged),
    ...marginRules(paged),
    readingView,
  ].join('\n')
}

function fontFace({ face, bytes }: { face: FontFace; bytes: Uint8Array }): string {
  const weight = face === 'bold' || face === 'boldItalic' ? 700 : 400
  const style = face === 'italic' || face === 'boldItalic' ? 'italic' : 'normal'
  return `@font-face{font-family:"Ketluan Tinos";font-weight:${weight};font-style:${style};src:url(data:font/ttf;base64,${base64(bytes)})format("truetype")}`
}

// Lists without a mark, for their own stands in the text: Safari takes a list of type `none` for no list, one of an empty
// mark for a list.
// Kerning and ligatures would make lines narrower than the table of advance widths says.
function base({ page }: Composition): string {
  return `:root{color-scheme:light dark;--paper:#fff;--ink:#000;--desk:#e4e6ea;--shade:#5b6270}
*{box-sizing:border-box;margin:0;padding:0}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{font-family:"Times New Roman","Ketluan Tinos",Tinos,"Liberation Serif",serif;font-size:14pt;font-kerning:none;font-variant-ligatures:none;font-feature-settings:"kern" 0,"liga" 0;font-synthesis:none;text-rendering:geometricPrecision;color:var(--ink);background:var(--desk);orphans:1;widows:1}
.paper{width:${pt(textArea(page).textWidth)}}
.l{display:block;white-space:nowrap}
.l+br{display:none}
h1,h2,h3,h4,h5,h6{font-size:inherit;font-weight:inherit}
strong{font-weight:700}em{font-style:italic}.r{font-weight:400}.u{font-style:normal}
sup{font-size:65%;line-height:0;vertical-align:baseline;position:relative;top:-.5em}
ul,ol{list-style-type:""}
a{color:inherit}sup a{text-decoration:none}
img{display:block;margin:0 auto}
.rule{border:0;background:currentColor;-webkit-print-color-adjust:exact;print-color-adjust:exact;forced-color-adjust:none}
table{border-collapse:collapse;table-layout:fixed}
th,td{vertical-align:top;text-align:left;outline:.5pt solid;outline-offset:-.25pt}
:is(th,td).center>p{text-align:center}:is(th,td).right>p{text-align:right}:is(th,td):not(.center,.right)>p{text-align:left}
.skip{position:absolute;left:-999rem;top:0;padding:6pt 12pt;background:#fff;color:#00338d;font:12pt/1.4 system-ui,sans-serif}
.skip:focus{left:6pt;top:6pt;z-index:1;outline:2pt solid #00338d}`
}

/** The box of sheets that lie on their side. */
function wideRule({ pages }: PagedDocument): string[] {
  const setup = pages.find((page) => isWide(page.setup))?.setup
  return setup ? [`.wide{width:${pt(textArea(setup).textWidth)}}`] : []
}

function paragraphRule(style: ParagraphStyle, baseline: Twip | undefined): string {
  const name = `.s-${style.name}`
  const look = [
    `font-size:${style.size}pt`,
    `line-height:${pt(style.lineHeight)}`,
    style.bold ? 'font-weight:700' : '',
    style.italic ? 'font-style:italic' : '',
    style.underline ? 'text-decoration:underline' : '',
    `margin:${pt(style.before)} 0 ${pt(style.after)}`,
    style.align === 'justify' ? 'text-align:left' : `text-align:${style.align}`,
  ].filter(Boolean)
  const rules = [`${name}{${look.join(';')}}`]
  if (style.align === 'justify') rules.push(`${name}>.l:not(.e){text-align-last:justify}`)
  const shift = baseline === undefined ? 0 : loweringTo(baseline, style)
  if (shift !== 0) rules.push(`${name}>.l{position:relative;top:${pt(shift)}}`)
  if (style.firstLine > 0) rules.push(`${name}>.i{padding-left:${pt(style.firstLine)}}`)
  return rules.join('\n')
}

function gridRules(composition: Composition): string[] {
  const rules: string[] = []
  for (const block of composition.blocks) {
    if (block.kind === 'grid') {
      rules.push(`.g-${block.id}{display:grid;grid-template-columns:${block.columns.map(pt).join(' ')}}`)
      for (const inner of block.rows.flatMap((row) => row.cells).flatMap((cell) => cell.blocks)) {
        if (inner.kind === 'gap') rules.push(`.b-${inner.id}{height:${pt(inner.height)}}`)
        if (inner.kind === 'rule') rules.push(ruleRule(inner))
      }
    }
    if (block.kind === 'rule') rules.push(ruleRule(block))
    if (block.kind === 'gap') rules.push(`.b-${block.id}{height:${pt(block.height)}}`)
    if (block.kind === 'image') rules.push(`.b-${block.id}{width:${pt(block.width)};height:${pt(block.height)}}`)
    if (block.kind === 'table') {
      rules.push(`.b-${block.id}{width:${pt(block.columns.reduce<number>((sum, width) => sum + width, 0))}}`)
      // A border takes room above its row and, once, below the last one; it is drawn as an outline, which takes none.
      rules.push(`.b-${block.id} :is(th,td){padding:${pt(block.borderWeight)} ${pt(block.padding)} 0}`)
      rules.push(`.b-${block.id}{margin-bottom:${pt(block.borderWeight)}}`)
      block.columns.forEach((width, index) => {
        rules.push(`.b-${block.id} col:nth-child(${index + 1}){width:${pt(width)}}`)
      })
    }
  }
  return rules
}

/** White below a table that the pages have no room for; the reading view, which has no pages, shows it. */
function leftOutRules({ composition, pages }: PagedDocument): string[] {
  const placed = new Set(pages.flatMap(({ fragments }) => fragments.map(({ block }) => block.id)))
  const leftOut = composition.blocks.filter(({ kind, id }) => kind === 'gap' && !placed.has(id))
  if (leftOut.length === 0) return []
  const names = leftOut.map(({ id }) => `.b-${id}`).join()
  return [`@media print,screen and (min-width:50rem){${names}{display:none}}`]
}

function ruleRule(rule: Composition['blocks'][number] & { kind: 'rule' }): string {
  const after = Math.max(0, rule.after - rule.weight)
  const side = rule.align === 'center' ? 'auto' : '0'
  return `.b-${rule.id}{width:${pt(rule.length)};height:${pt(rule.weight)};margin:${pt(rule.before)} ${side} ${pt(after)}}`
}

const readingView = `@media screen and (max-width:49.99rem){
body{font-size:1.0625rem;background:var(--paper);padding:1rem}
.paper{width:auto;max-width:40rem;margin:0 auto}
[class^="s-"],[class*=" s-"]{font-size:inherit;line-height:1.5;overflow-wrap:break-word}
.l{display:inline;white-space:normal}.l.i{padding-left:0!important}
.l+br{display:inline}
.grid{display:block}.cell+.cell{margin-top:.75rem}
.rule{max-width:100%}
.scroll{overflow-x:auto}
table,col,img{width:auto!important;height:auto!important;max-width:100%}
}
@media screen and (prefers-color-scheme:dark){
:root{--desk:#22252b}
@media (max-width:49.99rem){:root{--paper:#16181c;--ink:#e8e6e3}.skip{background:#16181c;color:#9cc2ff}}
}`

function usedStyles({ composition }: PagedDocument): ParagraphStyle[] {
  const names = new Set<string>(composition.footnotes.length > 0 ? ['footnote'] : [])
  const visit = (blocks: readonly Composition['blocks'][number][]) => {
    for (const block of blocks) {
      if (block.kind === 'paragraph') names.add(block.style)
      if (block.kind === 'grid') for (const row of block.rows) for (const cell of row.cells) visit(cell.blocks)
      if (block.kind === 'table') for (const row of block.rows) for (const cell of row.cells) visit(cell.blocks)
    }
  }
  visit(composition.blocks)
  visit(composition.marginNotes.map(({ block }) => block))
  return Object.values(composition.styles).filter((style) => names.has(style.name))
}

function usedTracking({ blocks, footnotes }: Composition): Twip[] {
  const found = new Set<Twip>()
  const visit = (block: Composition['blocks'][number]) => {
    if (block.kind === 'paragraph' || block.kind === 'footnote')
      for (const run of block.runs) if (run.kind === 'text' && run.tracking !== 0) found.add(run.tracking)
    if (block.kind === 'grid') for (const row of block.rows) for (const cell of row.cells) cell.blocks.forEach(visit)
    if (block.kind === 'table') for (const row of block.rows) for (const cell of row.cells) cell.blocks.forEach(visit)
  }
  for (const block of [...blocks, ...footnotes]) visit(block)
  return [...found].sort((a, b) => a - b)
}
