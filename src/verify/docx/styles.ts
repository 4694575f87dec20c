import {
  type ParagraphProperties,
  paragraphProperties,
  type RunProperties,
  runProperties,
  type ThemeFonts,
} from './properties.ts'
import { child, elements, valOf, type Xml } from './xml.ts'

/** What the named styles of a file make of a paragraph and its text, down to the document's defaults. */
export interface Styles {
  /** Of the paragraph style (`null`: the default one) inside a table of the style, if any. */
  paragraph(style: string | null, table: string | null): Look
  /** What a character style adds. */
  character(style: string | null): RunProperties
  /** Cell margins and the like of a table style, the nearest one first. */
  table(style: string | null): readonly Xml[]
  nameOf(style: string | null): string | null
}

export interface Look {
  readonly paragraph: ParagraphProperties
  readonly run: RunProperties
}

interface Style {
  readonly type: string
  readonly name: string | null
  readonly basedOn: string | null
  readonly xml: Xml
  readonly paragraph: ParagraphProperties
  readonly run: RunProperties
}

/** A style may name itself its own ancestor; Word gives up after a while, and so do we. */
const longestLine = 32

export function readStyles(root: Xml | null, theme: ThemeFonts): Styles {
  const known = new Map<string, Style>()
  const defaults = new Map<string, string>()
  for (const xml of elements(root, 'w:style')) {
    const id = xml.attributes['w:styleId'] ?? ''
    const type = xml.attributes['w:type'] ?? 'paragraph'
    if (xml.attributes['w:default'] === '1' || xml.attributes['w:default'] === 'true') defaults.set(type, id)
    known.set(id, {
      type,
      name: valOf(xml, 'w:name'),
      basedOn: valOf(xml, 'w:basedOn'),
      xml,
      paragraph: paragraphProperties(child(xml, 'w:pPr')),
      run: runProperties(child(xml, 'w:rPr'), theme),
    })
  }
  const docDefaults = child(root, 'w:docDefaults')
  const base: Look = {
    paragraph: paragraphProperties(child(child(docDefaults, 'w:pPrDefault'), 'w:pPr')),
    run: runProperties(child(child(docDefaults, 'w:rPrDefault'), 'w:rPr'), theme),
  }
  /** The style and what it is based on, nearest first. */
  const lineage = (style: string | null, type: string): readonly Style[] => {
    const line: Style[] = []
    let id = style ?? defaults.get(type) ?? null
    if (id !== null && !known.has(id)) id = defaults.get(type) ?? null
    while (id !== null && line.length < longestLine) {
      const found = known.get(id)
      if (!found) break
      line.push(found)
      id = found.basedOn
    }
    return line
  }
  const laidOver = (line: readonly Style[]): Look =>
    line.reduceRight<Look>(
      (below, { paragraph, run }) => ({
        paragraph: { ...below.paragraph, ...paragraph },
        run: { ...below.run, ...run },
      }),
      { paragraph: {}, run: {} },
    )
  return {
    paragraph(style, table) {
      const own = laidOver(lineage(style, 'paragraph'))
      const around = table === null ? { paragraph: {}, run: {} } : laidOver(lineage(table, 'table'))
      return {
        paragraph: { ...base.paragraph, ...around.paragraph, ...own.paragraph },
        run: { ...base.run, ...around.run, ...own.run },
      }
    },
    character: (style) => (style === null ? {} : laidOver(lineage(style, 'character')).run),
    table: (style) => lineage(style, 'table').map(({ xml }) => xml),
    nameOf: (style) => (style === null ? null : (known.get(style)?.name ?? null)),
  }
}

/**
 * Direct formatting over a character style over the paragraph's style. Bold, italic and capitals are switches: a
 * character style that says "bold" over a bold paragraph style turns it off (ISO 29500-1, 17.7.3); direct formatting is final.
 */
export function runLook(inherited: RunProperties, character: RunProperties, direct: RunProperties): RunProperties {
  const toggled = (name: 'bold' | 'italic' | 'capitals'): boolean => {
    const set = direct[name]
    if (set !== undefined) return set
    return (inherited[name] ?? false) !== (character[name] ?? false)
  }
  return {
    ...inherited,
    ...character,
    ...direct,
    bold: toggled('bold'),
    italic: toggled('italic'),
    capitals: toggled('capitals'),
  }
}
