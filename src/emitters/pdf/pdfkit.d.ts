/**
 * The part of pdfkit 0.20.2 this room uses, internals included (names with `_`): the version is pinned in package.json,
 * and the published declarations neither know structure elements nor the internals.
 */
declare module 'pdfkit' {
  /** A plain string is a PDF name; a `String` object is a text string. */
  export type PdfValue =
    | string
    | PdfText
    | number
    | boolean
    | null
    | Date
    | Uint8Array
    | PdfReference
    | readonly PdfValue[]
    | PdfDictionary
  export interface PdfText {
    valueOf(): string
    charCodeAt(index: number): number
  }
  export interface PdfDictionary {
    [key: string]: PdfValue | undefined
  }

  export interface PdfReference {
    readonly id: number
    data: PdfDictionary
    /** Deflate the stream at its end. */
    compress: boolean
    buffer: Uint8Array[]
    write(chunk: Uint8Array | string): void
    end(chunk?: Uint8Array | string): void
    finalize(): void
  }

  export interface PdfPage {
    readonly dictionary: PdfReference
    readonly width: number
    readonly height: number
    readonly fonts: PdfDictionary
    readonly xobjects: PdfDictionary
  }

  export interface StructureOptions {
    readonly alt?: string
    /** Left, top, right, bottom in points from the sheet's top left corner. */
    readonly bbox?: readonly [number, number, number, number]
    readonly placement?: 'Block' | 'Inline'
    readonly scope?: 'Column' | 'Row' | 'Both'
  }

  export interface PdfElement {
    readonly dictionary: PdfReference
    /** A child element, or a function that draws marked content on the current page at once (when attached). */
    add(child: PdfElement | (() => void)): PdfElement
  }

  /** A font being embedded: its subset grows with every glyph used. */
  export interface EmbeddedFont {
    readonly id: string
    readonly font: {
      hasGlyphForCodePoint(codePoint: number): boolean
      glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number }
      getGlyph(id: number): { readonly advanceWidth: number }
    }
    readonly subset: { readonly glyphs: number[]; readonly mapping: Record<number, number>; encode(): Uint8Array }
    /** Thousandths of an em in one unit of the font. */
    readonly scale: number
    readonly widths: number[]
    readonly unicode: number[][]
    ref(): PdfReference
  }

  export interface AnnotationOptions {
    readonly Subtype: 'Link'
    readonly Contents: PdfText
    readonly Dest: readonly PdfValue[]
    /** The element it belongs to. */
    readonly structParent: PdfElement
  }

  export interface DocumentOptions {
    readonly autoFirstPage: false
    /** `null`: no default font, so that nothing looks for Helvetica. */
    readonly font: null
    readonly pdfVersion: '1.4' | '1.7'
    readonly tagged: true
    readonly displayTitle: true
    readonly lang: string
    readonly info: Readonly<Record<string, string | Date>>
  }

  export class PDFDocument {
    constructor(options: DocumentOptions)
    readonly page: PdfPage
    readonly _root: PdfReference
    /** Part of PDF/A, where pdfkit was told to write it. */
    subset?: number
    _id: Uint8Array
    readonly _font: EmbeddedFont
    addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this
    addContent(operators: string): this
    /** A font file, or one that was read for another document. */
    font(source: Uint8Array | EmbeddedFont['font']): this
    ref(data?: PdfDictionary): PdfReference
    struct(type: string, options?: StructureOptions): PdfElement
    addStructure(element: PdfElement): this
    getStructTreeRoot(): PdfReference
    addNamedEmbeddedFile(name: string, file: PdfReference): void
    markContent(tag: 'Artifact', options: { readonly type: 'Pagination' | 'Layout' }): this
    endMarkedContent(): this
    annotate(x: number, y: number, width: number, height: number, options: AnnotationOptions): this
    appendXML(xml: string): void
    _addInfo(): void
    _finalize(): void
    /** What the constructor has written. */
    read(): Uint8Array | null
    push(chunk: Uint8Array | null): boolean
    end(): void
  }
}
