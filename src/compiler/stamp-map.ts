import { stampMapNotWritten } from '../diagnostics/catalogue/papers.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { unplaced } from '../diagnostics/unplaced.ts'
import { type Host, isHostError } from '../host/host.ts'
import type { BoxName } from '../model/composition.ts'
import type { PartyDocument } from '../model/document.ts'
import type { PagedDocument } from '../model/paged-document.ts'
import { replaceFile } from './replace-file.ts'
import { sameBytes } from './safe-write.ts'
import { reasonOf } from './system-reasons.ts'

/** A place the paper keeps free, as PDF counts: points, from the lower left corner of the page. */
export interface StampBox {
  readonly name: BoxName
  /** In a joint paper, whose signature or seal goes here. */
  readonly signatory?: string
  /** From 1. */
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The places of one paper. */
export interface StampedPaper {
  /** As the command line named it. */
  readonly draft: string
  readonly pages: readonly { readonly width: number; readonly height: number }[]
  readonly boxes: readonly StampBox[]
}

/**
 * Where number, date, signature and seal go, as far as they are still to come: a number that is printed needs no room.
 * `sealed`: the body has a seal (cells have none, HD05 I.8.1.2).
 */
export function stampBoxes({ pages }: PagedDocument, sealed: boolean): readonly StampBox[] {
  return pages.flatMap(({ index, height, boxes }) => {
    const placed = boxes.map(({ box, ...place }) => ({
      ...place,
      page: index,
      x: points(box.x),
      y: points(height - box.y - box.height),
      width: points(box.width),
      height: points(box.height),
    }))
    const signatures = placed.filter(({ name }) => name === 'signature')
    const hasSeal = placed.some(({ name }) => name === 'seal')
    return sealed && !hasSeal ? [...placed, ...signatures.map(sealBeside)] : placed
  })
}

/**
 * The seal covers about a third of the signature, on its left (HD05 I.8.2). A signature in the middle of its room takes
 * half of the width: the seal is as high as the room and ends where the first third of that half ends.
 */
function sealBeside({ x, y, width, height, ...signature }: StampBox): StampBox {
  const end = x + width / 4 + width / 6
  const size = Math.min(height, end - x)
  return {
    ...signature,
    name: 'seal',
    x: thousandths(end - size),
    y: thousandths(y + (height - size) / 2),
    width: size,
    height: size,
  }
}

export function stampedPaper(draft: string, paged: PagedDocument, document: PartyDocument | null): StampedPaper {
  const pages = paged.pages.map(({ width, height }) => ({ width: points(width), height: points(height) }))
  const sealed = !/^CHI BỘ(?:\s|$)/.test(document?.letterhead.issuer ?? '')
  return { draft, pages, boxes: stampBoxes(paged, sealed) }
}

const thousandths = (value: number) => Math.round(value * 1000) / 1000

/** Twips as points, to a thousandth. */
const points = (twips: number) => thousandths(twips / 20)

const mark = 'stamp-map'

const notOurs = {
  vi: 'ở đó đang có một tệp khác, không do ketluan ghi',
  en: 'another file stands there that is not ours',
}

/** Writes the map of all papers of a run; an older one is replaced, any other file is left alone. `null` when it is done. */
export async function writeStampMap(
  host: Host,
  path: string,
  papers: readonly StampedPaper[],
): Promise<Diagnostic | null> {
  const bytes = new TextEncoder().encode(`${JSON.stringify({ ketluan: mark, version: 1, papers }, null, 2)}\n`)
  try {
    if (host.stat(path) !== null) {
      const old = host.readFile(path)
      if (sameBytes(old, bytes)) return null
      if (!isStampMap(old)) return unplaced(stampMapNotWritten, { path, reason: notOurs })
    }
    host.makeFolder(host.path.dirname(path))
  } catch (error) {
    if (!isHostError(error)) throw error
    return unplaced(stampMapNotWritten, { path, reason: reasonOf(error) })
  }
  const reason = await replaceFile(host, path, bytes)
  return reason && unplaced(stampMapNotWritten, { path, reason })
}

function isStampMap(bytes: Uint8Array): boolean {
  try {
    const data: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return typeof data === 'object' && data !== null && 'ketluan' in data && data.ketluan === mark
  } catch {
    return false
  }
}
