import type { Alignment } from '../../model/composition.ts'
import type { LineHeight, MeasuredParagraph, MeasuredRule, MeasuredRun, Place } from '../measured-paper.ts'
import { oneLine, plainLetters } from '../measured-paper.ts'
import { type DrawnLine, drawnLines } from './drawn-lines.ts'
import type { Numbering } from './numbering.ts'
import { type ParagraphProperties, paragraphProperties, type ThemeFonts } from './properties.ts'
import { contentOf } from './run-text.ts'
import type { Styles } from './styles.ts'
import { child, descendants, elements, switchOf, valOf, type Xml } from './xml.ts'

/** What is the same for every part of a file. */
export interface DocxContext {
  readonly styles: Styles
  readonly theme: ThemeFonts
  readonly numbering: Numbering
}

/** What a part (the body, a header, the notes) prints. */
export interface WalkedPart {
  readonly paragraphs: readonly (MeasuredParagraph & { readonly pageField: boolean })[]
  readonly rules: readonly MeasuredRule[]
  /** What stands at a place of the sheet, outside the flow. */
  readonly frames: readonly Frame[]
  readonly tracked: boolean
}

export interface Frame {
  readonly paragraph: MeasuredParagraph
  /** Twips from the sheet's top. */
  readonly top: number
  readonly height: number
}

/** Where the walk stands. Widths are twips. */
interface Around {
  readonly width: number
  readonly cell: Place['cell']
  readonly tableStyle: string | null
}

/** `widths`: of the text of each section, twips. Paragraphs that carry section properties end one. */
export function walkPart(root: Xml, context: DocxContext, widths: readonly number[]): WalkedPart {
  const paragraphs: (MeasuredParagraph & { pageField: boolean })[] = []
  const rules: MeasuredRule[] = []
  const frames: Frame[] = []
  let section = 0
  let tables = 0
  let tracked = false

  const addRule = (line: DrawnLine, offCentre: number | null) =>
    rules.push({ ...line, offCentre, after: paragraphs.length - 1, at: null })

  const visitParagraph = (paragraph: Xml, around: Around) => {
    const pPr = child(paragraph, 'w:pPr')
    const look = lookOf(pPr, around, context)
    const inherited = context.styles.paragraph(valOf(pPr, 'w:pStyle'), around.tableStyle).run
    const content = contentOf(paragraph, { ...context, inherited })
    tracked ||= content.tracked
    const runs = withLabel(content.runs, look.properties, context, paragraph)
    const text = plainLetters(runs.map((run) => run.text).join(''))
    const border = (side: 'borderTop' | 'borderBottom') => {
      const { [side]: line, left = 0, right = 0 } = look.properties
      if (!line || line.kind === 'none' || line.kind === 'nil') return
      const length = (around.width - left - right) / 20
      addRule({ length, weight: line.weight, solid: line.kind === 'single' }, (left - right) / 40)
    }
    border('borderTop')
    if (oneLine(text) !== '') {
      const place: Place = { section, cell: around.cell, lines: null }
      const keptWithNext = look.properties.keepNext === true
      const paragraph = { ...look.measured, text, runs, place, keptWithNext }
      const frame = frameOf(child(pPr, 'w:framePr'))
      if (frame) frames.push({ ...frame, paragraph })
      else paragraphs.push({ ...paragraph, pageField: content.pageField })
    }
    border('borderBottom')
    for (const drawing of content.drawings) {
      for (const line of drawnLines(drawing)) addRule(line, null)
      for (const box of descendants(drawing, 'w:txbxContent')) visitBlocks(box, around)
    }
    if (child(pPr, 'w:sectPr')) section = Math.min(section + 1, widths.length - 1)
  }

  const visitTable = (table: Xml) => {
    const index = tables++
    const grid = elements(child(table, 'w:tblGrid'), 'w:gridCol').map(({ attributes }) =>
      Number(attributes['w:w'] ?? 0),
    )
    const properties = child(table, 'w:tblPr')
    const tableStyle = valOf(properties, 'w:tblStyle')
    const padding = paddingOf(properties, context.styles.table(tableStyle))
    elements(table, 'w:tr').forEach((row, rowIndex) => {
      const cells = elements(row).flatMap((node) => (node.name === 'w:sdt' ? descendants(node, 'w:tc') : [node]))
      const columns = cells.filter(({ name }) => name === 'w:tc')
      const whole = switchOf(child(row, 'w:trPr'), 'w:cantSplit') === true
      let gridColumn = 0
      columns.forEach((cell, column) => {
        const tcPr = child(cell, 'w:tcPr')
        const span = Number(valOf(tcPr, 'w:gridSpan') ?? 1)
        const gridWidth = grid.slice(gridColumn, gridColumn + span).reduce((sum, width) => sum + width, 0)
        gridColumn += span
        const own = valOf(tcPr, 'w:tcW', 'w:type') === 'dxa' ? Number(valOf(tcPr, 'w:tcW', 'w:w')) : 0
        visitBlocks(cell, {
          width: Math.max(0, (gridWidth || own) - padding),
          cell: { table: index, row: rowIndex, column, columns: columns.length, whole },
          tableStyle,
        })
      })
    })
  }

  const visitBlocks = (parent: Xml, around: Around) => {
    for (const node of elements(parent)) {
      if (node.name === 'w:p') visitParagraph(node, around)
      else if (node.name === 'w:tbl') visitTable(node)
      else if (['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins'].includes(node.name)) visitBlocks(node, around)
    }
  }
  // The column of a section changes with it, so blocks outside tables ask for the width anew.
  for (const node of elements(root)) {
    visitBlocks({ ...root, children: [node] }, { width: widths[section] ?? 0, cell: null, tableStyle: null })
  }
  return { paragraphs, rules, frames, tracked }
}

/** A frame whose place is counted from the sheet's edge. */
function frameOf(framePr: Xml | null): Pick<Frame, 'top' | 'height'> | null {
  const { 'w:vAnchor': anchor, 'w:y': top, 'w:h': height = '0' } = framePr?.attributes ?? {}
  return anchor === 'page' && top !== undefined ? { top: Number(top), height: Number(height) } : null
}

interface ParagraphLook {
  readonly properties: ParagraphProperties
  readonly measured: Pick<MeasuredParagraph, 'align' | 'firstLine' | 'indentLeft' | 'before' | 'after' | 'line'>
}

function lookOf(pPr: Xml | null, { tableStyle }: Around, { styles, numbering }: DocxContext): ParagraphLook {
  const inherited = styles.paragraph(valOf(pPr, 'w:pStyle'), tableStyle).paragraph
  const direct = paragraphProperties(pPr)
  const list = direct.numbering ?? inherited.numbering
  const level = direct.level ?? inherited.level ?? 0
  const properties = { ...inherited, ...(list ? numbering.properties(list, level) : {}), ...direct }
  return {
    properties: { ...properties, ...(list && { numbering: list, level }) },
    measured: {
      align: alignments[properties.align ?? 'left'] ?? null,
      firstLine: (properties.firstLine ?? 0) / 20,
      indentLeft: (properties.left ?? 0) / 20,
      before: (properties.before ?? 0) / 20,
      after: (properties.after ?? 0) / 20,
      line: lineHeight(properties),
    },
  }
}

const alignments: Readonly<Record<string, Alignment>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
}

function lineHeight({ line = 240, lineRule = 'auto' }: ParagraphProperties): LineHeight {
  if (lineRule === 'exact') return { rule: 'exact', value: line / 20 }
  if (lineRule === 'atLeast') return { rule: 'atLeast', value: line / 20 }
  return { rule: 'multiple', value: line / 240 }
}

/** A label Word makes stands before the text in the look of its first letters. */
function withLabel(
  runs: readonly MeasuredRun[],
  { numbering: list, level = 0 }: ParagraphProperties,
  { numbering }: DocxContext,
  paragraph: Xml,
): readonly MeasuredRun[] {
  const [first] = runs
  if (!list || list === '0' || !first || elements(paragraph, 'w:r').length === 0) return runs
  const label = numbering.label(list, level)
  return label === '' ? runs : [{ ...first, text: label }, ...runs]
}

/** Left and right padding of a table's cells together. */
function paddingOf(properties: Xml | null, styles: readonly Xml[]): number {
  const places = [properties, ...styles.map((style) => child(style, 'w:tblPr'))].map((each) =>
    child(each, 'w:tblCellMar'),
  )
  const side = (...names: readonly string[]) => {
    for (const margins of places) {
      for (const name of names) {
        const width = valOf(margins, name, 'w:w')
        if (width !== null) return Number(width)
      }
    }
    return 0
  }
  return side('w:left', 'w:start') + side('w:right', 'w:end')
}
