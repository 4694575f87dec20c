import { reasons, refuse } from '../unreadable-file.ts'
import { type PageFont, readFont } from './fonts.ts'
import { type GraphicsState, initialState, multiply } from './graphics-state.ts'
import { createLexer, isName, isOperator, isReference, type Lexer, type PdfValue } from './lexer.ts'
import type { PdfObjects } from './objects.ts'
import { operators } from './operators.ts'
import { contentOf, type PdfPage } from './page-tree.ts'
import { createPainter, type DrawnGlyph, type DrawnStroke, type DrawnUpright, type Painter } from './painter.ts'

/** What a page draws. Points from the sheet's top left corner. */
export interface DrawnPage {
  readonly width: number
  readonly height: number
  readonly glyphs: readonly DrawnGlyph[]
  readonly strokes: readonly DrawnStroke[]
  readonly uprights: readonly DrawnUpright[]
  readonly images: number
}

/** The fonts of a file that were met. */
export interface FontCache {
  readonly fonts: Map<unknown, PageFont>
}

/** Forms that draw forms; operators a page may have, ten times what fits on it in the smallest print. */
const deepestForm = 12
const mostOperators = 3_000_000
const mostOperands = 64

export function drawPage(objects: PdfObjects, page: PdfPage, cache: FontCache): DrawnPage {
  const drawn = { glyphs: [] as DrawnGlyph[], strokes: [] as DrawnStroke[], uprights: [] as DrawnUpright[] }
  let images = 0
  let count = 0

  const draw = (content: string, resources: PdfValue, start: GraphicsState, depth: number) => {
    const fonts = objects.entries(objects.entries(resources).Font)
    const painter = createPainter(drawn, start, (name) => fontOf(objects, fonts[name] ?? null, cache))
    eachOperator(content, (operator, operands) => {
      if (++count > mostOperators) refuse(reasons.bomb)
      if (operator === 'Do') drawObject(painter, resources, operands, depth)
      else operators[operator]?.(painter, operands)
    })
  }
  const drawObject = (painter: Painter, resources: PdfValue, [name]: readonly PdfValue[], depth: number) => {
    const value = isName(name) ? (objects.entries(objects.entries(resources).XObject)[name.name] ?? null) : null
    const entries = objects.entries(value)
    const kind = objects.name(entries.Subtype)
    if (kind === 'Image') images++
    if (kind !== 'Form' || depth >= deepestForm) return
    const figures = objects.array(entries.Matrix).map((each) => objects.number(each) ?? 0)
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = figures
    const form = new TextDecoder('latin1').decode(objects.stream(value) ?? new Uint8Array())
    const matrix = multiply([a, b, c, d, e, f], painter.state.matrix)
    draw(form, entries.Resources ?? resources, { ...painter.state, matrix }, depth + 1)
  }
  draw(contentOf(objects, page), page.resources, initialState([1, 0, 0, -1, -page.left, page.top]), 0)
  return { width: page.width, height: page.height, ...drawn, images }
}

function fontOf(objects: PdfObjects, value: PdfValue, { fonts }: FontCache): PageFont {
  const key = isReference(value) ? value.ref : value
  const known = fonts.get(key)
  if (known) return known
  const font = readFont(objects, value)
  fonts.set(key, font)
  return font
}

function eachOperator(content: string, visit: (operator: string, operands: readonly PdfValue[]) => void): void {
  const lexer = createLexer(content)
  let operands: PdfValue[] = []
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (!isOperator(token)) {
      if (operands.length < mostOperands) operands.push(token)
      continue
    }
    if (token.operator === 'ID') skipInlineImage(lexer, content)
    else visit(token.operator, operands)
    operands = []
  }
}

/** Bytes of a picture inside the operators: they end before a word `EI`. */
function skipInlineImage(lexer: Lexer, content: string): void {
  const end = /\sEI(?=\s|$)/g
  end.lastIndex = lexer.at
  const found = end.exec(content)
  lexer.at = found ? found.index + 3 : content.length
}
