import type { MeasuredRun } from '../measured-paper.ts'
import type { RunProperties, ThemeFonts } from './properties.ts'
import { runProperties } from './properties.ts'
import { runLook, type Styles } from './styles.ts'
import { child, elements, switchOf, textOf, valOf, type Xml } from './xml.ts'

/** What a paragraph's children print, and what hangs on it. */
export interface ParagraphContent {
  readonly runs: readonly MeasuredRun[]
  /** Drawings and old-style pictures, to be searched for lines and text boxes. */
  readonly drawings: readonly Xml[]
  /** Prints the number of its page. */
  readonly pageField: boolean
  readonly tracked: boolean
}

export interface RunContext {
  readonly styles: Styles
  readonly theme: ThemeFonts
  readonly inherited: RunProperties
}

/** The number of a page in measured text; a field's stored result may be any number. */
export const pageNumberMark = '1'

const transparent = new Set([
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
])

export function contentOf(paragraph: Xml, context: RunContext): ParagraphContent {
  const runs: MeasuredRun[] = []
  const drawings: Xml[] = []
  /** Fields open around the current place; what stands before its `separate` is an instruction, not text. */
  const fields: { instruction: string; shown: boolean; isPage: boolean; printed: boolean }[] = []
  let pageField = false
  let tracked = false

  const put = (text: string, rPr: RunProperties) => {
    if (text === '' || rPr.hidden) return
    if (fields.some(({ shown }) => !shown)) return
    const page = fields.find(({ isPage }) => isPage)
    if (page?.printed) return
    if (page) page.printed = true
    const shown = page ? pageNumberMark : text
    runs.push(measured(rPr.capitals ? shown.toUpperCase() : shown, rPr))
  }
  const visitRun = (run: Xml) => {
    const rPr = child(run, 'w:rPr')
    const look = runLook(
      context.inherited,
      context.styles.character(valOf(rPr, 'w:rStyle')),
      runProperties(rPr, context.theme),
    )
    // The further marks of a note are its number in the look of a mark.
    const isMark = valOf(rPr, 'w:rStyle') === 'FootnoteReference'
    for (const node of elements(run)) {
      switch (node.name) {
        case 'w:t':
          if (!isMark) put(textOf(node), look)
          break
        case 'w:tab':
        case 'w:ptab':
          put('\t', look)
          break
        case 'w:br':
          if ((node.attributes['w:type'] ?? 'textWrapping') === 'textWrapping') put('\n', look)
          break
        case 'w:cr':
          put('\n', look)
          break
        case 'w:noBreakHyphen':
          put('-', look)
          break
        case 'w:sym':
          put('\ufffd', look)
          break
        case 'w:pgNum':
          pageField = true
          put(pageNumberMark, look)
          break
        case 'w:fldChar':
          fieldMark(node.attributes['w:fldCharType'] ?? '', look)
          break
        case 'w:instrText': {
          const field = fields.at(-1)
          if (field) field.instruction += textOf(node)
          break
        }
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          drawings.push(node)
          break
        case 'mc:AlternateContent':
          drawings.push(child(node, 'mc:Choice') ?? child(node, 'mc:Fallback') ?? node)
          break
      }
    }
  }
  const fieldMark = (type: string, look: RunProperties) => {
    if (type === 'begin') fields.push({ instruction: '', shown: false, isPage: false, printed: false })
    const field = fields.at(-1)
    if (!field) return
    if (type === 'separate') {
      field.isPage = isPage(field.instruction)
      pageField ||= field.isPage
      field.shown = true
    }
    if (type === 'end') {
      fields.pop()
      // A field nobody has computed yet has no result; a program that prints it has.
      if (!field.printed && isPage(field.instruction)) {
        pageField = true
        put(pageNumberMark, look)
      }
    }
  }
  const visit = (parent: Xml) => {
    for (const node of elements(parent)) {
      if (node.name === 'w:r') visitRun(node)
      else if (node.name === 'w:fldSimple') {
        const page = isPage(node.attributes['w:instr'] ?? '')
        pageField ||= page
        if (!page) visit(node)
        else for (const run of elements(node, 'w:r').slice(0, 1)) visitSimplePage(run)
      } else if (transparent.has(node.name)) {
        tracked ||= node.name === 'w:ins' || node.name === 'w:moveTo'
        visit(node)
      } else if (node.name === 'w:del' || node.name === 'w:moveFrom') tracked = true
    }
  }
  const visitSimplePage = (run: Xml) => {
    const rPr = child(run, 'w:rPr')
    put(pageNumberMark, runLook(context.inherited, {}, runProperties(rPr, context.theme)))
  }
  visit(paragraph)
  const mark = child(child(paragraph, 'w:pPr'), 'w:rPr')
  tracked ||= switchOf(mark, 'w:ins') !== null || switchOf(mark, 'w:del') !== null
  return { runs: joined(runs), drawings, pageField, tracked }
}

const isPage = (instruction: string) => /^\s*PAGE\b/i.test(instruction)

function measured(text: string, look: RunProperties): MeasuredRun {
  const { size, bold, italic, underline, raised, color, ascii, high } = look
  const plainAscii = /^[\0-\x7f]*$/.test(text)
  return {
    text,
    // What nobody sets is 10 points, upright and black (ISO 29500-1, 17.3.2).
    size: size ?? 10,
    bold: bold ?? false,
    italic: italic ?? false,
    underline: underline ?? false,
    font: (plainAscii ? ascii : (high ?? ascii)) ?? 'Times New Roman',
    color: (color ?? 'auto').toLowerCase(),
    ...(raised && { raised }),
  }
}

/** The `1` of a page number once, and neighbours of one look together. */
function joined(runs: readonly MeasuredRun[]): readonly MeasuredRun[] {
  const found: MeasuredRun[] = []
  for (const run of runs) {
    const last = found.at(-1)
    if (last && sameLook(last, run)) found[found.length - 1] = { ...last, text: last.text + run.text }
    else found.push(run)
  }
  return found
}

function sameLook(a: MeasuredRun, b: MeasuredRun): boolean {
  return (['size', 'bold', 'italic', 'underline', 'font', 'color', 'raised'] as const).every(
    (name) => a[name] === b[name],
  )
}
