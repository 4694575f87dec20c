import type { Alignment } from '../../model/composition.ts'
import {
  type Manifest,
  type MarginText,
  type MeasuredPageNumber,
  type MeasuredPaper,
  type MeasuredParagraph,
  type MeasuredRule,
  type MeasuredRun,
  type MeasuredSection,
  oneLine,
  type Place,
  plainLetters,
} from '../measured-paper.ts'
import { reasons, refuse } from '../unreadable-file.ts'
import { fontSize, inherited, type OwnStyle, ownStyles, points, sides } from './computed.ts'
import { type PageRule, parseCss, type StyleSheet } from './css.ts'
import { classesOf, findAll, type HtmlElement, isElement, parseHtml } from './markup.ts'

/** An HTML of ours as a browser would print it. Other HTML has no pages, and no ruler to be put to. */
export function readHtml(bytes: Uint8Array): MeasuredPaper {
  const root = parseHtml(new TextDecoder().decode(bytes))
  const metas = findAll(root, ({ name }) => name === 'meta')
  const meta = (name: string) => metas.find(({ attributes }) => attributes.name === name)?.attributes.content ?? null
  if (!/^ketluan /.test(meta('generator') ?? '')) refuse(reasons.foreignHtml)
  const style = findAll(root, ({ name }) => name === 'style')
    .flatMap(({ children }) => children)
    .join('\n')
  const sheet = parseCss(style)
  const own = ownStyles(sheet)
  const papers = findAll(root, (element) => classesOf(element).includes('paper'))
  if (papers.length === 0) refuse(reasons.damaged)
  const walked = walkPapers(papers, own)
  const names = new Set(walked.paragraphs.flatMap(({ runs }) => runs.flatMap(({ font }) => font ?? [])))
  const carried = /@font-face\s*\{[^@}]*url\(data:/.test(style)
  return {
    format: 'html',
    sections: walked.shapes.map((name, index) => sectionOf(sheet, name, index)).filter((section) => section !== null),
    paragraphs: walked.paragraphs,
    notes: walked.notes,
    rules: walked.rules,
    fonts: [...names].map((name) => ({ name, embedded: carried, unicode: true })),
    pageCount: papers.reduce((sum, paper) => sum + pagesIn(paper), 0),
    mirrored: sheet.pages.some(({ selector }) => selector === ':left'),
    marginTexts: walked.margins.map((note) => marginText(note, sheet)),
    manifest: manifestOf(meta),
    trackedChanges: false,
  }
}

/** Its box opens the first one; a page turns before each of the others. */
function pagesIn(paper: HtmlElement): number {
  return findAll(paper, (element) => classesOf(element).some((name) => name === 'pb' || name === 'blank')).length + 1
}

function manifestOf(meta: (name: string) => string | null): Manifest | null {
  const found = {
    source: meta('ketluan-source'),
    edition: meta('ketluan-edition'),
    version: /^ketluan (.+)$/.exec(meta('generator') ?? '')?.[1] ?? null,
  }
  return found.source === null && found.edition === null ? null : found
}

interface WalkedPaper {
  readonly paragraphs: readonly MeasuredParagraph[]
  readonly notes: readonly MeasuredParagraph[]
  readonly rules: readonly MeasuredRule[]
  readonly margins: readonly MarginNote[]
  /** The name of the pages of each section; `''` for those without. */
  readonly shapes: readonly string[]
}

/** A paragraph that print moves to the edge of a page. */
interface MarginNote {
  readonly paragraph: MeasuredParagraph
  /** Of the box of the page that prints it. */
  readonly label: string
}

type Cell = Place['cell']

/** Sheets that lie alike stand in one box; a paper has several where some lie on their side. */
function walkPapers(papers: readonly HtmlElement[], own: OwnStyle): WalkedPaper {
  const paragraphs: MeasuredParagraph[] = []
  const notes: MeasuredParagraph[] = []
  const rules: MeasuredRule[] = []
  const margins: MarginNote[] = []
  let tables = 0
  let section = 0
  const shapes: string[] = []
  const visit = (element: HtmlElement, cell: Cell) => {
    const classes = classesOf(element)
    if (element.attributes.role === 'doc-footnote') {
      notes.push(measured(element, own, cell, section))
      return
    }
    if (classes.includes('margin')) {
      const label = classes.find((name) => name.startsWith('m-')) ?? ''
      const inner = findAll(element, (child) => classesOf(child).some((name) => name.startsWith('s-')))[0] ?? element
      margins.push({ paragraph: measured(inner, own, cell, section), label })
      return
    }
    if (classes.some((name) => name.startsWith('s-')) && /^(p|h[1-6])$/.test(element.name)) {
      for (const note of findAll(element, ({ attributes }) => attributes.role === 'doc-footnote')) visit(note, cell)
      // An appendix begins its own sequence of page numbers.
      if (classes.includes('s-appendixLabel')) section++
      shapes[section] ??= inherited(element, 'page', own) ?? ''
      const paragraph = measured(element, own, cell, section)
      if (oneLine(paragraph.text) !== '') paragraphs.push(paragraph)
      return
    }
    if (classes.includes('rule')) {
      const { width, height, margin } = own(element)
      const length = points(width)
      const centred = /auto/.test(margin ?? '')
      const rule = { weight: points(height), solid: true, after: paragraphs.length - 1, at: null }
      if (length !== null) rules.push({ ...rule, length, offCentre: centred ? 0 : null })
      return
    }
    if (classes.includes('grid')) {
      const table = tables++
      const columns = (own(element)['grid-template-columns'] ?? '').split(/\s+/).filter(Boolean).length || 1
      const whole = own(element)['break-inside'] === 'avoid'
      element.children.filter(isElement).forEach((box, index) => {
        const place = { table, row: Math.floor(index / columns), column: index % columns, columns, whole }
        visit(box, place)
      })
      return
    }
    if (element.name === 'table') {
      visitTable(element, tables++)
      return
    }
    for (const child of element.children) if (isElement(child)) visit(child, cell)
  }
  const visitTable = (table: HtmlElement, index: number) => {
    findAll(table, ({ name }) => name === 'tr').forEach((row, rowIndex) => {
      const cells = row.children.filter(isElement)
      cells.forEach((box, column) => {
        visit(box, { table: index, row: rowIndex, column, columns: cells.length, whole: true })
      })
    })
  }
  for (const paper of papers) visit(paper, null)
  return { paragraphs, notes, rules, margins, shapes }
}

function marginText({ paragraph, label }: MarginNote, { pages }: StyleSheet): MarginText {
  const boxes = pages.flatMap((page) => Object.entries(page.boxes))
  const [name, style] = boxes.find(([, { content }]) => content === `counter(page,${label})`) ?? []
  const at = name?.startsWith('top') ? 'top' : 'bottom'
  const [look] = paragraph.runs
  return {
    text: oneLine(paragraph.text),
    section: paragraph.place.section,
    at,
    look: look ?? { size: null, bold: null, italic: null, underline: null, font: null, color: null },
    fromEdge: points(style?.[`padding-${at}`]),
  }
}

function measured(element: HtmlElement, own: OwnStyle, cell: Cell, section: number): MeasuredParagraph {
  const runs = runsOf(element, own)
  const style = own(element)
  const [before = null, , after = null] = sides(style.margin)
  const line = points(style['line-height'])
  const lines = findAll(element, (child) => classesOf(child).includes('l'))
  const [first] = lines
  return {
    text: plainLetters(runs.map(({ text }) => text).join('')),
    runs,
    align: alignmentOf(element, style['text-align'], own),
    firstLine: first ? (points(own(first)['padding-left']) ?? 0) + (points(style['text-indent']) ?? 0) : null,
    indentLeft: points(style['padding-left']) ?? 0,
    before,
    after,
    line: line === null ? null : { rule: 'exact', value: line },
    place: { section, cell, lines: null },
    keptWithNext: null,
  }
}

/** Lines are boxes of their own here: a line that goes on shows whether its paragraph is justified. */
function alignmentOf(element: HtmlElement, align: string | undefined, own: OwnStyle): Alignment | null {
  const unbroken: HtmlElement = { name: 'span', attributes: { class: 'l' }, children: [], parent: element }
  if (own(unbroken)['text-align-last'] === 'justify') return 'justify'
  switch (align) {
    case 'left':
    case 'center':
    case 'right':
    case 'justify':
      return align
    case 'start':
      return 'left'
    default:
      return null
  }
}

function runsOf(element: HtmlElement, own: OwnStyle): readonly MeasuredRun[] {
  const runs: MeasuredRun[] = []
  const put = (text: string, at: HtmlElement) => {
    const look = lookOf(at, own)
    const last = runs.at(-1)
    const names = ['size', 'bold', 'italic', 'underline', 'font', 'color', 'raised'] as const
    const same = last && names.every((name) => last[name] === look[name])
    if (same) runs[runs.length - 1] = { ...last, text: last.text + text }
    else runs.push({ ...look, text })
  }
  const visit = (node: HtmlElement) => {
    for (const child of node.children) {
      if (!isElement(child)) put(child.replace(/[\n\t]/g, ' '), node)
      else if (child.name === 'br') put('\n', node)
      // A note's text and its mark are no part of the paragraph's.
      else if (child.attributes.role !== 'doc-footnote' && !classesOf(child).includes('notes')) {
        if (!classesOf(child).includes('fn')) visit(child)
      }
    }
  }
  visit(element)
  return runs
}

function lookOf(element: HtmlElement, own: OwnStyle): Omit<MeasuredRun, 'text'> {
  const weight = inherited(element, 'font-weight', own)
  const underlined = (at: HtmlElement | null): boolean =>
    at !== null && (at.name === 'u' || /underline/.test(own(at)['text-decoration'] ?? '') || underlined(at.parent))
  return {
    size: fontSize(element, own),
    bold: weight === '700' || weight === 'bold' || weight === 'bolder',
    italic: inherited(element, 'font-style', own) === 'italic',
    underline: underlined(element),
    font: /^"?([^",]+)/.exec(inherited(element, 'font-family', own) ?? '')?.[1] ?? null,
    color: '000000',
    ...(isRaised(element) && { raised: true }),
  }
}

function isRaised(element: HtmlElement): boolean {
  return element.name === 'sup' || (element.parent !== null && isRaised(element.parent))
}

/** A section whose pages have the given name, or none; what their rule leaves open is that of all pages. */
function sectionOf(sheet: StyleSheet, name: string, index: number): MeasuredSection | null {
  const page = sheet.pages.find(({ selector, declarations }) => selector === '' && declarations.size !== undefined)
  if (!page) return null
  const named = name === '' ? undefined : sheet.pages.find(({ selector }) => selector === name)
  const declarations = { ...page.declarations, ...named?.declarations }
  const [width = null, height = null] = (declarations.size ?? '').split(/\s+/).map(points)
  const [top = null, right = null, bottom = null, left = null] = sides(declarations.margin)
  if (width === null || height === null) return null
  const first = sheet.pages.find(({ selector }) => selector === ':first')?.boxes['top-center']?.content
  const shownOnFirst = sheet.labels ? /\d/.test(sheet.labels[0] ?? '') : first !== 'none'
  return {
    width,
    height,
    pages: null,
    margin: { top, bottom, left, right },
    pageNumber: pageNumberOf(page),
    numberOnFirst: shownOnFirst,
    restarts: index === 0 ? null : sheet.labels ? sheet.labels.slice(1).some((label) => !/\d/.test(label)) : false,
  }
}

function pageNumberOf({ boxes }: PageRule): MeasuredPageNumber | null {
  const entry = Object.entries(boxes).find(([, { content }]) => /^counter\(page/.test(content ?? ''))
  if (!entry) return null
  const [name, style] = entry
  const [, weight = '', size, family] = /^(.*?)(?<![\d.])([\d.]+pt)\/[\d.]+pt\s+"?([^",]+)/.exec(style.font ?? '') ?? []
  return {
    text: '1',
    at: name.startsWith('bottom') ? 'bottom' : 'top',
    look: {
      size: points(size),
      bold: /700|bold/.test(weight),
      italic: /italic/.test(weight),
      underline: false,
      font: family ?? null,
      color: '000000',
    },
    fromEdge: style['vertical-align'] === 'top' ? points(style['padding-top']) : null,
    // The middle box of a page's head is centred between its margins.
    offCentre: name === 'top-center' ? 0 : null,
  }
}
