import fc, { type Arbitrary } from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync, zlibSync } from 'fflate'
import { fullDraft, pagesOf, written } from '../../src/verify/papers.test-support.ts'
import type { Input } from './drafts.ts'

// Files for `verify` and pictures for a draft: ours, scribbled on, cut, or blown up inside.

const paged = pagesOf(fullDraft)
const whole = {
  docx: await written('docx', paged),
  pdf: await written('pdf', paged),
  html: await written('html', paged),
} as const
const parts = unzipSync(whole.docx)
const xmlNames = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name))

const place = fc.double({ min: 0, max: 1, noNaN: true })
const scribbles = fc.array(fc.record({ at: place, bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }) }), {
  minLength: 1,
  maxLength: 40,
})

function scribbled(
  file: Uint8Array,
  marks: readonly { readonly at: number; readonly bytes: Uint8Array }[],
): Uint8Array {
  const bytes = Uint8Array.from(file)
  for (const { at, bytes: ink } of marks) {
    const fitting = ink.slice(0, bytes.length)
    bytes.set(fitting, Math.floor(at * (bytes.length - fitting.length)))
  }
  return bytes
}

const damaged = fc
  .record({ format: fc.constantFrom('docx', 'pdf', 'html'), marks: scribbles, end: place, isCut: fc.boolean() })
  .map(({ format, marks, end, isCut }): Input => {
    const file = whole[format]
    return {
      name: `paper.${format}`,
      bytes: scribbled(isCut ? file.slice(0, Math.floor(end * file.length)) : file, marks),
    }
  })

/** XML that is well formed up to a place, then goes on with something else: the damage that a checksum does not see. */
const changedParts = fc
  .record({
    name: fc.constantFrom(...xmlNames),
    at: place,
    length: fc.integer({ min: 0, max: 300 }),
    piece: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '<w:tbl><w:tr><w:tc>',
        '</w:p>',
        '<w:p/>',
        '&#0;',
        '&amp;amp;',
        '<!DOCTYPE a>',
        '<![CDATA[',
        ' w:val="-99999999999"',
        ' w:val="NaN"',
        ' w:val=""',
        '__proto__',
        '<w:fldSimple w:instr="PAGE">',
      ),
    ),
    times: fc.constantFrom(1, 2, 300, 20_000),
  })
  .map(({ name, at, length, piece, times }): Input => {
    const text = strFromU8(parts[name] ?? new Uint8Array())
    const start = Math.floor(at * text.length)
    const changed = text.slice(0, start) + piece.repeat(times) + text.slice(start + length)
    return { name: 'paper.docx', bytes: zipSync({ ...parts, [name]: strToU8(changed) }) }
  })

const changedPage = fc
  .record({
    at: place,
    length: fc.integer({ min: 0, max: 300 }),
    piece: fc.constantFrom(
      '<p ',
      '<div>',
      '</div>',
      '<a b="',
      "<a b='",
      '<style>',
      '/*',
      '{',
      '}',
      '"',
      '\\',
      '&#x110000;',
      '&#xd800;',
      'url(',
      '@page{',
      '<!--',
      '.a,',
      '>',
    ),
    times: fc.integer({ min: 1, max: 40_000 }),
  })
  .map(({ at, length, piece, times }): Input => {
    const text = strFromU8(whole.html)
    const start = Math.floor(at * text.length)
    return {
      name: 'paper.html',
      bytes: strToU8(text.slice(0, start) + piece.repeat(times) + text.slice(start + length)),
    }
  })

const bomb = fc
  .record({
    name: fc.constantFrom('word/document.xml', 'word/styles.xml', '[Content_Types].xml', 'word/media/image1.png'),
    megabytes: fc.integer({ min: 1, max: 80 }),
    fill: fc.constantFrom(0, 0x20, 0x3c, 0x41),
    entries: fc.constantFrom(0, 1000, 20_000),
  })
  .map(({ name, megabytes, fill, entries }): Input => {
    const many = Object.fromEntries(Array.from({ length: entries }, (_, index) => [`a/${index}`, new Uint8Array()]))
    return {
      name: 'paper.docx',
      bytes: zipSync({ ...parts, ...many, [name]: new Uint8Array(megabytes << 20).fill(fill) }, { level: 1 }),
    }
  })

/** A chunk of a PNG; the check sum is right, so that nothing stops at it. */
function chunk(kind: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(strToU8(kind), 4)
  bytes.set(data, 8)
  view.setUint32(data.length + 8, crc(bytes.subarray(4, data.length + 8)))
  return bytes
}

function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum >>> 0
}

const png = fc
  .record({
    width: fc.constantFrom(0, 1, 3, 640, 4000, 65_535, 0xffffffff),
    height: fc.constantFrom(0, 1, 3, 480, 4000, 65_535),
    depth: fc.constantFrom(0, 1, 2, 4, 8, 16, 255),
    color: fc.constantFrom(0, 2, 3, 4, 6, 9),
    interlace: fc.constantFrom(0, 1, 7),
    unpacked: fc.constantFrom(0, 1, 1000, 1_000_000, 64_000_000),
    palette: fc.constantFrom(0, 1, 256),
    marks: fc.option(scribbles),
  })
  .map(({ width, height, depth, color, interlace, unpacked, palette, marks }): Uint8Array => {
    const head = new Uint8Array(13)
    const view = new DataView(head.buffer)
    view.setUint32(0, width)
    view.setUint32(4, height)
    head.set([depth, color, 0, 0, interlace], 8)
    const pieces = [
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      chunk('IHDR', head),
      ...(palette > 0 ? [chunk('PLTE', new Uint8Array(palette * 3))] : []),
      chunk('IDAT', zlibSync(new Uint8Array(unpacked))),
      chunk('IEND', new Uint8Array()),
    ]
    const file = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
    let at = 0
    for (const piece of pieces) {
      file.set(piece, at)
      at += piece.length
    }
    return marks ? scribbled(file, marks) : file
  })

const jpeg = fc
  .record({
    width: fc.integer({ min: 0, max: 65_535 }),
    height: fc.integer({ min: 0, max: 65_535 }),
    components: fc.constantFrom(0, 1, 3, 4, 255),
    rest: fc.uint8Array({ maxLength: 400 }),
  })
  .map(
    ({ width, height, components, rest }): Uint8Array =>
      Uint8Array.of(
        0xff,
        0xd8,
        0xff,
        0xc0,
        0,
        17,
        8,
        height >> 8,
        height & 255,
        width >> 8,
        width & 255,
        components,
        ...rest,
      ),
  )

const picture = fc.oneof(png, jpeg, fc.uint8Array({ maxLength: 200 })).map(
  (bytes): Input => ({
    name: 'draft.md',
    bytes: strToU8(fullDraft.replace('II- Nhiệm vụ', '![Sơ đồ](so-do.png)\n\nII- Nhiệm vụ')),
    picture: bytes,
  }),
)

/** Kinds of inputs beside the drafts. */
export const paperInputs: Readonly<Record<string, Arbitrary<Input>>> = {
  damaged,
  parts: changedParts,
  page: changedPage,
  bomb,
  picture,
}
