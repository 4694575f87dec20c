import { child, switchOf, valOf, type Xml } from './xml.ts'

/** What one place of a DOCX (a style, a paragraph, a run) says of paragraphs; what it leaves open is absent. Twips. */
export interface ParagraphProperties {
  readonly align?: string
  readonly firstLine?: number
  readonly left?: number
  readonly right?: number
  readonly before?: number
  readonly after?: number
  readonly line?: number
  readonly lineRule?: string
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  readonly contextual?: boolean
  readonly numbering?: string
  readonly level?: number
  readonly borderTop?: Border
  readonly borderBottom?: Border
}

export interface Border {
  readonly kind: string
  /** Points. */
  readonly weight: number
}

/** The same of text. Sizes are points. */
export interface RunProperties {
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly capitals?: boolean
  readonly hidden?: boolean
  readonly raised?: boolean
  readonly color?: string
  readonly ascii?: string
  readonly high?: string
}

/** Families of the theme by the names Word calls them by: `minorHAnsi`. */
export type ThemeFonts = ReadonlyMap<string, string>

const number = (text: string | null | undefined): number | undefined => {
  if (text === null || text === undefined) return undefined
  // Strict files may write lengths with a unit.
  const [, digits = '', unit = ''] = /^(-?[\d.]+)(pt|mm|cm|in)?$/.exec(text) ?? []
  const perUnit: Readonly<Record<string, number>> = { pt: 20, mm: 1440 / 25.4, cm: 14400 / 25.4, in: 1440 }
  const value = Number(digits) * (perUnit[unit] ?? 1)
  return digits !== '' && Number.isFinite(value) ? value : undefined
}

/** Without the properties that are `undefined`, so that they can be laid over others. */
function given<T extends object>(properties: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as T
}

export function paragraphProperties(pPr: Xml | null): ParagraphProperties {
  if (!pPr) return {}
  const spacing = child(pPr, 'w:spacing')?.attributes ?? {}
  const indent = child(pPr, 'w:ind')?.attributes ?? {}
  const hanging = number(indent['w:hanging'])
  const numPr = child(pPr, 'w:numPr')
  const borders = child(pPr, 'w:pBdr')
  return given<ParagraphProperties>({
    align: valOf(pPr, 'w:jc') ?? undefined,
    firstLine: hanging === undefined ? number(indent['w:firstLine']) : -hanging,
    left: number(indent['w:left'] ?? indent['w:start']),
    right: number(indent['w:right'] ?? indent['w:end']),
    // Web pages' spacing is what Word takes where it says "auto": 14 points.
    before: isOn(spacing['w:beforeAutospacing']) ? 280 : number(spacing['w:before']),
    after: isOn(spacing['w:afterAutospacing']) ? 280 : number(spacing['w:after']),
    line: number(spacing['w:line']),
    lineRule: spacing['w:lineRule'] ?? (spacing['w:line'] === undefined ? undefined : 'auto'),
    keepNext: switchOf(pPr, 'w:keepNext') ?? undefined,
    keepLines: switchOf(pPr, 'w:keepLines') ?? undefined,
    contextual: switchOf(pPr, 'w:contextualSpacing') ?? undefined,
    numbering: valOf(numPr, 'w:numId') ?? undefined,
    level: number(valOf(numPr, 'w:ilvl')),
    borderTop: borderOf(child(borders, 'w:top')),
    borderBottom: borderOf(child(borders, 'w:bottom')),
  })
}

const isOn = (value: string | undefined) => value !== undefined && !['0', 'false', 'off'].includes(value)

function borderOf(border: Xml | null): Border | undefined {
  if (!border) return undefined
  return { kind: border.attributes['w:val'] ?? 'none', weight: (number(border.attributes['w:sz']) ?? 0) / 8 }
}

export function runProperties(rPr: Xml | null, theme: ThemeFonts): RunProperties {
  if (!rPr) return {}
  const fonts = child(rPr, 'w:rFonts')?.attributes ?? {}
  const family = (slot: string) => {
    const named = fonts[`w:${slot}Theme`]
    return (named && theme.get(named)) ?? fonts[`w:${slot}`]
  }
  const halfPoints = number(valOf(rPr, 'w:sz'))
  const underline = valOf(rPr, 'w:u')
  const position = number(valOf(rPr, 'w:position'))
  const align = valOf(rPr, 'w:vertAlign')
  return given<RunProperties>({
    size: halfPoints === undefined ? undefined : halfPoints / 2,
    bold: switchOf(rPr, 'w:b') ?? undefined,
    italic: switchOf(rPr, 'w:i') ?? undefined,
    underline: underline === null ? undefined : underline !== 'none',
    capitals: switchOf(rPr, 'w:caps') ?? undefined,
    hidden: switchOf(rPr, 'w:vanish') ?? undefined,
    raised: position === undefined && align === null ? undefined : (position ?? 0) > 0 || align === 'superscript',
    color: valOf(rPr, 'w:color') ?? undefined,
    ascii: family('ascii'),
    high: family('hAnsi'),
  })
}

export function themeFonts(theme: Xml | null): ThemeFonts {
  const found = new Map<string, string>()
  const scheme = child(child(theme, 'a:themeElements'), 'a:fontScheme')
  for (const kind of ['major', 'minor'] as const) {
    const family = valOf(child(scheme, `a:${kind}Font`), 'a:latin', 'typeface')
    if (!family) continue
    for (const slot of ['Ascii', 'HAnsi']) found.set(`${kind}${slot}`, family)
  }
  return found
}
