import type { PDFDocument, PdfReference } from 'pdfkit'
import { readJpeg } from './jpeg.ts'
import { readPng } from './png.ts'

/** An image as PDF holds it. */
export interface ImageData {
  readonly width: number
  readonly height: number
  readonly bitsPerComponent: number
  readonly colorSpace: 'DeviceGray' | 'DeviceRGB' | { readonly palette: Uint8Array }
  /** `png`: rows deflated with PNG's predictors; `raw`: plain samples, still to be deflated. */
  readonly encoding: 'jpeg' | 'png' | 'raw'
  readonly bytes: Uint8Array
}

export interface EmbeddedImage {
  /** Name for `Do`. */
  readonly name: string
  readonly reference: PdfReference
}

/** Embeds an image at its first use; `null` for one that PDF/A cannot hold or that is broken. */
export type Images = (data: Uint8Array) => EmbeddedImage | null

export function createImages(doc: PDFDocument): Images {
  const known = new Map<Uint8Array, EmbeddedImage | null>()
  return (data) => {
    const existing = known.get(data)
    if (existing !== undefined) return existing
    const image = readJpeg(data) ?? readPng(data, doc.subset === 1)
    const embedded = image && { name: `I${known.size + 1}`, reference: embed(doc, image) }
    known.set(data, embedded)
    return embedded
  }
}

function embed(doc: PDFDocument, image: ImageData): PdfReference {
  const { width, height, bitsPerComponent, colorSpace } = image
  const reference = doc.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: bitsPerComponent,
    ColorSpace: typeof colorSpace === 'string' ? colorSpace : indexed(doc, colorSpace.palette),
    ...filter(image),
  })
  reference.end(image.bytes)
  return reference
}

function filter({ encoding, colorSpace, bitsPerComponent, width }: ImageData) {
  switch (encoding) {
    case 'jpeg':
      return { Filter: 'DCTDecode' }
    case 'png': {
      const colors = colorSpace === 'DeviceRGB' ? 3 : 1
      const parameters = { Predictor: 15, Colors: colors, BitsPerComponent: bitsPerComponent, Columns: width }
      return { Filter: 'FlateDecode', DecodeParms: parameters }
    }
    case 'raw':
      return {}
  }
}

function indexed(doc: PDFDocument, palette: Uint8Array) {
  const table = doc.ref()
  table.end(palette)
  return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, table]
}
