import type {
  Manifest,
  MarginText,
  MeasuredFont,
  MeasuredPageNumber,
  MeasuredPaper,
  MeasuredSection,
} from '../measured-paper.ts'
import { oneLine } from '../measured-paper.ts'
import { reasons, refuse } from '../unreadable-file.ts'
import { readNumbering } from './numbering.ts'
import { themeFonts } from './properties.ts'
import { readStyles } from './styles.ts'
import { unpack } from './unpack.ts'
import { type DocxContext, type Frame, type WalkedPart, walkPart } from './walk-body.ts'
import { child, descendants, elements, parseXml, switchOf, textOf, valOf, type Xml } from './xml.ts'

/** Word's file as it would print, whoever wrote it: styles, inheritance, direct formatting and defaults resolved. */
export function readDocx(bytes: Uint8Array): MeasuredPaper {
  const parts = unpack(bytes)
  const part = (name: string): Xml | null => {
    const found = parts.get(name)
    return found ? parseXml(found) : null
  }
  const document = part('word/document.xml') ?? refuse(reasons.otherFormat)
  const body = child(document, 'w:body') ?? refuse(reasons.damaged)
  const theme = themeFonts(part([...parts.keys()].find((name) => name.startsWith('word/theme/')) ?? ''))
  const context: DocxContext = {
    styles: readStyles(part('word/styles.xml'), theme),
    theme,
    numbering: readNumbering(part('word/numbering.xml')),
  }
  const settings = part('word/settings.xml')
  const relations = new Map(
    elements(part('word/_rels/document.xml.rels')).map(({ attributes }) => [
      attributes.Id ?? '',
      attributes.Target ?? '',
    ]),
  )
  const targetOf = (id: string) => `word/${relations.get(id)?.replace(/^\/?word\//, '') ?? ''}`
  const properties = sectionProperties(body)
  const sheets = properties.map(sheetOf)
  const walked = walkPart(
    body,
    context,
    sheets.map(({ textWidth }) => textWidth),
  )
  const margins = sheets.length > 0 ? readMargins(properties, sheets, (id) => part(targetOf(id)), context) : []
  const evenHeaders = switchOf(settings, 'w:evenAndOddHeaders') === true
  return {
    format: 'docx',
    sections: sheets.map((sheet, index) =>
      sectionOf(sheet, properties[index] ?? null, margins[index], index, evenHeaders),
    ),
    paragraphs: walked.paragraphs,
    notes: notesOf(part('word/footnotes.xml'), context),
    rules: walked.rules,
    fonts: fontsOf(walked),
    pageCount: null,
    mirrored: switchOf(settings, 'w:mirrorMargins') === true,
    marginTexts: [...margins.flatMap(({ texts }) => texts), ...walked.frames.map((frame) => frameText(frame, sheets))],
    manifest: manifestOf(part('docProps/custom.xml')),
    trackedChanges: walked.tracked,
  }
}

/** Word's own sheet where a file says nothing: letter paper, an inch around. */
interface Sheet {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  readonly header: number
  readonly footer: number
  readonly textWidth: number
}

function sectionProperties(body: Xml): readonly Xml[] {
  const found: Xml[] = []
  for (const node of elements(body)) {
    const properties = node.name === 'w:sectPr' ? node : child(child(node, 'w:pPr'), 'w:sectPr')
    if (properties) found.push(properties)
  }
  return found.length > 0 ? found : [{ name: 'w:sectPr', attributes: {}, children: [] }]
}

function sheetOf(properties: Xml): Sheet {
  const size = child(properties, 'w:pgSz')?.attributes ?? {}
  const margin = child(properties, 'w:pgMar')?.attributes ?? {}
  const twips = (value: string | undefined, fallback: number) => {
    const length = Number(value)
    return value === undefined || !Number.isFinite(length) ? fallback : length
  }
  const width = twips(size['w:w'], 12240)
  const left = twips(margin['w:left'], 1440) + twips(margin['w:gutter'], 0)
  const right = twips(margin['w:right'], 1440)
  return {
    width,
    height: twips(size['w:h'], 15840),
    top: Math.abs(twips(margin['w:top'], 1440)),
    bottom: Math.abs(twips(margin['w:bottom'], 1440)),
    left,
    right,
    header: twips(margin['w:header'], 720),
    footer: twips(margin['w:footer'], 720),
    textWidth: width - left - right,
  }
}

/** What the margins of a section hold, on its first and on its other pages. */
interface Margins {
  readonly number: MeasuredPageNumber | null
  readonly numberOnFirst: boolean
  readonly numberOnEven: boolean
  readonly texts: readonly MarginText[]
}

type Kind = 'default' | 'first' | 'even'

/** A section without a header of its own goes on with the one before. */
function readMargins(
  properties: readonly Xml[],
  sheets: readonly Sheet[],
  part: (id: string) => Xml | null,
  context: DocxContext,
): readonly Margins[] {
  const current = new Map<string, WalkedPart>()
  return properties.map((xml, section) => {
    const sheet = sheets[section]
    const width = sheet?.textWidth ?? 0
    for (const at of ['header', 'footer'] as const) {
      for (const reference of elements(xml, `w:${at}Reference`)) {
        const kind = reference.attributes['w:type'] ?? 'default'
        const root = part(reference.attributes['r:id'] ?? '')
        if (root) current.set(`${at} ${kind}`, walkPart(root, context, [width]))
      }
    }
    const titlePage = switchOf(xml, 'w:titlePg') === true
    const holds = (kind: Kind) =>
      (['header', 'footer'] as const).some((at) =>
        current.get(`${at} ${kind}`)?.paragraphs.some((each) => each.pageField),
      )
    const top = numberIn(current.get('header default'), 'top', sheet, width)
    return {
      number: top ?? numberIn(current.get('footer default'), 'bottom', sheet, width),
      numberOnFirst: titlePage ? holds('first') : holds('default'),
      numberOnEven: holds('even'),
      texts: (['header', 'footer'] as const).flatMap((at) =>
        (['default', 'first', 'even'] as const).flatMap((kind) => {
          if (kind === 'first' && !titlePage) return []
          const found = current.get(`${at} ${kind}`)?.paragraphs.filter((each) => !each.pageField) ?? []
          return found.map((each) => marginText(each, section, at === 'header' ? 'top' : 'bottom', sheet))
        }),
      ),
    }
  })
}

function marginText(
  paragraph: WalkedPart['paragraphs'][number],
  section: number,
  at: 'top' | 'bottom',
  sheet: Sheet | undefined,
): MarginText {
  const [look] = paragraph.runs
  const edge = at === 'top' ? sheet?.header : sheet?.footer
  return {
    text: oneLine(paragraph.text),
    section,
    at,
    look: look ?? nothing,
    fromEdge: edge === undefined ? null : edge / 20 + (at === 'top' ? (paragraph.before ?? 0) : 0),
  }
}

function frameText({ paragraph, top, height }: Frame, sheets: readonly Sheet[]): MarginText {
  const { section } = paragraph.place
  const sheet = sheets[section]
  const upper = top < (sheet?.height ?? 0) / 2
  const distance = upper ? top : (sheet?.height ?? 0) - top - height
  const [look = nothing] = paragraph.runs
  return { text: oneLine(paragraph.text), section, at: upper ? 'top' : 'bottom', look, fromEdge: distance / 20 }
}

const nothing = { size: null, bold: null, italic: null, underline: null, font: null, color: null }

function numberIn(
  part: WalkedPart | undefined,
  at: 'top' | 'bottom',
  sheet: Sheet | undefined,
  width: number,
): MeasuredPageNumber | null {
  const index = part?.paragraphs.findIndex((each) => each.pageField) ?? -1
  const paragraph = part?.paragraphs[index]
  if (!paragraph || !sheet) return null
  const look = paragraph.runs.find((run) => /\d/.test(run.text)) ?? paragraph.runs[0]
  const alone = (part?.paragraphs.length ?? 0) === 1 && at === 'top'
  const edge = at === 'top' ? sheet.header : sheet.footer
  return {
    text: oneLine(paragraph.text),
    at,
    look: look ?? nothing,
    fromEdge: alone ? edge / 20 + (paragraph.before ?? 0) : null,
    offCentre: offCentre(paragraph, width),
  }
}

/** From the middle of the text; `null` where tabs or tables place the number. */
function offCentre(paragraph: WalkedPart['paragraphs'][number], width: number): number | null {
  if (paragraph.text.includes('\t') || paragraph.place.cell !== null) return null
  const indent = (paragraph.indentLeft ?? 0) + (paragraph.firstLine ?? 0)
  switch (paragraph.align) {
    case 'center':
      return indent / 2
    case 'right':
      return width / 40
    case 'left':
    case 'justify':
      return -width / 40 + indent
    case null:
      return null
  }
}

function sectionOf(
  sheet: Sheet,
  properties: Xml | null,
  margins: Margins | undefined,
  index: number,
  evenHeaders: boolean,
): MeasuredSection {
  const start = valOf(properties, 'w:pgNumType', 'w:start')
  const shown = margins?.number ?? null
  return {
    width: sheet.width / 20,
    height: sheet.height / 20,
    pages: null,
    margin: { top: sheet.top / 20, bottom: sheet.bottom / 20, left: sheet.left / 20, right: sheet.right / 20 },
    // Where even pages have a header of their own, a number must stand in that one too.
    pageNumber: evenHeaders && margins?.numberOnEven !== true ? null : shown,
    numberOnFirst: margins?.numberOnFirst ?? false,
    restarts: index === 0 ? null : start === '1',
  }
}

function notesOf(root: Xml | null, context: DocxContext): WalkedPart['paragraphs'] {
  return elements(root, 'w:footnote')
    .filter(({ attributes }) => attributes['w:type'] === undefined || attributes['w:type'] === 'normal')
    .flatMap((note) => walkPart(note, context, [0]).paragraphs)
}

function fontsOf({ paragraphs }: WalkedPart): readonly MeasuredFont[] {
  const names = new Set(paragraphs.flatMap(({ runs }) => runs.flatMap(({ font }) => font ?? [])))
  // Word's text is Unicode by its format; fonts of older codings show in their names.
  return [...names].map((name) => ({ name, embedded: null, unicode: !/^(\.?vn|vni)/i.test(name) }))
}

function manifestOf(custom: Xml | null): Manifest | null {
  if (!custom) return null
  const value = (name: string) => {
    const property = descendants(custom, 'property').find(({ attributes }) => attributes.name === name)
    return property ? textOf(property).trim() : null
  }
  const found = {
    source: value('ketluan-source'),
    edition: value('ketluan-edition'),
    version: value('ketluan-version'),
  }
  return Object.values(found).some((each) => each !== null) ? found : null
}
