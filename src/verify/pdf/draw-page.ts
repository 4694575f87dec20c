import { reasons, refuse } from '../unreadable-file.ts'
import { type PageFont, readFont } from './fonts.ts'
import { apply, colorOf, type GraphicsState, identity, initialState, type Matrix, multiply } from './graphics-state.ts'
import { createLexer, isArray, isName, isOperator, isString, type PdfValue } from './lexer.ts'
import type { PdfObjects } from './objects.ts'
import { contentOf, type PdfPage } from './page-tree.ts'

/** What a page draws. Points from the sheet's top left corner. */
export interface DrawnPage {
  readonly width: number
  readonly height: number
  readonly glyphs: readonly DrawnGlyph[]
  readonly strokes: readonly DrawnStroke[]
  readonly images: number
}

export interface DrawnGlyph {
  readonly text: string
  readonly x: number
  readonly end: number
  /** Without the rise of raised letters. */
  readonly baseline: number
  readonly size: number
  readonly rise: number
  readonly font: PageFont
  readonly color: string
  /** Marked as no part of the text, as tagged files mark page numbers. */
  readonly artifact: boolean
}

/** A horizontal line, stroked or filled as a flat box. */
export interface DrawnStroke {
  readonly left: number
  readonly right: number
  /** Its middle. */
  readonly y: number
  readonly weight: number
  readonly dashed: boolean
}

const deepestForm = 12
/** Letters a page may draw, ten times what fits on it in the smallest print. */
const mostOperators = 3_000_000
/** Thicker than this is a box. */
const thickest = 4

export interface FontCache {
  readonly fonts: Map<unknown, PageFont>
}

export function drawPage(objects: PdfObjects, page: PdfPage, cache: FontCache): DrawnPage {
  const glyphs: DrawnGlyph[] = []
  const strokes: DrawnStroke[] = []
  let images = 0
  let operators = 0
  const toSheet: Matrix = [1, 0, 0, -1, -page.left, page.top]

  const fontOf = (resources: PdfValue, name: string): PageFont => {
    const value = objects.entries(objects.entries(resources).Font)[name] ?? null
    const key = typeof value === 'object' && value !== null && 'ref' in value ? value.ref : value
    const known = cache.fonts.get(key)
    if (known) return known
    const font = readFont(objects, value)
    cache.fonts.set(key, font)
    return font
  }

  const draw = (content: string, resources: PdfValue, start: GraphicsState, depth: number) => {
    let state = start
    const saved: GraphicsState[] = []
    const marks: boolean[] = []
    let path: (readonly [number, number])[] = []
    let text: Matrix = identity
    let line: Matrix = identity
    const figures = (operands: readonly PdfValue[]) => operands.map((value) => (typeof value === 'number' ? value : 0))

    const show = (bytes: string) => {
      const { font } = state
      if (!font) return
      for (const { text: characters, width, space } of font.decode(bytes)) {
        const advance = ((width / 1000) * state.size + state.spacing + (space ? state.wordSpacing : 0)) * state.scale
        const whole = multiply(text, state.matrix)
        const [x, baseline] = apply(whole, 0, 0)
        const [end] = apply(whole, (width / 1000) * state.size * state.scale, 0)
        const upright = Math.abs(whole[1]) < 0.01 * Math.abs(whole[0])
        if (characters !== '' && upright && !state.invisible) {
          glyphs.push({
            text: characters,
            x,
            end,
            baseline,
            size: state.size * Math.hypot(whole[2], whole[3]),
            rise: state.rise,
            font,
            color: state.fill,
            artifact: marks.includes(true),
          })
        }
        text = multiply([1, 0, 0, 1, advance, 0], text)
      }
    }
    const move = (x: number, y: number) => {
      line = multiply([1, 0, 0, 1, x, y], line)
      text = line
    }
    const endPath = (how: 'stroke' | 'fill' | null) => {
      if (how && path.length >= 2) {
        const [xs, ys] = [path.map(([x]) => x), path.map(([, y]) => y)]
        const [left, right] = [Math.min(...xs), Math.max(...xs)]
        const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
        const scale = Math.hypot(state.matrix[2], state.matrix[3])
        const weight = how === 'stroke' ? Math.max(state.lineWidth * scale, bottom - top) : bottom - top
        if (right - left > 4 && weight < thickest) {
          strokes.push({ left, right, y: (top + bottom) / 2, weight, dashed: how === 'stroke' && state.dashed })
        }
      }
      path = []
    }
    const point = (x: number, y: number) => {
      if (path.length < 10_000) path.push(apply(state.matrix, x, y))
    }

    const run: Readonly<Record<string, (operands: readonly PdfValue[]) => void>> = {
      q: () => {
        if (saved.length < 512) saved.push({ ...state })
      },
      Q: () => {
        state = saved.pop() ?? state
      },
      cm: (operands) => {
        const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = figures(operands)
        state = { ...state, matrix: multiply([a, b, c, d, e, f], state.matrix) }
      },
      BT: () => {
        text = identity
        line = identity
      },
      Tf: ([name, size]) => {
        if (isName(name)) state = { ...state, font: fontOf(resources, name.name), size: Number(size) || 0 }
      },
      Tc: ([value]) => {
        state = { ...state, spacing: Number(value) || 0 }
      },
      Tw: ([value]) => {
        state = { ...state, wordSpacing: Number(value) || 0 }
      },
      Tz: ([value]) => {
        state = { ...state, scale: (Number(value) || 100) / 100 }
      },
      TL: ([value]) => {
        state = { ...state, leading: Number(value) || 0 }
      },
      Ts: ([value]) => {
        state = { ...state, rise: Number(value) || 0 }
      },
      Tr: ([mode]) => {
        state = { ...state, invisible: mode === 3 || mode === 7 }
      },
      Td: (operands) => {
        const [x = 0, y = 0] = figures(operands)
        move(x, y)
      },
      TD: (operands) => {
        const [x = 0, y = 0] = figures(operands)
        state = { ...state, leading: -y }
        move(x, y)
      },
      Tm: (operands) => {
        const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = figures(operands)
        line = [a, b, c, d, e, f]
        text = line
      },
      'T*': () => move(0, -state.leading),
      Tj: ([string]) => {
        if (isString(string)) show(string.bytes)
      },
      "'": ([string]) => {
        move(0, -state.leading)
        if (isString(string)) show(string.bytes)
      },
      '"': ([word, character, string]) => {
        state = { ...state, wordSpacing: Number(word) || 0, spacing: Number(character) || 0 }
        move(0, -state.leading)
        if (isString(string)) show(string.bytes)
      },
      TJ: ([parts]) => {
        if (!isArray(parts)) return
        for (const part of parts) {
          if (isString(part)) show(part.bytes)
          else if (typeof part === 'number') {
            text = multiply([1, 0, 0, 1, (-part / 1000) * state.size * state.scale, 0], text)
          }
        }
      },
      BDC: ([tag]) => marks.push(isName(tag) && tag.name === 'Artifact'),
      BMC: ([tag]) => marks.push(isName(tag) && tag.name === 'Artifact'),
      EMC: () => {
        marks.pop()
      },
      w: ([value]) => {
        state = { ...state, lineWidth: Number(value) || 0 }
      },
      d: ([dashes]) => {
        state = { ...state, dashed: isArray(dashes) && dashes.length > 0 }
      },
      m: (operands) => {
        const [x = 0, y = 0] = figures(operands)
        point(x, y)
      },
      l: (operands) => {
        const [x = 0, y = 0] = figures(operands)
        point(x, y)
      },
      re: (operands) => {
        const [x = 0, y = 0, width = 0, height = 0] = figures(operands)
        point(x, y)
        point(x + width, y + height)
      },
      g: (operands) => paint(operands),
      rg: (operands) => paint(operands),
      k: (operands) => paint(operands),
      sc: (operands) => paint(operands),
      scn: (operands) => paint(operands.filter((value) => typeof value === 'number')),
      S: () => endPath('stroke'),
      s: () => endPath('stroke'),
      f: () => endPath('fill'),
      F: () => endPath('fill'),
      'f*': () => endPath('fill'),
      B: () => endPath('fill'),
      'B*': () => endPath('fill'),
      b: () => endPath('fill'),
      'b*': () => endPath('fill'),
      n: () => endPath(null),
      Do: ([name]) => {
        const value = isName(name) ? (objects.entries(objects.entries(resources).XObject)[name.name] ?? null) : null
        const entries = objects.entries(value)
        if (objects.name(entries.Subtype) === 'Image') images++
        if (objects.name(entries.Subtype) !== 'Form' || depth >= deepestForm) return
        const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = objects
          .array(entries.Matrix)
          .map((each) => objects.number(each) ?? 0)
        const form = new TextDecoder('latin1').decode(objects.stream(value) ?? new Uint8Array())
        const matrix = multiply([a, b, c, d, e, f], state.matrix)
        draw(form, entries.Resources ?? resources, { ...state, matrix }, depth + 1)
      },
    }
    const paint = (operands: readonly PdfValue[]) => {
      state = { ...state, fill: colorOf(figures(operands)) }
    }

    const lexer = createLexer(content)
    let operands: PdfValue[] = []
    for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
      if (!isOperator(token)) {
        if (operands.length < 64) operands.push(token)
        continue
      }
      if (++operators > mostOperators) refuse(reasons.bomb)
      if (token.operator === 'ID') skipInlineImage(lexer, content)
      else run[token.operator]?.(operands)
      operands = []
    }
  }
  draw(contentOf(objects, page), page.resources, initialState(toSheet), 0)
  return { width: page.width, height: page.height, glyphs, strokes, images }
}

/** Bytes of a picture inside the operators: they end before a word `EI`. */
function skipInlineImage(lexer: { at: number }, content: string): void {
  const end = /[\s]EI(?=[\s]|$)/g
  end.lastIndex = lexer.at
  const found = end.exec(content)
  lexer.at = found ? found.index + 3 : content.length
}
