import { characterOfGlyphName, winAnsiCharacter } from './encodings.ts'
import { createLexer, isArray, isName, isOperator, isString, type PdfValue } from './lexer.ts'
import type { PdfObjects } from './objects.ts'

/** A font of a page: what its codes mean and how wide they are. */
export interface PageFont {
  /** Family without subset tag and style: `Times New Roman`. */
  readonly family: string
  readonly bold: boolean
  readonly italic: boolean
  readonly embedded: boolean
  /** Its codes lead to characters. */
  readonly unicode: boolean
  /** Characters and widths (thousandths of the size) of a string; `space`: a one-byte code 32, which word spacing widens. */
  decode(bytes: string): readonly PdfGlyph[]
}

export interface PdfGlyph {
  readonly text: string
  readonly width: number
  readonly space: boolean
}

export function readFont(objects: PdfObjects, value: PdfValue): PageFont {
  const font = objects.entries(value)
  const composite = objects.name(font.Subtype) === 'Type0'
  const descendant = composite ? objects.entries(objects.array(font.DescendantFonts)[0]) : font
  const descriptor = objects.entries(descendant.FontDescriptor)
  const name = objects.name(font.BaseFont) ?? ''
  const flags = objects.number(descriptor.Flags) ?? 0
  const map = readToUnicode(objects.stream(font.ToUnicode))
  const glyphs = composite ? compositeGlyphs(objects, font, descendant, map) : simpleGlyphs(objects, font, map)
  const style = name.replace(/^[A-Z]{6}\+/, '')
  return {
    ...glyphs,
    family: familyOf(style),
    bold: /bold|black|heavy/i.test(style) || (flags & (1 << 18)) !== 0,
    italic: /italic|oblique/i.test(style) || (flags & (1 << 6)) !== 0,
    embedded: ['FontFile', 'FontFile2', 'FontFile3'].some((key) => objects.isStream(descriptor[key])),
  }
}

/** `ABCDEF+TimesNewRomanPS-BoldMT` → `Times New Roman`. */
export function familyOf(name: string): string {
  const family = name
    .replace(/^[A-Z]{6}\+/, '')
    .replace(/[-,](?:Bold|Italic|Oblique|Regular|Roman|MT|PS)+$/i, '')
    .replace(/(PSMT|PS|MT)$/, '')
    .replace(/_/g, ' ')
  return /^[\w]+$/.test(family) ? family.replace(/(?<=[a-z])(?=[A-Z])/g, ' ') : family
}

type Glyphs = Pick<PageFont, 'decode' | 'unicode'>

/** Two bytes a code, as every program writes them; predefined tables of East Asian scripts have no place in a paper. */
function compositeGlyphs(
  objects: PdfObjects,
  font: Readonly<Record<string, PdfValue>>,
  descendant: Readonly<Record<string, PdfValue>>,
  map: ReadonlyMap<number, string>,
): Glyphs {
  const widths = new Map<number, number>()
  const list = objects.array(descendant.W)
  for (let index = 0; index < list.length; ) {
    const first = objects.number(list[index]) ?? 0
    const second = objects.get(list[index + 1])
    if (isArray(second)) {
      second.forEach((width, offset) => {
        widths.set(first + offset, objects.number(width) ?? 0)
      })
      index += 2
    } else {
      const last = Math.min(objects.number(second) ?? first, first + 0xffff)
      const width = objects.number(list[index + 2]) ?? 0
      for (let code = first; code <= last; code++) widths.set(code, width)
      index += 3
    }
  }
  const missing = objects.number(descendant.DW) ?? 1000
  const identity = objects.name(font.Encoding)?.startsWith('Identity') ?? false
  return {
    unicode: identity && map.size > 0,
    decode(bytes) {
      const glyphs: PdfGlyph[] = []
      for (let at = 0; at + 1 < bytes.length; at += 2) {
        const code = (bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1)
        glyphs.push({ text: map.get(code) ?? '\ufffd', width: widths.get(code) ?? missing, space: false })
      }
      return glyphs
    },
  }
}

function simpleGlyphs(
  objects: PdfObjects,
  font: Readonly<Record<string, PdfValue>>,
  map: ReadonlyMap<number, string>,
): Glyphs {
  const first = objects.number(font.FirstChar) ?? 0
  const widths = objects.array(font.Widths)
  const missing = objects.number(objects.entries(font.FontDescriptor).MissingWidth) ?? 0
  const encoding = objects.get(font.Encoding)
  const differences = new Map<number, string>()
  let code = 0
  for (const item of objects.array(objects.entries(encoding).Differences)) {
    if (typeof item === 'number') code = item
    else if (isName(item)) differences.set(code++, characterOfGlyphName(item.name) ?? '\ufffd')
  }
  const known = isName(encoding) || differences.size > 0
  return {
    unicode: map.size > 0 || known,
    decode(bytes) {
      return [...bytes].map((character) => {
        const at = character.charCodeAt(0)
        const text = map.get(at) ?? differences.get(at) ?? winAnsiCharacter(at)
        return { text, width: objects.number(widths[at - first]) ?? missing, space: at === 32 }
      })
    },
  }
}

/** The largest table of Unicode there can be. */
const mostCodes = 0x10000

/** `bfchar` and `bfrange` of a ToUnicode map (ISO 32000-1, 9.10.3). */
function readToUnicode(bytes: Uint8Array | null): ReadonlyMap<number, string> {
  const map = new Map<number, string>()
  if (!bytes) return map
  const lexer = createLexer(new TextDecoder('latin1').decode(bytes))
  let operands: PdfValue[] = []
  for (let token = lexer.next(); token !== undefined && map.size < mostCodes; token = lexer.next()) {
    if (!isOperator(token)) {
      operands.push(token)
      continue
    }
    if (token.operator === 'endbfchar') {
      for (let i = 0; i + 1 < operands.length; i += 2) map.set(codeOf(operands[i]), utf16(operands[i + 1]))
    }
    if (token.operator === 'endbfrange') addRanges(operands, map)
    operands = []
  }
  return map
}

function addRanges(operands: readonly PdfValue[], map: Map<number, string>): void {
  for (let i = 0; i + 2 < operands.length; i += 3) {
    const [first, last] = [codeOf(operands[i]), codeOf(operands[i + 1])]
    const to = operands[i + 2]
    for (let code = first; code <= last && code - first < mostCodes; code++) {
      if (isArray(to)) map.set(code, utf16(to[code - first]))
      else {
        const units = [...utf16(to)]
        const end = units.pop()?.codePointAt(0) ?? 0
        map.set(code, units.join('') + String.fromCodePoint(Math.min(end + code - first, 0x10ffff)))
      }
    }
  }
}

function codeOf(value: PdfValue | undefined): number {
  if (!isString(value)) return 0
  return [...value.bytes].reduce((code, character) => code * 256 + character.charCodeAt(0), 0) % 0x1000000
}

function utf16(value: PdfValue | undefined): string {
  if (!isString(value)) return ''
  return new TextDecoder('utf-16be').decode(Uint8Array.from(value.bytes, (character) => character.charCodeAt(0)))
}
