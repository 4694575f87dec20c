import { type Host, isHostError } from '../host/host.ts'
import type { ImageLoader, LoadedImage } from '../phases/4-compose/image.ts'

/** A picture larger than this is no picture for a paper; it is left where it is. */
const sizeLimit = 32 * 1024 * 1024

/**
 * Reads the pictures of a draft: PNG and JPEG files in its folder or below. Anything else (an address of the network, a way
 * out of the folder, links included) is no picture. `file`: `null` for standard input, whose folder is the current one.
 */
export function imageLoader(host: Host, file: string | null): ImageLoader {
  const folder = host.path.resolve(host.cwd, file === null ? '.' : host.path.dirname(file))
  return (url) => {
    const name = fileNameOf(url)
    if (name === null) return null
    try {
      const path = host.path.resolve(folder, name)
      if (!isBelow(host, folder, path) || host.stat(path) !== 'file') return null
      if (!isBelow(host, host.realPath(folder), host.realPath(path))) return null
      const bytes = host.readFile(path, sizeLimit + 1)
      return bytes.length > sizeLimit ? null : pictureOf(bytes)
    } catch (error) {
      if (isHostError(error)) return null
      throw error
    }
  }
}

function fileNameOf(url: string): string | null {
  if (/^(?:[a-z][a-z0-9+.-]+:|\/\/|[\\/])/i.test(url)) return null
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

function isBelow(host: Host, folder: string, path: string): boolean {
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
