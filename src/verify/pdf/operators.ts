import { colorOf, identity, multiply } from './graphics-state.ts'
import { isArray, isName, isString, type PdfValue } from './lexer.ts'
import {
  addPoint,
  change,
  endPath,
  figure,
  figures,
  moveBy,
  moveLine,
  type Operators,
  type Painter,
  show,
} from './painter.ts'

/** The operators a ruler must follow (ISO 32000-1, annex A); what is not among them draws neither letters nor rules. */
export const operators: Operators = { ...stateOperators(), ...textOperators(), ...pathOperators() }

/** Deeper than the standard lets a file go. */
const mostSaved = 512

function stateOperators(): Operators {
  const paint = (painter: Painter, operands: readonly PdfValue[]) =>
    change(painter, { fill: colorOf(operands.flatMap((value) => (typeof value === 'number' ? [value] : []))) })
  const mark = ({ marks }: Painter, [tag]: readonly PdfValue[]) => {
    marks.push(isName(tag) && tag.name === 'Artifact')
  }
  return {
    q({ saved, state }) {
      if (saved.length < mostSaved) saved.push(state)
    },
    Q(painter) {
      painter.state = painter.saved.pop() ?? painter.state
    },
    cm(painter, operands) {
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = figures(operands)
      change(painter, { matrix: multiply([a, b, c, d, e, f], painter.state.matrix) })
    },
    w: (painter, [width]) => change(painter, { lineWidth: figure(width) }),
    d: (painter, [dashes]) => change(painter, { dashed: isArray(dashes) && dashes.length > 0 }),
    ...{ g: paint, rg: paint, k: paint, sc: paint, scn: paint },
    ...{ BDC: mark, BMC: mark },
    EMC({ marks }) {
      marks.pop()
    },
  }
}

function textOperators(): Operators {
  const write = (painter: Painter, string: PdfValue | undefined) => {
    if (isString(string)) show(painter, string.bytes)
  }
  const nextLine = (painter: Painter) => moveLine(painter, 0, -painter.state.leading)
  return {
    BT(painter) {
      painter.text = identity
      painter.line = identity
    },
    Tf(painter, [name, size]) {
      if (isName(name)) change(painter, { font: painter.font(name.name), size: figure(size) })
    },
    Tc: (painter, [spacing]) => change(painter, { spacing: figure(spacing) }),
    Tw: (painter, [wordSpacing]) => change(painter, { wordSpacing: figure(wordSpacing) }),
    Tz: (painter, [percent]) => change(painter, { scale: figure(percent, 100) / 100 }),
    TL: (painter, [leading]) => change(painter, { leading: figure(leading) }),
    Ts: (painter, [rise]) => change(painter, { rise: figure(rise) }),
    Tr: (painter, [mode]) => change(painter, { invisible: mode === 3 || mode === 7 }),
    Td: (painter, [x, y]) => moveLine(painter, figure(x), figure(y)),
    TD(painter, [x, y]) {
      change(painter, { leading: -figure(y) })
      moveLine(painter, figure(x), figure(y))
    },
    Tm(painter, operands) {
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = figures(operands)
      painter.line = [a, b, c, d, e, f]
      painter.text = painter.line
    },
    'T*': nextLine,
    Tj: (painter, [string]) => write(painter, string),
    "'"(painter, [string]) {
      nextLine(painter)
      write(painter, string)
    },
    '"'(painter, [wordSpacing, spacing, string]) {
      change(painter, { wordSpacing: figure(wordSpacing), spacing: figure(spacing) })
      nextLine(painter)
      write(painter, string)
    },
    TJ(painter, [parts]) {
      if (!isArray(parts)) return
      const { size, scale } = painter.state
      for (const part of parts) {
        if (typeof part === 'number') moveBy(painter, (-part / 1000) * size * scale)
        else write(painter, part)
      }
    },
  }
}

function pathOperators(): Operators {
  const point = (painter: Painter, [x, y]: readonly PdfValue[]) => addPoint(painter, figure(x), figure(y))
  const stroke = (painter: Painter) => endPath(painter, 'stroke')
  const fill = (painter: Painter) => endPath(painter, 'fill')
  return {
    ...{ m: point, l: point },
    re(painter, operands) {
      const [x = 0, y = 0, width = 0, height = 0] = figures(operands)
      addPoint(painter, x, y)
      addPoint(painter, x + width, y + height)
    },
    ...{ S: stroke, s: stroke },
    ...{ f: fill, F: fill, 'f*': fill, B: fill, 'B*': fill, b: fill, 'b*': fill },
    n: (painter) => endPath(painter, 'none'),
  }
}
