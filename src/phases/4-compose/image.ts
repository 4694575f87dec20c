import { imageNotPlaced } from '../../diagnostics/catalogue/layout.ts'
import type { Bilingual } from '../../diagnostics/define.ts'
import type { ImageBlock, Region } from '../../model/composition.ts'
import type { Image } from '../../model/document.ts'
import { twips } from '../../model/measures.ts'
import { partAt } from '../../source/joined-source.ts'
import type { Compositor } from './compositor.ts'

/** The bytes and size of a picture, read at the edge. */
export interface LoadedImage {
  readonly data: Uint8Array
  readonly mediaType: ImageBlock['mediaType']
  readonly widthPx: number
  readonly heightPx: number
}

/** The picture of an address that stands in the file `from` (absolute path; none: in the draft), or why it cannot be had. */
export type ImageLoader = (url: string, from?: string | null) => LoadedImage | Bilingual

const nowhere: Bilingual = { vi: 'không có tệp này', en: 'there is no such file' }
const empty: Bilingual = { vi: 'hình không có điểm ảnh nào', en: 'it has no pixels' }

// A pixel of a picture without a stated density is 1/96 inch.
const twipsPerPixel = 1440 / 96
// A picture as high as the page would leave no room for the line that speaks of it.
const mostOfHeight = 0.8

/** A picture at its own size, made smaller in proportion where the text area is smaller; reports what cannot be placed. */
export function composeImage(compositor: Compositor, image: Image, region: Region): ImageBlock[] {
  const from = partAt(compositor.sink.source, image.span.start)?.file ?? null
  const loaded = compositor.loadImage?.(image.url, from) ?? nowhere
  if (!('data' in loaded) || loaded.widthPx <= 0 || loaded.heightPx <= 0) {
    const reason = 'data' in loaded ? empty : loaded
    compositor.sink.report(imageNotPlaced, image.span, { url: image.url, reason })
    return []
  }
  const width = loaded.widthPx * twipsPerPixel
  const height = loaded.heightPx * twipsPerPixel
  const scale = Math.min(1, compositor.textWidth / width, (compositor.textHeight * mostOfHeight) / height)
  return [
    {
      kind: 'image',
      keepWithNext: compositor.styles.image.keepWithNext,
      id: compositor.blockId(),
      region,
      span: image.span,
      url: image.url,
      alt: image.alt || fallbackText(image.url),
      width: twips(Math.round(width * scale)),
      height: twips(Math.round(height * scale)),
      mediaType: loaded.mediaType,
      data: loaded.data,
    },
  ]
}

/** Accessible files need words for each image; those without are told (KL3044) and have the name of their file. */
function fallbackText(url: string): string {
  return `Hình ${url.split(/[\\/]/).at(-1) ?? ''}`
}
