import { createHash } from 'node:crypto'
import type { ImageBlock } from '../../model/composition.ts'
import type { PartyDocument } from '../../model/document.ts'
import type { PagedDocument } from '../../model/paged-document.ts'
import { partIndex } from '../../source/joined-source.ts'
import { positionOf } from '../../source/line-index.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { drawPage, type TextOrigin } from '../page/draw-page.ts'
import type { DrawnPage } from '../page/drawn-page.ts'
import { type WordFinder, wordFinder } from '../page/find-words.ts'
import { outlineOf } from '../page/outline.ts'
import type { OutlineEntry, PageState } from '../protocol.ts'

/** What the pages on view were made of. */
export interface ShownPaper {
  readonly document: PartyDocument | null
  readonly paged: PagedDocument
  readonly source: SourceFile
  /** The draft as it was read. */
  readonly bytes: Uint8Array
  readonly pages: readonly PageState[]
  readonly outline: readonly OutlineEntry[]
  readonly finder: WordFinder
}

export interface OnView {
  readonly paper: ShownPaper | null
  /** Pages by their hash. */
  readonly drawn: ReadonlyMap<string, DrawnPage>
  readonly pictures: ReadonlyMap<string, ImageBlock>
  /** Codes of errors that reading and parsing found in this very text. */
  readonly misread: ReadonlySet<string>
}

export const nothingOnView: OnView = { paper: null, drawn: new Map(), pictures: new Map(), misread: new Set() }

export function viewOf(
  source: SourceFile,
  document: PartyDocument | null,
  paged: PagedDocument,
  bytes: Uint8Array,
  misread: ReadonlySet<string>,
): OnView {
  const pictures = new Map<string, ImageBlock>()
  const nameOf = (image: ImageBlock) => {
    const name = hashOf(image.data)
    pictures.set(name, image)
    return name
  }
  const drawn = new Map<string, DrawnPage>()
  const drawings = paged.pages.map((page) => drawPage(page, nameOf))
  const lineOf = ({ span }: TextOrigin) => (span ? positionOf(source, span.start).line : 0)
  const partOf = ({ span }: TextOrigin) => (span ? partIndex(source, span.start) : 0)
  const pages = drawings.map(({ page, origins }): PageState => {
    const hash = hashOf(JSON.stringify(page))
    drawn.set(hash, page)
    const parts = origins.map(partOf)
    return { hash, lines: origins.map(lineOf), ...(parts.some((part) => part > 0) && { parts }) }
  })
  const origins = drawings.map((drawing) => drawing.origins)
  const finder = wordFinder(source.text, origins)
  const paper = { document, paged, source, bytes, pages, outline: outlineOf(paged, origins), finder }
  return { paper, drawn, pictures, misread }
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 16)
}
