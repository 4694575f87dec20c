import { toRoman } from '../../model/labels.ts'
import { type ParagraphProperties, paragraphProperties } from './properties.ts'
import { child, elements, valOf, type Xml } from './xml.ts'

/** Labels Word makes itself: they are printed and so belong to the text. */
export interface Numbering {
  /** The label of the next paragraph of a list and level, with the white behind it; `''` for a paragraph without. */
  label(numbering: string, level: number): string
  /** Indents of the level, over the style's and under the paragraph's own. */
  properties(numbering: string, level: number): ParagraphProperties
}

interface Level {
  readonly format: string
  readonly text: string
  readonly start: number
  readonly suffix: string
  readonly properties: ParagraphProperties
}

export function readNumbering(root: Xml | null): Numbering {
  const abstract = new Map(
    elements(root, 'w:abstractNum').map((xml) => [xml.attributes['w:abstractNumId'] ?? '', levelsOf(xml)]),
  )
  const lists = new Map<string, { readonly key: string; readonly levels: ReadonlyMap<number, Level> }>()
  for (const num of elements(root, 'w:num')) {
    const key = valOf(num, 'w:abstractNumId') ?? ''
    const levels = abstract.get(key)
    if (levels) lists.set(num.attributes['w:numId'] ?? '', { key, levels })
  }
  const counters = new Map<string, number[]>()
  return {
    properties: (numbering, level) => lists.get(numbering)?.levels.get(level)?.properties ?? {},
    label(numbering, level) {
      const list = lists.get(numbering)
      const own = list?.levels.get(level)
      if (!list || !own) return ''
      const counts = counters.get(list.key) ?? []
      counters.set(list.key, counts)
      counts[level] = (counts[level] ?? own.start - 1) + 1
      counts.length = level + 1
      if (own.format === 'none' || own.text === '') return ''
      const label =
        own.format === 'bullet'
          ? bulletOf(own.text)
          : own.text.replace(/%([1-9])/g, (_, digit: string) => {
              const at = Number(digit) - 1
              const of = list.levels.get(at)
              return numeral(counts[at] ?? of?.start ?? 1, of?.format ?? 'decimal')
            })
      return own.suffix === 'nothing' ? label : `${label} `
    },
  }
}

function levelsOf(abstract: Xml): ReadonlyMap<number, Level> {
  return new Map(
    elements(abstract, 'w:lvl').map((xml) => [
      Number(xml.attributes['w:ilvl'] ?? 0),
      {
        format: valOf(xml, 'w:numFmt') ?? 'decimal',
        text: valOf(xml, 'w:lvlText') ?? '',
        start: Number(valOf(xml, 'w:start') ?? 1),
        suffix: valOf(xml, 'w:suff') ?? 'tab',
        properties: paragraphProperties(child(xml, 'w:pPr')),
      },
    ]),
  )
}

/** Bullets of symbol fonts are letters of their private places. */
function bulletOf(text: string): string {
  return text.replace(/[\uf000-\uf0ff]/g, '•')
}

function numeral(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return toRoman(value)
    case 'lowerRoman':
      return toRoman(value).toLowerCase()
    case 'upperLetter':
      return letter(value).toUpperCase()
    case 'lowerLetter':
      return letter(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    default:
      return String(value)
  }
}

const letter = (value: number) => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26) || 1)
