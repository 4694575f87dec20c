import type { Bilingual } from '../diagnostics/define.ts'
import { type Host, isHostError } from '../host/host.ts'
import type { ImageLoader, LoadedImage } from '../phases/4-compose/image.ts'
import { reasonOf } from './system-reasons.ts'

const megabyte = 1024 * 1024
/** Of one picture, and of all pictures of a draft. */
const mostBytes = 32 * megabyte
const mostBytesInAll = 128 * megabyte
/**
 * A PNG may be unpacked for PDF, at eleven bytes a pixel: 25 million are an A4 page at 500 dpi. A JPEG goes into the paper as it
 * is, and only readers unpack it.
 */
const mostPixels = { 'image/png': 25_000_000, 'image/jpeg': 100_000_000 } as const

const refused = {
  elsewhere: { vi: 'hình không nằm trong thư mục của bản thảo', en: 'it does not lie in the folder of the draft' },
  missing: { vi: 'không có tệp này', en: 'there is no such file' },
  kind: { vi: 'tệp không phải PNG hay JPEG', en: 'it is no PNG or JPEG file' },
  size: { vi: 'tệp nặng quá 32 MB', en: 'the file is over 32 MB' },
  sizeInAll: { vi: 'các hình trong bản thảo nặng quá 128 MB', en: 'the pictures of the draft are over 128 MB' },
  pixels: {
    vi: 'hình có quá nhiều điểm ảnh (PNG không quá 25 triệu, JPEG không quá 100 triệu)',
    en: 'it has too many pixels (25 million for a PNG, 100 million for a JPEG)',
  },
} as const satisfies Readonly<Record<string, Bilingual>>

/**
 * Reads the pictures of a draft, each once: PNG and JPEG files in its folder or below. Anything else (an address of the
 * network, a way out of the folder, links included) is no picture. `file`: `null` for standard input, whose folder is the
 * current one.
 */
export function imageLoader(host: Host, file: string | null): ImageLoader {
  const folder = host.path.resolve(host.cwd, file === null ? '.' : host.path.dirname(file))
  const known = new Map<string, LoadedImage | Bilingual>()
  let total = 0
  const load = (path: string): LoadedImage | Bilingual => {
    if (!isBelow(host, folder, path)) return refused.elsewhere
    if (host.stat(path) !== 'file') return refused.missing
    if (!isBelow(host, host.realPath(folder), host.realPath(path))) return refused.elsewhere
    const bytes = host.readFile(path, mostBytes + 1)
    if (bytes.length > mostBytes) return refused.size
    const picture = pictureOf(bytes)
    if (!picture) return refused.kind
    if (picture.widthPx * picture.heightPx > mostPixels[picture.mediaType]) return refused.pixels
    total += bytes.length
    return total > mostBytesInAll ? refused.sizeInAll : picture
  }
  return (url, from) => {
    const name = fileNameOf(url)
    if (name === null) return refused.elsewhere
    const path = host.path.resolve(from ? host.path.dirname(from) : folder, name)
    try {
      const picture = known.get(path) ?? load(path)
      known.set(path, picture)
      return picture
    } catch (error) {
      if (isHostError(error)) return reasonOf(error)
      throw error
    }
  }
}

/** A name as it may stand in a draft, of a file below a folder; `null` for addresses of the network and of the system's root. */
export function fileNameOf(url: string): string | null {
  if (/^(?:[a-z][a-z0-9+.-]+:|\/\/|[\\/])/i.test(url)) return null
  const name = decoded(url)
  // No system has a name with it.
  return name.includes('\0') ? null : name
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

export function isBelow(host: Host, folder: string, path: string): boolean {
  const way = host.path.relative(folder, path)
  return way !== '' && !/^\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:/i.test(way)
}

/** Kind and size as the head of the file says; what the rest holds is for the emitters. */
function pictureOf(bytes: Uint8Array): LoadedImage | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47) {
    return { data: bytes, mediaType: 'image/png', widthPx: view.getUint32(16), heightPx: view.getUint32(20) }
  }
  const size = bytes[0] === 0xff && bytes[1] === 0xd8 ? jpegSize(view) : null
  return size && { data: bytes, mediaType: 'image/jpeg', widthPx: size.width, heightPx: size.height }
}

/** From the frame header (SOF0 to SOF15, ITU-T T.81 B.2.2); the segments before it are passed by their lengths. */
function jpegSize(view: DataView): { readonly width: number; readonly height: number } | null {
  let at = 2
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    }
    // Fill bytes before a marker, and markers without a segment.
    if (marker === 0xff) at += 1
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2
    else at += 2 + view.getUint16(at + 2)
  }
  return null
}
