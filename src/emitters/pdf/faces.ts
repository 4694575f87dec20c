import type { EmbeddedFont, PDFDocument } from 'pdfkit'
import type { FontFace } from '../../model/paged-document.ts'

/** One character of the paper in an embedded font. */
export interface Glyph {
  /** Two bytes, as they stand in a literal string of a text operator (ISO 32000-1, 7.3.4.2). */
  readonly code: string
  /** Thousandths of an em. */
  readonly advance: number
}

/** A face embedded in the document; its subset holds the characters that were asked for. */
export interface Face {
  /** Name for `Tf`, entered in the resources of the current page. */
  resource(): string
  glyph(codePoint: number): Glyph
}

/** The shipped faces; each is opened and embedded with its first use. */
export type Faces = (name: FontFace) => Face

/** Font files read so far, by their bytes: the next paper of a batch need not take the same tables apart again. */
const readFonts = new WeakMap<Uint8Array, EmbeddedFont['font']>()

export function createFaces(doc: PDFDocument, fontFile: (face: FontFace) => Uint8Array): Faces {
  const opened = new Map<FontFace, Face>()
  return (name) => {
    const known = opened.get(name)
    if (known) return known
    const file = fontFile(name)
    const font = doc.font(readFonts.get(file) ?? file)._font
    readFonts.set(file, font.font)
    if (doc.subset === 1) widenToParts(font)
    const face = embed(doc, font)
    opened.set(name, face)
    return face
  }
}

/**
 * Accents of letters made of parts are glyphs of the subset without being written. Where the file lists what a font holds
 * (PDF/A-1, ISO 19005-1 6.3.5), the list must have them too; pdfkit makes it from the widths.
 */
function widenToParts(font: EmbeddedFont): void {
  const encode = font.subset.encode.bind(font.subset)
  font.subset.encode = () => {
    const bytes = encode()
    font.subset.glyphs.forEach((id, index) => {
      font.widths[index] ??= font.font.getGlyph(id).advanceWidth * font.scale
      font.unicode[index] ??= [0xfffd]
    })
    return bytes
  }
}

/** Half as long as hexadecimal digits, which counts when a page is deflated. */
function literal(byte: number): string {
  const character = String.fromCharCode(byte)
  if (character === '\r') return '\\r'
  return /[()\\]/.test(character) ? `\\${character}` : character
}

/** U+25A1 stands for what the font lacks, as in the typesetter's widths; `.notdef` is forbidden in PDF/A. */
const substitute = 0x25a1

/** What only governs line breaks is copied and searched as the character a reader types. */
const plain: Readonly<Record<number, number>> = { 160: 0x20, 8209: 0x2d }

/** PDF/A-2a wants text that means something (ISO 19005-2, 6.2.11.7): no private use, no half a pair, no byte order mark. */
const meaningless = /[\0\ufeff\ufffe\uffff\p{Co}\p{Cs}]/u

function embed(doc: PDFDocument, font: EmbeddedFont): Face {
  const glyphs = new Map<number, Glyph>()
  // pdfkit gives the missing glyph's width in units of the font, the others' in thousandths.
  font.widths[0] = font.font.getGlyph(0).advanceWidth * font.scale
  // Every character has its own place in the subset, so that text extracts as written even where two share an outline;
  // pdfkit's encode() would merge them and shape the text besides (kerning, ligatures), which the typesetter does not.
  const add = (codePoint: number): Glyph => {
    const drawn = font.font.hasGlyphForCodePoint(codePoint) ? codePoint : substitute
    const { id, advanceWidth } = font.font.glyphForCodePoint(drawn)
    const index = font.subset.glyphs.push(id) - 1
    font.subset.mapping[id] ??= index
    const advance = advanceWidth * font.scale
    font.widths[index] = advance
    font.unicode[index] = [meaningless.test(String.fromCodePoint(codePoint)) ? 0xfffd : codePoint]
    return { code: literal(index >> 8) + literal(index & 255), advance }
  }
  return {
    resource() {
      doc.page.fonts[font.id] ??= font.ref()
      return font.id
    },
    glyph(codePoint) {
      const written = plain[codePoint] ?? codePoint
      const known = glyphs.get(written)
      if (known) return known
      const glyph = add(written)
      glyphs.set(written, glyph)
      return glyph
    },
  }
}
