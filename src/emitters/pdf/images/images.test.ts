import { describe, expect, it } from 'vitest'
import { pdf } from '../pdf.ts'
import { breaches } from '../test-support/conformance.ts'
import { dumpPages } from '../test-support/page-dump.ts'
import { emitInput, image, paged } from '../test-support/paged-builder.ts'
import { type Dictionary, nameOf, type PdfFile, readPdf, textOf } from '../test-support/pdf-objects.ts'
import { type PngParts, png } from '../test-support/png-file.ts'
import { dumpTags, outlineOf } from '../test-support/tag-dump.ts'
import { readJpeg } from './jpeg.ts'
import { readPng } from './png.ts'

const opaque = png({ width: 2, height: 1, bits: 8, colorType: 2, rows: [[0, 255, 0, 0, 0, 0, 255]] })

/** A JPEG up to its frame header. */
const jpeg = (components: number, marker = 0xc0) =>
  Uint8Array.from([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    4,
    1,
    1,
    0xff,
    marker,
    0,
    17,
    8,
    0,
    40,
    0,
    60,
    components,
    ...Array(12).fill(0),
  ])

describe('PNG', () => {
  it('keeps the rows of an opaque picture', () => {
    expect(readPng(opaque)).toMatchObject({
      width: 2,
      height: 1,
      colorSpace: 'DeviceRGB',
      encoding: 'png',
      bitsPerComponent: 8,
    })
  })

  it('keeps grey and palettes as they are', () => {
    expect(readPng(png({ width: 8, height: 1, bits: 1, colorType: 0, rows: [[0, 0xaa]] }))).toMatchObject({
      colorSpace: 'DeviceGray',
      bitsPerComponent: 1,
    })
    const palette = [255, 0, 0, 0, 0, 255]
    const indexed = png({ width: 2, height: 1, bits: 8, colorType: 3, rows: [[0, 0, 1]], extra: [['PLTE', palette]] })
    expect(readPng(indexed)).toMatchObject({ colorSpace: { palette: Uint8Array.from(palette) }, encoding: 'png' })
  })

  it('lays transparent pixels on white', () => {
    const pixels = [0, 10, 20, 30, 255, 10, 20, 30, 0, 0, 0, 0, 128]
    const read = readPng(png({ width: 3, height: 1, bits: 8, colorType: 6, rows: [pixels] }))
    expect(read).toMatchObject({ colorSpace: 'DeviceRGB', encoding: 'raw', bitsPerComponent: 8 })
    expect([...(read?.bytes ?? [])]).toEqual([10, 20, 30, 255, 255, 255, 127, 127, 127])
  })

  it('lays grey with alpha, keyed colours and palettes with alpha on white', () => {
    const bytes = (parts: Omit<PngParts, 'width' | 'height'>) => [
      ...(readPng(png({ width: 2, height: 1, ...parts }))?.bytes ?? []),
    ]
    expect(bytes({ bits: 8, colorType: 4, rows: [[0, 100, 255, 100, 0]] })).toEqual([100, 100, 100, 255, 255, 255])
    expect(bytes({ bits: 8, colorType: 0, rows: [[0, 7, 8]], extra: [['tRNS', [0, 7]]] })).toEqual([
      255, 255, 255, 8, 8, 8,
    ])
    const palette = [
      ['PLTE', [9, 8, 7, 6, 5, 4]],
      ['tRNS', [0]],
    ] as const
    expect(bytes({ bits: 4, colorType: 3, rows: [[0, 0x01]], extra: palette })).toEqual([255, 255, 255, 6, 5, 4])
    expect(bytes({ bits: 16, colorType: 4, rows: [[0, 100, 7, 255, 255, 9, 9, 0, 0]] })).toEqual([
      100, 100, 100, 255, 255, 255,
    ])
  })

  it('undoes every filter', () => {
    const rows = [
      [1, 10, 255, 5, 0],
      [2, 1, 0, 1, 0],
      [3, 2, 128, 2, 0],
      [4, 3, 0, 3, 0],
    ]
    const read = readPng(png({ width: 2, height: 4, bits: 8, colorType: 4, rows }))
    // Row by row: left, above, mean of both, Paeth. Alpha stays 255, so the grey is seen as it is.
    const grey = [...(read?.bytes ?? [])].filter((_, index) => index % 3 === 0)
    expect(grey).toEqual([10, 15, 11, 16, 7, 13, 10, 16])
  })

  it('puts the passes of an interlaced picture together', () => {
    // 3 × 3 grey pixels: passes 1, 4 (column 2), 5 (row 2), 6 (column 1) and 7 (row 1) hold something.
    const rows = [
      [0, 11],
      [0, 13],
      [0, 31, 33],
      [0, 12],
      [0, 32],
      [0, 21, 22, 23],
    ]
    const read = readPng(png({ width: 3, height: 3, bits: 8, colorType: 0, interlaced: true, rows }))
    expect([...(read?.bytes ?? [])].filter((_, index) => index % 3 === 0)).toEqual([11, 12, 13, 21, 22, 23, 31, 32, 33])
  })

  it('is refused when it is broken', () => {
    expect(readPng(opaque.slice(0, 40))).toBeNull()
    expect(readPng(png({ width: 9, height: 9, bits: 8, colorType: 2, rows: [[0, 1, 2, 3]] }))).toBeNull()
    expect(readPng(png({ width: 9, height: 9, bits: 8, colorType: 6, rows: [[0, 1, 2, 3]] }))).toBeNull()
    expect(readPng(png({ width: 1, height: 1, bits: 8, colorType: 3, rows: [[0, 0]] }))).toBeNull()
    expect(readPng(Uint8Array.from([1, 2, 3]))).toBeNull()
  })
})

describe('JPEG', () => {
  it('is read up to its frame', () => {
    expect(readJpeg(jpeg(3))).toMatchObject({ width: 60, height: 40, colorSpace: 'DeviceRGB', encoding: 'jpeg' })
    expect(readJpeg(jpeg(1, 0xc2))).toMatchObject({ colorSpace: 'DeviceGray' })
  })

  it('is refused in four inks, lossless, cut off or as something else', () => {
    expect(readJpeg(jpeg(4))).toBeNull()
    expect(readJpeg(jpeg(3, 0xc3))).toBeNull()
    expect(readJpeg(jpeg(3).slice(0, 8))).toBeNull()
    expect(readJpeg(opaque)).toBeNull()
  })
})

describe('an image on the page', () => {
  const read = async (...fragments: ReturnType<typeof image>[]): Promise<PdfFile> =>
    readPdf(await pdf.emit(emitInput(paged([{ fragments }]))))
  const xobjects = (file: PdfFile) =>
    [...file.objects.values()].map(({ value }) => value as Dictionary).filter((one) => nameOf(one?.Subtype) === 'Image')

  it('is a figure with its text and its place', async () => {
    const file = await read(image(opaque, 'Bản đồ xã Suối Mây'))
    expect(breaches(file)).toEqual([])
    expect(outlineOf(dumpTags(file))).toBe('Document(Sect(Figure""))')
    const figure = [...file.objects.values()]
      .map(({ value }) => value as Dictionary)
      .find((one) => nameOf(one?.S) === 'Figure')
    expect(textOf(figure?.Alt)).toBe('Bản đồ xã Suối Mây')
    expect(file.dictionary(figure?.A).BBox).toEqual([85.05, 669.9, 229.05, 741.9])
  })

  it('is decoration without a text', async () => {
    const file = await read(image(opaque, ''))
    expect(breaches(file)).toEqual([])
    expect(dumpPages(file)[0]?.images).toEqual([{ name: 'I1', mark: 'Artifact Layout' }])
  })

  it('is embedded once, however often it stands', async () => {
    expect(xobjects(await read(image(opaque, 'A'), image(opaque, 'B')))).toHaveLength(1)
  })

  it('never brings transparency into the file', async () => {
    const clear = png({ width: 1, height: 1, bits: 8, colorType: 6, rows: [[0, 1, 2, 3, 9]] })
    const [embedded] = xobjects(await read(image(clear, 'A')))
    expect(embedded?.SMask).toBeUndefined()
    expect(embedded?.Mask).toBeUndefined()
  })

  it('leaves an empty frame where it cannot be shown', async () => {
    const file = await read(image(jpeg(4), 'Ảnh', 'image/jpeg'))
    expect(breaches(file)).toEqual([])
    expect(xobjects(file)).toEqual([])
    expect(dumpPages(file)[0]?.paths).toHaveLength(1)
  })
})
