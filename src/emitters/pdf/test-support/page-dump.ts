import { type Dictionary, Lexer, nameOf, type PdfFile, type Value } from './pdf-objects.ts'

/** One text operator's text and where it stands. Points from the sheet's top left corner. */
export interface TextRun {
  readonly text: string
  readonly x: number
  readonly y: number
  /** Where its last glyph ends. */
  readonly end: number
  readonly font: string
  readonly size: number
  readonly rise: number
  /** `P 3`, `Artifact Pagination`; `null` outside marked content. */
  readonly mark: string | null
}

export interface PathRun {
  readonly points: readonly number[]
  readonly weight: number
  readonly mark: string | null
}

export interface PageDump {
  readonly texts: readonly TextRun[]
  readonly paths: readonly PathRun[]
  readonly images: readonly { readonly name: string; readonly mark: string | null }[]
  /** Marked-content identifiers with their tags, in order. */
  readonly marks: readonly { readonly tag: string; readonly mcid: number }[]
  readonly objects: Dictionary
}

interface FontTable {
  readonly name: string
  readonly widths: readonly number[]
  readonly unicode: readonly string[]
}

/** Every page as what it draws. */
export function dumpPages(file: PdfFile): readonly PageDump[] {
  const catalog = file.dictionary(file.trailer.Root)
  const kids = file.get(file.dictionary(catalog.Pages).Kids) as readonly Value[]
  return kids.map((kid) => dumpPage(file, file.dictionary(kid)))
}

interface Reader {
  readonly fonts: ReadonlyMap<string, FontTable>
  readonly texts: TextRun[]
  readonly paths: PathRun[]
  readonly images: { name: string; mark: string | null }[]
  readonly marks: { tag: string; mcid: number }[]
  readonly open: string[]
  font: string
  size: number
  rise: number
  tracking: number
  weight: number
  x: number
  y: number
  points: number[]
}

function dumpPage(file: PdfFile, page: Dictionary): PageDump {
  const fonts = file.dictionary(file.dictionary(page.Resources).Font ?? {})
  const reader: Reader = {
    fonts: new Map(Object.entries(fonts).map(([key, font]) => [key, fontTable(file, font)])),
    texts: [],
    paths: [],
    images: [],
    marks: [],
    open: [],
    ...{ font: '', size: 0, rise: 0, tracking: 0, weight: 1, x: 0, y: 0, points: [] },
  }
  const lexer = new Lexer(Buffer.from(file.stream(page.Contents)).toString('latin1'))
  let operands: Value[] = []
  while (!lexer.done()) {
    const token = lexer.next()
    if (typeof token === 'object' && token !== null && 'operator' in token) {
      const operator = operators[String(token.operator)]
      if (!operator) throw new Error(`unknown operator ${token.operator}`)
      operator(reader, operands)
      operands = []
    } else operands.push(token as Value)
  }
  if (reader.open.length > 0) throw new Error('marked content is not closed')
  const { texts, paths, images, marks } = reader
  return { texts, paths, images, marks, objects: page }
}

const numbers = (operands: readonly Value[]): number[] => operands.map(Number)
const mark = (reader: Reader): string | null => reader.open.at(-1) ?? null

const operators: Readonly<Record<string, (reader: Reader, operands: readonly Value[]) => void>> = {
  BDC(reader, operands) {
    const tag = nameOf(operands[0]) ?? ''
    const properties = operands[1] as Dictionary
    const mcid = properties.MCID
    if (typeof mcid === 'number') reader.marks.push({ tag, mcid })
    reader.open.push(`${tag} ${typeof mcid === 'number' ? mcid : nameOf(properties.Type)}`)
  },
  EMC(reader) {
    reader.open.pop()
  },
  Tf(reader, operands) {
    reader.font = nameOf(operands[0]) ?? ''
    reader.size = Number(operands[1])
  },
  Ts(reader, operands) {
    reader.rise = Number(operands[0])
  },
  Tc(reader, operands) {
    reader.tracking = Number(operands[0])
  },
  Tm(reader, operands) {
    const [a, b, c, d, x = 0, y = 0] = numbers(operands)
    if (a !== 1 || b !== 0 || c !== 0 || d !== -1) throw new Error('text is turned')
    Object.assign(reader, { x, y })
  },
  TJ: showText,
  w(reader, operands) {
    reader.weight = Number(operands[0])
  },
  m(reader, operands) {
    reader.points = numbers(operands)
  },
  l(reader, operands) {
    reader.points.push(...numbers(operands))
  },
  re(reader, operands) {
    reader.points = numbers(operands)
  },
  S(reader) {
    reader.paths.push({ points: reader.points, weight: reader.weight, mark: mark(reader) })
  },
  Do(reader, operands) {
    reader.images.push({ name: nameOf(operands[0]) ?? '', mark: mark(reader) })
  },
  cm() {},
  q() {},
  Q() {},
  BT() {},
  ET() {},
}

function showText(reader: Reader, operands: readonly Value[]): void {
  const font = reader.fonts.get(reader.font)
  if (!font) throw new Error(`font ${reader.font} is not in the page's resources`)
  const { x, y, size, rise } = reader
  let text = ''
  for (const part of operands[0] as readonly Value[]) {
    if (typeof part === 'number') {
      reader.x -= (part * size) / 1000
      continue
    }
    for (const code of codes(String(part))) {
      text += font.unicode[code]
      reader.x += ((font.widths[code] ?? 0) * size) / 1000 + reader.tracking
    }
  }
  reader.texts.push({ text, x, y, end: reader.x, font: font.name, size, rise, mark: mark(reader) })
}

function codes(bytes: string): number[] {
  return Array.from(
    { length: bytes.length / 2 },
    (_, i) => (bytes.charCodeAt(i * 2) << 8) | bytes.charCodeAt(i * 2 + 1),
  )
}

function fontTable(file: PdfFile, value: Value): FontTable {
  const font = file.dictionary(value)
  const descendant = file.dictionary((file.get(font.DescendantFonts) as readonly Value[])[0])
  const widths = (file.get(descendant.W) as readonly Value[])[1] as readonly number[]
  const cmap = Buffer.from(file.stream(font.ToUnicode)).toString('latin1')
  const unicode = [...cmap.matchAll(/\[(.*?)\]/gs)].flatMap(([, range = '']) =>
    [...range.matchAll(/<([0-9a-f ]+)>/g)].map(([, hex = '']) =>
      String.fromCharCode(...hex.split(' ').map((unit) => Number.parseInt(unit, 16))),
    ),
  )
  return { name: (nameOf(font.BaseFont) ?? '').replace(/^[A-Z]{6}\+/, ''), widths, unicode }
}
