/**
 * Makes the shipped fonts and the typesetter's width table from Tinos (OFL-1.1, metrically equal to Times New Roman):
 * `templates/fonts/*.ttf`, its licence, and `src/model/widths.generated.ts`. `--check` only compares, and exits 1 on a difference.
 */
import { readFile, writeFile } from 'node:fs/promises'
import * as fontkit from 'fontkit'
import subsetFont from 'subset-font'
import type { FontFace } from '../src/model/paged-document.ts'

const root = new URL('..', import.meta.url)
const origin = new URL('node_modules/@expo-google-fonts/tinos/', root)

const faces: Readonly<Record<FontFace, { readonly origin: string; readonly shipped: string }>> = {
  regular: { origin: '400Regular/Tinos_400Regular.ttf', shipped: 'tinos-regular.ttf' },
  bold: { origin: '700Bold/Tinos_700Bold.ttf', shipped: 'tinos-bold.ttf' },
  italic: { origin: '400Regular_Italic/Tinos_400Regular_Italic.ttf', shipped: 'tinos-italic.ttf' },
  boldItalic: { origin: '700Bold_Italic/Tinos_700Bold_Italic.ttf', shipped: 'tinos-bold-italic.ttf' },
}

/** First and last code points of what an office paper may hold; those the font lacks fall away. */
const wanted: readonly (readonly [number, number])[] = [
  [0x20, 0x7e], // Basic Latin
  [0xa0, 0x17f], // Latin-1, Latin Extended-A
  [0x1a0, 0x1a1], // Ơ ơ
  [0x1af, 0x1b0], // Ư ư
  [0x2c6, 0x2c7], // spacing accents
  [0x2d8, 0x2dd],
  [0x300, 0x304], // combining marks of decomposed Vietnamese, and their neighbours
  [0x306, 0x30c],
  [0x31b, 0x31b],
  [0x323, 0x323],
  [0x391, 0x3a9], // Greek without accents
  [0x3b1, 0x3c9],
  [0x1ea0, 0x1ef9], // Vietnamese
  [0x2000, 0x2033], // spaces, dashes, quotes, bullet, ellipsis, per mille, primes
  [0x2039, 0x203a],
  [0x2044, 0x2044],
  [0x205f, 0x2060],
  [0x2070, 0x208e], // superscripts and subscripts
  [0x20a0, 0x20c0], // currency
  [0x2113, 0x2122], // litre, numero, trade mark
  [0x2126, 0x2126],
  [0x2153, 0x215e], // fractions
  [0x2190, 0x2195], // arrows
  [0x2202, 0x2265], // mathematics
  [0x25a0, 0x25e6], // bullets pasted from Word
  [0xfffd, 0xfffd],
]

const wantedText = wanted
  .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)))
  .join('')

/** Names 0 to 6 with copyright and family, 13 and 14 with the licence. */
const nameIds = [0, 1, 2, 3, 4, 5, 6, 13, 14]

/** Without layout tables: kerning and ligatures would make a renderer's widths differ from the table. */
async function subset(face: FontFace): Promise<Uint8Array> {
  return subsetFont(await readFile(new URL(faces[face].origin, origin)), wantedText, {
    targetFormat: 'truetype',
    noHinting: true,
    noLayoutClosure: true,
    preserveNameIds: [...nameIds],
    dropTables: ['kern', 'GDEF', 'GPOS', 'GSUB', 'DSIG', 'meta', 'gasp'],
  })
}

interface Measured {
  readonly codePoints: readonly number[]
  readonly advances: readonly number[]
  readonly metrics: Readonly<Record<string, number>>
}

function measure(bytes: Uint8Array): Measured {
  const font = fontkit.create(Buffer.from(bytes))
  if (!('characterSet' in font)) throw new Error('a font collection, not a font')
  if (font.unitsPerEm !== 2048) throw new Error(`${font.unitsPerEm} units per em`)
  // fontkit lists 0xFFFF, which only ends the character map.
  const codePoints = font.characterSet.filter((codePoint) => codePoint !== 0xffff).sort((a, b) => a - b)
  return {
    codePoints,
    advances: codePoints.map((codePoint) => font.glyphForCodePoint(codePoint).advanceWidth),
    metrics: {
      ascent: font.ascent,
      descent: -font.descent,
      capHeight: font.capHeight,
      xHeight: font.xHeight,
      underlinePosition: font.underlinePosition,
      underlineThickness: font.underlineThickness,
    },
  }
}

/** `[32, 33, 34, 160]` → `[[32, 34], [160, 160]]`. */
function toRanges(codePoints: readonly number[]): [number, number][] {
  const ranges: [number, number][] = []
  for (const codePoint of codePoints) {
    const last = ranges.at(-1)
    if (last && last[1] === codePoint - 1) last[1] = codePoint
    else ranges.push([codePoint, codePoint])
  }
  return ranges
}

function wrap(items: readonly (number | string)[]): string {
  const lines = ['']
  for (const item of items) {
    const last = lines.at(-1) ?? ''
    if (last.length + `${item}`.length > 112) lines.push(`${item}, `)
    else lines[lines.length - 1] = `${last}${item}, `
  }
  return lines.map((line) => `    ${line.trimEnd()}`).join('\n')
}

function widthTable(measured: Readonly<Record<FontFace, Measured>>): string {
  const [first, ...others] = Object.values(measured)
  if (!first) throw new Error('no faces')
  for (const other of others) {
    if (other.codePoints.join() !== first.codePoints.join()) throw new Error('the faces hold different code points')
  }
  const hex = (n: number) => `0x${n.toString(16)}`
  const ranges = toRanges(first.codePoints).map(([from, to]) => `[${hex(from)}, ${hex(to)}]`)
  const object = (of: (face: Measured) => string) =>
    Object.entries(measured)
      .map(([face, value]) => `  ${face}: ${of(value)},`)
      .join('\n')
  return `// Made by scripts/generate-fonts.ts from templates/fonts; do not edit.

/** First and last code points of every run of characters the shipped fonts hold, ascending. */
export const codePointRanges: readonly (readonly [number, number])[] = [
${wrap(ranges)}
]

/** Advance widths in 1/2048 em, in the order of the code points above. */
export const advances = {
${object((face) => `[\n${wrap(face.advances)}\n  ]`)}
} as const

/** In 1/2048 em; descent is positive downwards, underlinePosition is the stroke's top edge and negative below the baseline. */
export const faceMetrics = {
${object((face) => JSON.stringify(face.metrics).replaceAll('"', '').replaceAll(/[:,]/g, '$& ').replace('{', '{ ').replace('}', ' }'))}
} as const
`
}

async function generate(): Promise<ReadonlyMap<string, Uint8Array>> {
  const fonts = {
    regular: await subset('regular'),
    bold: await subset('bold'),
    italic: await subset('italic'),
    boldItalic: await subset('boldItalic'),
  }
  const files = new Map<string, Uint8Array>()
  for (const face of ['regular', 'bold', 'italic', 'boldItalic'] as const) {
    files.set(`templates/fonts/${faces[face].shipped}`, fonts[face])
  }
  files.set('templates/fonts/LICENSE-OFL.txt', await readFile(new URL('LICENSE_FONT', origin)))
  const table = widthTable({
    regular: measure(fonts.regular),
    bold: measure(fonts.bold),
    italic: measure(fonts.italic),
    boldItalic: measure(fonts.boldItalic),
  })
  files.set('src/model/widths.generated.ts', Buffer.from(table))
  return files
}

const checking = process.argv.includes('--check')
for (const [path, bytes] of await generate()) {
  const url = new URL(path, root)
  const present = await readFile(url).catch(() => null)
  if (present && Buffer.compare(present, bytes) === 0) continue
  if (checking) {
    console.error(`${path} is not what scripts/generate-fonts.ts makes`)
    process.exitCode = 1
  } else {
    await writeFile(url, bytes)
    console.error(`${path}: ${bytes.length} bytes`)
  }
}
